// Every attempt at a task: when, how long, how it ended and why.

import { clockTime, spanOfTime } from "../format.js";
import { gettext, interpolate, messageOf } from "../i18n.js";
import { element } from "../ui/element.js";
import { executorText, outcomeText } from "./task-text.js";

export class AttemptsView {
  #root;

  constructor(root) {
    this.#root = root;
  }

  show(attempts) {
    this.#root.hidden = attempts.length === 0;
    const names = [...this.#root.querySelectorAll("thead th")].map((head) => head.textContent);
    const rows = attempts.map((attempt) => named(row(attempt), names));
    this.#root.querySelector("[data-attempts]").replaceChildren(...rows.reverse());
  }
}

function row(attempt) {
  const cells = [
    element("th", { scope: "row", class: "number", text: attempt.number }),
    element("td", { text: clockTime(attempt.started_at) }),
    element("td", { text: attempt.duration === null ? "" : spanOfTime(attempt.duration) }),
    element("td", { text: outcomeText(attempt.outcome) }),
    element("td", { class: "attempts__reason", text: reason(attempt) }),
    element("td", { text: executorText({ ...attempt, task_system: attempt.executor }) }),
  ];
  return element("tr", { "data-attempt": attempt.number }, ...cells);
}

/** Each cell knows the name of its column, for screens too narrow for a head. */
function named(line, names) {
  names.forEach((name, place) => (line.cells[place].dataset.label = name));
  return line;
}

function reason(attempt) {
  const { outcome, error_code: code, charged } = attempt;
  const message = messageOf(attempt);
  const told = message || code;
  const parts = code && message ? [interpolate(gettext("%(message)s（%(code)s）"), { message, code })] : [told];
  if (!charged && outcome !== "waiting_input") parts.push(gettext("不计入重试次数。"));
  return parts.filter(Boolean).join(" ");
}
