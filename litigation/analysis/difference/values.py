"""Differences as values; codes are put into words where they are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from litigation.analysis.values.sources import Citation

ADDED, REMOVED, CHANGED = "added", "removed", "changed"


class Part(StrEnum):
    PAPER = "paper"
    READING = "reading"  # what could not be read
    CONCLUSION = "conclusion"
    ELEMENT = "element"
    COVERAGE = "coverage"
    CLAIM = "claim"
    TOTAL = "total"
    LIMITATION = "limitation"
    CONTRADICTION = "contradiction"
    FINDING = "finding"
    EVENT = "event"
    PARTY = "party"


class Cause(StrEnum):
    """Why something may say something else now; several may hold at once."""

    NEW_PAPER = "new_paper"
    GONE_PAPER = "gone_paper"
    READ_ANEW = "read_anew"  # the same file, other words or another place cited
    SETTINGS = "settings"  # the day, the position, the rules asked for
    RATES = "rates"  # a rate was published or entered since
    NOT_TRACED = "not_traced"  # no paper and no setting explains it


@dataclass(frozen=True)
class Told:
    """What one analysis says: a sentence or a sum, and its code where it has one."""

    text: str
    code: str = ""


@dataclass(frozen=True)
class Reason:
    """A passage that only one of the two analyses relies on."""

    citation: Citation
    name: str  # of the file
    is_now: bool  # relied on by the later one
    is_new_paper: bool  # the other analysis did not have this file


@dataclass(frozen=True)
class Change:
    part: Part
    state: str  # added | removed | changed
    title: str
    before: Told | None
    after: Told | None
    reasons: tuple[Reason, ...]
    causes: tuple[Cause, ...]


@dataclass(frozen=True)
class Setting:
    """Something asked for or used differently: as_of, case_position, package, engine …"""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Difference:
    settings: tuple[Setting, ...]
    changes: tuple[Change, ...]
    unchanged: Mapping[str, int]  # how many things of each part say the same
    papers_reused: int

    @property
    def is_empty(self) -> bool:
        return not self.settings and not self.changes

    def of(self, part: Part) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.part is part)
