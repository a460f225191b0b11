import assert from "node:assert/strict";
import { test } from "node:test";

import { RECONNECT_CAP_MS, reconnectDelay } from "../../static/js/tasks/backoff.js";

test("the delay doubles from one second", () => {
  const middle = [1, 2, 3, 4, 5].map((attempt) => reconnectDelay(attempt, () => 0.5));
  assert.deepEqual(middle, [1_000, 2_000, 4_000, 8_000, 16_000]);
});

test("the delay never exceeds thirty seconds, jitter included", () => {
  for (const random of [0, 0.5, 0.999]) {
    assert.ok(reconnectDelay(12, () => random) <= RECONNECT_CAP_MS);
  }
});

test("two browsers rarely come back at the same moment", () => {
  assert.notEqual(reconnectDelay(3, () => 0), reconnectDelay(3, () => 0.9));
});
