// A task as it stood after each event of its history; pure.

import { afterEvent } from "./task-store.js";

export class Replay {
  #blank;
  #events;
  #at = 0;
  #task;

  /** `task` says which steps there are; `events` are all that are kept, in order. */
  constructor(task, events) {
    this.#events = events;
    this.#blank = beforeEverything(task, events);
    this.#task = this.#blank;
  }

  get length() {
    return this.#events.length;
  }

  /** Whether the first events are no longer kept, so that the beginning is unknown. */
  get isCut() {
    return this.#events.length > 0 && this.#events[0].seq > 1;
  }

  event(step) {
    return this.#events[step - 1];
  }

  /** The task after the first `step` events. */
  at(step) {
    if (step < this.#at) {
      this.#at = 0;
      this.#task = this.#blank;
    }
    while (this.#at < Math.min(step, this.length)) {
      this.#task = afterEvent(this.#task, this.#events[this.#at]);
      this.#at += 1;
    }
    return this.#task;
  }
}

function beforeEverything(task, events) {
  const blank = { status: "pending", progress: 0, message: "", message_en: "", started_at: null, finished_at: null, duration: null };
  return {
    ...task,
    status: "pending",
    progress: 0,
    current_node: "",
    node_progress: task.node_progress.map((node) => ({ ...node, ...blank })),
    queue_position: null,
    run_after: null,
    estimated_start_at: null,
    estimated_time_remaining: null,
    estimated_time_range: null,
    started_at: null,
    completed_at: null,
    duration: null,
    attempt_number: 0,
    retry_count: 0,
    worker_name: "",
    task_system: "",
    error_code: "",
    error_message: "",
    error_message_en: "",
    boost: 0,
    question: null,
    last_seq: (events[0]?.seq ?? 1) - 1,
  };
}
