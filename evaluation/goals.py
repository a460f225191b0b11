"""What must be reached, and what was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evaluation.intervals import bootstrap, wilson
from evaluation.measures.tally import Tally, f1, share
from evaluation.running import Marks

F1 = ("party_f1", "date_f1", "amount_f1", "matrix_f1")
GOALS: dict[str, float] = {
    "bundles": 60,
    "party_f1": 0.97,
    "date_f1": 0.97,
    "amount_f1": 0.97,
    "timeline_order": 0.98,
    "matrix_f1": 0.9,
    "arithmetic_exact": 1.0,
    "traps_found": 1.0,
    "citations_valid": 1.0,
    "false_not_barred": 0,
    "ocr_number_accuracy": 0.97,
}


@dataclass(frozen=True)
class Reached:
    """A measured value with its interval, from `n` items."""

    name: str
    value: float
    n: int
    goal: float
    low: float
    high: float
    tally: Tally

    @property
    def is_met(self) -> bool:
        """At most the goal for false reassurance, at least the goal for all else."""
        if self.n == 0:
            return False
        return (
            self.value <= self.goal if self.name == "false_not_barred" else self.value >= self.goal
        )


def reached(name: str, marks: Sequence[Marks]) -> Reached:
    """One measure over some bundles."""
    if name == "bundles":
        count = len(marks)
        return Reached(name, count, count, GOALS[name], count, count, Tally())
    tallies = [one.tallies[name] for one in marks]
    whole = sum(tallies, Tally())
    if name == "false_not_barred":
        low, high = wilson(whole.wrong, whole.n)
        return Reached(name, whole.wrong, whole.n, GOALS[name], low, high, whole)
    value: Callable[[Tally], float] = f1 if name in F1 else share
    if name in F1:
        low, high = bootstrap(tallies, value)
    else:
        low, high = wilson(whole.right, whole.n)
    return Reached(name, value(whole), whole.n, GOALS[name], low, high, whole)


def all_reached(marks: Sequence[Marks]) -> list[Reached]:
    return [reached(name, marks) for name in GOALS]
