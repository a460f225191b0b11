"""Who sits where: the two sides of the case and which of them we advise."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from litigation.analysis.reasoning.wording import listed
from litigation.analysis.values.facts import Facts, Party
from litigation.analysis.values.result import Inputs


class Side(StrEnum):
    CLAIMANT = "claimant"
    RESPONDENT = "respondent"


CLAIMANT_ROLES = ("plaintiff", "applicant", "appellant")
RESPONDENT_ROLES = ("defendant", "respondent", "appellee")
RESPONDING_POSITIONS = (*RESPONDENT_ROLES, "third_party")


@dataclass(frozen=True)
class Chair:
    """The side we advise, and the parties of both."""

    side: Side
    claimants: tuple[Party, ...]
    respondents: tuple[Party, ...]
    is_third_party: bool = False  # seated beside the respondents, but owing nothing itself

    @property
    def is_claimant(self) -> bool:
        return self.side is Side.CLAIMANT

    @property
    def claimant(self) -> str:
        """The claimants' names; the bare role when the papers do not name them."""
        return listed((party.name for party in self.claimants), otherwise="原告")

    @property
    def respondent(self) -> str:
        return listed((party.name for party in self.respondents), otherwise="被告")


def chair_of(*, inputs: Inputs, facts: Facts) -> Chair:
    """The chair that `inputs.case_position` puts us in."""
    responding = inputs.case_position in RESPONDING_POSITIONS
    return Chair(
        side=Side.RESPONDENT if responding else Side.CLAIMANT,
        claimants=_with_role(facts, CLAIMANT_ROLES),
        respondents=_with_role(facts, RESPONDENT_ROLES),
        is_third_party=inputs.case_position == "third_party",
    )


def _with_role(facts: Facts, roles: tuple[str, ...]) -> tuple[Party, ...]:
    return tuple(party for party in facts.parties if party.role in roles)
