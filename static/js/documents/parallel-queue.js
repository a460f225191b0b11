// Runs jobs a few at a time, in the order they came.

export class ParallelQueue {
  #limit;
  #running = 0;
  #waiting = [];

  constructor(limit) {
    this.#limit = limit;
  }

  get isIdle() {
    return this.#running === 0 && this.#waiting.length === 0;
  }

  /** Resolves or rejects as the job does, once its turn has come. */
  add(job) {
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => Promise.resolve().then(job).then(resolve, reject));
      this.#next();
    });
  }

  #next() {
    if (this.#running >= this.#limit || this.#waiting.length === 0) return;
    this.#running += 1;
    const run = this.#waiting.shift();
    run().finally(() => {
      this.#running -= 1;
      this.#next();
    });
  }
}
