// Calls to /api/v1 with the session; refusals carry the server's own sentence.

import { gettext, messageOf } from "./i18n.js";
import { serverSaid } from "./server-clock.js";

const ROOT = "/api/v1";

export class ApiError extends Error {
  constructor(status, body) {
    super(messageOf(body ?? {}) || gettext("服务器没有给出可以理解的回答，请稍后再试。"));
    this.status = status;
    this.code = body?.code ?? "error";
    this.fields = body?.fields ?? {};
  }

  /** Whether asking again can never help: signed out, or not ours (any more). */
  get isFinal() {
    return [401, 403, 404].includes(this.status);
  }
}

export function csrfToken() {
  return document.querySelector('meta[name="csrf-token"]').content;
}

/** Takes the token of the present sign-in from this page as it would be served now; rejects when signed out. */
export async function renewCsrfToken() {
  const response = await reach(location.href, { credentials: "same-origin", cache: "no-store" });
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const token = fresh.querySelector('meta[name="csrf-token"]');
  if (!response.ok || response.redirected || !token) throw new ApiError(401, null);
  document.querySelector('meta[name="csrf-token"]').content = token.content;
}

export function apiGet(path, options = {}) {
  return call(path, { cache: "no-store", ...options });
}

export function apiPost(path, body = {}, options = {}) {
  return call(path, { method: "POST", body: JSON.stringify(body), ...options });
}

/** Notes that the task was looked at; arrives even when the page is left at once. */
export function markViewed(taskId) {
  return apiPost(`/tasks/${taskId}/mark-viewed`, {}, { keepalive: true });
}

/** Notes that what the user was told of this task was read. */
export function markNoticesRead(taskId) {
  return apiPost("/notices/read", { task_id: taskId }, { keepalive: true });
}

export function apiDelete(path) {
  return call(path, { method: "DELETE" });
}

async function call(path, options) {
  const response = await reach(ROOT + path, {
    credentials: "same-origin",
    ...options,
    headers: {
      Accept: "application/json",
      ...(options.body ? { "Content-Type": "application/json" } : {}),
      ...(options.method ? { "X-CSRFToken": csrfToken() } : {}),
    },
  });
  serverSaid(response.headers.get("Date"));
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(response.status, body);
  return body;
}

async function reach(url, options) {
  try {
    return await fetch(url, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ApiError(0, {
      code: "unreachable",
      message: gettext("无法连接服务器，请检查网络后再试。已提交的任务不受影响。"),
    });
  }
}
