// The lines of a task's history, under the step they belong to or in the general log.

import { clockTime } from "../format.js";
import { element } from "../ui/element.js";
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
    while (log.childElementCount > LINES_PER_LOG) log.firstElementChild.remove();
    const details = log.closest("details");
    if (details) details.hidden = false;
  }

  #logOf({ data }) {
    if (!data?.node) return this.#root.querySelector('[data-log="task"]');
    return this.#root.querySelector(`[data-log="${CSS.escape(data.node)}"]`);
  }
}

/** A step that reports the same sentence twice a second said it once. */
function isSaidAgain({ type }, text, log) {
  return type === "progress" && log.lastElementChild?.lastElementChild.textContent === text;
}
