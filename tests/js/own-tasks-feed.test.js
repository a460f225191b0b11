import assert from "node:assert/strict";
import { test } from "node:test";

import { OwnTasksFeed } from "../../static/js/tasks/own-tasks-feed.js";
import { FakeClock, FakeServer, settled } from "./fakes.js";

async function started(prepare = () => {}) {
  const clock = new FakeClock();
  const server = new FakeServer(clock);
  prepare(server);
  const hints = [];
  const network = new EventTarget();
  const { setTimeout, clearTimeout } = clock;
  const platform = { WebSocket: server.WebSocket, setTimeout, clearTimeout, random: () => 0.5, network };
  new OwnTasksFeed(() => hints.push(clock.now), { ...platform, origin: "https://firm.example" }).start();
  await settled();
  return { clock, server, hints };
}

test("every message is a hint to look again", async () => {
  const { server, hints } = await started();
  const before = hints.length;
  server.socket.deliver({ type: "progress", task_id: "x", seq: 1 });
  assert.equal(hints.length, before + 1);
  assert.equal(server.socket.url, "wss://firm.example/ws/tasks/");
});

test("while the socket is away it looks every five seconds", async () => {
  const { clock, server, hints } = await started((server) => (server.acceptsSockets = false));
  await clock.advance(60_000);
  assert.ok(hints.length >= 6);
  assert.ok(server.sockets.length >= 5);
});

test("signed out means silence, not a storm", async () => {
  const { clock, server, hints } = await started();
  server.socket.drop(4401);
  const before = hints.length;
  await clock.advance(600_000);
  assert.equal(server.sockets.length, 1);
  assert.equal(hints.length, before);
});
