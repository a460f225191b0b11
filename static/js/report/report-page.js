// The report page: citations open their source, the contents follow the reader.

import { markViewed } from "../api.js";
import { followSections } from "./contents.js";
import { unfoldForPrint } from "./printing.js";
import { openRecalculation } from "./recalculation.js";
import { openSettlement } from "./settlement.js";
import { SourcePanel } from "./source-panel.js";

const root = document.querySelector("[data-report]");
const notes = JSON.parse(document.getElementById("notes").textContent);
const panel = new SourcePanel(document.getElementById("source-panel"), notes);

root.addEventListener("click", ({ target }) => {
  const note = target.closest("[data-note]");
  if (note) panel.open(note.dataset.note, note);
  const more = target.closest("[data-more]");
  if (more) toggleRest(more);
});
followSections(root.querySelector("nav"), [...root.querySelectorAll("section[id]")]);
unfoldForPrint(root);
for (const part of root.querySelectorAll("[data-recalculation]")) openRecalculation(part);
for (const part of root.querySelectorAll("[data-settlement]")) openSettlement(part);
if ("unviewed" in root.dataset) markViewed(root.dataset.task).catch(() => {});

function toggleRest(more) {
  const rest = more.nextElementSibling;
  rest.hidden = !rest.hidden;
  more.ariaExpanded = String(!rest.hidden);
}
