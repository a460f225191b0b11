// The odds of every claim and the assumptions, all empty: the lawyer fills them in.

import { gettext, interpolate } from "../i18n.js";
import { element } from "../ui/element.js";
import { money } from "./recalculation-view.js";

const PERCENT = { step: "0.01", min: "0", max: "100" };
const SUM = { step: "0.01", min: "0" };
const DAYS = { step: "1", min: "0", max: "3650" };

export class SettlementForm {
  #form;
  #claims;
  #names;

  /** `stakes` is what the server says odds are wanted for. */
  constructor(form, stakes) {
    this.#form = form;
    this.#claims = stakes.claims;
    const assumptions = assumptionFields(stakes);
    this.#names = assumptions.map(([name]) => name);
    form.replaceChildren(
      ...stakes.claims.map((claim, at) => claimRow(claim, at, stakes)),
      element(
        "fieldset",
        { class: "recalculation__row" },
        element("legend", { text: gettext("费用与时间（可不填）") }),
        ...assumptions.map(([name, label, bounds]) => field(label, name, bounds)),
      ),
    );
  }

  get claims() {
    return this.#claims;
  }

  /** What stands in the fields now. */
  read() {
    const odds = this.#claims.map((_, at) => ({
      odds: this.#value(`odds-${at}`),
      defendant_odds: this.#value(`defendant-odds-${at}`),
      amount: this.#value(`amount-${at}`),
    }));
    return { odds, ...Object.fromEntries(this.#names.map((name) => [name, this.#value(name)])) };
  }

  #value(name) {
    return this.#form.elements[name].value;
  }
}

function claimRow({ title, amount }, at, { defendant }) {
  const other = interpolate(gettext("%(side)s所见的可能性（百分比，可不填）"), { side: defendant });
  return element(
    "fieldset",
    { class: "recalculation__row" },
    element("legend", { text: `${title} ${money(amount)}` }),
    field(gettext("支持的可能性（百分比）"), `odds-${at}`, PERCENT),
    field(other, `defendant-odds-${at}`, PERCENT),
    field(gettext("支持时的金额（元，可不填）"), `amount-${at}`, SUM),
  );
}

function assumptionFields({ plaintiff, defendant }) {
  const costs = (side) => interpolate(gettext("%(side)s继续诉讼的费用（元）"), { side });
  return [
    ["plaintiff_costs", costs(plaintiff), SUM],
    ["defendant_costs", costs(defendant), SUM],
    ["court_fee", gettext("案件受理费（元，不填则按报告）"), SUM],
    ["fee_share", interpolate(gettext("和解时%(side)s负担受理费的比例（百分比，不填按一半）"), { side: plaintiff }), PERCENT],
    ["days_to_judgment", gettext("距判决的天数"), DAYS],
    ["days_overdue", gettext("判决后逾期付款的天数"), DAYS],
    ["yearly_discount", gettext("资金年折现率（百分比）"), PERCENT],
    ["recovery", gettext("判决后能实际收回的比例（百分比）"), PERCENT],
  ];
}

function field(label, name, bounds) {
  const input = element("input", { type: "number", name, class: "input", ...bounds });
  return element("label", { class: "field" }, element("span", { class: "field__label", text: label }), input);
}
