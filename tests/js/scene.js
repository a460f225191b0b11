// A manager in a fake world, with a record of all it said.

import { TaskWebSocketManager } from "../../static/js/tasks/task-websocket-manager.js";
import { FakeClock, FakeServer, settled } from "./fakes.js";

const NAMES = ["connected", "disconnected", "state", "snapshot", "error", "event"];

export async function scene({ options = {}, connect = true, prepare = () => {} } = {}) {
  const clock = new FakeClock();
  const server = new FakeServer(clock);
  const network = new EventTarget();
  prepare(server);
  const manager = new TaskWebSocketManager({
    WebSocket: server.WebSocket,
    fetch: server.fetch,
    setTimeout: clock.setTimeout,
    clearTimeout: clock.clearTimeout,
    random: () => 0.5,
    origin: "https://firm.example",
    network,
    ...options,
  });
  const heard = [];
  for (const name of NAMES) manager.on(name, (payload) => heard.push({ name, payload }));
  if (connect) {
    manager.connect("t1");
    await settled();
  }
  return {
    clock,
    server,
    network,
    manager,
    heard,
    seqs: () => heard.filter(({ name }) => name === "event").map(({ payload }) => payload.seq),
    names: () => heard.map(({ name }) => name),
    states: () => heard.filter(({ name }) => name === "state").map(({ payload }) => payload.state),
    errors: () => heard.filter(({ name }) => name === "error").map(({ payload }) => payload.code),
  };
}

export function upTo(last, from = 1) {
  return Array.from({ length: last - from + 1 }, (_, index) => from + index);
}
