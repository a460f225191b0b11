"""Decisions with the engine's own confidence, for the risk–coverage curve."""

from __future__ import annotations

from evaluation.engine import Outcome
from evaluation.truth import Bundle

LEVELS = ("strong", "medium", "weak", "no paper cited")
Decision = tuple[str, bool | None]  # (level, right?); None: the engine abstained


def decisions(bundle: Bundle, outcome: Outcome) -> list[Decision]:
    """One for each cell of the matrix that the truth decides."""
    rows = {row.id: row for row in (outcome.result.matrix if outcome.result else ())}
    found: list[Decision] = []
    for cell in bundle.truth.cells:
        row = rows.get(cell.element)
        if row is None or row.status == "undetermined":
            found.append(("", None))
            continue
        strengths = {one.strength for one in row.evidence}
        level = next((one for one in LEVELS if one in strengths), LEVELS[-1])
        found.append((level, row.status in cell.statuses))
    return found
