// How long to wait before the socket is tried again, and how often to ask without it.

export const RECONNECT_LIMIT = 5;
export const RECONNECT_FIRST_MS = 1_000;
export const RECONNECT_CAP_MS = 30_000;
export const POLL_INTERVAL_MS = 5_000;
export const SOCKET_RETRY_MS = 30_000;

const JITTER = 0.2;

/** Milliseconds before reconnect `attempt` (from 1): 1 s doubling to 30 s, a fifth more or less. */
export function reconnectDelay(attempt, random = Math.random) {
  const base = Math.min(RECONNECT_FIRST_MS * 2 ** (attempt - 1), RECONNECT_CAP_MS);
  return Math.min(base * (1 - JITTER + 2 * JITTER * random()), RECONNECT_CAP_MS);
}
