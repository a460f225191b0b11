"""The agreed period for inspecting the goods: from which day it runs and when it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from litigation.analysis.claims.days import last_day
from litigation.analysis.values.facts import Event, EventKind, Facts

_INSTALLED = re.compile(r"安装|调试|投产|试运行")
_ACCEPTED = re.compile(r"验收(?:合格|完成|通过)?(?:之日|当日|后)")
_DELIVERED = re.compile(r"交付|交货|收货|到货|货到|运到|送到|签收|送达|收到")
_DONE = re.compile(r"完成|完毕|结束")


@dataclass(frozen=True)
class Period:
    """`end` None: not to be told, `missing` says why; `starts` counts the days it may run from."""

    end: date | None
    starts: int = 0
    missing: str = ""


def inspection_period(facts: Facts) -> Period:
    """The period by the clause; never counted from an event that the clause does not name."""
    days = facts.terms.quality_period_days
    if days is None:
        return Period(None, missing="未见约定的检验期")
    clause = " ".join(one.quote for one in facts.terms.quality_period_citations)
    starts = _starts(facts, clause)
    if not starts:
        return Period(None, missing=f"约定{days}日检验期的起算日未能确定")
    return Period(last_day(max(starts) + timedelta(days=days)).date, len(starts))


def _starts(facts: Facts, clause: str) -> set[date]:
    if _INSTALLED.search(clause):
        return {event.date for event in facts.events if _is_installation(event)}
    if _ACCEPTED.search(clause):
        return {event.date for event in facts.events if event.kind is EventKind.ACCEPTED}
    if _DELIVERED.search(clause):
        return {event.date for event in facts.events if event.kind is EventKind.DELIVERED}
    return set()


def _is_installation(event: Event) -> bool:
    if event.kind not in (EventKind.OTHER, EventKind.ACCEPTED, EventKind.DELIVERED):
        return False
    passages = (event.text, event.note, *(one.quote for one in event.citations))
    return any(_INSTALLED.search(one) and _DONE.search(one) for one in passages)
