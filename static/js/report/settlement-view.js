// Draws the range, then how each side comes to its limit.

import { gettext, interpolate } from "../i18n.js";
import { element } from "../ui/element.js";
import { money } from "./recalculation-view.js";

export function drawSettlement(root, { zone, plaintiff, defendant, notes }) {
  root.replaceChildren(
    element("p", {}, element("strong", { text: range(zone) })),
    element("p", { text: zone.formula }),
    ...[plaintiff, defendant].map(seat),
    ...notes.map((note) => element("p", { class: "faint", text: note })),
  );
}

function range({ low, high }) {
  if (low === null) return gettext("没有可以和解的区间");
  return interpolate(gettext("可以和解的区间：%(low)s 元至 %(high)s 元"), { low: money(low), high: money(high) });
}

function seat({ name, lines, limit_formula }) {
  const heads = [gettext("项目"), gettext("计算式"), gettext("金额（元）")];
  const head = element("tr", {}, ...heads.map((text) => element("th", { scope: "col", text })));
  const rows = lines.map(({ title, formula, amount }) =>
    element("tr", {}, ...[title, formula, money(amount)].map((text) => element("td", { text }))),
  );
  const table = element("table", { class: "table" }, element("thead", {}, head), element("tbody", {}, ...rows));
  return element(
    "section",
    {},
    element("h4", { text: name }),
    element("div", { class: "table-scroll", tabindex: "0" }, table),
    element("p", { text: limit_formula }),
  );
}
