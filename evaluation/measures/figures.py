"""Arithmetic: computed sums and the last day of the period, exact to the fen and the day.

A figure is the sum of the counted claim items whose kind or title holds one of its words. Where
the law leaves the convention open (365 or 360 days, the first day counted or not), any is right.
A refusal where the papers suffice is missed, another figure is wrong.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from evaluation.engine import Outcome
from evaluation.law.money import court_fee, enforcement_fee, preservation_fee
from evaluation.measures.tally import Tally
from evaluation.speech import day_text
from evaluation.truth import Bundle, Deadline, Figure
from litigation.analysis.values.result import AnalysisResult, ClaimItem

FEES = {"court": court_fee, "preservation": preservation_fee, "enforcement": enforcement_fee}


def figures(bundle: Bundle, outcome: Outcome) -> Tally:
    tally = Tally()
    for figure in bundle.truth.figures:
        _figure(tally, figure, outcome.result)
    for deadline in bundle.truth.deadlines:
        _deadline(tally, deadline, outcome.result)
    _last_day(tally, bundle, outcome.result)
    return tally


def _deadline(tally: Tally, deadline: Deadline, result: AnalysisResult | None) -> None:
    """Named anywhere in what the report concludes; the timeline and the drafts do not count."""
    if result is None:
        tally.miss(f"deadline {deadline.name}: no result")
        return
    said = (result.conclusions, result.findings, result.strategies, result.limitation)
    told = repr((*said, result.warnings, result.matrix, result.claims))
    if any(day_text(deadline.day, style) in told for style in ("iso", "cn", "padded")):
        tally.hit()
    else:
        tally.miss(f"deadline {deadline.name} {deadline.day} is not named")


def _figure(tally: Tally, figure: Figure, result: AnalysisResult | None) -> None:
    if figure.fee:
        figure = replace(figure, values=_fees(figure, result))
    wanted = "/".join(f"{value:,.2f}" for value in figure.values[:3])
    items = _items(figure, result)
    values = [getattr(item, figure.field) for item in items]
    if not values or None in values:
        why = next((item.refusal for item in items if item.refusal), "no such item")
        tally.miss(f"{figure.name} {wanted}: {why}")
        return
    stated = sum(values, Decimal(0))
    if stated in figure.values:
        tally.hit()
    else:
        tally.err(f"{figure.name} is {stated:,.2f}, not {wanted}")


def _fees(figure: Figure, result: AnalysisResult | None) -> tuple[Decimal, ...]:
    """The fee on what the report claims in all; none when it states no total."""
    total = result.claim_total if result else None
    return () if total is None else (FEES[figure.fee](total),)


def _items(figure: Figure, result: AnalysisResult | None) -> list[ClaimItem]:
    found = [
        item
        for item in (result.claims if result else ())
        if any(word in item.kind or word in item.title for word in figure.words)
    ]
    return [item for item in found if item.counted] or found


def _last_day(tally: Tally, bundle: Bundle, result: AnalysisResult | None) -> None:
    bar = bundle.truth.time_bar
    if bar is None or bar.last_day is None:
        return
    stated = result.limitation.last_safe_day if result else None
    if stated is not None and stated in (bar.last_day, bar.or_day):
        tally.hit()
    elif stated is None:
        tally.miss(f"last safe day {bar.last_day}")
    else:
        tally.err(f"last safe day is {stated}, not {bar.last_day}")
