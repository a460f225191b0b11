"""Matrix: the status of each element that the papers decide, or that they leave open.

Right: a status a careful lawyer accepts. "Undetermined" where the papers decide is missed, not
wrong; anything decided where they leave it open, or decided the other way, is wrong and missed.
An element that nothing in the papers raises may be left out of the matrix.
"""

from __future__ import annotations

from evaluation.engine import Outcome
from evaluation.measures.tally import Tally
from evaluation.truth import Bundle


def cells(bundle: Bundle, outcome: Outcome) -> Tally:
    tally = Tally()
    matrix = outcome.result.matrix if outcome.result else ()
    rows = {row.id: row for row in matrix}
    for cell in bundle.truth.cells:
        row = rows.get(cell.element)
        if row is None and rows and "not_proved" in cell.statuses:
            tally.hit()
        elif row is None:
            tally.miss(f"{cell.element}: no such row")
        elif row.status in cell.statuses:
            tally.hit()
        else:
            accepted = "/".join(sorted(cell.statuses))
            line = f"{cell.element} is {row.status}, not {accepted}: {row.reason}"
            tally.miss(line)
            if row.status != "undetermined":
                tally.err(line)
    return tally
