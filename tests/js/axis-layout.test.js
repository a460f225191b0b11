import assert from "node:assert/strict";
import { test } from "node:test";

import { nearestPlace, placeEvents, placeTicks, spanOf } from "../../static/js/report/axis-layout.js";

const DATES = ["2023-03-01", "2023-03-02", "2023-06-30", "2025-03-02"];

test("events stand in the order of time and none covers another", () => {
  const width = 1000;
  const places = placeEvents(DATES, spanOf(DATES), width);
  for (const [number, one] of places.entries()) {
    assert.ok(one.left >= 0 && one.left <= width);
    for (const other of places.slice(number + 1)) {
      assert.ok(other.left >= one.left);
      if (other.row === one.row) assert.ok(other.left - one.left >= 176);
    }
  }
});

test("a wider axis needs fewer rows and shows finer ticks", () => {
  const span = spanOf(DATES);
  const rows = (width) => Math.max(...placeEvents(DATES, span, width).map(({ row }) => row));
  assert.ok(rows(40_000) < rows(400));
  const coarse = placeTicks(span, 200).map(({ label }) => label);
  const fine = placeTicks(span, 4000).map(({ label }) => label);
  assert.ok(coarse.every((label) => /^\d{4}$/.test(label)));
  assert.ok(fine.includes("2023-07"));
  assert.ok(fine.length > coarse.length);
});

test("ticks keep their distance over any span", () => {
  for (const [from, to] of [["2025-01-01", "2025-01-02"], ["1998-05-05", "2026-09-30"]]) {
    const span = spanOf([from, to]);
    const ticks = placeTicks(span, 800);
    for (let at = 1; at < ticks.length; at += 1) {
      assert.ok(ticks[at].left - ticks[at - 1].left >= 55, `${from} ${ticks[at].label}`);
    }
  }
});

test("the nearest place is found on either side", () => {
  const places = [{ left: 10 }, { left: 100 }, { left: 400 }];
  assert.deepEqual([0, 54, 56, 300, 9999].map((x) => nearestPlace(places, x)), [0, 0, 1, 2, 2]);
});
