"""The case as reasoning, strategies and drafts read it: one value instead of six arguments."""

from __future__ import annotations

from dataclasses import dataclass

from litigation.analysis.claims.chairs import buyer_sues
from litigation.analysis.claims.values import Calculation
from litigation.analysis.evidence.values import Matrix
from litigation.analysis.reasoning.chair import Chair, chair_of
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.facts import Event, EventKind, Facts
from litigation.analysis.values.result import Inputs

ARRIVAL = "到达"


@dataclass(frozen=True)
class Case:
    inputs: Inputs
    facts: Facts
    rules: RuleSet
    matrix: Matrix
    calculation: Calculation
    chair: Chair

    def events(self, *kinds: EventKind) -> tuple[Event, ...]:
        return tuple(event for event in self.facts.events if event.kind in kinds)

    @property
    def is_covered(self) -> bool:
        """Whether the claim is the seller's for the price, the one the elements are made for."""
        return not buyer_sues(self.facts)

    def debtor_events(self, *kinds: EventKind) -> tuple[Event, ...]:
        """Events not known to be the claimants' own doing."""
        own = {party.id for party in self.chair.claimants}
        return tuple(event for event in self.events(*kinds) if event.actor not in own)

    @property
    def objections(self) -> tuple[Event, ...]:
        """The buyer's notices of defects, each once: its arrival is not a second one."""
        found = self.events(EventKind.QUALITY_OBJECTION)
        return tuple(event for event in found if event.note != ARRIVAL) or found

    def document_name(self, id: str) -> str:
        names = (item.name for item in self.facts.documents if item.document == id)
        return next(names, id)


def case_of(
    *, inputs: Inputs, facts: Facts, rules: RuleSet, matrix: Matrix, calculation: Calculation
) -> Case:
    chair = chair_of(inputs=inputs, facts=facts, subject=rules.subject)
    return Case(inputs, facts, rules, matrix, calculation, chair)
