// What the feeds need from the browser, looked up late so that tests can bring their own.

const NAMES = ["WebSocket", "fetch", "setTimeout", "clearTimeout", "random", "origin", "network"];

/** `overrides` replace parts of the browser; `WebSocket: null` means one that has none. */
export function browserPlatform(overrides = {}) {
  const platform = {
    get WebSocket() {
      return globalThis.WebSocket;
    },
    fetch: (...request) => globalThis.fetch(...request),
    setTimeout: (callback, milliseconds) => globalThis.setTimeout(callback, milliseconds),
    clearTimeout: (timer) => globalThis.clearTimeout(timer),
    random: () => Math.random(),
    origin: globalThis.location?.origin ?? "http://localhost",
    network: globalThis.addEventListener ? globalThis : null,
  };
  for (const name of NAMES) {
    if (overrides[name] !== undefined) Object.defineProperty(platform, name, { value: overrides[name] });
  }
  return platform;
}
