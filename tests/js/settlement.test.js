import assert from "node:assert/strict";
import { test } from "node:test";

import { entriesFrom, fraction } from "../../static/js/report/settlement-entries.js";

const CLAIMS = [
  { claim: "principal-1", title: "货款本金" },
  { claim: "overdue-1", title: "逾期付款损失" },
];
const EMPTY = { odds: "", defendant_odds: "", amount: "" };
const filled = (...odds) => ({ odds: odds.map((one) => ({ ...EMPTY, odds: one })) });

test("per cent become fractions digit by digit", () => {
  assert.equal(fraction("62.5"), "0.6250");
  assert.equal(fraction("100"), "1.0000");
  assert.equal(fraction("0"), "0.0000");
  assert.equal(fraction("7"), "0.0700");
  assert.equal(fraction("33.33"), "0.3333");
});

test("what is no percentage is nothing", () => {
  for (const entered of ["", " ", "-5", "1e2", "33.333", undefined]) assert.equal(fraction(entered), null);
});

test("claims without odds are named and nothing is asked", () => {
  const { body, wanting } = entriesFrom(CLAIMS, filled("80", ""));
  assert.equal(body, undefined);
  assert.match(wanting, /逾期付款损失/);
  assert.doesNotMatch(wanting, /货款本金/);
});

test("only what was entered is sent", () => {
  const now = { ...filled("80", "50"), plaintiff_costs: "5000", recovery: "60", days_to_judgment: "" };
  now.odds[0].defendant_odds = "40";
  now.odds[1].amount = "100.50";
  assert.deepEqual(entriesFrom(CLAIMS, now), {
    body: {
      odds: [
        { claim: "principal-1", odds: "0.8000", defendant_odds: "0.4000" },
        { claim: "overdue-1", odds: "0.5000", amount: "100.50" },
      ],
      plaintiff_costs: "5000",
      recovery: "0.6000",
    },
  });
});
