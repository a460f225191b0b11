// Tells that something changed among one's own tasks; what changed is asked from the server.

import { POLL_INTERVAL_MS, reconnectDelay } from "./backoff.js";
import { browserPlatform } from "./platform.js";
import { TaskFeedSocket } from "./task-feed-socket.js";
import { Timers } from "./timers.js";

const SIGNED_OUT = 4401;

export class OwnTasksFeed {
  #platform;
  #timers;
  #onHint;
  #socket = null;
  #failures = 0;
  #isOver = false;

  constructor(onHint, options = {}) {
    this.#platform = browserPlatform(options);
    this.#timers = new Timers(this.#platform);
    this.#onHint = onHint;
    this.#platform.network?.addEventListener("online", () => this.#open());
  }

  start() {
    this.#open();
    this.#pollWhileDeaf();
  }

  #open() {
    if (this.#isOver || this.#socket || !this.#platform.WebSocket) return;
    this.#timers.clear("reconnect");
    const url = `${this.#platform.origin.replace(/^http/, "ws")}/ws/tasks/`;
    this.#socket = new TaskFeedSocket(url, this.#platform, {
      onOpen: () => this.#opened(),
      onMessage: () => this.#heard(),
      onClose: ({ code }) => this.#lost(code),
    });
  }

  #opened() {
    this.#timers.clear("poll");
    this.#onHint(); // something may have happened while nobody listened
  }

  #heard() {
    this.#failures = 0;
    this.#onHint();
  }

  #lost(code) {
    this.#socket = null;
    this.#isOver = code === SIGNED_OUT;
    if (this.#isOver) return this.#timers.clearAll();
    this.#failures += 1;
    this.#timers.set("reconnect", reconnectDelay(this.#failures, this.#platform.random), () => this.#open());
    this.#pollWhileDeaf();
  }

  #pollWhileDeaf() {
    this.#timers.set("poll", POLL_INTERVAL_MS, () => {
      this.#onHint();
      this.#pollWhileDeaf();
    });
  }
}
