// Shows a task inside its root element; every part is found by its data attribute.

import { clockTime, spanOfTime } from "../format.js";
import { errorOf, messageOf } from "../i18n.js";
import { setText } from "../ui/element.js";
import { showStatus } from "../ui/status-chip.js";
import { isFinal } from "./task-store.js";
import { announcementText, connectionText, nodeTimeText } from "./task-text.js";
import { attemptText, executorText, queueText, timeLeftText } from "./task-text.js";

const UNKNOWN = "—";

export class TaskView {
  #root;

  constructor(root) {
    this.#root = root;
  }

  show(task) {
    showStatus(this.#part("status"), task.status);
    this.#part("boosted").hidden = task.boost <= 0;
    this.#showProgress(task);
    this.#showFacts(task);
    this.#showFailure(task);
    for (const node of task.node_progress) this.#showNode(node);
  }

  /** Which buttons and hints fit the task; `isOver` when the page can do no more. */
  showActions(task, { isOver = false } = {}) {
    const shown = {
      cancel: !isFinal(task.status) && task.status !== "cancelling",
      boost: ["pending", "retrying"].includes(task.status) && task.boost <= 0,
      unboost: ["pending", "retrying"].includes(task.status) && task.boost > 0,
      retry: task.status === "failed" || task.status === "cancelled",
      question: task.status === "waiting_input",
      alert: !isFinal(task.status),
      replay: isFinal(task.status),
      leave: !isFinal(task.status),
      over: isFinal(task.status),
    };
    for (const [name, isShown] of Object.entries(shown)) this.#showWhen(name, isShown && !isOver);
    this.#showWhen("report", task.status === "completed");
  }

  /** Tells a screen reader what goes on; the same words twice are told once. */
  announce(task) {
    setText(this.#part("announcement"), this.sentence(task));
  }

  /** What goes on, with the step's name as the page says it. */
  sentence(task) {
    const step = this.#root.querySelector(`[data-node="${CSS.escape(task.current_node)}"] .step__label`);
    return announcementText(task, step?.textContent);
  }

  showConnection(state) {
    showStatus(this.#part("connection"), state);
    setText(this.#part("connection-note"), connectionText(state));
  }

  /** Why the last attempt ended, while the next one waits. */
  showLastError(message) {
    this.#part("last-error").hidden = !message;
    setText(this.#part("last-error-message"), message);
  }

  /** Times that grow by themselves. */
  showElapsed(task) {
    for (const node of task.node_progress) {
      if (node.status === "running") setText(this.#nodePart(node, "[data-node-time]"), nodeTimeText(node));
    }
  }

  #showProgress(task) {
    const bar = this.#part("bar");
    bar.value = task.progress;
    bar.className = `bar bar--large bar--${task.status}`;
    setText(this.#part("percent"), `${task.progress}%`);
    setText(this.#part("now"), this.sentence(task));
  }

  #showFacts(task) {
    this.#fact("attempt", attemptText(task));
    this.#fact("executor", executorText(task));
    this.#fact("started", task.started_at ? clockTime(task.started_at) : "");
    this.#fact("completed", task.completed_at ? clockTime(task.completed_at) : "");
    this.#showTurn(task);
  }

  /** The three that share one place: how long it will take, its place in the queue, how long it took. */
  #showTurn(task) {
    const took = isFinal(task.status) && task.duration !== null ? spanOfTime(task.duration) : "";
    const facts = { "time-left": timeLeftText(task), queue: queueText(task), duration: took };
    const shown = Object.keys(facts).find((name) => facts[name]) ?? "duration";
    for (const [name, text] of Object.entries(facts)) {
      this.#fact(name, text);
      this.#part(name).parentElement.hidden = name !== shown;
    }
  }

  /** What is not known yet keeps its place, so that nothing moves when it is. */
  #fact(name, text) {
    setText(this.#part(name), text || UNKNOWN);
  }

  #showFailure(task) {
    this.#part("failure").hidden = task.status !== "failed";
    setText(this.#part("error-message"), errorOf(task));
    setText(this.#part("error-code"), task.error_code ?? "");
  }

  #showNode(node) {
    const item = this.#root.querySelector(`[data-node="${CSS.escape(node.name)}"]`);
    if (!item) return;
    item.dataset.state = node.status;
    showStatus(item.querySelector("[data-node-status]"), nodeStatus(node));
    setText(item.querySelector("[data-node-message]"), messageOf(node));
    setText(item.querySelector("[data-node-time]"), nodeTimeText(node));
    const bar = item.querySelector("[data-node-bar]");
    bar.value = node.progress;
    bar.classList.toggle("bar--idle", node.status !== "running");
  }

  #showWhen(name, isShown) {
    for (const part of this.#root.querySelectorAll(`[data-when="${name}"]`)) part.hidden = !isShown;
  }

  #nodePart(node, selector) {
    return this.#root.querySelector(`[data-node="${CSS.escape(node.name)}"] ${selector}`);
  }

  #part(name) {
    return this.#root.querySelector(`[data-part="${name}"]`);
  }
}

/** A step that waits for its turn is not queued, it has not begun. */
function nodeStatus(node) {
  return node.status === "pending" ? "not_started" : node.status;
}
