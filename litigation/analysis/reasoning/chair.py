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


# What the two sides are called, by subject; the names of court papers where none is given.
SIDE_WORDS = {
    "labour": ("劳动者", "用人单位"),
    "appeal": ("上诉人", "被上诉人"),
    "enforcement": ("申请执行人", "被执行人"),
    "preservation": ("申请人", "被申请人"),
}
IN_COURT = ("原告", "被告")
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
    words: tuple[str, str] = IN_COURT  # what the claiming and the answering side are called

    @property
    def is_claimant(self) -> bool:
        return self.side is Side.CLAIMANT

    @property
    def claimant(self) -> str:
        """The claimants' names; the bare role when the papers do not name them."""
        return listed((party.name for party in self.claimants), otherwise=self.words[0])

    @property
    def respondent(self) -> str:
        return listed((party.name for party in self.respondents), otherwise=self.words[1])

    def word(self, burden: str) -> str:
        """What the side is called that bears a burden: "plaintiff" or "defendant"."""
        return self.words[burden == "defendant"]


def chair_of(*, inputs: Inputs, facts: Facts, subject: str = "") -> Chair:
    """The chair that `inputs.case_position` puts us in."""
    responding = inputs.case_position in RESPONDING_POSITIONS
    return Chair(
        side=Side.RESPONDENT if responding else Side.CLAIMANT,
        claimants=_with_role(facts, CLAIMANT_ROLES),
        respondents=_with_role(facts, RESPONDENT_ROLES),
        is_third_party=inputs.case_position == "third_party",
        words=SIDE_WORDS.get(subject, IN_COURT),
    )


def _with_role(facts: Facts, roles: tuple[str, ...]) -> tuple[Party, ...]:
    return tuple(party for party in facts.parties if party.role in roles)
