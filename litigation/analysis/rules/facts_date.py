"""The day whose law governs the facts: when the dispute on performance arose (时间效力规定 20)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from litigation.analysis.claims.days import DAY, years_after
from litigation.analysis.claims.debts import find_debts
from litigation.analysis.rules.articles import CIVIL_CODE
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import EventKind, Facts


@dataclass(frozen=True)
class FactsDate:
    """The day, and what is to be said about it."""

    date: date
    notes: tuple[str, ...] = ()


def facts_date_of(facts: Facts, *, as_of: date) -> FactsDate:
    """The first overdue day, else the first known event, else the day of the analysis.

    Of an employment it is the last day told: the claims arise with its end.
    """
    ended = _ended(facts, as_of)
    if ended is not None:
        return FactsDate(ended)
    breaches = sorted(due + DAY for due in _dues(facts))
    past = [day for day in breaches if day <= as_of]
    if past:
        return FactsDate(past[0], _across(past))
    known = [event.date for event in facts.events if event.date <= as_of]
    if known:
        return FactsDate(min(known))
    return FactsDate(
        as_of, ("事实发生的日期不明，条文按测算日的现行有效文本列出，须查明日期后核对。",)
    )


def _dues(facts: Facts) -> list[date]:
    """The last days to pay; a loan without one is in dispute from the first demand on."""
    if not facts.loans:
        return [debt.due for debt in find_debts(facts).debts if debt.due]
    asked = [event.date for event in facts.events if event.kind is EventKind.DEMANDED]
    known = [loan.due for loan in facts.loans if loan.due]
    return known or asked[:1]


def _ended(facts: Facts, as_of: date) -> date | None:
    employment = facts.employment
    if employment is None:
        return None
    days = [one.date for one in employment.ended]
    days += [one.date for one in employment.endings if one.date]
    past = [day for day in days if day <= as_of]
    return max(past, default=as_of)


def limitation_date_of(facts: Facts, otherwise: date) -> date:
    """The day on which the period of limitation ends at the earliest."""
    dues = _dues(facts)
    return years_after(max(dues, default=otherwise), 3)


def _across(breaches: list[date]) -> tuple[str, ...]:
    if breaches[0] >= CIVIL_CODE:
        return ()
    note = (
        f"首次逾期发生于{chinese_day(breaches[0])}，在民法典施行前；合同方面的实体条文本报告不引用民法典，"
        "须由律师补引当时有效的条文。"
    )
    if breaches[-1] < CIVIL_CODE:
        return (note,)
    return (note, "其中2021年1月1日后发生的逾期适用民法典，须分段引用（时间效力规定第20条）。")
