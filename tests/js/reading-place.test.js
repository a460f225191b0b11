import assert from "node:assert/strict";
import { test } from "node:test";

import { currentSection, nextPlace } from "../../static/js/report/reading-place.js";

test("the section that has passed the line last is read", () => {
  assert.equal(currentSection([-500, 100, 900], 250, false), 1);
});

test("before any has passed the line the first is read", () => {
  assert.equal(currentSection([400, 900], 250, false), 0);
});

test("at the end of the page the last is read, however short", () => {
  assert.equal(currentSection([-2000, 300, 600], 250, true), 2);
});

test("arrow keys go round, Home and End to the ends, other keys nowhere", () => {
  assert.equal(nextPlace("ArrowRight", 2, 3), 0);
  assert.equal(nextPlace("ArrowUp", 0, 3), 2);
  assert.equal(nextPlace("Home", 2, 3), 0);
  assert.equal(nextPlace("End", 0, 3), 2);
  assert.equal(nextPlace("a", 0, 3), null);
});
