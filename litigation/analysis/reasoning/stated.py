"""The sums that the complaint itself names, matched with ours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.money import sum_of
from litigation.analysis.values.facts import Amount, AmountKind, DocumentKind
from litigation.analysis.values.result import ClaimItem


@dataclass(frozen=True)
class Stated:
    """A sum of the complaint; `until` is the day up to which it is the same reckoning as ours."""

    amount: Amount
    until: date


def complaint_sums(case: Case) -> tuple[Amount, ...]:
    """What the complaint claims; nothing where there is none in the file."""
    papers = {one.document for one in case.facts.documents if one.kind is DocumentKind.COMPLAINT}
    return tuple(
        amount
        for amount in case.facts.amounts
        if amount.kind is AmountKind.CLAIMED
        and any(citation.document in papers for citation in amount.citations)
    )


def stated_of(case: Case, items: tuple[ClaimItem, ...]) -> Stated | None:
    """The complaint's sum for these items: ours, or ours up to an earlier day, to the fen.

    Only a whole number of days between the two sums shows that they are the same claim.
    """
    ours, daily = sum_of(items), sum((item.daily or Decimal(0) for item in items), Decimal(0))
    if ours is None:
        return None
    for amount in complaint_sums(case):
        ahead = ours - amount.value
        if ahead == 0:
            return Stated(amount, case.inputs.as_of)
        if daily and ahead > 0 and ahead % daily == 0:
            return Stated(amount, case.inputs.as_of - timedelta(days=int(ahead / daily)))
    return None
