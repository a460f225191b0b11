"""How fast a run was so far, beside earlier runs: those of its pace tell most of its rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from math import exp, log
from statistics import fmean

from tasks_app.fitted_line import SHORTEST

TELLING = 1.0  # seconds; a shorter time so far says nothing of how fast the machine is
ENOUGH = 9  # runs; with fewer the relation of pace and rest is chance
ALIKE = 0.4  # in logarithms: a pace half as fast again counts little more than half


@dataclass(frozen=True)
class Move:
    """By what an earlier run's rest is multiplied, and how much the run then counts."""

    factor: float = 1.0
    weight: float = 1.0


def moves_to_pace(
    so_far: float, earlier: Sequence[float], took: Sequence[float], rests: Sequence[float]
) -> list[Move]:
    """For each earlier run: seconds so far scaled to our work, as they were, and of its rest."""
    telling = [seconds >= TELLING for seconds in took]
    if so_far < TELLING or sum(telling) < ENOUGH:
        return [Move()] * len(rests)
    paces = [log(max(seconds, SHORTEST)) for seconds in earlier]
    told = list(compress(paces, telling))
    logs = [log(max(rest, SHORTEST)) for rest in rests]
    share = _share(told, list(compress(logs, telling)))
    ours = min(max(told), max(min(told), log(so_far)))  # no further than it ever went
    usual = fmean(told)
    known = [pace if tells else usual for pace, tells in zip(paces, telling, strict=True)]
    return [_move(ours - pace, share) for pace in known]


def _move(distance: float, share: float) -> Move:
    return Move(exp(share * distance), exp(-((distance / ALIKE) ** 2) / 2))


def _share(paces: list[float], rests: list[float]) -> float:
    """The slope of the rest over the pace in earlier runs, drawn to 0 where they are few."""
    middle, typical = fmean(paces), fmean(rests)
    spread = sum((pace - middle) ** 2 for pace in paces)
    if spread < SHORTEST:
        return 0.0
    pairs = zip(paces, rests, strict=True)
    slope = sum((pace - middle) * (rest - typical) for pace, rest in pairs) / spread
    return min(1.0, max(0.0, slope)) * len(paces) / (len(paces) + 5)
