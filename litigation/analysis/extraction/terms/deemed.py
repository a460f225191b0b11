"""Acceptance that a clause deems given where nobody objected in time (民法典 621)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from litigation.analysis.extraction.terms.clauses import Clause, number_of
from litigation.analysis.values.facts import Event, EventKind, Instalment
from litigation.analysis.values.sources import Citation

_PERIOD = re.compile(
    r"(?:货到|到货|收货|交货|交付|签收|送达|收到(?:货物|产品|设备|标的物|商品))(?:之日|当日|次日|日)?(?:起|之后|后|起算){0,2}"
    r"(?:的)?(?P<n>\d{1,3}|[一二三四五六七八九十]{1,4})个?(?:自然)?[日天](?:之?内)?"
)
_DEEMED = re.compile(
    r"视(?:为|作|同)[^，。；]{0,10}?(?:合格|通过|符合|接受|认可|验收|无异议|质量达标)"
)
_DEEMED_BECAUSE = "（未见验收和期内异议，按约定的检验期届满视为合格计算，民法典第621条）"
_AT = EventKind.ACCEPTED


def deemed_acceptance(clauses: Iterable[Clause], events: tuple[Event, ...]) -> Event | None:
    """The acceptance at the end of the period; None where it was given, or an objection came."""
    if any(one.kind is _AT for one in events):
        return None
    came = [one for one in events if one.kind is EventKind.DELIVERED and one.precision == "day"]
    found = _period(list(clauses))
    if not came or found is None:
        return None
    days, cited = found
    last = max(came, key=lambda one: one.date)
    end = last.date + timedelta(days=days)
    if any(_objects(one) and last.date <= one.date <= end for one in events):
        return None
    return Event("", _AT, end, "day", "约定检验期届满", (*cited, *last.citations[:2]))


def _objects(event: Event) -> bool:
    failed = event.kind is EventKind.OTHER and "未达到要求" in event.text
    return event.kind is EventKind.QUALITY_OBJECTION or failed


def _period(clauses: list[Clause]) -> tuple[int, tuple[Citation, ...]] | None:
    """The days, where this sentence or the next of its line says what their lapse means."""
    for place, clause in enumerate(clauses):
        hit = _PERIOD.search(clause.plain)
        after = clauses[place + 1] if place + 1 < len(clauses) else None
        near = after.plain if after is not None and after.line is clause.line else ""
        if hit is None or not _DEEMED.search(clause.plain + near):
            continue
        number = number_of(hit["n"])
        if number:
            return int(number), clause.citations
    return None


def told_as_deemed(
    parts: tuple[Instalment, ...], before: tuple[Instalment, ...], deemed: Event
) -> tuple[Instalment, ...]:
    """The parts whose day only the deemed acceptance gives, each saying so."""
    return tuple(
        replace(
            part,
            due_rule=f"{part.due_rule}{_DEEMED_BECAUSE}",
            citations=tuple(dict.fromkeys((*part.citations, *deemed.citations))),
        )
        if part.due is not None and (old is None or old.due != part.due)
        else part
        for part, old in zip(parts, _same_length(before, len(parts)), strict=True)
    )


def _same_length(before: tuple[Instalment, ...], count: int) -> list[Instalment | None]:
    return list(before) if len(before) == count else [None] * count
