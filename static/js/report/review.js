// Accepting, editing or rejecting a finding: a dialog, and the page changed where it was decided.

import { ApiError, apiPost } from "../api.js";
import { gettext, interpolate } from "../i18n.js";
import { element, setText } from "../ui/element.js";
import { morph } from "../ui/morph.js";

export class ReviewDialog {
  #dialog;
  #form;
  #findings;
  #name = null;
  #expected = 0;

  constructor(dialog, findings) {
    this.#dialog = dialog;
    this.#form = dialog.querySelector("[data-review-form]");
    this.#findings = findings;
    this.#form.addEventListener("change", () => this.#showFields());
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#save();
    });
    dialog.querySelector("[data-review-close]").addEventListener("click", () => dialog.close());
  }

  open(name) {
    const { text, history } = this.#findings[name];
    const latest = history.at(-1);
    const inForce = latest && latest.decision !== "withdrawn" ? latest : null;
    this.#name = name;
    this.#expected = latest?.number ?? 0;
    this.#form.reset();
    setText(this.#part("engine"), text);
    this.#part("withdraw").hidden = !inForce;
    this.#part("conflict").hidden = true;
    this.#field("text").value = inForce?.text || text;
    this.#field("note").value = inForce?.note ?? "";
    if (inForce) this.#form.elements.decision.value = inForce.decision;
    this.#showHistory(history);
    this.#showFields();
    this.#say("");
    this.#dialog.showModal();
  }

  async #save() {
    const submit = this.#form.querySelector('[type="submit"]');
    submit.disabled = true;
    this.#say(gettext("正在保存…"));
    try {
      await apiPost(this.#address(), {
        decision: this.#form.elements.decision.value,
        text: this.#field("text").value,
        note: this.#field("note").value,
        expected: this.#expected,
      });
      await this.#refresh();
      this.#dialog.close();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#refuse(error);
    } finally {
      submit.disabled = false;
    }
  }

  /** What was typed stays; of a conflict the other's decision is shown, and one may decide again. */
  #refuse(error) {
    this.#say(error.code === "review_conflict" ? "" : sentence(error));
    if (error.code !== "review_conflict") return;
    const told = Object.fromEntries(Object.entries(error.fields).map(([name, [value]]) => [name, value]));
    this.#expected = Number(told.number);
    const said = [told.text, told.note].filter(Boolean).join("；");
    const sentences = said
      ? gettext("%(by)s 刚刚作出了决定（%(word)s）：“%(said)s”。")
      : gettext("%(by)s 刚刚作出了决定（%(word)s），没有备注。");
    const notice = this.#part("conflict");
    const words = interpolate(sentences, { by: told.by, word: wordOf(told.decision), said });
    setText(notice.querySelector("p"), `${words} ${gettext("您填写的内容仍在，尚未保存；核对后可以再次保存。")}`);
    notice.hidden = false;
  }

  async #refresh() {
    const answer = await fetch(location.pathname, { credentials: "same-origin", cache: "no-store" });
    if (!answer.ok || answer.redirected) return location.reload();
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    this.#findings = JSON.parse(fresh.getElementById("reviews").textContent);
    for (const id of ["reviewed", `finding-${this.#name}`]) {
      const [old, newer] = [document.getElementById(id), fresh.getElementById(id)];
      if (old && newer) morph(old, newer);
    }
  }

  #showFields() {
    this.#part("own").hidden = this.#form.elements.decision.value !== "edited";
  }

  #showHistory(history) {
    const root = this.#part("history");
    root.hidden = history.length === 0;
    const items = history.map(({ word, stamp, text, note }) =>
      element("li", { text: [interpolate(gettext("%(word)s（%(stamp)s）"), { word, stamp }), text, note].filter(Boolean).join(gettext("；")) }),
    );
    root.querySelector("ol").replaceChildren(...items);
  }

  #say(words) {
    setText(this.#part("state"), words);
  }

  #address() {
    const finding = encodeURIComponent(this.#name);
    return `/litigation-analysis/${this.#dialog.dataset.analysis}/findings/${finding}/review`;
  }

  #field(name) {
    return this.#form.elements[name];
  }

  #part(name) {
    return this.#dialog.querySelector(`[data-review-${name}]`);
  }
}

function sentence(error) {
  const reasons = Object.values(error.fields).flat();
  return [error.message, ...reasons].join(" ");
}

function wordOf(decision) {
  const words = {
    accepted: () => gettext("确认"),
    edited: () => gettext("修改"),
    rejected: () => gettext("排除"),
    withdrawn: () => gettext("撤回"),
  };
  return words[decision]?.() ?? decision;
}
