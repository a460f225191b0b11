import assert from "node:assert/strict";
import { test } from "node:test";

import { messageOf } from "../../static/js/i18n.js";
import { connectionText, eventText, nodeTimeText, queueText, timeLeftText } from "../../static/js/tasks/task-text.js";
import { fileSize, spanOfTime } from "../../static/js/format.js";
import { serverNow, serverSaid } from "../../static/js/server-clock.js";

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
  const today = { ...soon, estimated_start_at: new Date().toISOString() };
  assert.match(queueText(today), /^第 3 位，预计 \d\d:\d\d 开始$/);
  assert.equal(queueText({ ...soon, waiting_for: "lane_paused" }), "第 3 位，通道已暂停，恢复后开始");
  assert.equal(queueText({ ...waiting, status: "running", queue_position: null }), "");
});

test("every wire event has words, or is silent on purpose", () => {
  const data = { attempt: 2, delay_seconds: 60, error_message: "x", message: "第 3 页", state: "started" };
  const types = ["queued", "started", "node", "progress", "log", "retrying", "rescued", "released"];
  types.push("waiting_input", "answered", "cancel_requested", "boosted", "completed", "failed", "cancelled");
  for (const type of types) assert.notEqual(eventText({ type, data, actor: "" }), type);
  assert.equal(eventText({ type: "cancel_requested", data, actor: "demo" }), "已请求取消（demo）");
});

test("every state of the connection is told in words, and a browser without sockets knows why", () => {
  const told = ["connecting", "live", "polling", "offline", "closed"].map((state) => connectionText(state));
  assert.equal(new Set(told.filter(Boolean)).size, 5);
  assert.match(connectionText("polling", { hasSockets: false }), /不支持/);
});

test("times are those of the server when this clock is wrong by an hour", () => {
  const hour = 3_600_000;
  serverSaid(new Date(Date.now() + hour).toUTCString());
  assert.ok(Math.abs(serverNow() - Date.now() - hour) < 2_000);
  const began = new Date(Date.now() + hour - 90_000).toISOString();
  assert.match(nodeTimeText({ status: "running", started_at: began }), /用时 1 分 (29|30|31) 秒$/);
  serverSaid(new Date(Date.now() + hour + 1_000).toUTCString());
  assert.ok(Math.abs(serverNow() - Date.now() - hour) < 2_000, "whole seconds of a header do not make it jump");
  serverSaid("no date");
  serverSaid(new Date().toUTCString());
});

test("a page in English shows a worker's sentence in English where there is one", () => {
  globalThis.document = { documentElement: { lang: "en" } };
  try {
    assert.equal(messageOf({ message: "读取了 3 份材料", message_en: "3 papers read" }), "3 papers read");
    assert.equal(messageOf({ message: "等待", message_en: "" }), "等待");
  } finally {
    delete globalThis.document;
  }
  assert.equal(messageOf({ message: "读取了 3 份材料", message_en: "3 papers read" }), "读取了 3 份材料");
  assert.equal(messageOf({}), "");
});
