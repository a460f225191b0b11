// Draws the new sums beside the stored ones; lines that the report does not hold are marked.

import { gettext, interpolate } from "../i18n.js";
import { element } from "../ui/element.js";

const NONE = "—";

export function drawRecalculation(root, answer) {
  const changed = answer.items.filter((item) => item.state !== "same" && item.segments.length);
  root.replaceChildren(
    ...answer.notes.map((note) => element("p", { class: "report__text report__text--warning", text: note })),
    ...answer.replaced.map(replacedLine),
    sums(answer),
    ...changed.map(segments),
    period(answer.limitation),
  );
}

function replacedLine({ what, before, after }) {
  const words = interpolate(gettext("%(what)s：%(before)s → %(after)s"), {
    what,
    before: before ?? NONE,
    after: after ?? NONE,
  });
  return element("p", { class: "faint", text: words });
}

function sums({ items, total }) {
  const rows = items.map((item) =>
    line([item.title, shown(item.stored_amount), shown(item.amount, item.refusal)], item.state !== "same"),
  );
  rows.push(
    line(
      [gettext("合计"), shown(total.stored_amount), shown(total.amount)],
      total.amount !== total.stored_amount,
      "report__total",
    ),
  );
  return table([gettext("项目"), gettext("报告（元）"), gettext("现在（元）")], rows);
}

function segments(item) {
  const rows = item.segments.map((each) =>
    line([`${each.start} – ${each.end}`, String(each.days), each.formula, money(each.amount)], !each.is_stored),
  );
  const heads = [gettext("起止日"), gettext("天数"), gettext("计算式"), gettext("金额（元）")];
  return element("section", {}, element("h4", { text: item.title }), table(heads, rows));
}

function period(limitation) {
  const days = interpolate(gettext("期间：起算日 %(start)s，最后安全日 %(last)s"), {
    start: limitation.start ?? NONE,
    last: limitation.last_safe_day ?? NONE,
  });
  const mark = limitation.differs.length ? { class: "recalculation__changed" } : {};
  const heading = element("p", {}, element("strong", { ...mark, text: days }));
  return element("section", {}, heading, element("p", { text: limitation.reason }));
}

function table(heads, rows) {
  const head = element("tr", {}, ...heads.map((text) => element("th", { scope: "col", text })));
  const parts = [element("thead", {}, head), element("tbody", {}, ...rows)];
  return element("div", { class: "table-scroll", tabindex: "0" }, element("table", { class: "table" }, ...parts));
}

function line(cells, isChanged, kind = "") {
  const mark = isChanged ? "recalculation__changed" : "";
  return element("tr", { class: `${kind} ${mark}`.trim() || null }, ...cells.map((text) => element("td", { text })));
}

function shown(amount, refusal = "") {
  return amount === null ? refusal || NONE : money(amount);
}

/** 300000.00 as 300,000.00, without passing through a floating number. */
export function money(amount) {
  const [whole, fen = ""] = String(amount).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + "." + fen.padEnd(2, "0");
}
