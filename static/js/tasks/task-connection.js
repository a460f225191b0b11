// Keeps one task's news coming: socket, five reconnects, then polling until the socket is back.

import { CatchUp } from "./catch-up.js";
import { EventSequence } from "./event-sequence.js";
import { POLL_INTERVAL_MS, RECONNECT_LIMIT, SOCKET_RETRY_MS, reconnectDelay } from "./backoff.js";
import { TaskFeedPoll } from "./task-feed-poll.js";
import { TaskFeedSocket } from "./task-feed-socket.js";
import { Timers } from "./timers.js";

const GAP_GRACE_MS = 1_000; // the socket usually fills a gap by itself
const AWAKE = ["online", "resume"]; // the network is back, or the page after its timers stood still
const FINAL_CLOSES = new Map([
  [4401, "not_authenticated"],
  [4404, "task_not_found"],
]);

export class TaskConnection {
  #taskId;
  #platform;
  #listener;
  #sequence;
  #catchUp;
  #timers;
  #socket = null;
  #isLive = false;
  #isPolling = false;
  #isClosed = false;
  #failures = 0; // in a row, of the socket
  #isResuming = false; // whether this socket was asked to resume
  #snapshots = 0; // of this socket; the second one answers a resume
  #online = () => this.#networkIsBack();

  /** `listener` has state(name) and news(name, payload); `after` is the last event known, or null. */
  constructor(taskId, { platform, listener, after = null }) {
    this.#taskId = taskId;
    this.#platform = platform;
    this.#listener = listener;
    this.#timers = new Timers(platform);
    this.#sequence = new EventSequence(after);
    this.#catchUp = new CatchUp(new TaskFeedPoll(taskId, platform), this.#sequence, {
      events: (events) => this.#handOn(events),
      snapshot: (snapshot) => this.#listener.news("snapshot", snapshot),
      isClosed: () => this.#isClosed,
    });
  }

  open() {
    for (const name of AWAKE) this.#platform.network?.addEventListener(name, this.#online);
    this.#listener.state("connecting");
    if (this.#isClosed) return;
    if (this.#platform.WebSocket) this.#openSocket();
    else this.#poll();
  }

  close() {
    this.#isClosed = true;
    for (const name of AWAKE) this.#platform.network?.removeEventListener(name, this.#online);
    this.#timers.clearAll();
    this.#socket?.close();
    this.#socket = null;
  }

  // --- socket ---------------------------------------------------------------------------------

  #openSocket() {
    if (this.#isClosed || this.#socket || !this.#platform.WebSocket) return;
    this.#timers.clear("reconnect");
    try {
      this.#socket = new TaskFeedSocket(this.#socketUrl(), this.#platform, {
        onOpen: () => this.#socketOpened(),
        onMessage: (message) => this.#received(message),
        onClose: (close) => this.#socketLost(close),
      });
    } catch {
      this.#socketLost({ code: 1006, reason: "refused by the browser" });
    }
  }

  #socketUrl() {
    const origin = this.#platform.origin.replace(/^http/, "ws");
    return `${origin}/ws/tasks/${encodeURIComponent(this.#taskId)}/`;
  }

  #socketOpened() {
    this.#snapshots = 0;
    this.#isResuming = this.#sequence.last !== null;
    if (this.#isResuming) this.#socket.send({ type: "resume", after: this.#sequence.last });
    this.#isLive = true;
    this.#isPolling = false;
    this.#timers.clear("poll");
    this.#watchGap();
    this.#listener.state("live");
    this.#listener.news("connected", { task_id: this.#taskId });
  }

  #received(message) {
    this.#failures = 0; // a line that opens and breaks without a word is no success
    if (message.type === "error") this.#listener.news("error", message);
    else if (message.type === "snapshot") this.#receivedSnapshot(message);
    else this.#handOn(this.#sequence.push(message));
    this.#watchGap();
  }

  #receivedSnapshot(snapshot) {
    this.#snapshots += 1;
    this.#sequence.heardOf(snapshot.last_seq);
    this.#listener.news("snapshot", snapshot);
    if (this.#sequence.last === null) this.#handOn(this.#sequence.jumpTo(snapshot.last_seq));
    else if (this.#isResuming && this.#snapshots > 1) this.#replayRefused(snapshot);
  }

  /**
   * The socket will not replay: HTTP is asked, now and until it answers. Only when the events were
   * pruned does the snapshot stand for them.
   */
  async #replayRefused(snapshot) {
    const isReached = await this.#tryCatchUp();
    if (this.#isClosed || isReached !== false || !snapshot.pruned) return;
    this.#handOn(this.#sequence.jumpTo(snapshot.last_seq));
  }

  #watchGap() {
    if (this.#isClosed) return;
    if (!this.#sequence.isBehind) this.#timers.clear("gap");
    else if (!this.#timers.has("gap")) this.#timers.set("gap", GAP_GRACE_MS, () => this.#fillGap());
  }

  #socketLost({ code, reason }) {
    if (this.#isClosed) return;
    const wasLive = this.#isLive;
    this.#socket = null;
    this.#isLive = false;
    this.#timers.clear("gap");
    if (wasLive) this.#listener.news("disconnected", { code, reason });
    if (this.#isClosed) return;
    if (FINAL_CLOSES.has(code)) this.#end(FINAL_CLOSES.get(code), reason);
    else this.#reconnectLater();
  }

  #reconnectLater() {
    this.#failures += 1;
    const isGivenUp = this.#failures > RECONNECT_LIMIT;
    const delay = isGivenUp
      ? SOCKET_RETRY_MS
      : reconnectDelay(this.#failures, this.#platform.random);
    this.#timers.set("reconnect", delay, () => this.#openSocket());
    if (!isGivenUp) this.#listener.state("connecting");
    else if (!this.#isPolling) this.#poll();
  }

  #networkIsBack() {
    this.#socket?.probe();
    this.#openSocket();
    if (this.#isPolling) this.#poll();
  }

  // --- HTTP ------------------------------------------------------------------------------------

  async #poll() {
    this.#isPolling = true;
    this.#timers.set("poll", POLL_INTERVAL_MS, () => this.#poll());
    const isReached = await this.#tryCatchUp();
    if (this.#isClosed || !this.#isPolling || isReached === null) return;
    this.#listener.state(isReached ? "polling" : "offline");
  }

  async #fillGap() {
    this.#timers.set("gap", POLL_INTERVAL_MS, () => this.#fillGap());
    await this.#tryCatchUp();
    if (this.#isLive) this.#watchGap();
  }

  /** True when the server answered, false when not, null when a request is still under way. */
  async #tryCatchUp() {
    try {
      return (await this.#catchUp.run()) || null;
    } catch (error) {
      if (error.isFinal) this.#end(error.code, error.message);
      return false;
    }
  }

  // --- both ------------------------------------------------------------------------------------

  #handOn(events) {
    for (const event of events) {
      if (this.#isClosed) return;
      this.#listener.news(event.type, event);
      this.#listener.news("event", event);
    }
  }

  #end(code, message) {
    if (this.#isClosed) return;
    this.close();
    this.#listener.news("error", { type: "error", code, message, is_final: true });
    this.#listener.state("closed");
  }
}
