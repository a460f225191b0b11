// Sends one file; XMLHttpRequest because fetch does not tell how much was sent.

import { ApiError, csrfToken } from "../api.js";
import { gettext } from "../i18n.js";

const ADDRESS = "/api/v1/documents/";

/** Resolves to the server's document; `onProgress` gets percent. Rejects with an ApiError. */
export function uploadFile(file, { caseId = null, path = "", signal, onProgress }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", ADDRESS);
    request.responseType = "json";
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-CSRFToken", csrfToken());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? (100 * loaded) / total : 0);
    request.onload = () => {
      if (request.status < 300) resolve(request.response);
      else reject(new ApiError(request.status, request.response));
    };
    request.onerror = () => reject(connectionLost());
    request.ontimeout = request.onerror;
    request.onabort = request.onerror;
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form(file, caseId, path));
  });
}

function form(file, caseId, path) {
  const data = new FormData();
  data.append("file", file, file.name);
  if (path) data.append("path", path);
  if (caseId) data.append("case", caseId);
  return data;
}

function connectionLost() {
  const message = gettext("无法连接服务器，请检查网络。");
  return new ApiError(0, { code: "unreachable", message });
}
