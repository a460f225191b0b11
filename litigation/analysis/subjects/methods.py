"""The ways of judging an element that each subject knows, by the name that packages use."""

from __future__ import annotations

from litigation.analysis.evidence.methods import METHODS as SALE
from litigation.analysis.subjects.judgment.methods import METHODS as JUDGMENT
from litigation.analysis.subjects.labour.judging import METHODS as LABOUR
from litigation.analysis.subjects.loan.judging import METHODS as LOAN
from litigation.analysis.subjects.preservation.judging import METHODS as PRESERVATION

ALWAYS = frozenset({"papers"})
IN_TIME = frozenset({"limitation", "limitation_defence"})
METHODS: dict[str, frozenset[str]] = {
    "sale": frozenset(SALE),
    "purchase": frozenset(SALE),
    "labour": IN_TIME | LABOUR.keys(),
    "loan": IN_TIME | LOAN.keys(),
    "preservation": frozenset(PRESERVATION),
}


def methods_of(subject: str) -> frozenset[str]:
    """Every method that an element of a package on this subject may name."""
    return ALWAYS | METHODS.get(subject, JUDGMENT)
