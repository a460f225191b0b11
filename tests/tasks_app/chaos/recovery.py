"""How long tasks stood still after each fault, read from the history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from tests.tasks_app.chaos.history import Story


@dataclass(frozen=True)
class Hit:
    """A fault that struck: the processes it hit, or the server that came back at `at`."""

    name: str
    at: datetime
    pids: frozenset[int] = frozenset()


def recoveries(hits: list[Hit], stories: dict[str, Story]) -> dict[str, str]:
    """Per fault: how many tasks or times, the median and the longest wait in seconds."""
    seconds: dict[str, list[float]] = defaultdict(list)
    for hit in hits:
        seconds[hit.name] += (
            _until_next_attempts(hit, stories) if hit.pids else _until(hit, stories)
        )
    return {
        name: f"{len(found)}×, median {median(found):.1f} s, longest {max(found):.1f} s"
        for name, found in sorted(seconds.items())
        if found
    }


def _until_next_attempts(hit: Hit, stories: dict[str, Story]) -> list[float]:
    return [wait for story in stories.values() for wait in _waits(hit, story)]


def _waits(hit: Hit, story: Story) -> Iterator[float]:
    """From the fault to the start of the attempt that took over."""
    later = {attempt.number: attempt for attempt in story.attempts}
    for attempt in story.attempts:
        was_hit = attempt.pid in hit.pids and attempt.outcome in ("worker_lost", "released")
        if was_hit and attempt.ended_at and attempt.started_at <= hit.at <= attempt.ended_at:
            heir = later.get(attempt.number + 1)
            if heir is not None:
                yield (heir.started_at - hit.at).total_seconds()


def _until(hit: Hit, stories: dict[str, Story]) -> list[float]:
    """From the return of a server to the next start of any task."""
    starts = (attempt.started_at for story in stories.values() for attempt in story.attempts)
    waits = [(start - hit.at).total_seconds() for start in starts if start > hit.at]
    return [min(waits)] if waits else []
