"""The claim that is to be secured, reckoned by the subject that the papers are about."""

from __future__ import annotations

from litigation.analysis.claims.judgment.matter import Decided
from litigation.analysis.claims.judgment.sheet import ordered_items
from litigation.analysis.claims.money import total
from litigation.analysis.claims.values import Calculation
from litigation.analysis.subjects import labour, sale
from litigation.analysis.subjects.loan import subject as loan
from litigation.analysis.subjects.values import Matter, Subject
from litigation.analysis.values.result import Limitation


def claim_behind(matter: Matter, period: Limitation) -> Calculation:
    """What a decision orders, else what loan, employment or sale come to."""
    decided = Decided(matter.inputs, matter.facts, matter.rules, matter.table)
    if decided.debts:
        items = ordered_items(decided)
        whole = total(one.amount for one in items if one.amount is not None)
        return Calculation(items, whole, period)
    subject = _subject(matter)
    return subject.calculate(matter, subject.limitation(matter))


def _subject(matter: Matter) -> Subject:
    if matter.facts.loans:
        return loan.SUBJECT
    if matter.facts.employment is not None:
        return labour.SUBJECT
    return sale.SUBJECT
