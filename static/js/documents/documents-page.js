// Papers of a case or of a new analysis: uploads, readings, previews, removals.

import { ApiError, apiDelete } from "../api.js";
import { gettext, interpolate } from "../i18n.js";
import { confirmIn } from "../ui/confirm.js";
import { setText } from "../ui/element.js";
import { showToast } from "../ui/toast.js";
import { DocumentRowView } from "./document-row-view.js";
import { pathOf } from "./dropped-files.js";
import { PreviewPanel } from "./preview-panel.js";
import { checkReading } from "./reading-check.js";
import { uploadFile } from "./upload.js";
import { UploadState } from "./upload-state.js";
import { watchUploadZone } from "./upload-zone.js";
import { Uploads } from "./uploads.js";

/** Nothing reached, signed out, too busy: the next file would fare no better. */
const LASTING = [0, 401, 403, 429, 503];

const root = document.querySelector("[data-documents-page]");
const zone = root.querySelector("[data-upload]");
const list = root.querySelector("[data-documents]");
const items = new Map();
const preview = new PreviewPanel(document.getElementById("preview-panel"));
const uploads = new Uploads({
  send: (file, { signal, onProgress }) =>
    uploadFile(file, { caseId: zone.dataset.case ?? null, path: pathOf(file), signal, onProgress }),
  isLasting: (error) => LASTING.includes(error.status),
  onChange: (reason) => state.show(uploads, reason),
});
const state = new UploadState(zone, uploads);

const SHOWN = {
  waiting: (view) => view.showWaiting(),
  uploading: (view, percent) => view.showProgress(percent),
  stored: show,
  refused: (view, error) => {
    view.showRefusal(error.message);
    if (!(error instanceof ApiError)) reportError(error);
  },
};

watchUploadZone(zone, (files) => files.forEach(take));
list.addEventListener("click", clicked);
addEventListener("beforeunload", (event) => uploads.left > 0 && event.preventDefault());
for (const row of list.querySelectorAll('[data-status="pending"], [data-status="problem"]')) {
  check(new DocumentRowView(row));
}
showCount();

function take(file) {
  const view = DocumentRowView.fromTemplate();
  view.showFile(pathOf(file) || file.name, file.size);
  list.append(view.row);
  showCount();
  const item = { file, show: (word, value) => SHOWN[word](view, value) };
  items.set(view.row, item);
  uploads.add(item);
}

/** A zip brings its members; they take its place in the list. */
function show(view, paper) {
  items.delete(view.row);
  const papers = paper.members?.length ? paper.members : [paper];
  const views = papers.map((_, index) => (index === 0 ? view : DocumentRowView.fromTemplate()));
  view.row.after(...views.slice(1).map(({ row }) => row));
  views.forEach((each, index) => each.showDocument(papers[index]));
  views.forEach(check);
  showCount();
}

async function check(view) {
  await checkReading(view);
  root.dispatchEvent(new CustomEvent("papers-changed", { bubbles: true }));
}

function clicked(event) {
  const row = event.target.closest("[data-document]");
  if (event.target.closest("[data-document-remove]")) remove(row);
  else if (event.target.closest("[data-document-retry]")) uploads.add(items.get(row));
  else if (event.target.closest("[data-document-name]") && isPlain(event) && row.dataset.document) {
    event.preventDefault();
    preview.open(new DocumentRowView(row));
  }
}

/** A click that asks for another window opens the original there. */
function isPlain(event) {
  return !(event.ctrlKey || event.metaKey || event.shiftKey);
}

async function remove(row) {
  const id = row.dataset.document;
  if (id && !(await confirmIn(document.getElementById("remove-dialog")))) return;
  try {
    if (id) await apiDelete(`/documents/${id}/`);
    else uploads.drop(items.get(row));
    items.delete(row);
    row.remove();
    showCount();
    root.dispatchEvent(new CustomEvent("papers-changed", { bubbles: true }));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    showToast(error.message);
  }
}

function showCount() {
  const count = list.querySelectorAll('[data-document]:not([data-document=""])').length;
  const text = count ? interpolate(gettext("%(count)s 份"), { count }) : "";
  setText(root.querySelector("[data-documents-count]"), text);
  root.querySelector("[data-documents-empty]").hidden = list.childElementCount > 0;
}
