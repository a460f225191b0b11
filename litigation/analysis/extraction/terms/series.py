"""Equal parts told once for many days: 每期10万元，分别于…、…前; 自6月起每月15日前付10万元."""

from __future__ import annotations

import calendar
import re
from datetime import date

from litigation.analysis.extraction.dates import month_later
from litigation.analysis.extraction.terms.clauses import Clause, number_of
from litigation.analysis.extraction.terms.due_rule import DueRule
from litigation.analysis.extraction.terms.shares import Draft, Share, ordinal_label

_N = "一二三四五六七八九十"
_MOST = 60
_EACH = re.compile(r"(?:每一?[期笔次]|各)(?:各|应|均)?(?:支付|付|偿?还|为|是|人民币|货款|：){0,3}$")
_MONTHLY = re.compile(
    rf"(?:每个?月|按月|逐月)的?(?P<day>\d{{1,2}}|[{_N}]{{1,3}}|最后一)[日号天](?:之?前)?"
)
_COUNT = re.compile(
    rf"(?:共|分|计|连续)(?:计|成|为)?(?P<n>\d{{1,2}}|[{_N}]{{1,3}})(?:个月|[期次笔])"
)
_SINCE = re.compile(r"(?:起|开始)")


def repeated(clause: Clause, shares: list[Share], rules: list[DueRule]) -> list[Draft]:
    """One draft for each day when one part is told for all of them; else none."""
    numbered = [share for share in shares if not share.rest]
    if len(numbered) != 1:
        return []
    share = numbered[0]
    lead = clause.line.plain[max(clause.start, share.start - 12) : share.start]
    fixed = [rule for rule in rules if rule.fixed]
    if _EACH.search(lead) and len(fixed) > 1 and len(fixed) == len(rules):
        return _drafts(clause, share, rules)
    return _drafts(clause, share, _monthly(clause, share))


def _drafts(clause: Clause, share: Share, rules: list[DueRule]) -> list[Draft]:
    cited = clause.citations
    return [Draft(ordinal_label(n), share, rule, cited) for n, rule in enumerate(rules)]


def _monthly(clause: Clause, share: Share) -> list[DueRule]:
    """The days of a monthly plan that tells its first month and how many parts it has."""
    text = clause.line.plain
    each = _MONTHLY.search(text, clause.start, clause.end)
    count = _COUNT.search(text, clause.start, clause.end)
    parts = int(number_of(count["n"]) or 0) if count else 0
    begins = next(
        (
            mention
            for mention in clause.line.dates
            if clause.start <= mention.start < clause.end
            and mention.precision != "year"
            and _SINCE.match(text, mention.end)
        ),
        None,
    )
    if each is None or begins is None or not 1 < parts <= _MOST or share.start < each.end():
        return []
    number = 31 if each["day"] == "最后一" else int(number_of(each["day"]) or 0)
    months = [month_later(begins.date.replace(day=1), ahead) for ahead in range(parts + 1)]
    days = [day for month in months if (day := _in_month(month, number)) and day >= begins.date]
    words = text[each.start() : each.end()]
    return [DueRule(each.start(), each.end(), words, day) for day in days[:parts]]


def _in_month(month: date, number: int) -> date | None:
    last = calendar.monthrange(month.year, month.month)[1]
    return month.replace(day=min(number, last)) if number else None
