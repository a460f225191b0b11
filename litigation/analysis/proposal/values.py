"""A proposal: never more than a preselection that the lawyer sees and may change."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Ground(StrEnum):
    """Why a package is proposed."""

    CONTRACT = "contract"
    LOAN = "loan"
    EMPLOYMENT = "employment"
    APPEALABLE = "appealable"  # a decision of first instance whose time for appeal may still run
    DECIDED = "decided"  # a decision to be performed
    NOT_COVERED = "not_covered"  # a kind of dispute without a package
    NO_CASE = "no_case"  # the papers tell of no dispute


@dataclass(frozen=True)
class ProposedParty:
    """`position` is the chair it would take under the proposed package; empty where unknown."""

    name: str
    kind: str  # company | person
    role: str
    contract_role: str
    position: str
    documents: tuple[str, ...]


@dataclass(frozen=True)
class Proposal:
    """`package_id` and `case_type` are empty where nothing fits; `document` shows the ground."""

    ground: Ground
    package_id: str
    case_type: str
    parties: tuple[ProposedParty, ...]
    document: str = ""
