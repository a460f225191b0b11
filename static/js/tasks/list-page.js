// The list of tasks: rows that are shown stay true; new ones are announced, not pushed in.

import { BulkActions } from "./bulk-actions.js";
import { OwnTasks } from "./own-tasks.js";
import { showPageEnd } from "./page-end.js";
import { showTaskRow } from "./task-row-view.js";

const root = document.querySelector("[data-task-list]");
const filter = root.querySelector("[data-filter]");
const newTasks = root.querySelector("[data-new-tasks]");

const tasks = new OwnTasks({
  path: () => (shownIds().length ? `/tasks/?page_size=200&ids=${shownIds().join(",")}` : ""),
  show: ({ results }) => results.forEach((task) => showTaskRow(rowOf(task.task_id), task)),
  onRefused: (code) => showPageEnd(root, code),
  onMessage: ({ type, task_id: id, seq }) => {
    if (newTasks && type === "queued" && seq === 1 && !rowOf(id)) newTasks.hidden = false;
  },
});
tasks.start();

const bulk = root.querySelector("[data-bulk]");
if (bulk) {
  new BulkActions(root, bulk, { onDone: () => tasks.soon(), onRefused: (code) => showPageEnd(root, code) });
}
filter.addEventListener("change", ({ target }) => target.matches("select") && filter.requestSubmit());
filter.addEventListener("submit", leaveOutEmptyFields);

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
