import assert from "node:assert/strict";
import { test } from "node:test";

import { Uploads } from "../../static/js/documents/uploads.js";
import { settled } from "./fakes.js";

class Line {
  sending = new Map();
  reasons = [];
  uploads = new Uploads({
    send: (file, { signal, onProgress }) =>
      new Promise((resolve, reject) => {
        this.sending.set(file, { resolve, reject, onProgress });
        signal.addEventListener("abort", () => reject(new Error("aborted")));
      }),
    isLasting: (error) => error.status === 401,
    onChange: (reason) => reason && this.reasons.push(reason),
  });

  add(file) {
    const item = { file, states: [], show: (state) => item.states.push(state) };
    this.uploads.add(item);
    return item;
  }

  end(file, how, value) {
    this.sending.get(file)[how](value);
    this.sending.delete(file);
    return settled();
  }
}

test("three files are sent at once, the rest in order", async () => {
  const line = new Line();
  for (const file of ["a", "b", "c", "d"]) line.add(file);
  assert.deepEqual([...line.sending.keys()], ["a", "b", "c"]);
  await line.end("b", "resolve", {});
  assert.deepEqual([...line.sending.keys()], ["a", "c", "d"]);
  assert.equal(line.uploads.left, 3);
  assert.equal(line.uploads.done, 1);
});

test("a pause sends nothing more, and what was half sent starts anew", async () => {
  const line = new Line();
  const items = ["a", "b", "c", "d"].map((file) => line.add(file));
  line.uploads.pause();
  line.sending.clear();
  await settled();
  assert.equal(line.uploads.left, 4);
  assert.ok(items.every(({ states }) => states.at(-1) === "waiting"));
  assert.equal(line.sending.size, 0);
  line.uploads.resume();
  assert.equal(line.sending.size, 3);
  for (const file of [...line.sending.keys()]) await line.end(file, "resolve", {});
  await line.end("d", "resolve", {});
  assert.equal(line.uploads.done, 4);
  assert.ok(items.every(({ states }) => states.filter((state) => state === "stored").length === 1));
});

test("a refused file stands back and is sent again when asked", async () => {
  const line = new Line();
  const item = line.add("a");
  await line.end("a", "reject", { status: 415 });
  assert.deepEqual(item.states, ["waiting", "refused"]);
  assert.equal(line.uploads.left, 0);
  line.uploads.add(item);
  await line.end("a", "resolve", {});
  assert.equal(item.states.at(-1), "stored");
});

test("an expired sign-in stops all and refuses none", async () => {
  const line = new Line();
  const items = ["a", "b", "c", "d"].map((file) => line.add(file));
  const expired = { status: 401 };
  await line.end("a", "reject", expired);
  await settled();
  assert.deepEqual(line.reasons, [expired]);
  assert.ok(line.uploads.isPaused);
  assert.equal(line.uploads.left, 4);
  assert.ok(items.every(({ states }) => !states.includes("refused")));
});

test("a dropped file is never heard of again", async () => {
  const line = new Line();
  const item = line.add("a");
  line.uploads.drop(item);
  await settled();
  assert.equal(line.uploads.left, 0);
  assert.deepEqual(item.states, ["waiting"]);
});
