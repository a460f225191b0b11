// A world for the feeds: a clock that moves when told, sockets and a server kept in memory.

export class FakeClock {
  now = 0;
  #timers = new Map();
  #next = 1;

  setTimeout = (callback, milliseconds) => {
    const id = this.#next++;
    this.#timers.set(id, { at: this.now + milliseconds, callback });
    return id;
  };

  clearTimeout = (id) => this.#timers.delete(id);

  get pending() {
    return this.#timers.size;
  }

  /** Time goes by and no timer fires, as while a laptop sleeps; those overdue fire afterwards. */
  sleep(milliseconds) {
    this.now += milliseconds;
  }

  async advance(milliseconds) {
    const end = this.now + milliseconds;
    for (;;) {
      await settled();
      const due = [...this.#timers].filter(([, timer]) => timer.at <= end);
      if (due.length === 0) break;
      const [id, timer] = due.reduce((a, b) => (b[1].at < a[1].at ? b : a));
      this.#timers.delete(id);
      this.now = Math.max(this.now, timer.at);
      timer.callback();
    }
    this.now = end;
    await settled();
  }
}

/** Lets every promise that can go on go on. */
export async function settled() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** A server with one task per id; sockets and fetches reach it unless it is cut off. */
export class FakeServer {
  sockets = [];
  requests = [];
  events = new Map();
  oldestKept = 1;
  isReachable = true; // by HTTP
  acceptsSockets = true;
  pageSize = 100;
  emptyAnswers = 0; // how many answers were read before the event was written
  refusal = null;
  isTooLateToReplay = false; // live events were flowing before the resume came

  constructor(clock) {
    this.clock = clock;
    const server = this;
    this.WebSocket = class {
      constructor(url) {
        this.url = url;
        this.sent = [];
        this.openedAt = clock.now;
        this.isClosed = false;
        server.sockets.push(this);
        queueMicrotask(() => server.#greet(this));
      }
      send(text) {
        this.sent.push(JSON.parse(text));
        queueMicrotask(() => server.#answer(this, JSON.parse(text)));
      }
      close(code) {
        this.isClosed = true;
        this.closeCode = code;
      }
      drop(code = 1006, reason = "") {
        if (this.isClosed) return;
        this.isClosed = true;
        this.onclose({ code, reason });
      }
      deliver(message) {
        if (!this.isClosed) this.onmessage({ data: JSON.stringify(message) });
      }
    };
  }

  get socket() {
    return this.sockets.at(-1);
  }

  list(taskId) {
    if (!this.events.has(taskId)) this.events.set(taskId, []);
    return this.events.get(taskId);
  }

  /** Writes an event and tells the open sockets of the task, unless `quietly`. */
  write(taskId, type, { quietly = false } = {}) {
    const list = this.list(taskId);
    const event = { type, task_id: taskId, seq: list.length + 1, data: {} };
    list.push(event);
    if (!quietly) this.#open(taskId).forEach((socket) => socket.deliver(event));
    return event;
  }

  task(taskId) {
    return { task_id: taskId, status: "running", last_seq: this.list(taskId).length };
  }

  fetch = async (url) => {
    this.requests.push({ url, at: this.clock.now });
    if (!this.isReachable) throw new TypeError("Failed to fetch");
    if (this.refusal) return reply(this.refusal.status, this.refusal);
    const [, taskId, after] = url.match(/tasks\/([^/]+)\/(?:events\?after=(\d+))?/);
    if (after === undefined) return reply(200, this.task(taskId));
    const isEarly = this.emptyAnswers > 0 && this.emptyAnswers--;
    const events = isEarly ? [] : this.#kept(taskId, Number(after)).slice(0, this.pageSize);
    return reply(200, { events, last_seq: this.list(taskId).length });
  };

  #kept(taskId, after) {
    return this.list(taskId).filter((event) => event.seq > after && event.seq >= this.oldestKept);
  }

  #open(taskId) {
    return this.sockets.filter((socket) => !socket.isClosed && socket.url.includes(taskId));
  }

  #greet(socket) {
    if (socket.isClosed) return;
    if (!this.acceptsSockets) return socket.drop();
    socket.onopen({});
    this.#snapshot(socket);
  }

  #snapshot(socket, extra = {}) {
    const taskId = socket.url.match(/tasks\/([^/]+)\//)?.[1];
    if (!taskId) return; // the socket of all tasks; nothing runs
    const task = this.task(taskId);
    socket.deliver({ type: "snapshot", task, last_seq: task.last_seq, ...extra });
  }

  #answer(socket, message) {
    if (socket.isClosed || socket.isMute) return;
    if (message.type === "ping") return socket.deliver({ type: "pong" });
    if (this.isTooLateToReplay) return this.#snapshot(socket);
    if (message.after + 1 < this.oldestKept) return this.#snapshot(socket, { pruned: true });
    const taskId = socket.url.match(/tasks\/([^/]+)\//)[1];
    this.#kept(taskId, message.after).forEach((event) => socket.deliver(event));
  }
}

function reply(status, body) {
  return { ok: status < 400, status, json: async () => structuredClone(body) };
}
