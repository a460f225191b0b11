// The list of tasks: rows that are shown stay true; new ones are announced, not pushed in.

import { BulkActions } from "./bulk-actions.js";
import { OwnTasks } from "./own-tasks.js";
import { showPageEnd } from "./page-end.js";
import { showTaskRow } from "./task-row-view.js";

const root = document.querySelector("[data-task-list]");
const filter = root.querySelector("[data-filter]");
const madeAt = new Date(document.body.dataset.now);
const newTasks = root.querySelector("[data-new-tasks]");

const tasks = new OwnTasks({
  path: () => (shownIds().length ? `/tasks/?page_size=200&ids=${shownIds().join(",")}` : ""),
  show: ({ results }) => results.forEach((task) => showTaskRow(rowOf(task.task_id), task)),
  onRefused: (code) => showPageEnd(root, code),
  onMessage: (message) => {
    if (newTasks && message.type === "snapshot" && isNew(message.task)) newTasks.hidden = false;
  },
});
tasks.start();

const bulk = root.querySelector("[data-bulk]");
if (bulk) {
  new BulkActions(root, bulk, { onDone: () => tasks.soon(), onRefused: (code) => showPageEnd(root, code) });
}
filter?.addEventListener("change", ({ target }) => target.matches("select") && filter.requestSubmit());
filter?.addEventListener("submit", leaveOutEmptyFields);

/** Whether it was submitted after this list was made. */
function isNew(task) {
  return new Date(task.created_at) >= madeAt && !rowOf(task.task_id);
}

function rowOf(id) {
  return root.querySelector(`[data-task-row="${CSS.escape(id)}"]`);
}

function shownIds() {
  return [...root.querySelectorAll("[data-task-row]")].map((row) => row.dataset.taskRow);
}

/** An address that can be read and passed on. */
function leaveOutEmptyFields() {
  const isDefault = (field) => !field.value || (field.name === "sort" && field.selectedIndex === 0);
  const fields = [...filter.elements].filter((field) => field.name && isDefault(field));
  for (const field of fields) field.disabled = true;
  setTimeout(() => fields.forEach((field) => (field.disabled = false)));
}
