"""The file from both chairs: what each side has on an element, answers, and must still bring."""

from __future__ import annotations

from dataclasses import dataclass

from litigation.analysis.values.sources import Citation


@dataclass(frozen=True)
class Held:
    """A paper that serves a side on an element."""

    citation: Citation
    strength: str  # strong | medium | weak


@dataclass(frozen=True)
class ChairSide:
    """One side on one element; `brings` are papers it has not shown yet."""

    holds: tuple[Held, ...] = ()
    answers: tuple[str, ...] = ()
    brings: tuple[str, ...] = ()
    defences: tuple[str, ...] = ()  # ids of the findings that carry its defences here


@dataclass(frozen=True)
class ChairRow:
    """An element as the two sides see it; `ahead` follows from the burden and the papers."""

    element: str  # id of the row of the matrix
    burden: str  # plaintiff | defendant
    ahead: str  # plaintiff | defendant | open
    plaintiff: ChairSide
    defendant: ChairSide


@dataclass(frozen=True)
class Chairs:
    """All elements, the same whichever side we advise; the names are those of the subject."""

    plaintiff: str = "原告"
    defendant: str = "被告"
    rows: tuple[ChairRow, ...] = ()
