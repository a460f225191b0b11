// A panel that asks the server again while its fields are changed; only the latest answer is shown.

import { ApiError, apiGet, apiPost } from "../api.js";
import { gettext } from "../i18n.js";
import { setText } from "../ui/element.js";

const PAUSE_MILLISECONDS = 350;

export class AskingPanel {
  #root;
  #name;
  #address;
  #kind;
  #form = null;
  #timer = null;
  #asked = 0;

  /**
   * `name` is that of the panel's data attributes and of the address.
   * `kind` has makeForm(form, figures), body(form), draw(root, answer) and said(answer);
   * a body of null says that there is not enough to ask about yet.
   */
  constructor(root, { name, address, kind }) {
    this.#root = root;
    this.#name = name;
    this.#address = address;
    this.#kind = kind;
    root.addEventListener("toggle", () => root.open && !this.#form && this.#begin());
    const form = this.#part("form");
    form.addEventListener("input", () => this.#soon());
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  async #begin() {
    await this.#told(async () => {
      const figures = await apiGet(this.#address);
      this.#form = this.#kind.makeForm(this.#part("form"), figures);
    });
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE_MILLISECONDS);
  }

  async #ask() {
    const number = ++this.#asked;
    const { body, wanting } = this.#kind.body(this.#form);
    if (wanting) return this.#refuse(wanting);
    setText(this.#part("state"), gettext("正在测算…"));
    await this.#told(async () => {
      const answer = await apiPost(this.#address, body);
      if (number !== this.#asked) return;
      this.#kind.draw(this.#part("result"), answer);
      setText(this.#part("state"), this.#kind.said(answer));
    }, number);
  }

  /** Says a refusal in the server's own sentence; an outdated result is not left standing. */
  async #told(work, number = this.#asked) {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (number === this.#asked) this.#refuse(error.message);
    }
  }

  #refuse(words) {
    this.#part("result").replaceChildren();
    setText(this.#part("state"), words);
  }

  #part(part) {
    return this.#root.querySelector(`[data-${this.#name}-${part}]`);
  }
}
