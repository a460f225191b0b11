// Named timers: setting one again replaces it, and all can be stopped at once.

export class Timers {
  #platform;
  #running = new Map();

  constructor(platform) {
    this.#platform = platform;
  }

  set(name, milliseconds, callback) {
    this.clear(name);
    const timer = this.#platform.setTimeout(() => {
      this.#running.delete(name);
      callback();
    }, milliseconds);
    this.#running.set(name, timer);
  }

  has(name) {
    return this.#running.has(name);
  }

  clear(...names) {
    for (const name of names) {
      if (this.#running.has(name)) this.#platform.clearTimeout(this.#running.get(name));
      this.#running.delete(name);
    }
  }

  clearAll() {
    this.clear(...this.#running.keys());
  }
}
