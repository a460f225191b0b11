// Whatever the network does, and in whatever order: every event once, in order, none missing.
//
// Each seed is a world of its own; a failure names it. SEEDS=from-to tries others.

import assert from "node:assert/strict";
import { test } from "node:test";

import { settled } from "./fakes.js";
import { scene, upTo } from "./scene.js";

const [FIRST, LAST] = (process.env.SEEDS ?? "1-300").split("-").map(Number);
const STEPS = 60;
const LONG_ENOUGH_MS = 120_000;

/** mulberry32: small, and the same everywhere. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What may happen to a page, each with how often. */
const HAPPENINGS = [
  [8, ({ server }) => server.write("t1", "progress")],
  [4, ({ server }) => server.write("t1", "log", { quietly: true })], // its hint was lost
  [3, ({ server }) => server.socket.drop()], // cut, or closed by a proxy
  [1, ({ server }) => server.socket.drop(4408)],
  [2, ({ server }) => (server.socket.isMute = true)], // half dead: takes all, says nothing
  [3, ({ server, random }) => (server.acceptsSockets = random() < 0.5)], // the server restarts
  [3, ({ server, random }) => (server.isReachable = random() < 0.6)],
  [2, ({ network }) => network.dispatchEvent(new Event("online"))],
  [1, ({ server, random }) => (server.isTooLateToReplay = random() < 0.5)],
  [1, ({ server, random }) => (server.pageSize = 1 + Math.floor(random() * 5))],
  [1, ({ server }) => (server.emptyAnswers = 1)],
  [2, ({ server, random }) => repeat(server, random)],
  [9, ({ clock, random }) => clock.advance(Math.floor(random() * 12_000))],
  [1, ({ clock }) => clock.sleep(8 * 3_600_000)], // a lid closed over night: no timer fires
];
const WEIGHT = HAPPENINGS.reduce((sum, [weight]) => sum + weight, 0);

/** An event comes a second time, or before its turn. */
function repeat(server, random) {
  const list = server.list("t1");
  if (list.length && !server.socket.isClosed) server.socket.deliver(list[Math.floor(random() * list.length)]);
}

function chosen(random) {
  let rest = random() * WEIGHT;
  return HAPPENINGS.find(([weight]) => (rest -= weight) < 0)[1];
}

async function live(seed) {
  const random = randomOf(seed);
  const options = random() < 0.1 ? { WebSocket: null, random } : { random };
  const prepare = (server) => server.write("t1", "queued");
  const world = { ...(await scene({ options, prepare, connect: false })), random };
  world.isFromStart = random() < 0.5; // as the page of a task; otherwise the first snapshot counts
  world.manager.connect("t1", world.isFromStart ? { after: 0 } : {});
  await settled();
  if (options.WebSocket === null) world.server.sockets.push({ drop() {}, deliver() {}, isClosed: true });
  for (let step = 0; step < STEPS; step += 1) {
    await chosen(random)(world);
    await settled();
  }
  const { server, clock } = world;
  Object.assign(server, { acceptsSockets: true, isReachable: true, isTooLateToReplay: false, pageSize: 100 });
  for (const socket of server.sockets) socket.isMute = false;
  await clock.advance(LONG_ENOUGH_MS);
  server.write("t1", "completed");
  await clock.advance(LONG_ENOUGH_MS);
  return world;
}

test(`in ${LAST - FIRST + 1} random worlds every event comes exactly once and in order`, async () => {
  const reached = new Set();
  for (let seed = FIRST; seed <= LAST; seed += 1) {
    const { seqs, server, manager, states, heard, isFromStart } = await live(seed);
    const snapshot = heard.find(({ name }) => name === "snapshot");
    const first = isFromStart ? 1 : snapshot.payload.last_seq + 1;
    assert.deepEqual(seqs(), upTo(server.list("t1").length, first), `seed ${seed}`);
    assert.ok(["live", "polling"].includes(manager.state), `seed ${seed}: ${manager.state}`);
    states().forEach((state) => reached.add(state));
    manager.disconnect();
  }
  assert.deepEqual([...reached].sort(), ["connecting", "live", "offline", "polling"], "no world was too tame");
});

