"""On which day the fee of a period falls due: 次月10日前, 每季度首月5日前预付, 期满后10日内."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from litigation.analysis.extraction.dates import month_later
from litigation.analysis.extraction.terms.clauses import Clause, number_of
from litigation.analysis.extraction.terms.due_days import due_after
from litigation.analysis.extraction.terms.due_rule import DueRule
from litigation.analysis.extraction.terms.recurring.fee import MONTHS
from litigation.analysis.extraction.terms.recurring.term import Period

_D = r"(?:前)?(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|(?P<end>月?[底末]|最后一[日天])"
_PERIOD = r"(?:每个?|当|本|各)(?:季度?|半年度?|年度?)"
_HEAD = r"(?:首个?月|第一个?月|第1个?月)"
_TAIL = r"(?:末月|最后一个?月|第三个?月)"
_NEXT = re.compile(rf"(?:次|翌|下一?个?)(?:月|(?:季度?|半年度?|年度?)的?{_HEAD})份?的?(?:{_D})")
_FIRST = re.compile(rf"{_PERIOD}的?{_HEAD}份?的?(?:{_D})")
_LAST = re.compile(rf"{_PERIOD}的?(?:{_TAIL}份?的?(?:{_D})|(?P<whole>[底末]))")
_OF_MONTH = re.compile(rf"(?:每个?|当|本)月份?的?(?:{_D})")
_OF_YEAR = re.compile(r"每年度?的?(?P<month>1[0-2]|0?[1-9])月(?P<day>\d{1,2})[日号]")
_AFTER = re.compile(
    r"(?:每|当|该|各)(?:个?月|季度?|半年度?|年度?|期|个?服务周期)度?的?(?:服务)?(?:结束|届满|期满|终了|满)"
    r"(?:之日)?(?:后|起)的?(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})个?(?P<unit>工作日|[日天])"
)
_AHEAD = re.compile(
    r"(?:每|各|下)一?(?:个?月|季度?|半年度?|年度?|期)度?的?(?:服务)?(?:开始|起始)(?:之日|日)?(?:之?前)"
    r"(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})[日天]"
)
_PAY = re.compile(r"付|结算|结清|缴|汇")
_FAULT = re.compile(r"逾期|违约|滞纳|迟延|未按")
_PAST = re.compile(r"上一?个?(?:月|季|半年|年|期)|后付")
_COMING = re.compile(r"下一?个?(?:月|季|半年|年|期)(?!度?的?(?:首|第一))")
_OWN = re.compile(r"(?:当|本)(?:个?月|季|半年|年|期)(?:度|份)?的?[一-龥]|预付|提前|先付|预先|预缴")
_EACH = re.compile(
    r"(?:按|每|逐)一?个?(?P<unit>半年|季度?|年度?|月|三个月|六个月)度?(?:为一?(?:个?支付)?(?:周期|期))?"
    r"[^，。；\d按每逐]{0,12}?(?:支付|付|结算|缴|结清)"
    rf"|每个?(?P<named>半年|季度?|年度?)的?(?:{_HEAD}|{_TAIL}|[底末]|结束|届满|期满|开始)[^，。；]{{0,20}}?"
    r"(?:支付|付|结算|缴|结清)"
)
_LENGTHS = MONTHS | {"三个月": 3, "六个月": 6}


@dataclass(frozen=True)
class PayDay:
    """`month` counts from the first of the period (0), its last ("last") or the one behind it."""

    place: str  # before | first | last | next | after | ahead
    count: int
    unit: str
    clause: Clause
    start: int
    end: int
    month: int = 0  # of the year, where a year has one day

    @property
    def words(self) -> str:
        return self.clause.line.text[self.start : self.end]

    def of(self, period: Period) -> date | None:
        """The last day to pay for a period."""
        if self.place == "after":
            rule = DueRule(0, 0, "", count=self.count, unit=self.unit)
            return due_after(period.end, rule)
        if self.place == "ahead":
            return period.start - timedelta(days=self.count)
        if self.month:
            year = period.start.year + (1 if self.place == "next" else 0)
            return date(year, self.month, min(self.count, calendar.monthrange(year, self.month)[1]))
        first, last = period.start.replace(day=1), period.end.replace(day=1)
        months = {
            "before": month_later(first, -1), "first": first, "last": last,
            "next": month_later(last, 1),
        }  # fmt: skip
        month = months[self.place]
        length = calendar.monthrange(month.year, month.month)[1]
        return month.replace(day=min(self.count, length))

    def suits(self, period: Period, months: int) -> bool:
        """Whether months of the calendar are those of the period."""
        if self.place in ("after", "ahead"):
            return True
        return period.start.day == 1 and (period.start.month - 1) % months == 0


def pay_day_of(clauses: Iterable[Clause], months: int) -> PayDay | None:
    """The one rule; None where none is told, or several, or which period it means is not told."""
    rules = [rule for clause in clauses for rule in _rules(clause, months)]
    if len({(rule.place, rule.count, rule.unit, rule.month) for rule in rules}) != 1:
        return None
    return rules[0]


def paid_every(clauses: Iterable[Clause], months: int) -> int | None:
    """How many months one payment is for; None where clauses differ."""
    told = {
        _LENGTHS[hit["unit"] or hit["named"]]
        for clause in clauses
        if not _FAULT.search(clause.plain)
        for hit in _EACH.finditer(clause.plain)
    }
    if not told:
        return months
    return next(iter(told)) if len(told) == 1 else None


def _rules(clause: Clause, months: int) -> Iterator[PayDay]:
    text = clause.plain
    if not _PAY.search(text) or _FAULT.search(text):
        return
    found = [
        *_by_month(clause, _NEXT, "next"),
        *_by_month(clause, _FIRST, _told_place(text, "first", "")),
        *_by_month(clause, _LAST, "before" if _COMING.search(text) else "last"),
        *_counted(clause, _AFTER, "after"),
        *_counted(clause, _AHEAD, "ahead"),
    ]
    if months == 12 and not found:
        found += [
            replace(rule, month=int(hit["month"]))
            for hit in _OF_YEAR.finditer(text)
            for rule in _by_hit(clause, hit, _told_place(text, "first", ""))
        ]
    if months == 1 and not found:
        found += _by_month(clause, _OF_MONTH, _told_place(text, "first", ""))
    yield from found


def _told_place(text: str, own: str, otherwise: str) -> str:
    """Whether a month is that of the period paid for, or the one before or behind it."""
    if _PAST.search(text):
        return "next"
    if _COMING.search(text):
        return "before"
    return own if _OWN.search(text) else otherwise


def _by_month(clause: Clause, pattern: re.Pattern[str], place: str) -> Iterator[PayDay]:
    for hit in pattern.finditer(clause.plain):
        yield from _by_hit(clause, hit, place)


def _by_hit(clause: Clause, hit: re.Match[str], place: str) -> Iterator[PayDay]:
    day = number_of(hit["day"]) if hit["day"] else 31
    where = place or ("" if hit["day"] else "last")  # 每月底前付: that of the month itself
    if day and where:
        yield _made(clause, hit, where, int(day), "day")


def _counted(clause: Clause, pattern: re.Pattern[str], place: str) -> Iterator[PayDay]:
    for hit in pattern.finditer(clause.plain):
        count = number_of(hit["n"])
        if count:
            unit = "working_day" if hit.groupdict().get("unit") == "工作日" else "day"
            yield _made(clause, hit, place, int(count), unit)


def _made(clause: Clause, hit: re.Match[str], place: str, count: int, unit: str) -> PayDay:
    """The rule with the words around it between two commas."""
    text = clause.plain
    low = max(text.rfind(mark, 0, hit.start()) for mark in "，；：") + 1
    ends = [at for mark in "，；。" if (at := text.find(mark, hit.end())) >= 0]
    high = min(ends, default=len(text))
    return PayDay(place, count, unit, clause, clause.start + low, clause.start + high)
