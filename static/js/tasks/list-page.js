// The list of tasks: rows that are shown stay true; new ones come with the next look.

import { followOwnTasks } from "./own-tasks.js";
import { showTaskRow } from "./task-row-view.js";

const root = document.querySelector("[data-task-list]");

followOwnTasks("/tasks/?page_size=50", (tasks) => {
  for (const task of tasks) {
    const row = root.querySelector(`[data-task-row="${CSS.escape(task.task_id)}"]`);
    if (row) showTaskRow(row, task);
  }
});
