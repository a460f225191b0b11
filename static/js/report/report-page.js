// The report page: citations open their source, the contents follow the reader.

import { apiPost } from "../api.js";
import { followSections } from "./contents.js";
import { SourcePanel } from "./source-panel.js";

const root = document.querySelector("[data-report]");
const notes = JSON.parse(document.getElementById("notes").textContent);
const panel = new SourcePanel(document.getElementById("source-panel"), notes);

root.addEventListener("click", (event) => {
  const button = event.target.closest("[data-note]");
  if (button) panel.open(button.dataset.note, button);
});
followSections(root.querySelector("nav"), [...root.querySelectorAll("section[id]")]);
if ("unviewed" in root.dataset) apiPost(`/tasks/${root.dataset.task}/mark-viewed`).catch(() => {});
