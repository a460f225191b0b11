"""What strategies lean on: the places in the papers that make them necessary, and the days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.money import LATENESS, PRINCIPAL, cited, items_of
from litigation.analysis.reasoning.rows import cited as row_cited
from litigation.analysis.reasoning.rows import supporting
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import Event
from litigation.analysis.values.result import ElementStatus
from litigation.analysis.values.sources import Citation

URGENT_DAYS = 60


def of_events(events: Iterable[Event]) -> tuple[Citation, ...]:
    return distinct(citation for event in events for citation in event.citations)


def of_debt(case: Case) -> tuple[Citation, ...]:
    """Where the debt stands: the computed items, else what proves the claim, else the parties."""
    items = cited(items_of(case.calculation, PRINCIPAL + LATENESS))
    rows = (
        citation
        for row in case.matrix.rows
        if row.status is ElementStatus.PROVED
        for citation in row_cited(supporting(row), limit=1)
    )
    parties = (citation for party in case.facts.parties for citation in party.citations[:1])
    return items or distinct(rows, limit=4) or distinct(parties, limit=4)


def of_limitation(case: Case) -> tuple[Citation, ...]:
    strip = case.calculation.limitation
    return distinct(
        (*strip.citations, *(place for item in strip.causes for place in item.citations))
    )


def is_urgent(case: Case) -> bool:
    """Whether the limitation period ends, or may have ended, too soon to wait for an answer."""
    strip = case.calculation.limitation
    if strip.status != "not_barred" or strip.last_safe_day is None:
        return True
    return (strip.last_safe_day - case.inputs.as_of).days <= URGENT_DAYS


def within(case: Case, days: int) -> str:
    """So many days after the day of the analysis, never after the last safe day."""
    return f"{chinese_day(_capped(case, case.inputs.as_of + timedelta(days=days)))}前"


def last_safe(case: Case) -> str:
    """The last safe day as a deadline, in words that hold whatever its state."""
    strip = case.calculation.limitation
    if strip.status == "not_barred" and strip.last_safe_day:
        return f"不晚于{chinese_day(strip.last_safe_day)}（{strip.name}最后安全日）"
    if strip.status == "barred":
        return f"尽快（{strip.name}按现有材料已届满）"
    return f"立即（{strip.name}是否届满尚无法判断，按可能届满处理）"


def _capped(case: Case, wanted: date) -> date:
    strip = case.calculation.limitation
    if strip.status == "not_barred" and strip.last_safe_day:
        return max(case.inputs.as_of, min(wanted, strip.last_safe_day))
    return wanted
