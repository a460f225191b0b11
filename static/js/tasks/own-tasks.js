// Asks again about one's own tasks whenever the feed hints at a change, at most about once a second.

import { apiGet } from "../api.js";
import { OwnTasksFeed } from "./own-tasks-feed.js";

const SETTLE_MS = 700;

export class OwnTasks {
  #path;
  #show;
  #onRefused;
  #onMessage;
  #timer = null;
  #isAsking = false;
  #feed;

  /**
   * `path()` is what to ask for (empty: nothing now), `show(answer)` gets the answer, `onRefused(code)`
   * hears that asking is pointless, `onMessage(message)` hears every message of the socket.
   */
  constructor({ path, show, onRefused, onMessage = () => {} }) {
    this.#path = path;
    this.#show = show;
    this.#onRefused = onRefused;
    this.#onMessage = onMessage;
    this.#feed = new OwnTasksFeed((message) => this.#hinted(message), { onSignedOut: () => this.#refused("not_authenticated") });
  }

  start() {
    document.addEventListener("visibilitychange", () => this.soon());
    this.#feed.start();
  }

  soon() {
    this.#timer ??= setTimeout(() => this.#ask(), SETTLE_MS);
  }

  #hinted(message) {
    if (message) this.#onMessage(message);
    this.soon();
  }

  async #ask() {
    this.#timer = null;
    const path = this.#path();
    if (document.hidden || !path) return;
    if (this.#isAsking) return this.soon();
    this.#isAsking = true;
    try {
      this.#show(await apiGet(path));
    } catch (error) {
      if (error.isFinal) this.#refused(error.code); // otherwise the next hint asks again
    } finally {
      this.#isAsking = false;
    }
  }

  #refused(code) {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#path = () => "";
    this.#feed.stop();
    this.#onRefused(code);
  }
}
