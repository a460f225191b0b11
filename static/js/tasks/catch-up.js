// Fetches what is missing over HTTP, one request at a time.

const EMPTY_ANSWERS_BELIEVED = 2; // the first may have been read just before an event was written

export class CatchUp {
  #poll;
  #sequence;
  #listener;
  #isAsking = false;
  #emptyAnswers = 0;

  /** `listener` has events(list), snapshot(message) and isClosed(). */
  constructor(poll, sequence, listener) {
    this.#poll = poll;
    this.#sequence = sequence;
    this.#listener = listener;
  }

  /** Fetches until nothing is missing; false when a request is already under way. */
  async run() {
    if (this.#isAsking) return false;
    this.#isAsking = true;
    this.#emptyAnswers = 0;
    try {
      while (!this.#listener.isClosed() && (await this.#fetchMore()));
      return true;
    } finally {
      this.#isAsking = false;
    }
  }

  async #fetchMore() {
    const before = this.#sequence.last;
    if (before === null) return this.#fetchSnapshot();
    const { events, last_seq: newest } = await this.#poll.eventsAfter(before);
    if (this.#listener.isClosed()) return false;
    this.#sequence.heardOf(newest);
    for (const event of events) this.#listener.events(this.#sequence.push(event));
    if (!this.#sequence.isBehind) return false;
    if (this.#sequence.last > before) return true; // there was more than one answer holds
    if (events.length > 0) return this.#fetchSnapshot(events[0].seq - 1); // those before were pruned
    this.#emptyAnswers += 1;
    return this.#emptyAnswers < EMPTY_ANSWERS_BELIEVED || this.#fetchSnapshot();
  }

  /** A snapshot stands for the events up to `upTo`, or for all when it is not given. */
  async #fetchSnapshot(upTo = null) {
    const task = await this.#poll.task();
    if (this.#listener.isClosed()) return false;
    this.#listener.snapshot({ type: "snapshot", task, last_seq: task.last_seq });
    this.#listener.events(this.#sequence.jumpTo(upTo ?? task.last_seq));
    return false;
  }
}
