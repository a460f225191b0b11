// Follows one task through every change of transport: nothing lost, nothing repeated.
//
//   const manager = new TaskWebSocketManager();
//   manager.on("progress", (event) => …);
//   manager.connect(taskId);
//
// Names to listen to: connected, disconnected, state, snapshot, error, every wire event by its own
// name, and `event` for all wire events. `state` is connecting, live, polling, offline or closed.

import { HandlerRegistry } from "./handler-registry.js";
import { TaskConnection } from "./task-connection.js";
import { browserPlatform } from "./platform.js";

export class TaskWebSocketManager {
  #platform;
  #handlers = new HandlerRegistry();
  #connection = null;
  #state = "closed";
  #isOver = false;

  /**
   * Options, all for tests or unusual hosts: WebSocket, fetch, setTimeout, clearTimeout, random,
   * origin ("https://host") and network (the EventTarget that tells `online`).
   */
  constructor(options = {}) {
    this.#platform = browserPlatform(options);
  }

  get state() {
    return this.#state;
  }

  /** Follows `taskId`; a second call moves there. `after` is the last event the caller knows. */
  connect(taskId, { after = null } = {}) {
    if (this.#isOver) throw new Error("disconnect() is final: make a new TaskWebSocketManager");
    this.#connection?.close();
    const connection = new TaskConnection(taskId, {
      platform: this.#platform,
      after,
      listener: {
        state: (name) => this.#connection === connection && this.#become(name),
        news: (name, payload) =>
          this.#connection === connection && this.#handlers.emit(name, payload),
      },
    });
    this.#connection = connection;
    connection.open();
  }

  on(name, handler) {
    this.#handlers.add(name, handler);
    return this;
  }

  off(name, handler) {
    this.#handlers.remove(name, handler);
    return this;
  }

  disconnect() {
    this.#isOver = true;
    this.#connection?.close();
    this.#become("closed");
    this.#connection = null;
  }

  #become(state) {
    if (this.#state === state) return;
    const previous = this.#state;
    this.#state = state;
    this.#handlers.emit("state", { state, previous });
  }
}
