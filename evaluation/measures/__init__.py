"""The measures: what counts as right, wrong and missed, one module each."""

from __future__ import annotations

from collections.abc import Callable

from evaluation.engine import Outcome
from evaluation.measures.cells import cells
from evaluation.measures.citations import citations
from evaluation.measures.days import days
from evaluation.measures.figures import figures
from evaluation.measures.numbers import numbers
from evaluation.measures.order import order
from evaluation.measures.parties import parties
from evaluation.measures.sums import sums
from evaluation.measures.tally import Tally
from evaluation.measures.time_bar import time_bar
from evaluation.measures.traps import traps
from evaluation.truth import Bundle

MEASURES: dict[str, Callable[[Bundle, Outcome], Tally]] = {
    "party_f1": parties,
    "date_f1": days,
    "amount_f1": sums,
    "timeline_order": order,
    "matrix_f1": cells,
    "arithmetic_exact": figures,
    "traps_found": traps,
    "citations_valid": citations,
    "false_not_barred": time_bar,
    "ocr_number_accuracy": numbers,
}
