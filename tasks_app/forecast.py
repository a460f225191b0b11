"""How long the rest of a run takes, learned from earlier runs; pure arithmetic.

A node's time is a fixed part plus a rate per unit of work. Each earlier run, scaled to the work at
hand, is one sample of the rest; the answer is the samples' median and their 10 % to 90 % range. A
run is scaled by a line fitted without it, so the range holds what was not seen (leave-one-out).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from statistics import fmean, median, quantiles, stdev

ENOUGH_HISTORY = 3
ENOUGH_FOR_QUANTILES = 9  # below, no order statistic stands for a tenth
SHORTEST = 0.01  # seconds; below, the clock's noise would weigh most
# Student's t, one-sided 90 %, for 1, 2, … degrees of freedom.
T_90 = (3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397)


@dataclass(frozen=True)
class TimeLeft:
    """Seconds until the task ends: the median of past runs, and the 10 % to 90 % range."""

    seconds: int
    low: int
    high: int


@dataclass(frozen=True)
class PastRun:
    """A completed run: its work in units, and the seconds of every node that ran in one go."""

    units: float
    seconds: Mapping[str, float]


@dataclass(frozen=True)
class Situation:
    """Where a run stands. `spent` is the time already given to the first of `remaining`."""

    units: float
    done: Mapping[str, float]
    remaining: Sequence[str]
    spent: float = 0.0


def forecast(history: Sequence[PastRun], now: Situation) -> TimeLeft | None:
    """None while too few earlier runs are like this one, also when it outlasts all of them."""
    runs = [run for run in history if all(node in run.seconds for node in now.remaining)]
    if len(runs) < ENOUGH_HISTORY or not now.remaining:
        return None
    samples = _at_this_pace(_samples(runs, now), runs, now)
    left = [rest for first, rest in samples if first > now.spent]
    left = [rest - now.spent for rest in left]
    return _summary(left) if len(left) >= ENOUGH_HISTORY else None


def _samples(runs: Sequence[PastRun], now: Situation) -> list[tuple[float, float]]:
    """For each run: seconds of the first remaining node, and of all, scaled to our work."""
    scaled = [_scaled(runs, node, now.units) for node in now.remaining]
    return [(parts[0], sum(parts)) for parts in zip(*scaled, strict=True)]


def _scaled(runs: Sequence[PastRun], node: str, units: float) -> list[float]:
    points = [(run.units, run.seconds[node]) for run in runs]
    whole = Line.through(points)
    answers = []
    for point in points:
        expected = whole.without(*point).at(point[0])
        answers.append(point[1] * whole.at(units) / expected if expected > 0 else point[1])
    return answers


@dataclass(frozen=True)
class Line:
    """Weighted sums for seconds = fixed + rate × units; weights make errors relative."""

    weight: float = 0.0
    u: float = 0.0
    uu: float = 0.0
    d: float = 0.0
    ud: float = 0.0

    @classmethod
    def through(cls, points: Sequence[tuple[float, float]]) -> Line:
        line = cls()
        for units, seconds in points:
            line = line._with(units, seconds, 1.0)
        return line

    def without(self, units: float, seconds: float) -> Line:
        return self._with(units, seconds, -1.0)

    def at(self, units: float) -> float:
        """Neither part may be negative; equal amounts of work tell a rate only."""
        spread = self.weight * self.uu - self.u**2
        if spread > 1e-6 * self.weight * self.uu:
            rate = (self.weight * self.ud - self.u * self.d) / spread
            fixed = (self.d * self.uu - self.u * self.ud) / spread
            if rate < 0:
                return self.d / self.weight
            if fixed >= 0:
                return fixed + rate * units
        return self.ud / self.uu * units

    def _with(self, units: float, seconds: float, sign: float) -> Line:
        weight = sign / max(seconds, SHORTEST) ** 2
        return Line(
            self.weight + weight,
            self.u + weight * units,
            self.uu + weight * units**2,
            self.d + weight * seconds,
            self.ud + weight * units * seconds,
        )


def _at_this_pace(
    samples: list[tuple[float, float]], runs: Sequence[PastRun], now: Situation
) -> list[tuple[float, float]]:
    """Move the samples by how fast this run was so far, as far as that told of the rest before."""
    nodes = [node for node in now.done if all(node in run.seconds for run in runs)]
    so_far = sum(now.done[node] for node in nodes)
    if so_far < SHORTEST or len(runs) < ENOUGH_FOR_QUANTILES:
        return samples
    paces = [
        log(max(sum(parts), SHORTEST))
        for parts in zip(*(_scaled(runs, node, now.units) for node in nodes), strict=True)
    ]
    share = _share_of_pace(paces, [log(max(rest, SHORTEST)) for _first, rest in samples])
    factors = [exp(share * (log(so_far) - pace)) for pace in paces]
    return [
        (first * factor, rest * factor)
        for (first, rest), factor in zip(samples, factors, strict=True)
    ]


def _share_of_pace(paces: list[float], rests: list[float]) -> float:
    """The slope of the rest over the pace in earlier runs, drawn to 0 where they are few."""
    middle, typical = fmean(paces), fmean(rests)
    spread = sum((pace - middle) ** 2 for pace in paces)
    if spread < SHORTEST:
        return 0.0
    pairs = zip(paces, rests, strict=True)
    slope = sum((pace - middle) * (rest - typical) for pace, rest in pairs) / spread
    return min(1.0, max(0.0, slope)) * len(paces) / (len(paces) + 5)


def _summary(samples: list[float]) -> TimeLeft:
    if len(samples) >= ENOUGH_FOR_QUANTILES:
        deciles = quantiles(samples, n=10)
        return TimeLeft(round(median(samples)), round(deciles[0]), round(deciles[8]))
    logs = [log(max(sample, SHORTEST)) for sample in samples]
    reach = T_90[len(logs) - 2] * stdev(logs) * sqrt(1 + 1 / len(logs))
    middle = fmean(logs)
    return TimeLeft(round(median(samples)), round(exp(middle - reach)), round(exp(middle + reach)))
