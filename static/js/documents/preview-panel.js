// Shows a paper page by page without leaving the list: the picture where there is one, and the text read.

import { ApiError } from "../api.js";
import { gettext, interpolate } from "../i18n.js";
import { SourceFeed } from "../report/source-feed.js";
import { inColumns } from "../ui/columns.js";
import { element, setText, tellLanguage } from "../ui/element.js";

export class PreviewPanel {
  #dialog;
  #feed = new SourceFeed();
  #paper = null;
  #pages = [];
  #at = 0;

  constructor(dialog) {
    this.#dialog = dialog;
    dialog.addEventListener("click", (event) => this.#clicked(event));
    dialog.addEventListener("keydown", (event) => this.#pressed(event));
    dialog.addEventListener("close", () => (this.#paper = null));
  }

  /** `paper` is `{documentId, name}`. */
  async open(paper) {
    const opened = (this.#paper = { id: paper.documentId, name: paper.name });
    this.#pages = [];
    setText(this.#part("name"), opened.name);
    this.#part("open").href = this.#feed.originalAddress(opened.id);
    this.#clear(gettext("正在打开…"));
    this.#dialog.showModal();
    this.#dialog.querySelector("[data-preview-close]").focus();
    try {
      const { pages, problems } = await this.#feed.text(opened.id);
      if (this.#paper !== opened) return;
      this.#pages = pages;
      if (pages.length) this.#show(0);
      else this.#clear(problems.map(({ message }) => message).join(" ") || gettext("没有读到文字。"));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (this.#paper === opened) this.#clear(error.message);
    }
  }

  #show(at) {
    this.#at = at;
    const page = this.#pages[at];
    const place = { page: page.label || page.number, count: this.#pages.length };
    this.#clear(page.ocr ? gettext("本页文字由图像识别得出，请以原图为准。") : "");
    setText(this.#part("place"), interpolate(gettext("第 %(page)s 页，共 %(count)s 页"), place));
    if (page.has_image) this.#showImage(page.number);
    this.#part("text").replaceChildren(
      ...page.blocks.map(({ text }) => tellLanguage(element("p", { class: "source__block" }, ...inColumns(text)))),
    );
    this.#part("text").hidden = page.blocks.length === 0;
    for (const button of this.#dialog.querySelectorAll("[data-preview-step]")) {
      button.disabled = this.#pages[at + Number(button.dataset.previewStep)] === undefined;
    }
    this.#dialog.scrollTop = 0;
  }

  #showImage(number) {
    const alt = interpolate(gettext("%(name)s 第 %(page)s 页"), { name: this.#paper.name, page: number });
    const image = element("img", { src: this.#feed.imageAddress(this.#paper.id, number), alt });
    image.addEventListener("error", () => (this.#part("image").hidden = true));
    this.#part("image").replaceChildren(image);
    this.#part("image").hidden = false;
  }

  #clear(state) {
    setText(this.#part("place"), "");
    setText(this.#part("state"), state);
    this.#part("image").hidden = true;
    this.#part("text").hidden = true;
    for (const button of this.#dialog.querySelectorAll("[data-preview-step]")) button.disabled = true;
  }

  #clicked(event) {
    if (event.target === this.#dialog || event.target.closest("[data-preview-close]")) return this.#dialog.close();
    const step = event.target.closest("[data-preview-step]");
    if (step) this.#step(Number(step.dataset.previewStep));
  }

  #pressed(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -1, PageDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.#step(step);
  }

  #step(step) {
    if (this.#pages[this.#at + step]) this.#show(this.#at + step);
  }

  #part(name) {
    return this.#dialog.querySelector(`[data-preview="${name}"]`);
  }
}
