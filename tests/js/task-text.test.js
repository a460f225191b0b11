import assert from "node:assert/strict";
import { test } from "node:test";

import { eventText, queueText, timeLeftText } from "../../static/js/tasks/task-text.js";
import { fileSize, spanOfTime } from "../../static/js/format.js";
import { sectionOf } from "../../static/js/tasks/work-sections.js";

test("spans of time are told in words", () => {
  assert.deepEqual([0, 59.4, 200, 7_500].map(spanOfTime), ["0 秒", "59 秒", "3 分 20 秒", "2 小时 5 分"]);
});

test("sizes of files are told in the unit that fits", () => {
  assert.deepEqual([512, 2_048, 5_400_000].map(fileSize), ["512 B", "2 KB", "5.1 MB"]);
});

test("time left comes with its range, and no history is said so", () => {
  const running = { status: "running", estimated_time_remaining: 90, estimated_time_range: [60, 200] };
  assert.equal(timeLeftText(running), "约 1 分 30 秒（1 分 0 秒 至 3 分 20 秒）");
  const unknown = { status: "running", estimated_time_remaining: null, estimated_time_range: null };
  assert.equal(timeLeftText(unknown), "尚无历史数据，无法估计");
  assert.equal(timeLeftText({ ...running, status: "completed" }), "");
});

test("the place in the queue is told while the task waits", () => {
  const waiting = { status: "pending", queue_position: 3, estimated_start_at: null, run_after: null };
  assert.equal(queueText(waiting), "第 3 位");
  const soon = { ...waiting, estimated_start_at: "2026-01-05T14:20:00+08:00" };
  assert.match(queueText(soon), /^第 3 位，预计 .+ 开始$/);
  assert.equal(queueText({ ...waiting, status: "running", queue_position: null }), "");
});

test("every wire event has words, or is silent on purpose", () => {
  const data = { attempt: 2, delay_seconds: 60, error_message: "x", message: "第 3 页", state: "started" };
  const types = ["queued", "started", "node", "progress", "log", "retrying", "rescued", "released"];
  types.push("waiting_input", "answered", "cancel_requested", "boosted", "completed", "failed", "cancelled");
  for (const type of types) assert.notEqual(eventText({ type, data, actor: "" }), type);
  assert.equal(eventText({ type: "cancel_requested", data, actor: "demo" }), "已请求取消（demo）");
});

test("a task stands in the section that says what to do with it", () => {
  const sections = {
    failed: "attention",
    waiting_input: "attention",
    pending: "running",
    retrying: "running",
    cancelling: "running",
    cancelled: "recent",
  };
  for (const [status, section] of Object.entries(sections)) assert.equal(sectionOf({ status }), section);
  assert.equal(sectionOf({ status: "completed", viewed: false }), "unviewed");
  assert.equal(sectionOf({ status: "completed", viewed: true }), "recent");
});
