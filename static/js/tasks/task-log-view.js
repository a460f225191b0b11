// The lines of a task's history, under the step they belong to or in the general log.

import { clockTime } from "../format.js";
import { gettext, interpolate } from "../i18n.js";
import { element, setText } from "../ui/element.js";
import { eventText } from "./task-text.js";

const LINES_PER_LOG = 200; // a night of events must not fill the page

export class TaskLogView {
  #root;
  #waiting = [];

  constructor(root) {
    this.#root = root;
  }

  add(event) {
    this.#waiting.push(event);
    if (this.#waiting.length === 1) queueMicrotask(() => this.#flush());
  }

  #flush() {
    const events = this.#waiting;
    this.#waiting = [];
    for (const event of events) this.#write(event);
  }

  #write(event) {
    const text = eventText(event);
    const log = this.#logOf(event);
    if (!text || !log || isSaidAgain(event, text, log)) return;
    const time = element("time", { datetime: event.at, class: "log__time", text: clockTime(event.at) });
    log.append(element("li", { class: "log__line", "data-seq": event.seq }, time, element("span", { text })));
    if (log.childElementCount > LINES_PER_LOG) leaveOut(log);
    log.closest("details")?.classList.remove("step__log--empty");
  }

  #logOf({ data }) {
    if (!data?.node) return this.#root.querySelector('[data-log="task"]');
    return this.#root.querySelector(`[data-log="${CSS.escape(data.node)}"]`);
  }
}

/** Takes the oldest line away; a line above the rest counts what is missing. */
function leaveOut(log) {
  if (!log.firstElementChild.matches(".log__omitted")) {
    log.prepend(element("li", { class: "log__omitted", "data-count": 1 })); // it takes a place too
    log.children[1].remove();
  }
  const note = log.firstElementChild;
  note.nextElementSibling.remove();
  note.dataset.count = Number(note.dataset.count) + 1;
  setText(note, interpolate(gettext("较早的 %(count)s 条没有显示在这里"), note.dataset));
}

/** A step that reports the same sentence twice a second said it once. */
function isSaidAgain({ type }, text, log) {
  return type === "progress" && log.lastElementChild?.lastElementChild.textContent === text;
}
