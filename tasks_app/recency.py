"""Quantiles in which what happened lately counts most: machines become slower and faster again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

HALF_LIFE = 10  # runs; after so many newer ones a run counts half


def recent_quantile(samples: Sequence[float], share: float) -> float:
    """The value below which one more sample lies with that probability; the latest comes last."""
    newest = len(samples) - 1
    weights: list[float] = [0.5 ** ((newest - index) / HALF_LIFE) for index in range(len(samples))]
    ordered = sorted(zip(samples, weights, strict=True))
    ends = list(accumulate(weight for _sample, weight in ordered))
    effective = ends[-1] ** 2 / sum(weight**2 for weight in weights)
    share = (share * (effective + 1) - 0.5) / effective  # of one more, not of those at hand
    middles = [
        ((end - weight / 2) / ends[-1], sample)
        for end, (sample, weight) in zip(ends, ordered, strict=True)
    ]
    for (left, low), (right, high) in pairwise(middles):
        if left <= share <= right:
            return low + (high - low) * (share - left) / (right - left)
    return middles[0][1] if share < middles[0][0] else middles[-1][1]
