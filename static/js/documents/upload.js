// Sends one file; XMLHttpRequest because fetch does not tell how much was sent.

import { ApiError, csrfToken } from "../api.js";
import { gettext } from "../i18n.js";

const ADDRESS = "/api/v1/documents/";

/** Resolves to the server's document; `onProgress` gets percent. Rejects with an ApiError. */
export function uploadFile(file, { caseId = null, onProgress }) {
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
    request.send(form(file, caseId));
  });
}

function form(file, caseId) {
  const data = new FormData();
  data.append("file", file, file.name);
  if (caseId) data.append("case", caseId);
  return data;
}

function connectionLost() {
  const message = gettext("上传中断：无法连接服务器。请检查网络后重试此文件。");
  return new ApiError(0, { code: "unreachable", message });
}
