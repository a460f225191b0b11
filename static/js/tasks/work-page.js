// My work: rows move between the sections as their tasks go on; the server says where each belongs.

import { markViewed } from "../api.js";
import { showToast } from "../ui/toast.js";
import { FinishAlerts } from "./finish-alerts.js";
import { OwnTasks } from "./own-tasks.js";
import { showPageEnd } from "./page-end.js";
import { showTaskRow, makeTaskRow } from "./task-row-view.js";

const root = document.querySelector("[data-work-page]");
const template = document.getElementById("task-row");
const finishAlerts = new FinishAlerts(root.querySelector("[data-alert]"));

const tasks = new OwnTasks({
  path: () => "/tasks/work",
  show,
  onRefused: (code) => showPageEnd(root, code),
});
root.addEventListener("click", dismiss);
tasks.start();

function show(sections) {
  const focused = document.activeElement;
  const shown = new Set();
  for (const section of root.querySelectorAll("[data-section]")) {
    const rows = sections[section.dataset.section].map(rowFor);
    rows.forEach((row) => shown.add(row));
    placeInOrder(section.querySelector("[data-rows]"), rows);
  }
  for (const row of root.querySelectorAll("[data-task-row]")) if (!shown.has(row)) row.remove();
  for (const section of root.querySelectorAll("[data-section]")) showEmptiness(section);
  if (focused !== document.activeElement && focused.isConnected) focused.focus();
  finishAlerts.notice(Object.values(sections).flat());
}

function rowFor(task) {
  const row = rowOf(task.task_id) ?? makeTaskRow(template, task);
  showTaskRow(row, task);
  return row;
}

function rowOf(id) {
  return root.querySelector(`[data-task-row="${CSS.escape(id)}"]`);
}

/** Moves only what stands in the wrong place, so that nothing loses its focus or its hover. */
function placeInOrder(list, rows) {
  rows.forEach((row, index) => {
    if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null);
  });
}

function showEmptiness(section) {
  const isEmpty = section.querySelector("[data-rows]").childElementCount === 0;
  section.querySelector("[data-empty]").hidden = !isEmpty;
  if (section.hasAttribute("data-hide-empty")) section.hidden = isEmpty;
}

/** A failure that its owner has dealt with leaves the list of what needs them. */
async function dismiss(event) {
  const button = event.target.closest("[data-row-dismiss]");
  if (!button) return;
  button.disabled = true;
  try {
    await markViewed(button.closest("[data-task-row]").dataset.taskRow);
    tasks.soon();
  } catch (error) {
    button.disabled = false;
    showToast(error.message);
  }
}
