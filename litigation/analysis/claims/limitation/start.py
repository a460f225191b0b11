"""From which day the period runs: the last instalment's due day (民法典 189)."""

from __future__ import annotations

from datetime import date

from litigation.analysis.claims.debts import find_debts
from litigation.analysis.claims.ledger import open_ledger
from litigation.analysis.claims.limitation.begin import Start
from litigation.analysis.claims.limitation.loan_start import loan_start
from litigation.analysis.claims.values import Debt
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import EventKind, Facts


def start_of(facts: Facts) -> Start:
    """The last known due day, else the day of the contract, before which nothing can be due."""
    if facts.loans:
        return loan_start(facts)
    debts = find_debts(facts).debts
    if facts.terms.recurring is not None and (first := _first_unpaid(facts)):
        return _of_period(first, several=len(debts) > 1)
    known = [debt for debt in debts if debt.due is not None]
    if known and any("订单" in debt.label for debt in debts):
        return _separate(known)
    if known:
        last = max(reversed(known), key=lambda debt: debt.due or date.min)
        sure = len(known) == len(debts)
        assert last.due is not None
        due = chinese_day(last.due)
        words = f"{last.label}于{due}到期"
        if len(debts) > 1:
            words = f"同一债务分期履行，最后一期“{last.label}”于{due}到期（民法典第189条）"
        if not sure:
            words += "；另有款项的到期日不明，按已知最后一期从严计算"
        return Start(last.due, sure, words, last.citations)
    return _earliest(facts)


def _first_unpaid(facts: Facts) -> Debt | None:
    """The earliest period that is not paid in full, whose own time may have begun first."""
    lines = open_ledger(facts, as_of=date.max).lines
    open_ones = [line.debt for line in lines if line.debt.due and (line.open or 0) > 0]
    return min(open_ones, key=lambda debt: debt.due or date.max, default=None)


def _of_period(first: Debt, *, several: bool) -> Start:
    """A fee that recurs may be a debt of its own for each period, whatever 民法典 189 says."""
    due = chinese_day(first.due)
    if not several:
        return Start(first.due, True, f"{first.label}于{due}到期", first.citations)
    words = (
        f"各期费用分别到期，可能各自起算，从严按最早一期未付清的“{first.label}”（{due}到期）计算"
    )
    unsure = "各期是否自最后一期届满起算（民法典第189条）有争议，其后各期届满在后"
    return Start(first.due, False, words, first.citations, unsure)


def _separate(known: list[Debt]) -> Start:
    """Orders may be debts of their own, each with its own period: the first due one decides."""
    first = min(known, key=lambda debt: debt.due or date.max)
    assert first.due is not None
    words = (
        f"各订单可能是各自独立的债务，从严按最早到期的“{first.label}"
        f"”（{chinese_day(first.due)}）计算"
    )
    return Start(first.due, False, words, first.citations)


def _earliest(facts: Facts) -> Start:
    first = min(
        (event for event in facts.events if event.kind is EventKind.CONTRACT_SIGNED),
        key=lambda event: event.date,
        default=None,
    )
    if first is None:
        return Start(None, False, "付款期限不明", ())
    words = f"付款期限不明，从严按合同订立之日{chinese_day(first.date)}（最早可能的到期日）计算"
    return Start(first.date, False, words, first.citations)
