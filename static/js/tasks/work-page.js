// My work: rows move between the sections as their tasks go on.

import { clockTime } from "../format.js";
import { followOwnTasks } from "./own-tasks.js";
import { showTaskRow } from "./task-row-view.js";
import { sectionOf } from "./work-sections.js";

const root = document.querySelector("[data-work-page]");
const rowTemplate = document.getElementById("task-row");

followOwnTasks("/tasks/?page_size=50", (tasks) => {
  for (const task of [...tasks].reverse()) place(task);
  for (const section of root.querySelectorAll("[data-section]")) showEmptiness(section);
});

function place(task) {
  const row = rowOf(task) ?? newRow(task);
  const rows = root.querySelector(`[data-section="${sectionOf(task)}"] [data-rows]`);
  if (row.parentElement !== rows) rows.prepend(row);
  showTaskRow(row, task);
}

function rowOf(task) {
  return root.querySelector(`[data-task-row="${CSS.escape(task.task_id)}"]`);
}

function newRow(task) {
  const row = rowTemplate.content.firstElementChild.cloneNode(true);
  row.dataset.taskRow = task.task_id;
  const page = `/tasks/${encodeURIComponent(task.task_id)}/`;
  row.querySelector("[data-row-title]").href = page;
  row.querySelector("[data-row-kind]").textContent = clockTime(task.created_at);
  row.querySelector("[data-row-report]").href = `${page}report`;
  return row;
}

function showEmptiness(section) {
  const isEmpty = section.querySelector("[data-rows]").childElementCount === 0;
  section.querySelector("[data-empty]").hidden = !isEmpty;
  if (section.hasAttribute("data-hide-empty")) section.hidden = isEmpty;
}
