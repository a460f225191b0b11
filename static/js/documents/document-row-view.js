// One paper in a list: its name, how far it is sent, what was read, what went wrong.

import { fileSize } from "../format.js";
import { gettext, interpolate, messageOf } from "../i18n.js";
import { element, setText } from "../ui/element.js";
import { setIcon } from "../ui/icon.js";

const STATES = {
  waiting: ["pending", "pending", () => gettext("等待上传")],
  uploading: ["upload", "running", () => gettext("上传中")],
  unread: ["pending", "unread", () => gettext("尚未读取")],
  reading: ["running", "running", () => gettext("读取中")],
  read: ["completed", "read", () => gettext("已读取")],
  problem: ["warning", "problem", () => gettext("有问题")],
  refused: ["failed", "refused", () => gettext("未上传")],
};

export class DocumentRowView {
  #row;

  constructor(row) {
    this.#row = row;
  }

  static fromTemplate() {
    const template = document.getElementById("document-row");
    return new DocumentRowView(template.content.firstElementChild.cloneNode(true));
  }

  get row() {
    return this.#row;
  }

  get documentId() {
    return this.#row.dataset.document;
  }

  get name() {
    return this.#part("name").textContent.trim();
  }

  showFile(name, size) {
    this.#showName(name, size);
  }

  showWaiting() {
    this.#row.classList.remove("paper--failed");
    this.#part("bar").hidden = true;
    this.#part("retry").hidden = true;
    this.#showProblems([]);
    this.showState("waiting");
  }

  showDocument(paper) {
    this.#row.dataset.document = paper.id;
    this.#showName(paper.name, paper.size);
    this.#part("name").href = `/api/v1/documents/${paper.id}/content`;
    const choice = this.#row.querySelector('[name="document_ids"]');
    if (choice) {
      choice.value = paper.id;
      choice.disabled = false;
      choice.ariaLabel = interpolate(gettext("使用 %(name)s"), { name: paper.name });
    }
    this.#part("bar").hidden = true;
    this.#showTwin(paper.duplicate_of);
    this.showState("unread");
  }

  showProgress(percent) {
    const bar = this.#part("bar");
    bar.hidden = false;
    bar.value = percent;
    this.showState("uploading");
  }

  /** What the readers found: pages, whether by OCR, and every problem in words. */
  showReading({ pages, ocr, problems }) {
    const parts = [interpolate(gettext("%(count)s 页"), { count: pages.length })];
    if (ocr) parts.push(gettext("含图像识别的文字"));
    setText(this.#part("note"), ` · ${parts.join(" · ")}`);
    this.#showProblems(problems.map(problemText));
    this.showState(problems.length > 0 ? "problem" : "read");
  }

  showRefusal(message) {
    this.#row.classList.add("paper--failed");
    this.#part("bar").hidden = true;
    this.#part("retry").hidden = false;
    this.#showProblems([message]);
    this.showState("refused");
  }

  showState(state) {
    const [icon, colour, word] = STATES[state];
    const chip = this.#row.querySelector(".status");
    this.#row.dataset.status = state;
    chip.className = `status status--${colour}`;
    setIcon(chip.querySelector(".icon"), icon);
    setText(chip.querySelector("[data-word]"), word());
  }

  #showName(name, size) {
    setText(this.#part("name").querySelector("bdi"), name);
    setText(this.#part("size"), fileSize(size));
    this.#part("remove").ariaLabel = interpolate(gettext("删除 %(name)s"), { name });
  }

  #showTwin(twin) {
    const note = this.#part("twin");
    note.hidden = !twin;
    if (twin) setText(note, interpolate(gettext("与《%(name)s》内容完全相同，分析时只读一次"), twin));
  }

  #showProblems(texts) {
    const list = this.#part("problems");
    list.replaceChildren(...texts.map((text) => element("li", { text })));
    list.hidden = texts.length === 0;
  }

  #part(name) {
    return this.#row.querySelector(`[data-document-${name}]`);
  }
}

function problemText({ message: source, message_en, page }) {
  const message = messageOf({ message: source, message_en });
  const tellsPage = message === source && message.includes(`第 ${page} 页`);
  return page && !tellsPage ? interpolate(gettext("第 %(page)s 页：%(message)s"), { page, message }) : message;
}
