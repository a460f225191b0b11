"""What is counted of a lane in a stretch of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from tasks_app.figures.histogram import Histogram, class_of, merged


class Counted(Protocol):
    """A row of LaneFigures, or a tally of this process."""

    started: int
    completed: int
    failed: int
    cancelled: int
    waits: Histogram
    durations: Histogram


@dataclass
class Tally:
    started: int = 0
    completed: int = 0
    failed: int = 0
    cancelled: int = 0
    waits: Histogram = field(default_factory=dict)
    durations: Histogram = field(default_factory=dict)

    @property
    def failure_rate(self) -> float | None:
        """Share of what came to an end by itself and failed; None when nothing did."""
        ended = self.completed + self.failed
        return self.failed / ended if ended else None

    def waited(self, seconds: float) -> None:
        _count(self.waits, seconds)

    def took(self, seconds: float) -> None:
        _count(self.durations, seconds)


def tally_of(parts: Iterable[Counted]) -> Tally:
    """All of them as one."""
    known = list(parts)
    return Tally(
        started=sum(part.started for part in known),
        completed=sum(part.completed for part in known),
        failed=sum(part.failed for part in known),
        cancelled=sum(part.cancelled for part in known),
        waits=merged(part.waits for part in known),
        durations=merged(part.durations for part in known),
    )


def _count(histogram: Histogram, seconds: float) -> None:
    number = class_of(seconds)
    histogram[number] = histogram.get(number, 0) + 1
