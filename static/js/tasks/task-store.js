// What is known of one task; pure, so that it can be tested without a page.

import { errorOf } from "../i18n.js";

const STATUS_AFTER = {
  queued: "pending",
  started: "running",
  retrying: "retrying",
  rescued: "pending",
  released: "pending",
  waiting_input: "waiting_input",
  answered: "pending",
  cancel_requested: "cancelling",
  completed: "completed",
  failed: "failed",
  cancelled: "cancelled",
};
const NODE_AFTER = { started: "running", finished: "finished", failed: "failed", skipped: "skipped" };
// What becomes of the step that was running when its attempt ended.
const INTERRUPTED = {
  retrying: "pending",
  rescued: "pending",
  released: "pending",
  waiting_input: "pending",
  cancelled: "pending",
  failed: "failed",
};
const FINAL = new Set(["completed", "failed", "cancelled"]);

export function isFinal(status) {
  return FINAL.has(status);
}

export class TaskStore {
  #task;
  #lastError = "";
  #listeners = new Set();

  constructor(task) {
    this.#task = task;
  }

  get task() {
    return this.#task;
  }

  /** What went wrong before the retry that is waited for; empty when none is. */
  get lastError() {
    return this.#task.status === "retrying" ? this.#lastError : "";
  }

  onChange(listener) {
    this.#listeners.add(listener);
  }

  /** Takes the server's view of the task unless it is older than ours. */
  load(task) {
    if (task.version < this.#task.version) return;
    this.#task = task;
    this.#tell();
  }

  /** Takes one event; those that the loaded task already contains only go to the listeners. */
  apply(event) {
    if (event.type === "retrying") this.#lastError = errorOf(event.data);
    if (event.seq > this.#task.last_seq) this.#task = afterEvent(this.#task, event);
    this.#tell(event);
  }

  #tell(event = null) {
    for (const listener of this.#listeners) listener(this, event);
  }
}

/** The task as it is after one more event; pure. */
export function afterEvent(task, event) {
  const status = STATUS_AFTER[event.type] ?? task.status;
  return {
    ...task,
    ...interruptedNodes(task, event),
    ...changedFields(task, event),
    status,
    last_seq: event.seq,
    version: event.version ?? task.version,
  };
}

function changedFields(task, { type, at, data }) {
  if (type === "node") return afterNode(task, data, at);
  if (type === "progress") return afterProgress(task, data);
  if (type === "completed") return { progress: 100, completed_at: at, queue_position: null };
  if (type === "failed") {
    return { error_code: data.error_code, ...failed(data), completed_at: at };
  }
  if (type === "started") return afterStart(task, data, at);
  if (type === "queued") return afterQueued(task, data);
  if (type === "cancelled") return { completed_at: at, queue_position: null };
  if (type === "waiting_input") return { question: data.question ?? task.question ?? null };
  if (type === "boosted") return { boost: data.boost };
  return {};
}

function interruptedNodes(task, { type }) {
  const status = INTERRUPTED[type];
  if (!status) return {};
  const interrupted = (node) => (node.status === "running" ? { ...node, status } : node);
  return { node_progress: task.node_progress.map(interrupted) };
}

function afterStart(task, data, at) {
  return {
    queue_position: null,
    started_at: task.started_at ?? at,
    attempt_number: data.attempt ?? task.attempt_number,
    task_system: data.executor ?? task.task_system,
    worker_name: data.worker ?? task.worker_name,
  };
}

/** Asked to run again: what is not kept has not begun. */
function afterQueued(task, data) {
  if (!data.from) return {};
  const nodes = task.node_progress.map((node) =>
    node.status === "finished" && data.from !== "start"
      ? node
      : { ...node, status: "pending", progress: 0, ...said({}), started_at: null, finished_at: null },
  );
  const ended = { completed_at: null, error_code: "", ...failed({}) };
  return { ...ended, node_progress: nodes, progress: data.from === "start" ? 0 : task.progress };
}

function afterNode(task, data, at) {
  const nodes = task.node_progress.map((node) =>
    node.name === data.node ? { ...node, ...nodeFields(node, data, at) } : node,
  );
  return { node_progress: nodes, current_node: data.state === "started" ? data.node : task.current_node };
}

function nodeFields(node, data, at) {
  const { state } = data;
  const status = NODE_AFTER[state] ?? node.status;
  if (state === "started") return { status, started_at: node.started_at ?? at, finished_at: null };
  if (state === "finished") return { status, progress: 100, finished_at: at, ...said(data) };
  return { status };
}

function afterProgress(task, data) {
  const nodes = task.node_progress.map((node) =>
    node.name === data.node
      ? { ...node, progress: data.node_progress ?? node.progress, ...("message" in data && said(data)) }
      : node,
  );
  return { node_progress: nodes, progress: Math.max(task.progress, data.progress ?? 0) };
}

function failed({ error_message = "", error_message_en = "" }) {
  return { error_message, error_message_en };
}

function said({ message = "", message_en = "" }) {
  return { message, message_en };
}
