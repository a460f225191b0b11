"""What the other papers say to a point of the complaint."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.money import items_of, sum_of
from litigation.analysis.values.complaint import Complaint, Pleaded
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import Contradiction, DocumentKind, Facts
from litigation.analysis.values.sources import Citation

# Papers that only repeat what a side says prove nothing of it.
SIDES_OWN = {DocumentKind.COMPLAINT, DocumentKind.ANSWER, DocumentKind.STATEMENT}


@dataclass(frozen=True)
class Compared:
    """Days and sums of a point that other papers bear out, those that none does, and conflicts."""

    borne_out: tuple[str, ...]
    alone: tuple[str, ...]
    citations: tuple[Citation, ...]  # of the other papers
    conflicts: tuple[Contradiction, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.borne_out or self.alone)


def compared(point: Pleaded, complaint: Complaint, case: Case) -> Compared:
    """The point beside the other papers, by its days, its sums and the places it stands at."""
    facts, reckoned = case.facts, _reckoned(case)
    others = {one.document for one in facts.documents if one.kind not in SIDES_OWN}
    found: list[str] = []
    alone: list[str] = []
    places: list[Citation] = []
    for words, told in _figures(point, facts, reckoned):
        elsewhere = [one for one in told if one.document in others]
        (found if elsewhere else alone).append(words)
        places += elsewhere[:2]
    return Compared(
        borne_out=tuple(found),
        alone=tuple(alone),
        citations=distinct(places),
        conflicts=tuple(one for one in facts.contradictions if _is_about(one, point, complaint)),
    )


def _reckoned(case: Case) -> set[Decimal | None]:
    """Sums that follow from the papers: no other paper need tell them."""
    items = case.calculation.items
    kinds = {item.kind for item in items}
    whole = {sum_of(items_of(case.calculation, (kind,))) for kind in kinds}
    return {item.amount for item in items} | whole | {case.calculation.total}


def _figures(
    point: Pleaded, facts: Facts, reckoned: set[Decimal | None]
) -> Iterator[tuple[str, list[Citation]]]:
    """Each day and each sum of the point in words, with every place that tells it."""
    for day in dict.fromkeys(point.dates):
        yield chinese_day(day), _of_day(day, facts)
    for value in dict.fromkeys(point.sums):
        told = _of_sum(value, facts)
        if value not in reckoned or len({one.document for one in told}) > 1:
            yield f"{value:,.2f}元", told


def _of_day(day: date, facts: Facts) -> list[Citation]:
    return [c for event in facts.events if event.date == day for c in event.citations]


def _of_sum(value: Decimal, facts: Facts) -> list[Citation]:
    told = [c for amount in facts.amounts if amount.value == value for c in amount.citations]
    return told + [c for event in facts.events if event.amount == value for c in event.citations]


def _is_about(one: Contradiction, point: Pleaded, complaint: Complaint) -> bool:
    """Whether the contradiction quotes a place inside the point, and another paper beside it."""
    papers = {each.document for each in one.citations}
    inside = any(each.meets(place) for each in one.citations for place in point.citations)
    return inside and bool(papers - {complaint.document})
