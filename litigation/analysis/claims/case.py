"""What every computation of the money sheet looks at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from litigation.analysis.claims.chairs import titled
from litigation.analysis.claims.ledger import Ledger
from litigation.analysis.claims.rates import RateTable
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Inputs


@dataclass(frozen=True)
class ClaimCase:
    """The request, the facts, the rules, the account and the rates."""

    inputs: Inputs
    facts: Facts
    rules: RuleSet
    ledger: Ledger
    table: RateTable

    @property
    def as_of(self) -> date:
        return self.inputs.as_of

    def title(self, words: str) -> str:
        """The title of an item as seen from the client's chair."""
        return titled(self.inputs.case_position, words)
