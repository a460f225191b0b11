"""What a step says it found is what the report then shows."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from litigation.analysis.values.facts import Contradiction
from litigation.running.outcomes import case_organised


def test_only_contradictions_that_the_report_lists_are_counted() -> None:
    kinds = ("seal_unreadable", "case_number_date", "amount_mismatch")
    traps = [Contradiction(kind, "", (), (), "info") for kind in kinds]
    facts: Any = SimpleNamespace(parties=(), events=(), contradictions=traps)
    assert case_organised(facts).endswith("1 处矛盾")
