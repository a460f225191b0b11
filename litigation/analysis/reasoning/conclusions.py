"""What stands first: who owes whom what, how far it is proved, in time or not, what is missing."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.conclusion_on_debt import debt
from litigation.analysis.reasoning.conclusion_on_proof import defences, missing, proof
from litigation.analysis.reasoning.conclusion_on_time import time
from litigation.analysis.reasoning.conclusion_on_total import total
from litigation.analysis.values.result import Finding


def conclusions(case: Case) -> tuple[Finding, ...]:
    """Three to six sentences; each cites, or says which paper would decide."""
    found = (debt(case), total(case), proof(case), defences(case), time(case), missing(case))
    return tuple(finding for finding in found if finding is not None)
