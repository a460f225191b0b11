"""When a payment falls due: a fixed day, or so long after something that happened."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

import chinese_calendar

from litigation.analysis.extraction.dates import month_later
from litigation.analysis.extraction.terms.clauses import Clause, number_of
from litigation.analysis.values.facts import EventKind

_N = "一二三四五六七八九十百两零壹贰叁肆伍陆柒捌玖拾佰"
_PERIOD = re.compile(
    rf"(?P<n>\d{{1,3}}|[{_N}]{{1,4}}|半)(?:（(?:\d{{1,3}}|[{_N}]{{1,4}})）)?"
    rf"(?P<unit>个工作日|工作日|个?(?:日历"
    rf"|自然)[天日]|个?[天日](?!历)|个?月|年)(?P<in>之?以?内|的?期限内|以内|届?满|后|前|起|付"
    rf"|结|到期|无|电汇|转账|支付)?"
)
_BARE = re.compile(r"(?:后|起算?|[货票]到|账期|满)(?:为|是|：|第)?$")  # 开票后30天; 账期：45天
_BARE_END = re.compile(r"[，。；、（）]|$")
_OTHER_DUTY = re.compile(r"[^，。；付]{0,6}(?:对账|核对|开具|开票|验收|异议|检验|安装|发货|交货)")
_DAY_OF_MONTH = re.compile(r"月份?的?$")
_AFTER_DAY = re.compile(r"[）]?(?:之日)?(?:起算?|届?满|期满)?后?(?:的|第)?$")
_ANCHORS: tuple[tuple[EventKind, re.Pattern[str]], ...] = (
    (EventKind.CONTRACT_SIGNED, re.compile(r"签订|签署|签约|生效|订立|签字盖章|双方盖章")),
    (EventKind.INVOICED, re.compile(r"发票|开票|票到|收票")),
    (EventKind.ACCEPTED, re.compile(r"验收|安装调试|调试|试运行|检验合格")),
    (EventKind.ACKNOWLEDGED, re.compile(r"对账|核对")),
    (
        EventKind.DELIVERED,
        re.compile(
            r"货到|到货|收货|收到货物|交货|送达|签收|交付|送货|发货|提货|供货|到场|进场"
            r"|货物到|运抵|收到(?:全部)?(?:货物|产品|设备)|送至|到达"
        ),
    ),
    (EventKind.OTHER, re.compile(r"质保期|保修期|质量保证期")),
)
_SAME_DAY = re.compile(
    r"(?:签订|签约|生效|签署)(?:时|当[日天]|之日|即)|货到(?:即)?付|货到(?:时"
    r"|当[日天])|现款现货|到货(?:时|当[日天])|验收(?:合格)?(?:时|当[日天])"
    r"|提货(?:时|前|当[日天])|发货前|款到发货"
)
_NEXT_MONTH = re.compile(
    rf"(?:次月|下个?月)(?:份)?的?(?:(?P<day>\d{{1,2}}|[{_N}]{{1,3}})[日号]|(?P<end>月?底|末))"
)
_BY_MONTH = re.compile(
    rf"月结(?:账期)?(?:为|：)?(?P<n>\d{{1,3}}|[{_N}]{{1,4}})(?:个?(?:自然|日历)?[天日])"
    rf"|当月(?:的|月)?[底末]"
)
_RELATIVE = re.compile(r"当[日天]|同日|次日|翌日|次月|当月|下个?月|本月|第二天")
_EACH = re.compile(r"每批|每次|各批|分批|逐批|每一批|每单|该批|当批|每车|按批")
_NTH = re.compile(
    r"第(?P<n>[一二三四五六七八九1-9])批|(?P<first>首批)|(?P<last>末批|最后一批|全部)"
)


@dataclass(frozen=True)
class DueRule:
    """A due date, or how to find it: `count` units after the event `anchor`."""

    start: int
    end: int
    text: str
    fixed: date | None = None
    anchor: EventKind | None = None
    count: int = 0
    unit: str = "day"  # day | working_day | month | year | next_month | month_end
    each: bool = False
    nth: int | None = None  # 1 the first delivery, -1 the last
    base: DueRule | None = None  # where it counts from the end of another period


def due_rules_in(clause: Clause, low: int, high: int) -> list[DueRule]:
    """Every due rule of a clause between two offsets of its line, in order."""
    line, text = clause.line, clause.line.plain
    found: list[DueRule] = []
    for mention in line.dates:
        if not low <= mention.start < high or mention.precision == "year":
            continue
        if mention.relative and _RELATIVE.match(text, mention.start):
            continue
        after = text[mention.end : min(high, mention.end + 8)]
        around = text[max(low, mention.start - 12) : mention.start]
        if re.match(
            r"(?:（含(?:当日|本日|该日)）|[）])?(?:之前|以前|前|止|内|付|支付|到期|届满|结|向|，?(?:甲|乙|买|需)方"
            r"|，?(?:付|支付|一次性))",
            after,
        ) or re.search(
            r"期限|不晚于|不迟于|最迟|截至|截止|日期|于$|至$|在$|[期笔次]（?[^（）]{0,6}）?[：，]$",
            around,
        ):
            found.append(
                DueRule(
                    mention.start, mention.end, line.text[mention.start : mention.end], mention.date
                )
            )
    taken = [(rule.start, rule.end) for rule in found]
    for rule in [
        *_after_days(clause, low, high),
        *_next_months(text, low, high),
        *_by_month(text, low, high),
        *_periods(text, low, high),
        *_same_days(text, low, high),
    ]:
        if not any(start < rule.end and rule.start < end for start, end in taken):
            found.append(rule)
            taken.append((rule.start, rule.end))
    return sorted(found, key=lambda rule: rule.start)


def _periods(text: str, low: int, high: int) -> Iterable[DueRule]:
    for hit in _PERIOD.finditer(text, low, high):
        count = number_of(hit["n"])
        before = text[max(low, hit.start() - 32) : hit.start()]
        before = before[max(before.rfind(mark) for mark in "；。") + 1 :]
        anchor = event_named(before)
        if count is None or anchor is None or not _is_period(hit, before, high):
            continue
        start = max(low, hit.start() - len(before) + anchor[1])
        yield _rule(text, start, hit.end(), anchor[0], int(count), unit_of(hit["unit"]))


def _is_period(hit: re.Match[str], before: str, high: int) -> bool:
    """Whether a number of days is a time to pay: 收货后30日内, 开票后30天, not 次月15日前."""
    if _DAY_OF_MONTH.search(before) or _OTHER_DUTY.match(hit.string, hit.end(), high):
        return False
    if hit["in"]:
        return hit["in"] != "无"
    return bool(_BARE.search(before) and _BARE_END.match(hit.string, hit.end(), high))


def unit_of(words: str) -> str:
    """The unit of a period by its Chinese word."""
    names = (("工作", "working_day"), ("月", "month"), ("年", "year"))
    return next((name for word, name in names if word in words), "day")


def _after_days(clause: Clause, low: int, high: int) -> Iterable[DueRule]:
    """So long after a stated day: 自2023年6月1日起30日内, 质保期满（2024年5月20日）后7日内."""
    text = clause.line.plain
    days = {day.end: day for day in clause.line.dates if day.precision == "day"}
    for hit in _PERIOD.finditer(text, low, high):
        count = number_of(hit["n"])
        ends = (days.get(at) for at in range(hit.start(), max(low, hit.start() - 8) - 1, -1))
        begins = next((day for day in ends if day), None)
        if count is None or begins is None or begins.start < low:
            continue
        if _AFTER_DAY.fullmatch(text[begins.end : hit.start()]) and _is_period(hit, "后", high):
            rule = DueRule(begins.start, hit.end(), "", count=int(count), unit=unit_of(hit["unit"]))
            words = text[begins.start : hit.end()]
            yield replace(rule, text=words, fixed=due_after(begins.date, rule))


def _same_days(text: str, low: int, high: int) -> Iterable[DueRule]:
    for hit in _SAME_DAY.finditer(text, low, high):
        anchor = event_named(hit.group())
        if anchor or "款" in hit.group():
            kind = anchor[0] if anchor else EventKind.DELIVERED
            yield _rule(text, hit.start(), hit.end(), kind, 0, "day")


def _next_months(text: str, low: int, high: int) -> Iterable[DueRule]:
    for hit in _NEXT_MONTH.finditer(text, low, high):
        day = number_of(hit["day"]) if hit["day"] else 31
        if day:
            yield _rule(
                text, hit.start(), hit.end(), EventKind.DELIVERED, int(day), "next_month", True
            )


def _by_month(text: str, low: int, high: int) -> Iterable[DueRule]:
    for hit in _BY_MONTH.finditer(text, low, high):
        count = number_of(hit["n"]) if hit["n"] else 0
        rule = _rule(
            text, hit.start(), hit.end(), EventKind.DELIVERED, int(count or 0), "month_end", True
        )
        yield replace(rule, text=f"{rule.text}（自收货当月月末起算）")


def _rule(
    text: str, start: int, end: int, anchor: EventKind, count: int, unit: str, each: bool = False
) -> DueRule:
    context = text[max(0, start - 16) : end]
    nth = _NTH.search(context)
    number = None
    if nth:
        number = 1 if nth["first"] else -1 if nth["last"] else int(number_of(nth["n"]) or 1)
    is_each = each or _EACH.search(context) is not None
    return DueRule(start, end, text[start:end], None, anchor, count, unit, is_each, number)


def event_named(before: str) -> tuple[EventKind, int] | None:
    """The event word nearest to the period; 验收 wins over 到货 that stands before it."""
    best: tuple[int, int, EventKind] | None = None
    for kind, pattern in _ANCHORS:
        for hit in pattern.finditer(before):
            if best is None or hit.end() > best[0]:
                best = (hit.end(), hit.start(), kind)
    return (best[2], best[1]) if best else None


def due_after(day: date, rule: DueRule) -> date | None:
    """The last day to pay when the event happened on `day`; None when it cannot be told."""
    if rule.unit == "month":
        return month_later(day, rule.count)
    if rule.unit == "year":
        return month_later(day, rule.count * 12)
    first = month_later(day.replace(day=1), 1)
    if rule.unit == "month_end":
        return first + timedelta(days=rule.count - 1)
    if rule.unit == "next_month":
        last = month_later(first, 1) - timedelta(days=1)
        return min(last, first + timedelta(days=rule.count - 1))
    if rule.unit == "working_day":
        return _working_days_later(day, rule.count)
    return day + timedelta(days=rule.count)


def _working_days_later(day: date, count: int) -> date | None:
    """None when the holiday table does not reach so far."""
    for _ in range(count * 3 + 30):
        if count == 0:
            return day
        day += timedelta(days=1)
        try:
            count -= 1 if chinese_calendar.is_workday(day) else 0
        except NotImplementedError:
            return None
    return None
