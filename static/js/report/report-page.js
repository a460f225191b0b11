// The report page: citations open their source, the contents follow the reader.

import { markViewed } from "../api.js";
import { Contents } from "./contents.js";
import { unfoldForPrint } from "./printing.js";
import { openRecalculation } from "./recalculation.js";
import { openSettlement } from "./settlement.js";
import { ReviewDialog } from "./review.js";
import { SourcePanel } from "./source-panel.js";
import { drawAxis } from "./timeline-axis.js";

const root = document.querySelector("[data-report]");
const notes = JSON.parse(document.getElementById("notes").textContent);
const panel = new SourcePanel(document.getElementById("source-panel"), notes);
const reviewing = document.getElementById("review-dialog");
const reviews = reviewing && new ReviewDialog(reviewing, JSON.parse(document.getElementById("reviews").textContent));

root.addEventListener("click", (event) => {
  const { target } = event;
  if (!isForAnotherTab(event)) openHere(event, target.closest("[data-note], [data-more]"));
  const review = target.closest("[data-review]");
  if (review) reviews.open(review.dataset.review);
});
document.querySelector("[data-print]").addEventListener("click", () => print());
for (const axis of root.querySelectorAll("[data-axis]")) {
  drawAxis(axis, [...root.querySelectorAll(".timeline__event")]);
}
new Contents(root.querySelector("nav"), [...root.querySelectorAll("section[id]")]);
unfoldForPrint(root, notes);
for (const part of root.querySelectorAll("[data-recalculation]")) openRecalculation(part);
for (const part of root.querySelectorAll("[data-settlement]")) openSettlement(part);
if ("unviewed" in root.dataset) markViewed(root.dataset.task).catch(() => {});

/** Citations are links to their source; this page shows it beside the report. */
function openHere(event, link) {
  if (!link) return;
  event.preventDefault();
  if (link.matches("[data-more]")) toggleRest(link);
  else panel.open(link.dataset.note, link);
}

function isForAnotherTab({ button, ctrlKey, metaKey, shiftKey }) {
  return button !== 0 || ctrlKey || metaKey || shiftKey;
}

function toggleRest(more) {
  const rest = more.nextElementSibling;
  rest.hidden = !rest.hidden;
  more.ariaExpanded = String(!rest.hidden);
}
