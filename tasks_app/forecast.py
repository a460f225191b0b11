"""How long the rest of a run takes, learned from earlier runs; pure arithmetic.

A node's time is a fixed part plus a rate per unit of work. Each earlier run, scaled to the work at
hand and to how fast this run was so far, is one sample of the rest; the answer is the samples'
median and their 10 % to 90 % range, where late runs count more. A run is scaled by a line fitted
without it, so the range holds what was not seen (leave-one-out).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
from math import exp, log, sqrt
from statistics import fmean, median, stdev

from tasks_app.fitted_line import SHORTEST, Line
from tasks_app.recency import recent_quantile

ENOUGH_HISTORY = 3
ENOUGH_FOR_QUANTILES = 9  # below, no order statistic stands for a tenth
TELLING = 1.0  # seconds; a shorter time so far says nothing of how fast the machine is
# Student's t, one-sided 90 %, for 1, 2, … degrees of freedom.
T_90 = (3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397)


@dataclass(frozen=True)
class TimeLeft:
    """Seconds until the task ends: the median of past runs, and the 10 % to 90 % range."""

    seconds: float
    low: float
    high: float


@dataclass(frozen=True)
class PastRun:
    """A completed run: its work, and the seconds of every node that ran in one go.

    `between` is what passed, for each node, between the nodes and until the run was completed.
    """

    units: float
    seconds: Mapping[str, float]
    node_units: Mapping[str, float] = field(default_factory=dict)
    between: float = 0.0

    def units_of(self, node: str) -> float:
        return self.node_units.get(node, self.units)


@dataclass(frozen=True)
class Situation:
    """Where a run stands. `spent` is the time already given to the first of `remaining`."""

    units: float
    done: Mapping[str, float]
    remaining: Sequence[str]
    spent: float = 0.0
    node_units: Mapping[str, float] = field(default_factory=dict)

    def units_of(self, node: str) -> float:
        return self.node_units.get(node, self.units)


def forecast(history: Sequence[PastRun], now: Situation) -> TimeLeft | None:
    """None while too few earlier runs are like this one, also when it outlasts all of them.

    The history begins with the oldest run.
    """
    alike = [run for run in history if run.node_units.keys() == now.node_units.keys()]
    runs = [run for run in alike if all(node in run.seconds for node in now.remaining)]
    if len(runs) < ENOUGH_HISTORY or not now.remaining:
        return None
    samples = _at_this_pace(_samples(runs, now), runs, now)
    left = [rest for first, rest in samples if first > now.spent]
    left = [rest - now.spent for rest in left]
    return _summary(left) if len(left) >= ENOUGH_HISTORY else None


def _samples(runs: Sequence[PastRun], now: Situation) -> list[tuple[float, float]]:
    """For each run: seconds of the first remaining node, and of all, scaled to our work."""
    scaled = [_scaled(runs, node, now.units_of(node)) for node in now.remaining]
    between = [run.between * len(now.remaining) for run in runs]
    by_run = zip(between, *scaled, strict=True)
    return [(parts[0], sum(parts) + passed) for passed, *parts in by_run]


def _scaled(runs: Sequence[PastRun], node: str, units: float) -> list[float]:
    points = [(run.units_of(node), run.seconds[node]) for run in runs]
    whole = Line.through(points)
    answers = []
    for point in points:
        expected = whole.without(*point).at(point[0])
        answers.append(point[1] * whole.at(units) / expected if expected > 0 else point[1])
    return answers


def _at_this_pace(
    samples: list[tuple[float, float]], runs: Sequence[PastRun], now: Situation
) -> list[tuple[float, float]]:
    """Move the samples by how fast this run was so far, as far as that told of the rest before."""
    nodes = [node for node in now.done if all(node in run.seconds for run in runs)]
    so_far = sum(now.done[node] for node in nodes)
    telling = [sum(run.seconds[node] for node in nodes) >= TELLING for run in runs]
    if so_far < TELLING or sum(telling) < ENOUGH_FOR_QUANTILES:
        return samples
    scaled = zip(*(_scaled(runs, node, now.units_of(node)) for node in nodes), strict=True)
    paces = [log(max(sum(parts), SHORTEST)) for parts in scaled]
    rests = [log(max(rest, SHORTEST)) for _first, rest in samples]
    told = list(compress(paces, telling))
    share = _share_of_pace(told, list(compress(rests, telling)))
    ours = min(max(told), max(min(told), log(so_far)))  # no further than it ever went
    usual = fmean(told)
    known = [pace if tells else usual for pace, tells in zip(paces, telling, strict=True)]
    factors = [exp(share * (ours - pace)) for pace in known]
    moved = zip(samples, factors, strict=True)
    return [(first * factor, rest * factor) for (first, rest), factor in moved]


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
        low, middle, high = (recent_quantile(samples, share) for share in (0.1, 0.5, 0.9))
        return TimeLeft(middle, low, high)
    logs = [log(max(sample, SHORTEST)) for sample in samples]
    reach = T_90[len(logs) - 2] * stdev(logs) * sqrt(1 + 1 / len(logs))
    middle = fmean(logs)
    return TimeLeft(median(samples), exp(middle - reach), exp(middle + reach))
