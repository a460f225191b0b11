"""Limitation: "not barred" said of a claim that is barred, or of which it cannot be told."""

from __future__ import annotations

from evaluation.engine import Outcome
from evaluation.measures.tally import Tally
from evaluation.truth import Bundle


def time_bar(bundle: Bundle, outcome: Outcome) -> Tally:
    """`wrong` counts false reassurance; only bundles where it is possible are counted at all."""
    tally, bar = Tally(), bundle.truth.time_bar
    if bar is None or "not_barred" in bar.statuses:
        return tally
    if outcome.result is None:
        tally.miss("no result")
    elif outcome.result.limitation.status == "not_barred":
        tally.err(f"{'/'.join(bar.statuses)}, but: {outcome.result.limitation.reason}")
    else:
        tally.hit()
    return tally
