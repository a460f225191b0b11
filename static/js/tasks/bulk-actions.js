// Cancels or retries many tasks at once and says what became of each.

import { apiPost } from "../api.js";
import { gettext, interpolate } from "../i18n.js";
import { confirmIn } from "../ui/confirm.js";
import { element, setText } from "../ui/element.js";

const DONE = { cancel: () => gettext("已取消或正在取消"), retry: () => gettext("已重新排队") };

export class BulkActions {
  #root;
  #bar;
  #onDone;
  #onRefused;
  #last = null; // the box that was ticked last; shift takes everything in between

  constructor(root, bar, { onDone, onRefused }) {
    this.#root = root;
    this.#bar = bar;
    this.#onDone = onDone;
    this.#onRefused = onRefused;
    root.addEventListener("click", (event) => this.#clicked(event));
    root.addEventListener("change", (event) => this.#changed(event));
    addEventListener("pageshow", () => this.#show()); // a browser that goes back keeps the ticks
    bar.hidden = false;
    this.#show();
  }

  get #boxes() {
    return [...this.#root.querySelectorAll("[data-choice]")];
  }

  get #chosen() {
    return this.#boxes.filter((box) => box.checked);
  }

  #clicked(event) {
    if (event.target.matches("[data-choice]")) this.#tickRange(event);
    const button = event.target.closest("[data-bulk-action]");
    if (button && !button.disabled) this.#act(button.dataset.bulkAction);
  }

  #tickRange({ target, shiftKey }) {
    const boxes = this.#boxes;
    if (shiftKey && this.#last) {
      const [from, to] = [boxes.indexOf(this.#last), boxes.indexOf(target)].sort((a, b) => a - b);
      for (const box of boxes.slice(from, to + 1)) box.checked = target.checked;
    }
    this.#last = target;
  }

  #changed({ target }) {
    if (target.matches("[data-bulk-all]")) for (const box of this.#boxes) box.checked = target.checked;
    if (target.matches("[data-bulk-all], [data-choice]")) this.#show();
  }

  #show() {
    const [count, all] = [this.#chosen.length, this.#boxes.length];
    const box = this.#bar.querySelector("[data-bulk-all]");
    box.checked = count > 0 && count === all;
    box.indeterminate = count > 0 && count < all;
    setText(this.#bar.querySelector("[data-bulk-count]"), interpolate(gettext("已选 %(count)s 项"), { count }));
    for (const button of this.#bar.querySelectorAll("[data-bulk-action]")) button.disabled = count === 0;
  }

  async #act(action) {
    const ids = this.#chosen.map((box) => box.value);
    if (action === "cancel" && !(await this.#isSure(ids.length))) return;
    for (const button of this.#bar.querySelectorAll("[data-bulk-action]")) button.disabled = true;
    try {
      const { outcomes } = await apiPost("/tasks/bulk", { action, ids });
      this.#tell(action, outcomes);
      for (const { task_id: id, ok } of outcomes) this.#boxOf(id).checked = !ok;
    } catch (error) {
      if (error.isFinal) this.#onRefused(error.code);
      else this.#outcome.replaceChildren(element("p", { class: "field__error", text: error.message }));
    } finally {
      this.#show();
      this.#onDone();
    }
  }

  #isSure(count) {
    const dialog = document.getElementById("bulk-dialog");
    const told = interpolate(gettext("选中了 %(count)s 个任务。"), { count });
    setText(dialog.querySelector("[data-bulk-number]"), told);
    return confirmIn(dialog);
  }

  /** What went well as a number, what did not by name and with its reason. */
  #tell(action, outcomes) {
    const failed = outcomes.filter(({ ok }) => !ok);
    const parts = { done: outcomes.length - failed.length, words: DONE[action](), failed: failed.length };
    const summary = failed.length
      ? gettext("%(done)s 项%(words)s；%(failed)s 项没有改变，仍保持选中：")
      : gettext("%(done)s 项%(words)s。");
    const rows = failed.map(({ task_id: id, message }) => {
      const title = this.#boxOf(id).closest("[data-task-row]").querySelector("[data-row-title]").textContent;
      return element("li", { text: interpolate(gettext("%(title)s：%(message)s"), { title, message }) });
    });
    const list = rows.length ? [element("ul", { class: "bulk-outcome__list" }, ...rows)] : [];
    this.#outcome.replaceChildren(element("p", { text: interpolate(summary, parts) }), ...list);
  }

  get #outcome() {
    return this.#root.querySelector("[data-bulk-outcome]");
  }

  #boxOf(id) {
    return this.#root.querySelector(`[data-choice][value="${CSS.escape(id)}"]`);
  }
}
