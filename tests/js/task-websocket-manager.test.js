import assert from "node:assert/strict";
import { test } from "node:test";

import { TaskWebSocketManager } from "../../static/js/tasks/task-websocket-manager.js";
import { settled } from "./fakes.js";
import { scene, upTo } from "./scene.js";

function write(server, count, options) {
  for (let index = 0; index < count; index += 1) server.write("t1", "progress", options);
}

test("the snapshot comes first and events follow by number", async () => {
  const { server, names, seqs, manager } = await scene({ prepare: (s) => write(s, 3) });
  write(server, 2);
  assert.deepEqual(names(), ["state", "state", "connected", "snapshot", "event", "event"]);
  assert.deepEqual(seqs(), [4, 5]);
  assert.equal(manager.state, "live");
  assert.equal(server.socket.url, "wss://firm.example/ws/tasks/t1/");
});

test("an event reaches the handlers of its own name", async () => {
  const { server, manager } = await scene();
  const heard = [];
  manager.on("completed", (event) => heard.push(event.seq));
  server.write("t1", "progress");
  server.write("t1", "completed");
  assert.deepEqual(heard, [2]);
});

test("off stops a handler and leaves the others", async () => {
  const { server, manager } = await scene();
  const first = [];
  const second = [];
  const handler = (event) => first.push(event.seq);
  manager.on("progress", handler);
  manager.on("progress", (event) => second.push(event.seq));
  server.write("t1", "progress");
  manager.off("progress", handler);
  server.write("t1", "progress");
  assert.deepEqual([first, second], [[1], [1, 2]]);
});

test("a handler that throws keeps nothing from the others", async (t) => {
  t.mock.method(console, "error", () => {});
  const { server, manager, seqs } = await scene();
  manager.on("progress", () => {
    throw new Error("view broke");
  });
  write(server, 2);
  assert.deepEqual(seqs(), [1, 2]);
  assert.equal(console.error.mock.callCount(), 2);
});

test("five reconnects double from one second, then it polls every five", async () => {
  const { clock, server, manager } = await scene();
  server.acceptsSockets = false;
  server.socket.drop();
  await clock.advance(31_000);
  const gaps = server.sockets.slice(1).map((socket) => socket.openedAt);
  assert.deepEqual(gaps, [1_000, 3_000, 7_000, 15_000, 31_000]);
  assert.equal(manager.state, "polling");
  assert.equal(server.requests.length, 1);
  await clock.advance(20_000);
  assert.deepEqual(server.requests.map(({ at }) => at), [31_000, 36_000, 41_000, 46_000, 51_000]);
  assert.match(server.requests[0].url, /\/api\/v1\/tasks\/t1\/events\?after=0$/);
});

test("while polling the socket is tried again every thirty seconds", async () => {
  const { clock, server } = await scene();
  server.acceptsSockets = false;
  server.socket.drop();
  await clock.advance(31_000 + 90_000);
  const attempts = server.sockets.slice(6).map((socket) => socket.openedAt);
  assert.deepEqual(attempts, [61_000, 91_000, 121_000]);
});

test("events written during every change of transport come once and in order", async () => {
  const { clock, server, seqs, manager, states } = await scene();
  write(server, 2);
  server.socket.drop();
  write(server, 2);
  await clock.advance(1_000);
  write(server, 2);
  server.acceptsSockets = false;
  server.socket.drop();
  write(server, 3);
  await clock.advance(60_000);
  assert.equal(manager.state, "polling");
  write(server, 3);
  await clock.advance(5_000);
  server.acceptsSockets = true;
  write(server, 1);
  await clock.advance(30_000);
  assert.equal(manager.state, "live");
  write(server, 2);
  assert.deepEqual(seqs(), upTo(15));
  assert.deepEqual(states(), ["connecting", "live", "connecting", "live", "connecting", "polling", "live"]);
});

