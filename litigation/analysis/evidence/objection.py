"""Did the buyer object to the quality in time? 民法典 621."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from litigation.analysis.claims.chairs import by_creditor
from litigation.analysis.evidence.inspection import Period, inspection_period
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import EventKind, Facts


@dataclass(frozen=True)
class Objection:
    """`none`: the agreed period passed in silence; `unknown`: no period, no objection."""

    state: Literal["in_time", "late", "none", "unclear", "unknown", "running"]
    text: str


def objection_of(facts: Facts, *, as_of: date) -> Objection:
    """The state of the buyer's notice of defects, as the file shows it."""
    objections = [
        event.date
        for event in facts.events
        if event.kind is EventKind.QUALITY_OBJECTION
        and event.date <= as_of
        and by_creditor(facts, event) is not True
    ]
    period = inspection_period(facts)
    if period.end is None:
        return _without_period(objections, period.missing)
    if objections:
        return _judged(min(objections), period)
    if as_of <= period.end:
        return Objection("running", f"检验期至{chinese_day(period.end)}，尚未届满，未见异议。")
    return Objection(
        "none",
        f"约定的检验期至{chinese_day(period.end)}，材料中未见买方异议，视为符合约定（民法典第621条）。",
    )


def _judged(first: date, period: Period) -> Objection:
    if period.end is not None and first > period.end:
        return Objection(
            "late",
            f"买方{chinese_day(first)}才提出异议，晚于检验期的末日{chinese_day(period.end)}，视为符合约定（民法典第621条）。",
        )
    if period.starts > 1:
        return Objection(
            "unclear",
            f"买方{chinese_day(first)}提出异议，货物分{period.starts}次交付，"
            "异议针对哪一批、是否在该批检验期内无法判断。",
        )
    return Objection(
        "in_time", f"买方{chinese_day(first)}在检验期（至{chinese_day(period.end)}）内提出异议。"
    )


def _without_period(objections: list[date], missing: str) -> Objection:
    if objections:
        first = min(objections)
        return Objection(
            "unclear", f"买方{chinese_day(first)}提出异议，但{missing}，是否及时无法判断。"
        )
    return Objection("unknown", f"未见质量异议；{missing}。")
