"""What every sum of a labour dispute looks at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from litigation.analysis.claims.chairs import titled
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.subjects.labour.ending import End, end_of
from litigation.analysis.subjects.labour.service import Start, start_of
from litigation.analysis.values.employment import Employment
from litigation.analysis.values.facts import Event, EventKind, Facts
from litigation.analysis.values.result import Inputs


@dataclass(frozen=True)
class MoneyCase:
    """The employment with its first and last day, seen from the client's chair."""

    inputs: Inputs
    facts: Facts
    rules: RuleSet
    employment: Employment
    start: Start
    end: End

    @property
    def as_of(self) -> date:
        return self.inputs.as_of

    def title(self, words: str) -> str:
        """The title of an item as seen from the client's chair."""
        return titled(self.inputs.case_position, words)

    @property
    def paid_by_employer(self) -> tuple[Event, ...]:
        """What the employer paid up to the day of reckoning."""
        return tuple(
            one
            for one in self.facts.events
            if one.kind is EventKind.PAID
            and one.actor == self.employment.employer
            and one.date <= self.as_of
        )


def employer_sues(facts: Facts) -> bool:
    """Whether the employer is the plaintiff, so that the worker's claims are not ours to raise."""
    suing = [one for one in facts.parties if one.role == "plaintiff"]
    return any(one.contract_role == "employer" for one in suing) and not any(
        one.contract_role == "worker" for one in suing
    )


def money_case(inputs: Inputs, facts: Facts, rules: RuleSet) -> MoneyCase:
    employment = facts.employment or Employment()
    return MoneyCase(inputs, facts, rules, employment, start_of(employment), end_of(employment))