test("back on the socket polling stops", async () => {
  const { clock, server } = await scene();
  server.acceptsSockets = false;
  server.socket.drop();
  await clock.advance(40_000);
  server.acceptsSockets = true;
  await clock.advance(30_000);
  const asked = server.requests.length;
  await clock.advance(120_000);
  assert.equal(server.requests.length, asked);
});

test("the browser coming online tries the socket at once", async () => {
  const { clock, server, network, manager } = await scene();
  server.acceptsSockets = false;
  server.socket.drop();
  await clock.advance(40_000);
  server.acceptsSockets = true;
  network.dispatchEvent(new Event("online"));
  await settled();
  assert.equal(manager.state, "live");
  assert.equal(server.socket.openedAt, 40_000);
});

test("a reconnect asks to resume after the last event and drops repeats", async () => {
  const { clock, server, seqs } = await scene();
  write(server, 3);
  server.socket.drop();
  await clock.advance(1_000);
  assert.deepEqual(server.socket.sent[0], { type: "resume", after: 3 });
  server.socket.deliver(server.list("t1")[1]);
  write(server, 1);
  assert.deepEqual(seqs(), [1, 2, 3, 4]);
});

test("events out of order are put in order", async () => {
  const { server, seqs } = await scene();
  write(server, 3, { quietly: true });
  for (const index of [2, 0, 1]) server.socket.deliver(server.list("t1")[index]);
  assert.deepEqual(seqs(), [1, 2, 3]);
});

test("a gap on the socket is filled over HTTP", async () => {
  const { clock, server, seqs } = await scene();
  write(server, 2, { quietly: true });
  write(server, 1);
  assert.deepEqual(seqs(), []);
  await clock.advance(1_000);
  assert.deepEqual(seqs(), [1, 2, 3]);
});

test("a gap that cannot be filled yet is tried again", async () => {
  const { clock, server, seqs } = await scene();
  server.isReachable = false;
  write(server, 1, { quietly: true });
  write(server, 1);
  await clock.advance(4_000);
  server.isReachable = true;
  await clock.advance(5_000);
  assert.deepEqual(seqs(), [1, 2]);
});

test("a snapshot that tells of unseen events does not hide them", async () => {
  const { clock, server, seqs } = await scene();
  write(server, 2);
  server.socket.drop();
  write(server, 4);
  await clock.advance(1_000);
  assert.deepEqual(seqs(), upTo(6));
});

test("pruned events are answered by a snapshot and the stream goes on", async () => {
  const { clock, server, seqs, names } = await scene();
  write(server, 2);
  server.socket.drop();
  write(server, 6);
  server.oldestKept = 6;
  await clock.advance(1_000);
  write(server, 1);
  await clock.advance(10_000);
  assert.deepEqual(seqs(), [1, 2, 6, 7, 8, 9]);
  assert.equal(names().filter((name) => name === "snapshot").length, 4);
});

test("a resume answered by a snapshot alone stands when HTTP cannot be reached", async () => {
  const { clock, server, seqs } = await scene();
  write(server, 2);
  server.socket.drop();
  write(server, 6);
  server.oldestKept = 9;
  server.isReachable = false;
  await clock.advance(1_000);
  write(server, 1);
  assert.deepEqual(seqs(), [1, 2, 9]);
});

test("a resume that came too late to be replayed loses nothing", async () => {
  const { clock, server, seqs } = await scene();
  write(server, 2);
  server.socket.drop();
  write(server, 4);
  server.isTooLateToReplay = true;
  await clock.advance(1_000);
  write(server, 1);
  assert.deepEqual(seqs(), upTo(7));
});

test("a resume that came too late loses nothing while HTTP is out of reach either", async () => {
  const { clock, server, seqs } = await scene();
  write(server, 2);
  server.socket.drop();
  write(server, 4);
  server.isTooLateToReplay = true;
  server.isReachable = false;
  await clock.advance(3_000);
  write(server, 1);
  assert.deepEqual(seqs(), [1, 2]);
  server.isReachable = true;
  await clock.advance(10_000);
  assert.deepEqual(seqs(), upTo(7));
});

