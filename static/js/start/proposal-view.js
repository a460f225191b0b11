// What the papers suggest: a sentence on the package, and the parties to choose one's own from.

import { gettext, interpolate } from "../i18n.js";
import { element, setText } from "../ui/element.js";

export class ProposalView {
  #root;
  #chosen = null;

  /** `onParty(party)` hears of a choice. */
  constructor(root, onParty) {
    this.#root = root;
    this.#part("choices").addEventListener("change", ({ target }) => {
      this.#chosen = target.value;
      onParty(this.parties.find(({ name }) => name === this.#chosen));
    });
    this.parties = [];
  }

  show({ message, parties, left }) {
    this.parties = parties;
    this.#root.hidden = false;
    setText(this.#part("message"), message);
    this.#part("choices").replaceChildren(...parties.map((party) => this.#choice(party)));
    this.#part("parties").hidden = parties.length === 0;
    const words = left.length ? gettext("另有 %(count)s 份材料未计入这项建议（分析时会全部读取）") : "";
    setText(this.#part("left"), interpolate(words, { count: left.length }));
  }

  showReading() {
    this.show({ message: gettext("正在读取材料；读出内容后，这里会建议规则包和当事人。"), parties: [], left: [] });
  }

  hide() {
    this.#root.hidden = true;
  }

  #choice({ name, roles }) {
    const field = element("input", { type: "radio", name: "our_party", value: name });
    field.checked = name === this.#chosen;
    const words = element("span", {}, element("bdi", { text: name }), element("small", { class: "faint", text: roles }));
    return element("label", { class: "proposal__choice" }, field, words);
  }

  #part(name) {
    return this.#root.querySelector(`[data-proposal-${name}]`);
  }
}
