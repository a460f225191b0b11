// The files of a page on their way to the server: a few at a time, in order; paused, taken up again, retried.

const LIMIT = 3;

export class Uploads {
  #send;
  #onChange;
  #isLasting;
  #waiting = [];
  #running = new Map();
  #isPaused = false;
  #done = 0;

  /**
   * `send(file, {signal, onProgress})` resolves to the server's document. `isLasting(error)` tells what
   * would refuse every other file too: the file then waits and all stops. `onChange(reason)` hears of both.
   */
  constructor({ send, isLasting, onChange }) {
    this.#send = send;
    this.#isLasting = isLasting;
    this.#onChange = onChange;
  }

  get isPaused() {
    return this.#isPaused;
  }

  get left() {
    return this.#waiting.length + this.#running.size;
  }

  get done() {
    return this.#done;
  }

  /** `item` is `{file, show(state, value)}`; show hears waiting, uploading, stored and refused. */
  add(item) {
    item.show("waiting");
    this.#waiting.push(item);
    this.#next();
  }

  /** What is half sent starts anew when taken up again. */
  pause(reason = null) {
    this.#isPaused = true;
    for (const controller of this.#running.values()) controller.abort();
    this.#onChange(reason);
  }

  resume() {
    this.#isPaused = false;
    this.#next();
  }

  drop(item) {
    this.#waiting = this.#waiting.filter((each) => each !== item);
    const controller = this.#running.get(item);
    this.#running.delete(item);
    controller?.abort();
    this.#onChange(null);
  }

  #next() {
    while (!this.#isPaused && this.#running.size < LIMIT && this.#waiting.length) this.#start(this.#waiting.shift());
    this.#onChange(null);
  }

  async #start(item) {
    const controller = new AbortController();
    this.#running.set(item, controller);
    const onProgress = (percent) => !controller.signal.aborted && item.show("uploading", percent);
    try {
      const paper = await this.#send(item.file, { signal: controller.signal, onProgress });
      this.#done += 1;
      item.show("stored", paper);
    } catch (error) {
      this.#failed(item, error, controller.signal.aborted);
    }
    this.#running.delete(item);
    this.#next();
  }

  #failed(item, error, wasAborted) {
    if (!this.#running.has(item)) return; // dropped
    if (!wasAborted && !this.#isLasting(error)) return item.show("refused", error);
    this.#waiting.unshift(item);
    item.show("waiting");
    if (wasAborted) return;
    this.#running.delete(item);
    this.pause(error);
  }
}
