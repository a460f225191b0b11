// One task as a row of a list.

import { setText } from "../ui/element.js";
import { showStatus } from "../ui/status-chip.js";
import { isFinal } from "./task-store.js";

export function showTaskRow(row, task) {
  row.dataset.status = task.status;
  setText(row.querySelector("[data-row-title]"), task.title);
  setText(row.querySelector("[data-row-note]"), task.status === "failed" ? ` · ${task.error_message}` : "");
  row.querySelector("[data-row-progress]").hidden = isFinal(task.status);
  row.querySelector("[data-row-bar]").value = task.progress;
  setText(row.querySelector("[data-row-percent]"), `${task.progress}%`);
  row.querySelector("[data-row-report]").hidden = task.status !== "completed";
  showStatus(row.querySelector(".status"), task.status);
}
