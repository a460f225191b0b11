"""How far a measured value may be off: Wilson for shares, bootstrap over bundles for F1."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

from evaluation.measures.tally import Tally

Z = 1.96
ROUNDS = 400


def wilson(right: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a share."""
    if n == 0:
        return (0.0, 1.0)
    p = right / n
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return (max(0.0, middle - half), min(1.0, middle + half))


def bootstrap(tallies: Sequence[Tally], value: Callable[[Tally], float]) -> tuple[float, float]:
    """The 95 % interval of a value when whole bundles are drawn again."""
    rng = random.Random(20260101)  # noqa: S311
    counts = [(one.right, one.wrong, one.missed) for one in tallies]
    found = []
    for _ in range(ROUNDS if counts else 0):
        drawn = rng.choices(counts, k=len(counts))
        found.append(value(Tally(*(sum(column) for column in zip(*drawn, strict=True)))))
    found.sort()
    if not found:
        return (0.0, 1.0)
    return (found[int(0.025 * ROUNDS)], found[int(0.975 * ROUNDS) - 1])
