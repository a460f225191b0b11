"""The period of warranty, at whose end money kept back falls due."""

from __future__ import annotations

import re
from dataclasses import replace

from litigation.analysis.extraction.terms.clauses import Clause, number_of
from litigation.analysis.extraction.terms.due_rule import DueRule
from litigation.analysis.extraction.terms.lengths import unit_of
from litigation.analysis.extraction.terms.occasions import event_named
from litigation.analysis.extraction.terms.shares import Draft
from litigation.analysis.values.facts import EventKind

_NAMED = r"(?:质量?保[证修]?期|保修期|缺陷责任期)限?"
_N = r"(?P<n>\d{1,3}|[一二三四五六七八九十两]{1,3})(?P<unit>个?月|年|[天日])"
_PERIOD = re.compile(_NAMED)
_LENGTH = re.compile(rf"{_NAMED}(?:为|：|是|共|（)?{_N}")
_CALLED = re.compile(rf"{_N}内?(?:，|的期间)?(?:作?为|是){_NAMED}")
_SINCE_LENGTH = re.compile(
    rf"{_NAMED}[^，。；]{{0,4}}[自从][^，。；]{{2,24}}?(?:起|开始)(?:计算|算|计)?(?:，)?(?:共|为|满)?{_N}"
)
_BEGINS = re.compile(r"(?:自|从|以)(?P<what>[^，。；]{2,24}?)(?:起|开始)")
_LENGTHS = (_LENGTH, _CALLED, _SINCE_LENGTH)
_END = re.compile(r"[^，。；]{0,4}(?:止|届?满|终止|结束)")


def with_warranty(drafts: list[Draft], clauses: list[Clause]) -> list[Draft]:
    """The parts due at the end of the warranty, with the rule that tells when it ends."""
    waits = [draft for draft in drafts if draft.rule and EventKind.OTHER in draft.rule.anchors]
    found = next((rule for rule in map(_warranty, clauses) if rule), None) if waits else None
    if found is None:
        return drafts
    return [
        replace(one, rule=_behind(one.rule, found)) if one in waits and one.rule else one
        for one in drafts
    ]


def _behind(rule: DueRule, warranty: DueRule) -> DueRule:
    """So long after the end of the warranty; the length of the warranty itself is no such time."""
    if rule.count > 0 and (rule.count, rule.unit) == (warranty.count, warranty.unit):
        return replace(rule, base=warranty, count=0, unit="day")
    return replace(rule, base=warranty)


def _warranty(clause: Clause) -> DueRule | None:
    """质保期至2024年5月31日止; 质保期一年，自验收合格之日起算; 自验收合格之日起一年为质保期."""
    if _PERIOD.search(clause.plain) is None:
        return None
    line = clause.line
    for day in line.dates:
        inside = clause.start <= day.start < clause.end and day.precision == "day"
        to = inside and line.plain[day.start - 1 : day.start] == "至"
        if to and _END.match(line.plain, day.end, clause.end):
            return DueRule(day.start, day.end, line.text[day.start : day.end], day.date)
    length = next((hit for one in _LENGTHS if (hit := one.search(clause.plain))), None)
    begins = _BEGINS.search(clause.plain)
    event = event_named(begins["what"]) if begins else _by_rule(clause)
    count = number_of(length["n"]) if length else None
    if length is None or event is None or count is None:
        return None
    start, end = clause.start + length.start(), clause.start + length.end()
    text = line.text[start:end]
    return DueRule(start, end, text, None, (event[0],), int(count), unit_of(length["unit"]))


def _by_rule(clause: Clause) -> tuple[EventKind, int] | None:
    """缺陷责任期 without a beginning runs from acceptance (建设工程质量保证金管理办法第8条)."""
    return (EventKind.ACCEPTED, 0) if "缺陷责任期" in clause.plain else None
