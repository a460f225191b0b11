"""How good the estimates would have been: every past run forecast from those before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from tasks_app.forecast import PastRun, Situation, forecast

NOISE_SECONDS = 0.1  # of clocks and of the database


@dataclass(frozen=True)
class Trace:
    """A completed run, and the seconds from the end of its first node to its finish."""

    run: PastRun
    rest_seconds: float


@dataclass(frozen=True)
class Backtest:
    """`error`: median of |estimate - truth| / truth; `coverage`: share of truths in the range."""

    runs: int
    estimated: int
    error: float | None
    coverage: float | None


def backtest(traces: Sequence[Trace], nodes: Sequence[str], *, memory: int) -> Backtest:
    """Forecast each trace after its first node from up to `memory` earlier ones; oldest first."""
    errors, hits = [], []
    for index, trace in enumerate(traces):
        history = [earlier.run for earlier in traces[max(0, index - memory) : index]]
        left = forecast(history, _after_first(trace, nodes))
        if left is None:
            continue
        truth = trace.rest_seconds
        errors.append(abs(left.seconds - truth) / max(truth, 1.0))
        hits.append(left.low - NOISE_SECONDS <= truth <= left.high + NOISE_SECONDS)
    return Backtest(
        runs=len(traces),
        estimated=len(errors),
        error=median(errors) if errors else None,
        coverage=sum(hits) / len(hits) if hits else None,
    )


def _after_first(trace: Trace, nodes: Sequence[str]) -> Situation:
    first, *rest = nodes
    done = {first: trace.run.seconds[first]} if first in trace.run.seconds else {}
    return Situation(trace.run.units, done, rest, node_units=trace.run.node_units)
