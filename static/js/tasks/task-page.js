// The live page of one task: feed → store → view.

import { markViewed } from "../api.js";
import { gettext } from "../i18n.js";
import { showToast } from "../ui/toast.js";
import { watchTaskActions } from "./task-actions.js";
import { TaskLogView } from "./task-log-view.js";
import { TaskRefresh } from "./task-refresh.js";
import { TaskStore } from "./task-store.js";
import { TaskView } from "./task-view.js";
import { TaskWebSocketManager } from "./task-websocket-manager.js";

const DRAW_MS = 50;
const root = document.querySelector("[data-task-page]");
const store = new TaskStore(JSON.parse(document.getElementById("task").textContent));
const view = new TaskView(root);
const log = new TaskLogView(root);
const refresh = new TaskRefresh(store);
const manager = new TaskWebSocketManager();
let isViewed = store.task.viewed;
let frame = null;

store.onChange(() => scheduleShow());
store.onChange((_, event) => event && log.add(event));
manager.on("state", ({ state }) => view.showConnection(state));
manager.on("snapshot", ({ task }) => store.load(task));
manager.on("event", (event) => {
  const isNews = event.seq > store.task.last_seq;
  store.apply(event);
  if (isNews) refresh.soon();
});
manager.on("error", ({ code, is_final: isOver }) => isOver && showToast(reasonOfEnd(code)));
watchTaskActions(root, store.task.task_id, (task) => store.load(task));

show();
refresh.start();
manager.connect(store.task.task_id, { after: 0 });
document.addEventListener("visibilitychange", () => !document.hidden && refresh.soon());

/** Many events may come at once; the page is drawn once for all of them. */
function scheduleShow() {
  frame ??= setTimeout(() => {
    frame = null;
    show();
  }, DRAW_MS);
}

function show() {
  view.show(store.task);
  view.showLastError(store.lastError);
  if (store.task.status === "completed" && !isViewed && !document.hidden) {
    isViewed = true;
    markViewed(store.task.task_id).catch(() => (isViewed = false));
  }
}

function reasonOfEnd(code) {
  if (code === "not_authenticated") return gettext("登录已失效，页面不再更新。请重新登录；任务仍在继续。");
  return gettext("任务已被删除，或您不再有权查看，页面不再更新。");
}
