"""Did the buyer object to the quality in time? 民法典 621."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from litigation.analysis.claims.chairs import by_creditor
from litigation.analysis.claims.days import last_day
from litigation.analysis.values.facts import Event, EventKind, Facts


@dataclass(frozen=True)
class Objection:
    """`none`: the agreed period passed in silence; `unknown`: no period, no objection."""

    state: Literal["in_time", "late", "none", "unclear", "unknown", "running"]
    text: str


def objection_of(facts: Facts, *, as_of: date) -> Objection:
    """The state of the buyer's notice of defects, as the file shows it."""
    objections = [
        event
        for event in facts.events
        if event.kind is EventKind.QUALITY_OBJECTION
        and event.date <= as_of
        and by_creditor(facts, event) is not True
    ]
    delivered = [event for event in facts.events if event.kind is EventKind.DELIVERED]
    days = facts.terms.quality_period_days
    if not delivered or days is None:
        return _without_period(objections, delivered, days)
    # The notice may concern the last delivery, so the period is counted from that one.
    end = last_day(max(event.date for event in delivered) + timedelta(days=days)).date
    if objections:
        return _judged(objections, end, days, len(delivered))
    if as_of <= end:
        return Objection("running", f"{days}日检验期至{end}，尚未届满，未见异议。")
    return Objection(
        "none", f"约定{days}日检验期至{end}，材料中未见买方异议，视为符合约定（民法典第621条）。"
    )


def _judged(objections: list[Event], end: date, days: int, deliveries: int) -> Objection:
    first = min(event.date for event in objections)
    if first > end:
        return Objection(
            "late",
            f"买方{first}才提出异议，晚于约定{days}日检验期的末日{end}，视为符合约定（民法典第621条）。",
        )
    if deliveries > 1:
        return Objection(
            "unclear",
            f"买方{first}提出异议，货物分{deliveries}次交付，异议针对哪一批、是否在该批检验期内无法判断。",
        )
    return Objection("in_time", f"买方{first}在约定{days}日检验期（至{end}）内提出异议。")


def _without_period(objections: list[Event], delivered: list[Event], days: int | None) -> Objection:
    missing = "未见约定的检验期" if days is None else "交付日期不明"
    if objections:
        first = min(event.date for event in objections)
        return Objection("unclear", f"买方{first}提出异议，但{missing}，是否及时无法判断。")
    return Objection("unknown", f"未见质量异议；{missing}。")
