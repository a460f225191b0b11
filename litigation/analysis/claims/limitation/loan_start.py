"""From which day the period of a loan runs: its due day, else the first demand (rule 4)."""

from __future__ import annotations

from datetime import date

from litigation.analysis.claims.chairs import by_debtor
from litigation.analysis.claims.limitation.begin import Start
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import Event, EventKind, Facts
from litigation.analysis.values.loan import Loan


def loan_start(facts: Facts) -> Start:
    """Several loans are debts of their own: the one whose period may have begun first decides.

    Which of them are paid is not known here, so that the first alone never bars the claim.
    """
    starts = [_of(facts, loan) for loan in facts.loans]
    known = [one for one in starts if one.due is not None]
    if not known:
        return starts[0]
    first = min(known, key=lambda one: one.due or date.max)
    if len(starts) == 1:
        return first
    words = f"各笔借款是各自独立的债务，从严按最早起算的一笔：{first.words}"
    return Start(first.due, False, words, first.citations)


def _of(facts: Facts, loan: Loan) -> Start:
    if loan.due is not None:
        words = f"{loan.label}于{chinese_day(loan.due)}到期"
        return Start(loan.due, True, words, loan.due_citations)
    asked = _first_demand(facts, loan)
    if asked is not None:
        words = (
            f"{loan.label}未约定还款期限，自要求履行的宽限期届满或拒绝履行起算（诉讼时效规定第4条"
            f"），"
            f"从严按已知首次催要之日{chinese_day(asked.date)}计算"
        )
        return Start(asked.date, False, words, (*loan.due_citations, *asked.citations))
    if loan.formed is not None:
        words = (
            f"{loan.label}的还款期限未约定或不明，未见催要或拒绝还款的材料，"
            f"从严按借款之日{loan.formed}（最早可能的起算日）计算"
        )
        return Start(loan.formed, False, words, (*loan.due_citations, *loan.formed_citations))
    return Start(None, False, "还款期限和借款日期不明", loan.principal_citations)


def _first_demand(facts: Facts, loan: Loan) -> Event | None:
    """The first known request for the money, or the borrower's first answer to one."""
    asked = [
        event
        for event in facts.events
        if event.kind is EventKind.DEMANDED
        and by_debtor(facts, event) is not True
        and (loan.formed is None or event.date >= loan.formed)
    ]
    return min(asked, key=lambda event: event.date, default=None)
