// From what stands in the settlement form to the body of the request; pure.

import { gettext, interpolate } from "../i18n.js";

const SUMS = ["plaintiff_costs", "defendant_costs", "court_fee"];
const SHARES = ["fee_share", "yearly_discount", "recovery"];
const DAYS = ["days_to_judgment", "days_overdue"];

/** The body, or the sentence that says whose odds are wanting: nobody but the lawyer has any. */
export function entriesFrom(claims, now) {
  const missing = claims.filter((claim, at) => fraction(now.odds[at].odds) === null).map(({ title }) => title);
  if (missing.length) {
    return { wanting: interpolate(gettext("请录入支持的可能性：%(claims)s"), { claims: missing.join("、") }) };
  }
  const body = { odds: claims.map(({ claim }, at) => oddsOf(claim, now.odds[at])) };
  for (const name of [...SUMS, ...DAYS]) if (now[name]) body[name] = now[name];
  for (const name of SHARES) if (fraction(now[name]) !== null) body[name] = fraction(now[name]);
  return { body };
}

function oddsOf(claim, row) {
  const entered = { claim, odds: fraction(row.odds) };
  if (fraction(row.defendant_odds) !== null) entered.defendant_odds = fraction(row.defendant_odds);
  if (row.amount) entered.amount = row.amount;
  return entered;
}

/** 62.5 per cent as 0.6250, without passing through a floating number; null when nothing is entered. */
export function fraction(percent) {
  const [, whole, rest = ""] = /^(\d{1,3})(?:\.(\d{0,2}))?$/.exec(String(percent ?? "").trim()) ?? [];
  if (whole === undefined) return null;
  const digits = whole.padStart(3, "0") + rest.padEnd(2, "0");
  return `${digits[0]}.${digits.slice(1)}`;
}
