import assert from "node:assert/strict";
import { test } from "node:test";

import { TaskStore } from "../../static/js/tasks/task-store.js";

function task(changes = {}) {
  const node = { status: "pending", progress: 0, message: "", started_at: null, finished_at: null };
  return {
    task_id: "t1",
    status: "running",
    progress: 10,
    current_node: "",
    node_progress: [
      { ...node, name: "read", label: "文档处理" },
      { ...node, name: "write", label: "报告生成" },
    ],
    last_seq: 3,
    version: 3,
    started_at: null,
    ...changes,
  };
}

function event(seq, type, data = {}) {
  return { type, seq, version: seq, at: "2026-01-05T09:00:00+08:00", data };
}

test("a node that starts is the current one", () => {
  const store = new TaskStore(task());
  store.apply(event(4, "node", { node: "read", state: "started" }));
  assert.equal(store.task.current_node, "read");
  assert.equal(store.task.node_progress[0].status, "running");
  assert.equal(store.task.node_progress[1].status, "pending");
});

test("a finished node is full", () => {
  const store = new TaskStore(task());
  store.apply(event(4, "node", { node: "read", state: "finished" }));
  assert.equal(store.task.node_progress[0].progress, 100);
  assert.equal(store.task.node_progress[0].status, "finished");
});

test("a finished node tells what it did, no longer what it was doing", () => {
  const store = new TaskStore(task());
  store.apply(event(4, "progress", { node: "read", node_progress: 5, message: "…", progress: 20 }));
  store.apply(event(5, "node", { node: "read", state: "finished", message: "3 read" }));
  assert.equal(store.task.node_progress[0].message, "3 read");
  store.apply(event(6, "progress", { node: "write", node_progress: 5, message: "…", progress: 30 }));
  store.apply(event(7, "node", { node: "write", state: "finished" }));
  assert.equal(store.task.node_progress[1].message, "");
});

test("progress within an attempt never falls", () => {
  const store = new TaskStore(task({ progress: 40 }));
  store.apply(event(4, "progress", { node: "read", node_progress: 5, message: "…", progress: 20 }));
  assert.equal(store.task.progress, 40);
  assert.equal(store.task.node_progress[0].message, "…");
});

test("an event that the snapshot already tells of only goes to the listeners", () => {
  const store = new TaskStore(task({ status: "completed", progress: 100, last_seq: 9 }));
  const heard = [];
  store.onChange((_, cause) => heard.push(cause.seq));
  store.apply(event(2, "started", { attempt: 1 }));
  assert.equal(store.task.status, "completed");
  assert.deepEqual(heard, [2]);
});

for (const [type, status] of [
  ["failed", "failed"],
  ["rescued", "pending"],
  ["released", "pending"],
  ["retrying", "pending"],
  ["cancelled", "pending"],
  ["waiting_input", "pending"],
]) {
  test(`the step that ran when the attempt ended with ${type} is ${status}`, () => {
    const store = new TaskStore(task());
    store.apply(event(4, "node", { node: "read", state: "finished" }));
    store.apply(event(5, "node", { node: "write", state: "started" }));
    store.apply(event(6, type, {}));
    assert.deepEqual(store.task.node_progress.map((node) => node.status), ["finished", status]);
  });
}

test("asked to run again, finished steps stay unless it begins from the start", () => {
  const failed = task({ status: "failed", error_code: "x", completed_at: "2026-01-05T09:00:00+08:00", progress: 40 });
  for (const [from, statuses, progress] of [
    ["failed_node", ["finished", "pending"], 40],
    ["start", ["pending", "pending"], 0],
  ]) {
    const store = new TaskStore(failed);
    store.apply(event(4, "node", { node: "read", state: "finished" }));
    store.apply(event(5, "queued", { from }));
    assert.deepEqual(store.task.node_progress.map((node) => node.status), statuses);
    assert.equal(store.task.progress, progress);
    assert.equal(store.task.status, "pending");
    assert.equal(store.task.error_code, "");
  }
});

test("an attempt that begins says who runs it, and a question what is asked", () => {
  const store = new TaskStore(task());
  store.apply(event(4, "started", { attempt: 2, executor: "celery", worker: "w1" }));
  assert.deepEqual([store.task.attempt_number, store.task.task_system, store.task.worker_name], [2, "celery", "w1"]);
  store.apply(event(5, "waiting_input", { question: { text: "起算日？" } }));
  assert.equal(store.task.question.text, "起算日？");
});

test("an answer that left the server before a later event does not undo it", () => {
  const store = new TaskStore(task());
  store.apply(event(7, "completed"));
  store.load(task({ status: "running", version: 6, last_seq: 6 }));
  assert.equal(store.task.status, "completed");
});

test("a failure brings its code and its sentence", () => {
  const store = new TaskStore(task());
  const data = { error_code: "no_readable_document", error_message: "没有可读的文件。" };
  store.apply(event(4, "failed", data));
  assert.equal(store.task.status, "failed");
  assert.equal(store.task.error_code, "no_readable_document");
  assert.equal(store.task.error_message, "没有可读的文件。");
});

test("the last error is told only while the retry is waited for", () => {
  const store = new TaskStore(task());
  store.apply(event(4, "retrying", { error_message: "连接中断", delay_seconds: 60 }));
  assert.equal(store.lastError, "连接中断");
  store.apply(event(5, "started", { attempt: 2 }));
  assert.equal(store.lastError, "");
});

test("a cancel that was asked for shows before it takes effect", () => {
  const store = new TaskStore(task());
  store.apply(event(4, "cancel_requested", { reason: "" }));
  assert.equal(store.task.status, "cancelling");
  store.apply(event(5, "cancelled"));
  assert.equal(store.task.status, "cancelled");
});

test("listeners hear of the event that changed the task", () => {
  const store = new TaskStore(task());
  const heard = [];
  store.onChange((_, cause) => heard.push(cause?.seq ?? null));
  store.apply(event(4, "log", { message: "x" }));
  store.load(task({ version: 8, last_seq: 8 }));
  assert.deepEqual(heard, [4, null]);
});
