"""The reckoning of all loans of a case; what one loan leaves of a payment goes to the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from litigation.analysis.claims.chairs import is_claimant
from litigation.analysis.claims.loan.account import Account, Move, accounts_of, repaid_of
from litigation.analysis.claims.loan.renewed import worked_off_anew
from litigation.analysis.claims.loan.stage import Reckoned, worked_off
from litigation.analysis.claims.money import show
from litigation.analysis.claims.rates import RateTable
from litigation.analysis.claims.values import Allocation
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind, Facts
from litigation.analysis.values.result import Inputs


def reckon(inputs: Inputs, facts: Facts, table: RateTable) -> tuple[Reckoned, ...]:
    """Every loan worked off to the day; what one loan leaves of a payment goes to the next."""
    as_of = inputs.as_of
    found: list[Reckoned] = []
    repaid = repaid_of(facts, as_of=as_of, borrowers_words=_borrowers_words(inputs))
    pool = repaid.moves
    for account in accounts_of(facts, as_of=as_of):
        start = account.first_day
        usable = tuple(one for one in pool if start is None or one.date >= start)
        one = _reckoned(facts, account, usable, table, as_of)
        found.append(one)
        if one.run is not None:
            kept = [move for move in pool if move not in usable]
            pool = tuple(sorted((*kept, *one.run.excess), key=lambda move: move.date))
    return _with_notes(found, (*repaid.notes, *(_unused(move) for move in pool)))


def paid_on_costs(inputs: Inputs, facts: Facts) -> tuple[Allocation, ...]:
    """What of the payments went to the costs, before any loan."""
    words = _borrowers_words(inputs)
    return repaid_of(facts, as_of=inputs.as_of, borrowers_words=words).on_costs


def _with_notes(found: list[Reckoned], notes: tuple[str, ...]) -> tuple[Reckoned, ...]:
    """The notes on payments stand with the first loan."""
    if not found:
        return ()
    first = found[0]
    account = replace(first.account, notes=(*first.account.notes, *notes))
    return (replace(first, account=account), *found[1:])


def _unused(move: Move) -> str:
    return (
        f"{chinese_day(move.date)}的付款中有{show(move.amount)}元超出已知本息或早于借款，未抵充，"
        "可能属于另一笔债务或可请求返还，须核对用途。"
    )


def _borrowers_words(inputs: Inputs) -> frozenset[DocumentKind]:
    """Papers in which the debtor speaks: the answer, and our statement when we defend."""
    spoken = {DocumentKind.ANSWER}
    return frozenset(
        spoken if is_claimant(inputs.case_position) else {*spoken, DocumentKind.STATEMENT}
    )


def _reckoned(
    facts: Facts, account: Account, repaid: tuple[Move, ...], table: RateTable, as_of: date
) -> Reckoned:
    if account.loan.doubt:
        return Reckoned(account, None, refusal=account.loan.doubt)
    if account.loan.renewal is not None:
        return worked_off_anew(facts, account, repaid, table, as_of)
    return worked_off(facts, account, repaid, table, as_of)
