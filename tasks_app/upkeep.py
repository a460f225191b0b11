"""What the sweep does beside rescuing: deadlines of questions, notices that were left out."""

from __future__ import annotations

from dataclasses import dataclass

from tasks_app.notices.record import notices_catch_up
from tasks_app.questions import questions_sweep


@dataclass(frozen=True)
class Upkeep:
    questions: int
    notices: int


def upkeep() -> Upkeep:
    """Idempotent and quick: database work only, any process may call it at any time."""
    return Upkeep(questions=questions_sweep(), notices=notices_catch_up())
