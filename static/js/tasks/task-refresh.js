// Asks for the whole task now and then: estimates and the place in the queue are in no event.

import { apiGet } from "../api.js";
import { isFinal } from "./task-store.js";

const AFTER_NEWS_MS = 1_500;
const WHILE_WAITING_MS = 15_000;

export class TaskRefresh {
  #store;
  #timer = null;
  #isAsking = false;
  #isOver = false;
  #onRefused;

  /** `onRefused(code)` hears of an answer that makes all further questions pointless. */
  constructor(store, { onRefused }) {
    this.#store = store;
    this.#onRefused = onRefused;
  }

  stop() {
    this.#isOver = true;
  }

  start() {
    setInterval(() => {
      if (!document.hidden && !isFinal(this.#store.task.status)) this.now();
    }, WHILE_WAITING_MS);
  }

  /** Something happened: ask once things have settled a little. */
  soon() {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.now();
    }, AFTER_NEWS_MS);
  }

  async now() {
    if (this.#isAsking || this.#isOver) return;
    this.#isAsking = true;
    try {
      this.#store.load(await apiGet(`/tasks/${this.#store.task.task_id}/`));
    } catch (error) {
      // otherwise the connection shows its state, and the next event or interval asks again
      if (error.isFinal) this.#onRefused(error.code);
    } finally {
      this.#isAsking = false;
    }
  }
}
