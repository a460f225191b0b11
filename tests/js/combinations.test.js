import assert from "node:assert/strict";
import { test } from "node:test";

import { allowed, seated } from "../../static/js/start/combinations.js";

const COMBINATIONS = [
  {
    package_id: "sale",
    case_position: "plaintiff",
    case_types: ["contract_performance"],
    scenarios: ["pre_litigation", "mediation"],
  },
  { package_id: "sale", case_position: "defendant", case_types: ["complaint_defense"], scenarios: ["defense"] },
  { package_id: "labor", case_position: "applicant", case_types: ["labor_dispute"], scenarios: ["pre_litigation"] },
];

test("with nothing chosen every covered value is allowed", () => {
  const positions = allowed(COMBINATIONS, {}, "case_position");
  assert.deepEqual([...positions], ["plaintiff", "defendant", "applicant"]);
});

test("a position narrows packages, and both narrow the case types", () => {
  const chosen = { case_position: "defendant" };
  assert.deepEqual([...allowed(COMBINATIONS, chosen, "package_id")], ["sale"]);
  chosen.package_id = "sale";
  assert.deepEqual([...allowed(COMBINATIONS, chosen, "case_type")], ["complaint_defense"]);
});

test("a scenario left to the system narrows nothing", () => {
  const chosen = { case_position: "plaintiff", package_id: "sale", case_type: "contract_performance" };
  const scenarios = allowed(COMBINATIONS, { ...chosen, analysis_scenario: "" }, "analysis_scenario");
  assert.deepEqual([...scenarios], ["pre_litigation", "mediation"]);
});

test("a wished package brings a position along only when the present one does not go with it", () => {
  const wishes = { package_id: "labor", case_type: "labor_dispute" };
  assert.deepEqual(seated(COMBINATIONS, "applicant", wishes), wishes);
  assert.equal(seated(COMBINATIONS, "plaintiff", wishes).case_position, "applicant");
  assert.deepEqual(seated(COMBINATIONS, "plaintiff", { package_id: "unknown" }), { package_id: "unknown" });
});
