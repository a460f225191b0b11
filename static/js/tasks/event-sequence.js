// Puts numbered events in order and drops repeats, whatever transport brought them.

export class EventSequence {
  #last;
  #newest = 0;
  #held = new Map();

  /** `after` is the last event already known, or null when nothing is known yet. */
  constructor(after = null) {
    this.#last = after;
  }

  /** The number of the last event that was handed on, or null before the first snapshot. */
  get last() {
    return this.#last;
  }

  /** Whether an event is known to exist that was not handed on. */
  get isBehind() {
    return this.#last === null || this.#newest > this.#last;
  }

  /** Tells that events up to `seq` exist. */
  heardOf(seq) {
    this.#newest = Math.max(this.#newest, seq);
  }

  /** Takes an event; returns those that may be handed on now, in order. */
  push(event) {
    if (!Number.isInteger(event.seq)) return [];
    this.heardOf(event.seq);
    if (this.#last !== null && event.seq <= this.#last) return [];
    this.#held.set(event.seq, event);
    return this.#ready();
  }

  /** Everything up to `seq` is known by other means; returns what follows it. */
  jumpTo(seq) {
    this.heardOf(seq);
    if (this.#last === null || seq > this.#last) this.#last = seq;
    for (const held of this.#held.keys()) {
      if (held <= this.#last) this.#held.delete(held);
    }
    return this.#ready();
  }

  #ready() {
    const ready = [];
    if (this.#last === null) return ready;
    while (this.#held.has(this.#last + 1)) {
      this.#last += 1;
      ready.push(this.#held.get(this.#last));
      this.#held.delete(this.#last);
    }
    return ready;
  }
}
