"""What kept a creditor from claiming, as papers tell it (民法典 194)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from litigation.analysis.values.sources import Citation


class HindranceKind(StrEnum):
    FORCE_MAJEURE = "force_majeure"  # a closure, a flood
    NO_REPRESENTATIVE = "no_representative"  # a creditor without capacity and without a guardian
    HEIR_OPEN = "heir_open"  # a death, heir or administrator not yet determined
    CONTROLLED = "controlled"  # by the debtor or somebody else
    DETAINED = "detained"  # another obstacle: not free to go


@dataclass(frozen=True)
class Hindrance:
    """From when to when something stood in the way; None where no paper tells the day.

    `party` is whom the papers name with it; `official`: an authority's paper tells of all of it;
    `hinders`: the paper says that something could not be done.
    """

    kind: HindranceKind
    start: date | None
    end: date | None  # the last day on which it stood
    text: str  # as the papers word it
    citations: tuple[Citation, ...]
    party: str | None = None
    official: bool = False
    hinders: bool = False
    is_exact: bool = True  # the days are told as days
