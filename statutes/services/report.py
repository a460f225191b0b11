"""What became of every file of a load."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    LOADED = "loaded"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True)
class FileReport:
    """`told` is the law and its day, or the reason of a refusal."""

    name: str
    outcome: Outcome
    told: str
    articles: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class LoadReport:
    files: tuple[FileReport, ...]

    def count(self, *outcomes: Outcome) -> int:
        return sum(1 for file in self.files if file.outcome in outcomes)

    @property
    def refused(self) -> tuple[FileReport, ...]:
        return tuple(file for file in self.files if file.outcome is Outcome.REFUSED)

    @classmethod
    def of(cls, files: Iterable[FileReport]) -> LoadReport:
        return cls(tuple(sorted(files, key=lambda file: file.name)))
