"""What is true of a bundle: the examiner's answers, laid down before any paper is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any


@dataclass(frozen=True)
class Happening:
    """A dated fact; `required` False: the report may list it, but need not."""

    key: str
    day: date
    kinds: frozenset[str]
    required: bool = True


@dataclass(frozen=True)
class Telling:
    """A sentence of a paper that tells of a happening."""

    key: str
    paper: str
    sentence: str


@dataclass(frozen=True)
class TrueSum:
    """A sum of money and the kinds under which it may rightly be listed."""

    value: Decimal
    kinds: frozenset[str]
    required: bool = True


@dataclass(frozen=True)
class TrueParty:
    """A party; `labels` are words the papers use for it that need not be listed as aliases."""

    name: str
    roles: frozenset[str]
    contract_roles: frozenset[str]
    aliases: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    kind: str = "company"


@dataclass(frozen=True)
class Cell:
    """An element of the matrix and the statuses that a careful lawyer would accept."""

    element: str
    statuses: frozenset[str]


@dataclass(frozen=True)
class Figure:
    """A computed sum: `values` are right under a stated convention; `field` is where it stands.

    A fee is computed from the report's own total, which its parts are examined for: `fee` names it.
    """

    name: str
    words: tuple[str, ...]  # in the kind or title of the claim items that hold it
    values: tuple[Decimal, ...]
    field: str = "amount"
    fee: str = ""  # court | preservation | enforcement


@dataclass(frozen=True)
class Trap:
    """A planted trap: found when the report warns of it at one of the planted places."""

    name: str
    kinds: frozenset[str]
    papers: frozenset[str]
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class TimeBar:
    """The state of the limitation period, with its last day when it can be told.

    `or_day` is right as well: what a chat of doubtful proof would make of it.
    """

    statuses: frozenset[str]
    last_day: date | None = None
    or_day: date | None = None


@dataclass(frozen=True)
class Deadline:
    """A procedural day that the report has to name somewhere."""

    name: str
    day: date


@dataclass(frozen=True)
class Truth:
    """All answers of a bundle."""

    parties: tuple[TrueParty, ...]
    strangers: frozenset[str]  # names that stand in the papers and are no party
    happenings: tuple[Happening, ...]
    tellings: tuple[Telling, ...]
    sums: tuple[TrueSum, ...]
    cells: tuple[Cell, ...]
    figures: tuple[Figure, ...]
    traps: tuple[Trap, ...]
    deadlines: tuple[Deadline, ...]
    time_bar: TimeBar | None
    printed: dict[str, tuple[str, ...]]  # numbers on pictures, by paper


@dataclass(frozen=True)
class Request:
    """What is asked of the engine."""

    package_id: str
    case_type: str
    position: str
    scenario: str
    as_of: date


@dataclass(frozen=True)
class File:
    """A paper as it is handed in."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Bundle:
    """A case file with its truth; `id` names type and seed."""

    id: str
    type: str
    request: Request
    files: tuple[File, ...]
    truth: Truth
    notes: tuple[tuple[str, Any], ...] = ()
