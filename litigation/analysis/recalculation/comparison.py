"""Lays new sums beside the stored ones, line by line."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal

from litigation.analysis.claims.values import Calculation
from litigation.analysis.values.result import ClaimItem, Limitation, Segment

SAME, CHANGED, ADDED, REMOVED = "same", "changed", "added", "removed"
# What decides whether a line says something else; citations and articles follow from it.
TOLD = ("title", "amount", "amount_low", "amount_high", "segments", "formula", "refusal")
TOLD_OF_PERIOD = ("status", "start", "last_safe_day")


@dataclass(frozen=True)
class ComparedSegment:
    segment: Segment
    is_stored: bool  # the stored result holds this very line


@dataclass(frozen=True)
class ComparedItem:
    """A sum as it is now and as it is stored; `now` is None when it fell away."""

    id: str
    state: str  # same | changed | added | removed
    now: ClaimItem | None
    stored: ClaimItem | None
    segments: tuple[ComparedSegment, ...]


@dataclass(frozen=True)
class ComparedPeriod:
    now: Limitation
    stored: Limitation
    differs: tuple[str, ...]  # names of the fields that say something else


@dataclass(frozen=True)
class Comparison:
    items: tuple[ComparedItem, ...]
    total: Decimal | None
    stored_total: Decimal | None
    limitation: ComparedPeriod

    @property
    def is_same(self) -> bool:
        """Whether nothing at all differs."""
        unchanged = all(item.state == SAME for item in self.items)
        return unchanged and self.total == self.stored_total and not self.limitation.differs


def compare(
    now: Calculation,
    *,
    claims: tuple[ClaimItem, ...],
    total: Decimal | None,
    limitation: Limitation,
) -> Comparison:
    """The new sums beside the stored claims, total and period."""
    stored = {item.id: item for item in claims}
    items = [_item(item, stored.pop(item.id, None)) for item in now.items]
    items += [ComparedItem(gone.id, REMOVED, None, gone, ()) for gone in stored.values()]
    return Comparison(tuple(items), now.total, total, _period(now.limitation, limitation))


def _item(now: ClaimItem, stored: ClaimItem | None) -> ComparedItem:
    held = stored.segments if stored else ()
    state = ADDED if stored is None else SAME if _says_the_same(now, stored) else CHANGED
    return ComparedItem(
        id=now.id,
        state=state,
        now=now,
        stored=stored,
        segments=tuple(ComparedSegment(one, one in held) for one in now.segments),
    )


def _says_the_same(now: ClaimItem, stored: ClaimItem) -> bool:
    return all(getattr(now, name) == getattr(stored, name) for name in TOLD)


def _period(now: Limitation, stored: Limitation) -> ComparedPeriod:
    differs = [name for name in TOLD_OF_PERIOD if getattr(now, name) != getattr(stored, name)]
    if _restarts(now) != _restarts(stored):
        differs.append("interruptions")
    if now.suspensions != stored.suspensions:
        differs.append("suspensions")
    assert {*differs} <= {field.name for field in fields(Limitation)}
    return ComparedPeriod(now, stored, tuple(differs))


def _restarts(period: Limitation) -> list[tuple[object, ...]]:
    return [(one.date, one.kind, one.text, one.doubt) for one in period.interruptions]
