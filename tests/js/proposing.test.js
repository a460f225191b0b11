import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { Proposing } from "../../static/js/start/proposing.js";

const ANSWER = { message: "", parties: [], left: [], package_id: "sale", case_type: "contract_performance" };
const QUIET_MS = 600;

/** What the form was filled with once the papers had been asked about; `reading`: [read, chosen] so far. */
async function filledIn(given, reading = null) {
  mock.timers.enable({ apis: ["setTimeout"] });
  const part = () => ({ addEventListener() {}, replaceChildren() {}, textContent: "", querySelector: part });
  const form = {
    dataset: { given },
    addEventListener() {},
    querySelector: (selector) => (selector === "[data-proposal]" || reading ? part() : null),
    querySelectorAll: (selector) => papers(selector.includes("read") ? reading[0] : (reading?.[1] ?? 1)),
  };
  globalThis.document = { querySelector: () => ({ content: "token" }), documentElement: { lang: "zh" } };
  mock.method(globalThis, "fetch", async () => Response.json(ANSWER));
  const filled = [];
  new Proposing(form, (values) => filled.push(values));
  mock.timers.tick(QUIET_MS);
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
  mock.timers.reset();
  mock.restoreAll();
  return filled;
}

const papers = (count) => Array.from({ length: count }, (_, number) => ({ value: `paper ${number}` }));

test("what the papers suggest is filled in where nothing was given", async () => {
  assert.deepEqual(await filledIn(""), [{ package_id: "sale", case_type: "contract_performance" }]);
});

test("what a link gave is left alone", async () => {
  assert.deepEqual(await filledIn("package_id case_type"), [{}]);
  assert.deepEqual(await filledIn("case_type"), [{ package_id: "sale" }]);
});

test("the first papers that are read already suggest something, nothing is asked before", async () => {
  assert.deepEqual(await filledIn("", [0, 3]), []);
  assert.deepEqual(await filledIn("", [1, 3]), [{ package_id: "sale", case_type: "contract_performance" }]);
});
