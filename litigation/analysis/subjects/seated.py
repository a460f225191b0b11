"""A subject whose sides sit anew: every step gets the case as seated and what it stands on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from litigation.analysis.claims.values import Calculation
from litigation.analysis.evidence.judging import Verdict
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.subjects.values import Judge, Matter, Subject
from litigation.analysis.values.result import Draft, ElementStatus, Limitation, Strategy
from litigation.packages.schema import Element

T = TypeVar("T")  # what the subject stands on: the decision, or the claim to be secured


def seated_subject(
    *,
    limitation: Callable[[Matter], Limitation],
    calculate: Callable[[Matter, Limitation], Calculation],
    footing: Callable[[Matter, Limitation], T],
    judge: Callable[[Element, tuple[Piece, ...], T, Limitation], Verdict],
    seat: Callable[[Case], tuple[Case, T]],
    reason: Callable[[Case, T], Reasoning],
    strategies: Callable[[Case, Reasoning, T], tuple[Strategy, ...]],
    drafts: Callable[[Case, T], tuple[Draft, ...]],
) -> Subject:
    """`footing` is made once for all elements; `seat` before each later step."""

    def judging(matter: Matter, period: Limitation, statuses: Mapping[str, ElementStatus]) -> Judge:
        ground = footing(matter, period)
        return lambda element, pieces: judge(element, pieces, ground, period)

    def planned(case: Case, reasoning: Reasoning) -> tuple[Strategy, ...]:
        seated, ground = seat(case)
        return strategies(seated, reasoning, ground)

    return Subject(
        limitation=limitation,
        calculate=calculate,
        judging=judging,
        reason=lambda case: reason(*seat(case)),
        strategies=planned,
        drafts=lambda case, reasoning, planned: drafts(*seat(case)),
    )
