import assert from "node:assert/strict";
import { test } from "node:test";

import { isDebris } from "../../static/js/documents/dropped-files.js";
import { ParallelQueue } from "../../static/js/documents/parallel-queue.js";
import { settled } from "./fakes.js";

function gate() {
  const door = {};
  door.opened = new Promise((resolve, reject) => Object.assign(door, { open: resolve, fail: reject }));
  return door;
}

test("no more jobs run at once than allowed, and they start in order", async () => {
  const queue = new ParallelQueue(2);
  const gates = [gate(), gate(), gate()];
  const started = [];
  gates.forEach((door, index) => queue.add(() => (started.push(index), door.opened)));
  await settled();
  assert.deepEqual(started, [0, 1]);
  gates[1].open();
  await settled();
  assert.deepEqual(started, [0, 1, 2]);
});

test("a job that fails fails alone and gives its place to the next", async () => {
  const queue = new ParallelQueue(1);
  const first = queue.add(() => Promise.reject(new Error("415")));
  const second = queue.add(() => "stored");
  await assert.rejects(first, /415/);
  assert.equal(await second, "stored");
  await settled();
  assert.ok(queue.isIdle);
});

test("the debris of operating systems is no material", () => {
  assert.ok([".DS_Store", "Thumbs.db", "~$合同.docx", "._扫描.pdf"].every(isDebris));
  assert.ok(!["合同.docx", "thumbs.pdf", "a~$b.txt"].some(isDebris));
});
