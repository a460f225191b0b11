// Recalculates the money sheet while dates and sums are changed; only the latest answer is shown.

import { ApiError, apiGet, apiPost } from "../api.js";
import { gettext } from "../i18n.js";
import { setText } from "../ui/element.js";
import { changesFrom } from "./recalculation-changes.js";
import { RecalculationForm } from "./recalculation-form.js";
import { drawRecalculation } from "./recalculation-view.js";

const PAUSE_MILLISECONDS = 350;

export class Recalculation {
  #root;
  #address;
  #figures = null;
  #form = null;
  #timer = null;
  #asked = 0;

  constructor(root) {
    this.#root = root;
    this.#address = `/litigation-analysis/${encodeURIComponent(root.dataset.recalculation)}/recalculate`;
    root.addEventListener("toggle", () => root.open && !this.#form && this.#begin());
    const form = this.#part("form");
    form.addEventListener("input", () => this.#soon());
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  async #begin() {
    await this.#told(async () => {
      this.#figures = await apiGet(this.#address);
      this.#form = new RecalculationForm(this.#part("form"), this.#figures);
    });
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE_MILLISECONDS);
  }

  async #ask() {
    const number = ++this.#asked;
    setText(this.#part("state"), gettext("正在测算…"));
    await this.#told(async () => {
      const answer = await apiPost(this.#address, changesFrom(this.#figures, this.#form.read()));
      if (number !== this.#asked) return;
      drawRecalculation(this.#part("result"), answer);
      setText(this.#part("state"), answer.is_same ? gettext("与报告一致。") : gettext("与报告不同之处已标出。"));
    }, number);
  }

  /** Says a refusal in the server's own sentence; an outdated result is not left standing. */
  async #told(work, number = this.#asked) {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (number !== this.#asked) return;
      this.#part("result").replaceChildren();
      setText(this.#part("state"), error.message);
    }
  }

  #part(name) {
    return this.#root.querySelector(`[data-recalculation-${name}]`);
  }
}
