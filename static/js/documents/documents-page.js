// Papers of a case or of a new analysis: uploads, readings, removals.

import { ApiError, apiDelete } from "../api.js";
import { gettext, interpolate } from "../i18n.js";
import { confirmIn } from "../ui/confirm.js";
import { setText } from "../ui/element.js";
import { showToast } from "../ui/toast.js";
import { DocumentRowView } from "./document-row-view.js";
import { ParallelQueue } from "./parallel-queue.js";
import { checkReading } from "./reading-check.js";
import { uploadFile } from "./upload.js";
import { watchUploadZone } from "./upload-zone.js";

const PARALLEL_UPLOADS = 3;

const root = document.querySelector("[data-documents-page]");
const upload = root.querySelector("[data-upload]");
const list = root.querySelector("[data-documents]");
const queue = new ParallelQueue(PARALLEL_UPLOADS);
const unfinished = new Set();

watchUploadZone(upload, takeFiles);
list.addEventListener("click", (event) => {
  const button = event.target.closest("[data-document-remove]");
  if (button) remove(button.closest("[data-document]"));
});
addEventListener("beforeunload", (event) => unfinished.size > 0 && event.preventDefault());
for (const row of list.querySelectorAll('[data-status="pending"], [data-status="problem"]')) {
  checkReading(new DocumentRowView(row));
}
showCount();

async function takeFiles(files) {
  const results = await Promise.all(files.map(send));
  const sent = results.filter(Boolean).length;
  const parts = { sent, all: files.length };
  setText(root.querySelector("[data-upload-news]"), interpolate(gettext("已上传 %(sent)s / %(all)s 个文件"), parts));
}

async function send(file) {
  const view = DocumentRowView.fromTemplate();
  view.showFile(file);
  list.append(view.row);
  showCount();
  unfinished.add(file);
  try {
    const caseId = upload.dataset.case ?? null;
    const onProgress = (percent) => view.showProgress(percent);
    show(view, await queue.add(() => uploadFile(file, { caseId, onProgress })));
    return true;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    view.showRefusal(error.message);
    return false;
  } finally {
    unfinished.delete(file);
    showCount();
  }
}

/** A zip brings its members; they take its place in the list. */
function show(view, paper) {
  const papers = paper.members?.length ? paper.members : [paper];
  const views = papers.map((_, index) => (index === 0 ? view : DocumentRowView.fromTemplate()));
  list.append(...views.slice(1).map(({ row }) => row));
  views.forEach((each, index) => each.showDocument(papers[index]));
  views.forEach((each) => checkReading(each));
}

async function remove(row) {
  const id = row.dataset.document;
  if (id && !(await confirmIn(document.getElementById("remove-dialog")))) return;
  try {
    if (id) await apiDelete(`/documents/${id}/`);
    row.remove();
    showCount();
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
