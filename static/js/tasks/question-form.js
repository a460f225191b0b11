// A question that the task asks, answered where it is read.

import { apiPost } from "../api.js";
import { clockTime } from "../format.js";
import { gettext, interpolate } from "../i18n.js";
import { element, setText } from "../ui/element.js";

export class QuestionForm {
  #root;
  #asked = null;
  #onAnswered;
  #onRefused;

  constructor(root, { taskId, onAnswered, onRefused }) {
    this.#root = root;
    this.#onAnswered = onAnswered;
    this.#onRefused = onRefused;
    this.#part("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send(taskId, event.submitter);
    });
  }

  /** Shows the task's question; the same one again keeps what was typed. */
  show(task) {
    if (task.status !== "waiting_input") {
      this.#asked = null;
      return;
    }
    const asked = JSON.stringify(task.question);
    setText(this.#part("until"), untilText(task.answer_until));
    if (asked === this.#asked) return;
    this.#asked = asked;
    const { text, choices } = task.question ?? {};
    setText(this.#part("text"), text ?? gettext("任务需要您补充信息。"));
    this.#part("fields").replaceChildren(...(choices?.length ? choiceFields(choices) : [textField()]));
    this.#complain("");
  }

  async #send(taskId, button) {
    const answer = new FormData(this.#part("form")).get("answer")?.trim() ?? "";
    if (!answer) return this.#complain(gettext("请先写下或选择您的回答。"));
    button.disabled = true;
    try {
      this.#onAnswered(await apiPost(`/tasks/${taskId}/answer`, { answer }));
    } catch (error) {
      if ([401, 404].includes(error.status)) this.#onRefused(error.code);
      else this.#complain(error.message);
    } finally {
      button.disabled = false;
    }
  }

  #complain(text) {
    const place = this.#part("error");
    setText(place, text);
    place.hidden = !text;
    for (const field of this.#part("fields").querySelectorAll("textarea, input")) {
      field.ariaInvalid = text ? "true" : null;
    }
    if (text) this.#part("fields").querySelector("textarea, input")?.focus();
  }

  #part(name) {
    return this.#root.querySelector(`[data-question="${name}"]`);
  }
}

function untilText(until) {
  if (!until) return "";
  const time = clockTime(until, { seconds: false });
  return interpolate(gettext("请在 %(time)s 前回答；逾期任务停止，已完成的步骤仍保留。"), { time });
}

function textField() {
  const attributes = { name: "answer", rows: 3, maxlength: 4000, class: "input question__text" };
  return element("textarea", { ...attributes, "aria-labelledby": "question-title question-text", "aria-describedby": "question-until question-error" });
}

function choiceFields(choices) {
  return choices.map((choice) => {
    const radio = element("input", { type: "radio", name: "answer", value: choice });
    return element("label", { class: "choice" }, radio, element("span", { text: choice }));
  });
}
