import assert from "node:assert/strict";
import { test } from "node:test";

import { changesFrom, isSameSum } from "../../static/js/report/recalculation-changes.js";
import { money } from "../../static/js/report/recalculation-view.js";

const FIGURES = {
  as_of: "2025-09-30",
  price: "500000.00",
  instalments: [{ number: 1, amount: null, due: "2023-06-30" }],
  payments: [{ event: "event-2", date: "2023-04-14", amount: "200000.00" }],
  loans: [{ number: 1, principal: "50000.00", formed: "2022-01-01", due: null }],
  employment: { started: [{ date: "2020-01-01" }], ended: [], wages: [{ kind: "average", amount: "8000.00" }] },
};
const AS_READ = {
  as_of: "2025-09-30",
  price: "500000.0",
  instalments: [{ amount: "", due: "2023-06-30" }],
  payments: [{ date: "2023-04-14", amount: "200000", removed: false }],
  loans: [{ principal: "50000", formed: "2022-01-01", due: "" }],
  employment: { started: "2020-01-01", ended: "", wage: "8000" },
  added: [],
};
const changes = (change) => changesFrom(FIGURES, { ...AS_READ, ...change });

test("untouched figures are no change", () => assert.deepEqual(changes({}), {}));

test("only what was changed is sent, by number or id", () => {
  assert.deepEqual(changes({ as_of: "2025-10-31" }), { as_of: "2025-10-31" });
  assert.deepEqual(changes({ instalments: [{ amount: "1.00", due: "2023-07-31" }] }), {
    instalments: [{ number: 1, due: "2023-07-31", amount: "1.00" }],
  });
  assert.deepEqual(changes({ payments: [{ ...AS_READ.payments[0], removed: true }] }), {
    events: [{ event: "event-2", removed: true }],
  });
});

test("figures of loans and of an employment are sent alike", () => {
  assert.deepEqual(changes({ loans: [{ principal: "45000", formed: "2022-01-01", due: "2023-01-01" }] }), {
    loans: [{ number: 1, due: "2023-01-01", principal: "45000" }],
  });
  assert.deepEqual(changes({ employment: { started: "2019-07-01", ended: "", wage: "8000" } }), {
    employment: { started: "2019-07-01" },
  });
});

test("a cause that may have stopped the period is sent by its number", () => {
  const before = { ...FIGURES, hindrances: [{ number: 1, start: "2024-03-01", end: null }] };
  const now = { ...AS_READ, hindrances: [{ start: "2024-03-01", end: "2024-05-31", removed: false }] };
  assert.deepEqual(changesFrom(before, now), { hindrances: [{ number: 1, end: "2024-05-31" }] });
});

test("an emptied or half-filled field says nothing", () => {
  assert.deepEqual(changes({ as_of: "", price: "" }), {});
  assert.deepEqual(changes({ added: [{ date: "2024-01-01", amount: "" }] }), {});
});

test("a new payment is sent whole", () => {
  const added = [{ date: "2024-01-01", amount: "100.00" }];
  assert.deepEqual(changes({ added }), { payments: added });
});

test("sums are equal however they are written, and shown exactly", () => {
  assert.ok(isSameSum("300000", "300000.00"));
  assert.ok(!isSameSum("", null));
  assert.equal(money("90071992547409930.5"), "90,071,992,547,409,930.50");
});
