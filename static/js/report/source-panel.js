// Opens the source of a citation beside the report (over it on small screens) and walks through all.

import { ApiError } from "../api.js";
import { gettext } from "../i18n.js";
import { SourceFeed } from "./source-feed.js";
import { SourceView } from "./source-view.js";

const BESIDE = "(min-width: 75.01rem)";

export class SourcePanel {
  #dialog;
  #notes;
  #view;
  #feed = new SourceFeed();
  #number = null;
  #opener = null;

  /** `notes` are the citations by number. */
  constructor(dialog, notes) {
    this.#dialog = dialog;
    this.#notes = notes;
    this.#view = new SourceView(dialog);
    dialog.addEventListener("close", () => this.#closed());
    dialog.addEventListener("click", (event) => this.#clicked(event));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && dialog.open) dialog.close();
    });
  }

  open(number, opener) {
    this.#press(false);
    this.#opener = opener;
    this.#press(true);
    if (!this.#dialog.open) this.#unfold();
    this.#show(number);
  }

  async #show(number) {
    const note = this.#notes[number];
    this.#number = number;
    this.#view.showCitation(note, number, this.#feed.originalAddress(note.document));
    try {
      const text = await this.#feed.text(note.document);
      if (this.#number !== number) return;
      const page = text.pages.find((each) => each.number === note.page);
      if (!page) return this.#view.showProblem(gettext("原件中没有这一页。"));
      const image = page.has_image ? this.#feed.imageAddress(note.document, note.page) : null;
      this.#view.showPage(page, note, image);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (this.#number === number) this.#view.showProblem(sentence(error));
    }
  }

  #unfold() {
    if (matchMedia(BESIDE).matches) {
      this.#dialog.show();
      document.body.classList.add("has-source");
      this.#opener.scrollIntoView({ block: "nearest" });
    } else {
      this.#dialog.showModal();
    }
    this.#dialog.querySelector("[data-source-close]").focus();
  }

  #clicked(event) {
    const isBackdrop = event.target === this.#dialog && this.#dialog.matches(":modal") && isOutside(event);
    if (isBackdrop || event.target.closest("[data-source-close]")) return this.#dialog.close();
    const step = event.target.closest("[data-source-step]");
    if (step) this.#walk(Number(step.dataset.sourceStep));
  }

  #walk(step) {
    const numbers = Object.keys(this.#notes).map(Number);
    const at = numbers.indexOf(Number(this.#number)) + step;
    this.#show(String(numbers[(at + numbers.length) % numbers.length]));
  }

  #closed() {
    document.body.classList.remove("has-source");
    this.#press(false);
    this.#number = null;
    this.#opener?.focus();
  }

  #press(isPressed) {
    if (isPressed) this.#opener?.setAttribute("aria-current", "true");
    else this.#opener?.removeAttribute("aria-current");
  }
}

function isOutside({ clientX, clientY, target }) {
  const box = target.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}

function sentence(error) {
  if (error.status === 404) return gettext("原件已被删除或您不再有权查看；上面的引文是分析时所读的文字。");
  return error.message;
}
