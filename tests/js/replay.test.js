import assert from "node:assert/strict";
import { test } from "node:test";

import { faviconOf } from "../../static/js/tasks/favicon.js";
import { Replay } from "../../static/js/tasks/replay.js";

const NODE = { status: "finished", progress: 100, message: "done", started_at: "x", finished_at: "y" };
const TASK = {
  status: "completed",
  progress: 100,
  current_node: "",
  node_progress: [{ ...NODE, name: "read", label: "读" }, { ...NODE, name: "write", label: "写" }],
  last_seq: 8,
  version: 8,
};
const TYPES = [
  ["queued", { lane: "medium" }],
  ["started", { attempt: 1 }],
  ["node", { node: "read", state: "started" }],
  ["progress", { node: "read", node_progress: 50, progress: 25, message: "一半" }],
  ["node", { node: "read", state: "finished" }],
  ["node", { node: "write", state: "started" }],
  ["node", { node: "write", state: "finished" }],
  ["completed", { attempt: 1 }],
];
const EVENTS = TYPES.map(([type, data], index) => ({
  type,
  data,
  seq: index + 1,
  version: index + 1,
  at: `2026-01-05T09:00:0${index}+08:00`,
}));

function states(task) {
  return [task.status, task.progress, ...task.node_progress.map(({ status }) => status)];
}

test("before the first event nothing has begun", () => {
  assert.deepEqual(states(new Replay(TASK, EVENTS).at(0)), ["pending", 0, "pending", "pending"]);
});

test("every step of the history shows the task as it stood then, whichever way one goes", () => {
  const replay = new Replay(TASK, EVENTS);
  const there = EVENTS.map((_, index) => states(replay.at(index + 1)));
  assert.deepEqual(there[3], ["running", 25, "running", "pending"]);
  assert.deepEqual(there[5], ["running", 25, "finished", "running"]);
  assert.deepEqual(there[7], ["completed", 100, "finished", "finished"]);
  const back = EVENTS.map((_, index) => states(replay.at(EVENTS.length - index))).reverse();
  assert.deepEqual(back, there);
});

test("past the last event the task stays as it ended", () => {
  const replay = new Replay(TASK, EVENTS);
  assert.deepEqual(states(replay.at(99)), states(replay.at(8)));
});

test("a history whose beginning was pruned says so", () => {
  assert.equal(new Replay(TASK, EVENTS).isCut, false);
  assert.equal(new Replay(TASK, EVENTS.slice(4)).isCut, true);
  assert.equal(new Replay(TASK, []).isCut, false);
});

test("replaying does not touch the task that is shown", () => {
  const before = structuredClone(TASK);
  new Replay(TASK, EVENTS).at(8);
  assert.deepEqual(TASK, before);
});

test("the picture in the tab tells how far and how it ended", () => {
  const of = (status, progress = 0) => decodeURIComponent(faviconOf({ status, progress }));
  assert.notEqual(of("running", 10), of("running", 60));
  assert.equal(new Set(["running", "completed", "failed", "cancelled", "waiting_input"].map((s) => of(s))).size, 5);
  assert.match(faviconOf({ status: "running", progress: 50 }), /^data:image\/svg\+xml,/);
});
