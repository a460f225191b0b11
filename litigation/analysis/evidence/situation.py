"""What the account, the calendar and the rows already judged say about a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from litigation.analysis.claims.ledger import Ledger
from litigation.analysis.claims.penalty_height import PenaltyTest
from litigation.analysis.evidence.objection import Objection
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import ElementStatus, Limitation
from litigation.packages.schema import Element


@dataclass(frozen=True)
class Situation:
    """Everything beyond its own papers that an element is judged by."""

    facts: Facts
    ledger: Ledger
    limitation: Limitation
    height: PenaltyTest
    objection: Objection
    statuses: Mapping[str, ElementStatus]

    def all_proved(self, element: Element) -> bool:
        """Whether every element that this one depends on is proved."""
        return all(self.statuses.get(id) is ElementStatus.PROVED for id in element.depends)
