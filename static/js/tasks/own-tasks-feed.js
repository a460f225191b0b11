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
  #onSignedOut;

  /** `onHint(message)` is called without a message when it is only time to look again. */
  constructor(onHint, { onSignedOut = () => {}, ...options } = {}) {
    this.#platform = browserPlatform(options);
    this.#timers = new Timers(this.#platform);
    this.#onHint = onHint;
    this.#onSignedOut = onSignedOut;
    for (const name of ["online", "resume"]) {
      this.#platform.network?.addEventListener(name, () => this.#networkIsBack());
    }
  }

  start() {
    this.#open();
    this.#pollWhileDeaf();
  }

  stop() {
    this.#isOver = true;
    this.#timers.clearAll();
    this.#socket?.close();
    this.#socket = null;
  }

  #networkIsBack() {
    this.#socket?.probe();
    this.#open();
  }

  #open() {
    if (this.#isOver || this.#socket || !this.#platform.WebSocket) return;
    this.#timers.clear("reconnect");
    const url = `${this.#platform.origin.replace(/^http/, "ws")}/ws/tasks/`;
    this.#socket = new TaskFeedSocket(url, this.#platform, {
      onOpen: () => this.#opened(),
      onMessage: (message) => this.#heard(message),
      onClose: ({ code }) => this.#lost(code),
    });
  }

  #opened() {
    this.#timers.clear("poll");
    this.#onHint(); // something may have happened while nobody listened
  }

  #heard(message) {
    this.#failures = 0;
    this.#onHint(message);
  }

  #lost(code) {
    this.#socket = null;
    if (code === SIGNED_OUT) {
      this.stop();
      return this.#onSignedOut();
    }
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