test("pruned events found while polling are answered by a snapshot", async () => {
  const { clock, server, seqs, heard } = await scene();
  write(server, 1);
  server.acceptsSockets = false;
  server.socket.drop();
  write(server, 6);
  server.oldestKept = 5;
  await clock.advance(31_000);
  write(server, 1);
  await clock.advance(5_000);
  assert.deepEqual(seqs(), [1, 5, 6, 7, 8]);
  const last = heard.filter(({ name }) => name === "snapshot").at(-1);
  assert.equal(last.payload.last_seq, 7);
});

test("an empty answer read just before a write loses nothing", async () => {
  const { clock, server, seqs } = await scene();
  server.acceptsSockets = false;
  server.socket.drop();
  await clock.advance(31_000);
  write(server, 1);
  server.emptyAnswers = 1;
  await clock.advance(5_000);
  assert.deepEqual(seqs(), [1]);
});

test("more events than one answer holds are fetched without waiting", async () => {
  const { clock, server, seqs } = await scene();
  server.pageSize = 10;
  server.acceptsSockets = false;
  server.socket.drop();
  write(server, 35);
  await clock.advance(31_000);
  assert.deepEqual(seqs(), upTo(35));
});

test("a browser without WebSocket polls from the start, snapshot first", async () => {
  const { clock, server, manager, names, seqs } = await scene({
    options: { WebSocket: null },
    prepare: (s) => write(s, 2),
  });
  assert.equal(manager.state, "polling");
  assert.deepEqual(names(), ["state", "snapshot", "state"]);
  write(server, 2);
  await clock.advance(5_000);
  assert.deepEqual(seqs(), [3, 4]);
});

test("the state is offline while the server cannot be reached, and recovers", async () => {
  const { clock, server, manager } = await scene();
  server.acceptsSockets = false;
  server.isReachable = false;
  server.socket.drop();
  await clock.advance(31_000);
  assert.equal(manager.state, "offline");
  server.isReachable = true;
  await clock.advance(5_000);
  assert.equal(manager.state, "polling");
});

for (const [code, word] of [
  [4401, "not_authenticated"],
  [4404, "task_not_found"],
]) {
  test(`a close with ${code} ends in an error, not in a storm`, async () => {
    const { clock, server, manager, errors } = await scene();
    server.socket.drop(code);
    await clock.advance(600_000);
    assert.equal(manager.state, "closed");
    assert.deepEqual(errors(), [word]);
    assert.equal(server.sockets.length, 1);
    assert.equal(server.requests.length, 0);
    assert.equal(clock.pending, 0);
  });
}

test("being signed out while polling ends in an error", async () => {
  const { clock, server, manager, errors } = await scene();
  server.acceptsSockets = false;
  server.socket.drop();
  server.refusal = { status: 401, code: "not_authenticated", message: "请重新登录" };
  await clock.advance(31_000);
  assert.equal(manager.state, "closed");
  assert.deepEqual(errors(), ["not_authenticated"]);
  assert.equal(clock.pending, 0);
});

test("an idle close is an ordinary loss", async () => {
  const { clock, server, manager } = await scene();
  server.socket.drop(4408);
  await clock.advance(1_000);
  assert.equal(manager.state, "live");
});

test("a line that opens and breaks without a word climbs the ladder", async () => {
  const { clock, server, manager } = await scene();
  server.socket.drop();
  server.WebSocket.prototype.deliver = () => {};
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await clock.advance(20_000);
    server.socket.drop();
  }
  await settled();
  assert.equal(server.sockets.length, 6);
  assert.equal(manager.state, "polling");
});

