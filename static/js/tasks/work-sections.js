// Which part of my work a task belongs to; pure.

import { isFinal } from "./task-store.js";

export function sectionOf(task) {
  if (task.status === "failed" || task.status === "waiting_input") return "attention";
  if (!isFinal(task.status)) return "running";
  return task.status === "completed" && !task.viewed ? "unviewed" : "recent";
}
