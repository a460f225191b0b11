import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { Proposing } from "../../static/js/start/proposing.js";

const ANSWER = { message: "", parties: [], left: [], package_id: "sale", case_type: "contract_performance" };
const QUIET_MS = 600;

/** What the form was filled with once the papers had been asked about. */
async function filledIn(given) {
  mock.timers.enable({ apis: ["setTimeout"] });
  const part = () => ({ addEventListener() {}, replaceChildren() {}, textContent: "", querySelector: part });
  const form = {
    dataset: { given },
    addEventListener() {},
    querySelector: (selector) => (selector === "[data-proposal]" ? part() : null),
    querySelectorAll: () => [{ value: "paper" }],
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

test("what the papers suggest is filled in where nothing was given", async () => {
  assert.deepEqual(await filledIn(""), [{ package_id: "sale", case_type: "contract_performance" }]);
});

test("what a link gave is left alone", async () => {
  assert.deepEqual(await filledIn("package_id case_type"), [{}]);
  assert.deepEqual(await filledIn("case_type"), [{ package_id: "sale" }]);
});