test("a dead line is noticed by its missing pong", async () => {
  const { clock, server, manager } = await scene();
  server.socket.isMute = true;
  await clock.advance(34_999);
  assert.equal(server.sockets.length, 1);
  assert.deepEqual(server.socket.sent, [{ type: "ping" }]);
  await clock.advance(1_001);
  assert.equal(server.sockets.length, 2);
  assert.equal(manager.state, "live");
});

for (const name of ["online", "resume"]) {
  test(`after ${name} a line that died meanwhile is noticed within ten seconds`, async () => {
    const { clock, server, network, manager, seqs } = await scene();
    server.socket.isMute = true;
    write(server, 2, { quietly: true });
    network.dispatchEvent(new Event(name));
    await clock.advance(9_000);
    assert.equal(server.sockets.length, 1);
    await clock.advance(3_000);
    assert.equal(server.sockets.length, 2);
    assert.equal(manager.state, "live");
    assert.deepEqual(seqs(), [1, 2]);
  });
}

test("a live line is kept by pings", async () => {
  const { clock, server } = await scene();
  await clock.advance(600_000);
  assert.equal(server.sockets.length, 1);
  assert.ok(server.socket.sent.length >= 20);
});

test("a second connect moves the subscription and keeps the handlers", async () => {
  const { clock, server, manager, heard } = await scene();
  write(server, 2);
  const first = server.socket;
  manager.connect("t2");
  await settled();
  assert.ok(first.isClosed);
  server.write("t2", "started");
  server.write("t1", "progress");
  first.isClosed = false;
  first.deliver({ type: "progress", task_id: "t1", seq: 4 });
  await clock.advance(60_000);
  const events = heard.filter(({ name }) => name === "event").map(({ payload }) => payload);
  assert.deepEqual(events.map(({ task_id, seq }) => [task_id, seq]), [["t1", 1], ["t1", 2], ["t2", 1]]);
});

test("moving while polling leaves no timer of the old task", async () => {
  const { clock, server, manager } = await scene();
  server.acceptsSockets = false;
  server.socket.drop();
  await clock.advance(40_000);
  manager.connect("t2");
  server.requests.length = 0;
  await clock.advance(120_000);
  assert.ok(server.requests.length > 0);
  assert.ok(server.requests.every(({ url }) => url.includes("/t2/")));
});

test("disconnect is final", async () => {
  const { clock, server, manager, network, seqs } = await scene();
  manager.disconnect();
  assert.equal(manager.state, "closed");
  write(server, 2);
  network.dispatchEvent(new Event("online"));
  await clock.advance(600_000);
  assert.deepEqual(seqs(), []);
  assert.equal(server.sockets.length, 1);
  assert.equal(clock.pending, 0);
  assert.throws(() => manager.connect("t1"), /final/);
});

test("disconnecting from a handler stops the events behind it", async () => {
  const { server, manager, seqs } = await scene();
  manager.on("progress", () => manager.disconnect());
  write(server, 3);
  assert.deepEqual(seqs(), []);
});

test("disconnecting while a request is under way says nothing more", async () => {
  const { clock, server, manager, heard } = await scene({ options: { WebSocket: null } });
  write(server, 1);
  clock.advance(5_000);
  manager.disconnect();
  const said = heard.length;
  await clock.advance(60_000);
  assert.equal(heard.length, said);
});

test("a caller that knows the first events begins after them", async () => {
  const { server, manager, seqs, clock } = await scene({ connect: false, prepare: (s) => write(s, 4) });
  manager.connect("t1", { after: 2 });
  await clock.advance(100);
  write(server, 1);
  assert.deepEqual(seqs(), [3, 4, 5]);
});

test("a frame that is not JSON is ignored and the gap it leaves is filled", async () => {
  const { clock, server, seqs } = await scene();
  write(server, 1, { quietly: true });
  server.socket.onmessage({ data: "<html>" });
  write(server, 1);
  await clock.advance(1_000);
  assert.deepEqual(seqs(), [1, 2]);
});

test("nobody connected is closed", () => {
  assert.equal(new TaskWebSocketManager().state, "closed");
});
