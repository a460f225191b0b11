"""How long the rest of a run takes, learned from earlier runs; pure arithmetic.

A node's time is a fixed part plus a rate per unit of work. Each earlier run, scaled to the work at
hand and to how fast this run was so far, is one sample of the rest; the answer is the samples'
median and their 10 % to 90 % range, where late runs and those of this pace count most. A run is
scaled by a line fitted without it, so the range holds what was not seen (leave-one-out).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, log, sqrt
from statistics import fmean, median, stdev

from tasks_app.fitted_line import SHORTEST, Line
from tasks_app.pace import Move, moves_to_pace
from tasks_app.weighted import quantile, recency

ENOUGH_HISTORY = 3
ENOUGH_FOR_QUANTILES = 9  # below, no order statistic stands for a tenth
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
    samples = _samples(runs, now)
    left = [
        Sample(each.first - now.spent, each.rest - now.spent, each.weight)
        for each in samples
        if each.first > now.spent
    ]
    return _summary(left) if len(left) >= ENOUGH_HISTORY else None


@dataclass(frozen=True)
class Sample:
    """Seconds of the first remaining node, and of all, in an earlier run scaled to ours."""

    first: float
    rest: float
    weight: float


def _samples(runs: Sequence[PastRun], now: Situation) -> list[Sample]:
    scaled = [_scaled(runs, node, now.units_of(node)) for node in now.remaining]
    between = [run.between * len(now.remaining) for run in runs]
    rests = [sum(parts) for parts in zip(between, *scaled, strict=True)]
    moves = _moves(runs, now, rests)
    together = zip(scaled[0], rests, moves, recency(len(runs)), strict=True)
    return [
        Sample(first * move.factor, rest * move.factor, move.weight * weight)
        for first, rest, move, weight in together
    ]


def _scaled(runs: Sequence[PastRun], node: str, units: float) -> list[float]:
    points = [(run.units_of(node), run.seconds[node]) for run in runs]
    whole = Line.through(points)
    answers = []
    for point in points:
        expected = whole.without(*point).at(point[0])
        answers.append(point[1] * whole.at(units) / expected if expected > 0 else point[1])
    return answers


def _moves(runs: Sequence[PastRun], now: Situation, rests: Sequence[float]) -> list[Move]:
    """How the earlier runs bear on one that was as fast so far as ours."""
    nodes = [node for node in now.done if all(node in run.seconds for run in runs)]
    so_far = sum(now.done[node] for node in nodes)
    took = [sum(run.seconds[node] for node in nodes) for run in runs]
    scaled = [_scaled(runs, node, now.units_of(node)) for node in nodes]
    earlier = [sum(parts) for parts in zip(*scaled, strict=True)] or took
    return moves_to_pace(so_far, earlier, took, rests)


def _summary(samples: list[Sample]) -> TimeLeft:
    rests, weights = [each.rest for each in samples], [each.weight for each in samples]
    if len(samples) >= ENOUGH_FOR_QUANTILES:
        low, middle, high = (quantile(rests, weights, share) for share in (0.1, 0.5, 0.9))
        return TimeLeft(middle, low, high)
    logs = [log(max(rest, SHORTEST)) for rest in rests]
    reach = T_90[len(logs) - 2] * stdev(logs) * sqrt(1 + 1 / len(logs))
    middle = fmean(logs)
    return TimeLeft(median(rests), exp(middle - reach), exp(middle + reach))
