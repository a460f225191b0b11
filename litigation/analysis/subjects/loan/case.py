"""Everything that the sums and the elements of a loan rest on, reckoned once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from litigation.analysis.claims.loan.reckoning import reckon
from litigation.analysis.claims.loan.stage import Reckoned
from litigation.analysis.claims.loan.surety import Surety, sureties_of
from litigation.analysis.subjects.values import Matter
from litigation.analysis.values.result import ElementStatus, Limitation


@dataclass(frozen=True)
class LoanSituation:
    """The account of every loan, its sureties, and the rows judged before."""

    matter: Matter
    limitation: Limitation
    loans: tuple[Reckoned, ...]
    sureties: tuple[Surety, ...]
    statuses: Mapping[str, ElementStatus]

    @property
    def open(self) -> Decimal | None:
        """All principal still owed; None when one loan's is not known."""
        sums = [one.open for one in self.loans]
        if not sums or any(one is None for one in sums):
            return None
        return sum((one for one in sums if one is not None), Decimal(0))

    @property
    def set_off_blindly(self) -> Decimal:
        return sum((one.set_off_blindly for one in self.loans), Decimal(0))


def situation_of(
    matter: Matter, limitation: Limitation, statuses: Mapping[str, ElementStatus]
) -> LoanSituation:
    as_of = matter.inputs.as_of
    return LoanSituation(
        matter,
        limitation,
        reckon(matter.inputs, matter.facts, matter.table),
        sureties_of(matter.facts, as_of=as_of),
        statuses,
    )
