// Shows a task inside its root element; every part is found by its data attribute.

import { clockTime, spanOfTime } from "../format.js";
import { gettext, interpolate } from "../i18n.js";
import { setText } from "../ui/element.js";
import { showStatus } from "../ui/status-chip.js";
import { isFinal } from "./task-store.js";
import { executorText, queueText, timeLeftText } from "./task-text.js";

export class TaskView {
  #root;
  #pageTitle;

  constructor(root) {
    this.#root = root;
    this.#pageTitle = document.title;
  }

  show(task) {
    showStatus(this.#part("status"), task.status);
    this.#showProgress(task);
    this.#showFacts(task);
    this.#showFailure(task);
    this.#showActions(task);
    for (const node of task.node_progress) this.#showNode(node);
    setText(this.#part("announcement"), this.#announcement(task));
    document.title = pageTitle(task, this.#pageTitle);
  }

  showConnection(state) {
    showStatus(this.#part("connection"), state);
  }

  #showProgress(task) {
    const bar = this.#part("bar");
    bar.value = task.progress;
    bar.className = `bar bar--large bar--${task.status}`;
    setText(this.#part("percent"), `${task.progress}%`);
    setText(this.#part("now"), this.#announcement(task));
  }

  #showFacts(task) {
    this.#fact("time-left", timeLeftText(task));
    this.#fact("queue", queueText(task));
    this.#fact("attempt", attemptText(task));
    this.#fact("executor", executorText(task));
    this.#fact("started", task.started_at ? clockTime(task.started_at) : "");
    this.#fact("completed", task.completed_at ? clockTime(task.completed_at) : "");
    const took = isFinal(task.status) && task.duration !== null ? spanOfTime(task.duration) : "";
    this.#fact("duration", took);
  }

  #fact(name, text) {
    const value = this.#part(name);
    setText(value, text);
    value.parentElement.hidden = text === "";
  }

  /** Why the last attempt ended, while the next one waits. */
  showLastError(message) {
    this.#part("last-error").hidden = !message;
    setText(this.#part("last-error-message"), message);
  }

  #showFailure(task) {
    this.#part("failure").hidden = task.status !== "failed";
    setText(this.#part("error-message"), task.error_message ?? "");
    setText(this.#part("error-code"), task.error_code ?? "");
  }

  #showActions(task) {
    const shown = {
      cancel: !isFinal(task.status) && task.status !== "cancelling",
      retry: task.status === "failed" || task.status === "cancelled",
      report: task.status === "completed",
      leave: !isFinal(task.status),
    };
    for (const [name, isShown] of Object.entries(shown)) {
      for (const part of this.#root.querySelectorAll(`[data-when="${name}"]`)) part.hidden = !isShown;
    }
  }

  #showNode(node) {
    const item = this.#root.querySelector(`[data-node="${CSS.escape(node.name)}"]`);
    if (!item) return;
    item.dataset.state = node.status;
    showStatus(item.querySelector("[data-node-status]"), nodeStatus(node));
    setText(item.querySelector("[data-node-message]"), node.message ?? "");
    setText(item.querySelector("[data-node-time]"), nodeTime(node));
    const bar = item.querySelector("[data-node-bar]");
    bar.value = node.progress;
    bar.classList.toggle("bar--idle", node.status !== "running");
  }

  /** What goes on, with the step's name as the page says it. */
  #announcement(task) {
    const step = this.#root.querySelector(`[data-node="${CSS.escape(task.current_node)}"] .step__label`);
    return announcement(task, step?.textContent);
  }

  #part(name) {
    return this.#root.querySelector(`[data-part="${name}"]`);
  }
}

/** A step that waits for its turn is not queued, it has not begun. */
function nodeStatus(node) {
  return node.status === "pending" ? "not_started" : node.status;
}

function attemptText(task) {
  const number = task.attempt_number;
  if (number === 0) return "";
  if (!task.retry_count) return interpolate(gettext("第 %(number)s 次"), { number });
  const parts = { number, retries: task.retry_count, most: task.max_retries };
  return interpolate(gettext("第 %(number)s 次（已重试 %(retries)s / %(most)s）"), parts);
}

function announcement(task, step) {
  const words = {
    pending: gettext("正在排队"),
    retrying: gettext("等待自动重试"),
    cancelling: gettext("正在取消，当前步骤停下后生效"),
    waiting_input: gettext("等待您补充信息"),
    completed: gettext("任务已完成"),
    failed: gettext("任务失败"),
    cancelled: gettext("任务已取消"),
  };
  if (words[task.status]) return words[task.status];
  return step ? interpolate(gettext("正在进行：%(step)s"), { step }) : gettext("正在进行");
}

function nodeTime(node) {
  if (!node.started_at) return "";
  if (node.status === "finished" && node.finished_at) {
    const seconds = node.duration ?? (new Date(node.finished_at) - new Date(node.started_at)) / 1000;
    return seconds < 1 ? gettext("不到 1 秒") : spanOfTime(seconds);
  }
  return node.status === "running" ? clockTime(node.started_at) : "";
}

function pageTitle(task, title) {
  if (task.status === "running") return `${task.progress}% · ${title}`;
  const signs = { completed: "✓", failed: "✕", cancelled: "–", waiting_input: "?" };
  return signs[task.status] ? `${signs[task.status]} ${title}` : title;
}
