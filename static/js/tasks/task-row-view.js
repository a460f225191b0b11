// One task as a row of a list.

import { errorOf, gettext, titleOf } from "../i18n.js";
import { clockTime } from "../format.js";
import { setText } from "../ui/element.js";
import { showStatus } from "../ui/status-chip.js";
import { isFinal } from "./task-store.js";
import { queueText, timeLeftText } from "./task-text.js";

export function showTaskRow(row, task) {
  row.dataset.status = task.status;
  setText(row.querySelector("[data-row-title]"), titleOf(task));
  setText(row.querySelector("[data-row-note]"), noteText(task));
  row.querySelector("[data-row-progress]").hidden = isFinal(task.status);
  row.querySelector("[data-row-bar]").value = task.progress;
  setText(row.querySelector("[data-row-percent]"), `${task.progress}%`);
  row.querySelector("[data-row-report]").hidden = task.status !== "completed";
  showStatus(row.querySelector(".status"), task.status);
}

/** A row for a task that came while the page was open. */
export function makeTaskRow(template, task) {
  const row = template.content.firstElementChild.cloneNode(true);
  row.dataset.taskRow = task.task_id;
  const page = `/tasks/${encodeURIComponent(task.task_id)}/`;
  row.querySelector("[data-row-title]").href = page;
  row.querySelector("[data-row-report]").href = `${page}report`;
  const time = row.querySelector("[data-row-time]");
  time.dateTime = task.created_at;
  setText(time, clockTime(task.created_at, { seconds: false }));
  return row;
}

function noteText(task) {
  if (task.status === "failed") return errorOf(task);
  if (task.status === "waiting_input") return task.question?.text ?? gettext("任务需要您补充信息。");
  if (task.status === "running") return task.estimated_time_remaining === null ? "" : timeLeftText(task);
  return queueText(task);
}
