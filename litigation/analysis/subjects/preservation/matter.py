"""Everything that securing assets or evidence rests on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from litigation.analysis.claims.chairs import is_claimant
from litigation.analysis.claims.values import Calculation
from litigation.analysis.values.circumstance import Circumstance, CircumstanceKind
from litigation.analysis.values.facts import DocumentKind, DocumentProfile, Facts, PartyDetail
from litigation.analysis.values.result import Inputs

ELECTRONIC = (DocumentKind.CHAT, DocumentKind.EMAIL)
_PERISHABLE = ("screenshot", "copy")


@dataclass(frozen=True)
class Securing:
    """The request, the facts and what the claim comes to."""

    inputs: Inputs
    facts: Facts
    claim: Calculation

    @cached_property
    def is_ours(self) -> bool:
        return is_claimant(self.inputs.case_position)

    def told(self, kind: CircumstanceKind) -> tuple[Circumstance, ...]:
        return tuple(one for one in self.facts.circumstances if one.kind is kind)

    @cached_property
    def assets(self) -> tuple[tuple[str, PartyDetail], ...]:
        """Accounts and banks of the other side, by its name."""
        return tuple(
            (party.name, detail)
            for party in self.facts.parties
            if party.role == "defendant"
            for detail in party.details
            if detail.name in ("account", "bank")
        )

    @cached_property
    def fragile(self) -> tuple[DocumentProfile, ...]:
        """Papers whose original is a device or lies with others."""
        return tuple(
            one
            for one in self.facts.documents
            if one.duplicate_of is None
            and (
                one.kind in ELECTRONIC
                or any(mark in one.marks for mark in _PERISHABLE)
                or "截图" in one.name
                or "录音" in one.name
                or "录像" in one.name
            )
        )
