// What is known of one task; pure, so that it can be tested without a page.

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
const FINAL = new Set(["completed", "failed", "cancelled"]);

export function isFinal(status) {
  return FINAL.has(status);
}

export class TaskStore {
  #task;
  #log = [];
  #listeners = new Set();

  constructor(task) {
    this.#task = task;
  }

  get task() {
    return this.#task;
  }

  get log() {
    return this.#log;
  }

  /** What went wrong before the retry that is waited for; empty when none is. */
  get lastError() {
    if (this.#task.status !== "retrying") return "";
    return this.#log.findLast(({ type }) => type === "retrying")?.data.error_message ?? "";
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

  /** Takes one event; those that the loaded task already contains only go to the log. */
  apply(event) {
    this.#log.push(event);
    if (event.seq > this.#task.last_seq) this.#task = afterEvent(this.#task, event);
    this.#tell(event);
  }

  #tell(event = null) {
    for (const listener of this.#listeners) listener(this, event);
  }
}

function afterEvent(task, event) {
  const status = STATUS_AFTER[event.type] ?? task.status;
  return {
    ...task,
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
    return { error_code: data.error_code, error_message: data.error_message, completed_at: at };
  }
  if (type === "started") return { queue_position: null, started_at: task.started_at ?? at };
  return {};
}

function afterNode(task, data, at) {
  const nodes = task.node_progress.map((node) =>
    node.name === data.node ? { ...node, ...nodeFields(node, data.state, at) } : node,
  );
  return { node_progress: nodes, current_node: data.state === "started" ? data.node : task.current_node };
}

function nodeFields(node, state, at) {
  const status = NODE_AFTER[state] ?? node.status;
  if (state === "started") return { status, started_at: node.started_at ?? at, finished_at: null };
  if (state === "finished") return { status, progress: 100, finished_at: at };
  return { status };
}

function afterProgress(task, data) {
  const nodes = task.node_progress.map((node) =>
    node.name === data.node
      ? { ...node, progress: data.node_progress ?? node.progress, message: data.message ?? node.message }
      : node,
  );
  return { node_progress: nodes, progress: Math.max(task.progress, data.progress ?? 0) };
}
