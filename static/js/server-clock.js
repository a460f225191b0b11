// The server's time, however wrong the clock of this computer is.

const BELIEVED_DRIFT_MS = 2_000; // the Date header tells whole seconds, and answers travel

const page = globalThis.document;
let toldAt = page?.body?.dataset.now ? Date.parse(page.body.dataset.now) : Date.now();
let heardAt = performance.now(); // counts evenly, also when somebody sets the clock

export function serverNow() {
  return new Date(toldAt + performance.now() - heardAt);
}

/** Takes the `Date` header of an answer; a computer that slept has lost count. */
export function serverSaid(date) {
  const said = Date.parse(date ?? "");
  if (Number.isNaN(said) || Math.abs(said - serverNow()) < BELIEVED_DRIFT_MS) return;
  toldAt = said;
  heardAt = performance.now();
}
