// The live page of one task: feed → store → views.

import { apiGet, markNoticesRead, markViewed } from "../api.js";
import { AttemptsView } from "./attempts-view.js";
import { showFavicon } from "./favicon.js";
import { FinishAlerts } from "./finish-alerts.js";
import { showPageEnd } from "./page-end.js";
import { QuestionForm } from "./question-form.js";
import { ReplayView } from "./replay-view.js";
import { watchTaskActions } from "./task-actions.js";
import { TaskLogView } from "./task-log-view.js";
import { TaskRefresh } from "./task-refresh.js";
import { TaskStore, isFinal } from "./task-store.js";
import { titleText } from "./task-text.js";
import { TaskView } from "./task-view.js";
import { TaskWebSocketManager } from "./task-websocket-manager.js";

const DRAW_MS = 50;
const ELAPSED_MS = 1_000;
const OF_ATTEMPTS = new Set(
  "started retrying rescued released waiting_input completed failed cancelled".split(" "),
);

const root = document.querySelector("[data-task-page]");
const title = document.title;
const store = new TaskStore(embedded("task"));
const taskId = store.task.task_id;
const view = new TaskView(root);
const log = new TaskLogView(root);
const attempts = new AttemptsView(root.querySelector("[data-attempts-card]"));
const refresh = new TaskRefresh(store, { onRefused: end });
const manager = new TaskWebSocketManager();
const finishAlerts = new FinishAlerts(root.querySelector("[data-alert]"));
const onTask = (task) => store.load(task);
const question = new QuestionForm(root.querySelector("[data-question-card]"), {
  taskId,
  onAnswered: onTask,
  onRefused: end,
});
const replay = new ReplayView(root.querySelector("[data-replay-card]"), {
  task: () => store.task,
  show: (past) => view.show(past ?? store.task),
});
let seenAs = store.task.viewed ? store.task.status : null;
let isOver = false;
let frame = null;
let attemptsTimer = null;

store.onChange(scheduleShow);
store.onChange((_, event) => event && log.add(event));
manager.on("state", ({ state }) => view.showConnection(state));
manager.on("snapshot", ({ task }) => store.load(task));
manager.on("event", (event) => {
  const isNews = event.seq > store.task.last_seq;
  store.apply(event);
  if (!isNews) return;
  refresh.soon();
  if (OF_ATTEMPTS.has(event.type)) askAttempts();
});
manager.on("error", ({ code, is_final: isFinalError }) => isFinalError && end(code));
watchTaskActions(root, taskId, { onTask, onRefused: end });

attempts.show(embedded("attempts"));
show();
refresh.start();
manager.connect(taskId, { after: 0 });
document.addEventListener("visibilitychange", () => !document.hidden && refresh.soon());
setInterval(() => document.hidden || replay.isOpen || view.showElapsed(store.task), ELAPSED_MS);

/** Many events may come at once; the page is drawn once for all of them. */
function scheduleShow() {
  frame ??= setTimeout(() => {
    frame = null;
    show();
  }, DRAW_MS);
}

function show() {
  const { task } = store;
  if (!isFinal(task.status)) replay.close();
  if (!replay.isOpen) view.show(task);
  view.showActions(task, { isOver });
  view.showLastError(store.lastError);
  view.announce(task);
  question.show(task);
  finishAlerts.notice([task]);
  document.title = titleText(task, title);
  showFavicon(task);
  noteThatItWasSeen(task);
}

function noteThatItWasSeen({ status }) {
  const isWorthIt = isFinal(status) || status === "waiting_input";
  if (!isWorthIt || status === seenAs || document.hidden) return;
  seenAs = status;
  // A failure stays among what needs its owner until they say otherwise.
  const note = status === "completed" ? markViewed : markNoticesRead;
  note(taskId).catch(() => (seenAs = null));
}

function askAttempts() {
  attemptsTimer ??= setTimeout(async () => {
    attemptsTimer = null;
    try {
      attempts.show(await apiGet(`/tasks/${taskId}/attempts`));
    } catch {
      // the next attempt asks again; what the task itself says is shown anyhow
    }
  }, ELAPSED_MS);
}

/** Signed out, deleted or taken away: no more news will come. */
function end(code) {
  if (isOver) return;
  isOver = true;
  refresh.stop();
  manager.disconnect();
  view.showActions(store.task, { isOver });
  showPageEnd(root, code);
}

function embedded(id) {
  return JSON.parse(document.getElementById(id).textContent);
}
