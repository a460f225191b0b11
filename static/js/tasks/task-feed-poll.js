// Asks for a task's events over HTTP: the way when there is no socket, and the way to close a gap.

const REQUEST_LIMIT_MS = 15_000;

export class FeedRefused extends Error {
  constructor(status, body) {
    super(body?.message ?? `HTTP ${status}`);
    this.status = status;
    this.code = body?.code ?? "error";
  }

  /** Whether asking again can never help: signed out, or not our task. */
  get isFinal() {
    return [401, 403, 404].includes(this.status);
  }
}

export class TaskFeedPoll {
  #base;
  #platform;

  constructor(taskId, platform) {
    this.#base = `${platform.origin}/api/v1/tasks/${encodeURIComponent(taskId)}`;
    this.#platform = platform;
  }

  /** The task as it is now. */
  task() {
    return this.#get(`${this.#base}/`);
  }

  /** `{events, last_seq}` of what came after `seq`. */
  eventsAfter(seq) {
    return this.#get(`${this.#base}/events?after=${seq}`);
  }

  async #get(url) {
    const cancel = new AbortController();
    const timer = this.#platform.setTimeout(() => cancel.abort(), REQUEST_LIMIT_MS);
    try {
      const response = await this.#platform.fetch(url, {
        headers: { Accept: "application/json" },
        credentials: "same-origin",
        cache: "no-store",
        signal: cancel.signal,
      });
      if (!response.ok) throw new FeedRefused(response.status, await bodyOf(response));
      return await response.json();
    } finally {
      this.#platform.clearTimeout(timer);
    }
  }
}

async function bodyOf(response) {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
