// One WebSocket connection to one task, with a heartbeat that notices a dead line.

const PING_INTERVAL_MS = 25_000;
const PONG_LIMIT_MS = 10_000;
const CONNECT_LIMIT_MS = 15_000;
const NORMAL_CLOSURE = 1000;
const LINE_DEAD = 4000;

export class TaskFeedSocket {
  #platform;
  #socket;
  #timer = null;
  #listener;
  #isOpen = false;

  /** `listener` has onOpen(), onMessage(message) and onClose({code, reason}); onClose comes once. */
  constructor(url, platform, listener) {
    this.#platform = platform;
    this.#listener = listener;
    this.#socket = new platform.WebSocket(url);
    this.#socket.onopen = () => this.#opened();
    this.#socket.onmessage = (frame) => this.#received(frame);
    this.#socket.onclose = (event) => this.#lost(event.code, event.reason);
    this.#socket.onerror = () => {}; // a close follows
    this.#after(CONNECT_LIMIT_MS, () => this.#giveUp());
  }

  send(message) {
    if (this.#listener) this.#socket.send(JSON.stringify(message));
  }

  /** Asks for a sign of life now, e.g. because the network changed. */
  probe() {
    if (this.#isOpen) this.#askForPong();
  }

  /** Ends the connection without a word to the listener. */
  close() {
    this.#listener = null;
    this.#forgetTimer();
    this.#socket.close(NORMAL_CLOSURE);
  }

  #opened() {
    if (!this.#listener) return;
    this.#isOpen = true;
    this.#expectNews();
    this.#listener.onOpen();
  }

  #received(frame) {
    if (!this.#listener) return;
    this.#expectNews();
    const message = parsed(frame.data);
    if (message && message.type !== "pong") this.#listener.onMessage(message);
  }

  #expectNews() {
    this.#after(PING_INTERVAL_MS, () => this.#askForPong());
  }

  #askForPong() {
    this.send({ type: "ping" });
    this.#after(PONG_LIMIT_MS, () => this.#giveUp());
  }

  #giveUp() {
    const socket = this.#socket;
    this.#lost(LINE_DEAD, "no answer");
    socket.close(NORMAL_CLOSURE);
  }

  #lost(code, reason) {
    const listener = this.#listener;
    this.#listener = null;
    this.#forgetTimer();
    listener?.onClose({ code, reason });
  }

  #after(milliseconds, callback) {
    this.#forgetTimer();
    this.#timer = this.#platform.setTimeout(callback, milliseconds);
  }

  #forgetTimer() {
    if (this.#timer !== null) this.#platform.clearTimeout(this.#timer);
    this.#timer = null;
  }
}

function parsed(text) {
  try {
    const message = JSON.parse(text);
    return message && typeof message === "object" ? message : null;
  } catch {
    return null; // not ours; the sequence notices if it mattered
  }
}
