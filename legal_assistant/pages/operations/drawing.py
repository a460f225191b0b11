"""Numbers as shapes on a field of 1000 by 100, its origin at the top left; pure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 1000, 100
GAP = 0.2  # of a bar's place
DAY_SECONDS = 86_400
STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, DAY_SECONDS)


@dataclass(frozen=True)
class Mark:
    """A rectangle; `words` are told to who points at it."""

    x: str
    y: str
    width: str
    height: str
    words: str = ""


def bars(
    values: Sequence[float], below: Sequence[float], top: float, *, gap: float = GAP
) -> tuple[Mark, ...]:
    """A bar for each value that is not zero, standing on what lies below it."""
    place = WIDTH / len(values)
    return tuple(
        Mark(
            x=_short(place * (index + gap / 2)),
            y=_short(HEIGHT * (1 - (value + under) / top)),
            width=_short(place * (1 - gap)),
            height=_short(HEIGHT * value / top),
        )
        for index, (value, under) in enumerate(zip(values, below, strict=True))
        if value
    )


def line(values: Sequence[float | None], top: float) -> str:
    """A path through the middles of the places; it breaks off where nothing is known."""
    place = WIDTH / len(values)
    known = [value is not None for value in (None, *values, None)]
    parts: list[str] = []
    for index, value in enumerate(values):
        if value is None:
            continue
        x, y = place * (index + 0.5), _short(HEIGHT * (1 - min(value, top) / top))
        follows, goes_on = known[index], known[index + 2]
        if follows or goes_on:
            parts.append(f"{'L' if follows else 'M'}{_short(x)} {y}")
        else:  # alone it would be a dot that nobody sees
            parts.append(f"M{_short(x - place / 2)} {y}h{_short(place)}")
    return "".join(parts)


def nice_count(most: int) -> int:
    """The next of 1, 2, 5, 10, 20, 50 … that is not smaller; at least 4, so that one is small."""
    if most <= 4:
        return 4
    decade = int(10 ** math.floor(math.log10(most)))
    return next(step * decade for step in (1, 2, 5, 10) if step * decade >= most)


def nice_seconds(most: float) -> float:
    """A length of time that people count in, not smaller."""
    days = math.ceil(most / DAY_SECONDS) * DAY_SECONDS
    return float(next((step for step in STEPS if step >= most), days))


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
