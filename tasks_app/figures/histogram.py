"""Seconds counted by class, so that stretches of time add up and still tell percentiles.

The classes grow by a tenth, so a percentile told from them is at most five hundredths off.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

GROWTH = 1.1
SHORTEST_SECONDS = 0.05

Histogram = dict[int, int]


def class_of(seconds: float) -> int:
    """The class of a duration; everything up to the shortest is class 0."""
    if seconds <= SHORTEST_SECONDS:
        return 0
    return math.ceil(math.log(seconds / SHORTEST_SECONDS, GROWTH))


def seconds_of(number: int) -> float:
    """The middle of a class, in seconds."""
    if number <= 0:
        return SHORTEST_SECONDS
    return float(SHORTEST_SECONDS * GROWTH ** (number - 0.5))


def merged(histograms: Iterable[Mapping[str, int] | Mapping[int, int]]) -> Histogram:
    """One histogram of all; keys may be text, as JSON has them."""
    total: Histogram = {}
    for histogram in histograms:
        for key, count in histogram.items():
            number = int(key)
            total[number] = total.get(number, 0) + count
    return total


def percentile(histogram: Mapping[int, int], share: float) -> float | None:
    """The seconds that `share` (0 to 1) of the counted stayed within; None when none were."""
    total = sum(histogram.values())
    if not total:
        return None
    wanted, passed = max(1, math.ceil(total * share)), 0
    for number in sorted(histogram):
        passed += histogram[number]
        if passed >= wanted:
            return seconds_of(number)
    raise AssertionError("the classes hold fewer than their sum")
