// Who wants to hear what.

export class HandlerRegistry {
  #handlers = new Map();

  add(name, handler) {
    if (!this.#handlers.has(name)) this.#handlers.set(name, new Set());
    this.#handlers.get(name).add(handler);
  }

  remove(name, handler) {
    this.#handlers.get(name)?.delete(handler);
  }

  /** Calls every handler of `name`; one that throws does not keep the news from the others. */
  emit(name, payload) {
    for (const handler of [...(this.#handlers.get(name) ?? [])]) {
      try {
        handler(payload);
      } catch (error) {
        console.error(error);
      }
    }
  }
}
