"""What was put in the place of what, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from pipeline.errors import DomainError
from pipeline.said import Said
from pipeline.said import marked as _

ENTERED = "律师录入，材料未载"
ADDED = "（律师录入）"
Item = TypeVar("Item")


class UnknownFigure(DomainError):
    """A change names an instalment, a clause, a loan or an event that was not found."""

    code = "unknown_figure"


class UnusableFigure(DomainError):
    """A change that leaves out what the computation needs."""

    code = "unusable_figure"


@dataclass(frozen=True)
class Replaced:
    """One figure: what it is, what the papers said and what stands there now (None: nothing)."""

    what: str
    before: str | None
    after: str | None


class Record:
    """Collects replacements; the same value again is none."""

    def __init__(self) -> None:
        self._found: list[Replaced] = []

    @property
    def replaced(self) -> tuple[Replaced, ...]:
        return tuple(self._found)

    def changed(self, what: str, before: Item, after: Item | None) -> Item:
        """The value that stands now."""
        if after is None:
            return before
        self.note(what, before, after)
        return after

    def note(self, what: str, before: object, after: object) -> None:
        if before != after:
            self._found.append(Replaced(what, _written(before), _written(after)))


def _written(value: object) -> str | None:
    if value is None:
        return None
    return value.isoformat() if isinstance(value, date) else str(value)


def numbered(found: Sequence[Item], number: int, field: str, what: str) -> Item:
    """The thing of this number, from 1; raises UnknownFigure."""
    if not 1 <= number <= len(found):
        message = Said(
            _("没有第 %(number)s 项%(what)s；材料中共有%(count)s项。"),
            number=number,
            what=Said(what),
            count=len(found),
        )
        raise UnknownFigure(message, fields={field: [message]})
    return found[number - 1]
