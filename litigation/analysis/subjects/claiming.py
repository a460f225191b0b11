"""The matter as the general pieces on sums and on the three years read it."""

from __future__ import annotations

from dataclasses import replace

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.ledger import open_ledger
from litigation.analysis.claims.limitation import limitation_of
from litigation.analysis.subjects.values import Matter
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Limitation

_SHORTER = (
    "材料看来属于另一类案件，其时效可能更短（劳动争议申请仲裁的时效为一年），无法判断是否届满。"
)


def claim_case(matter: Matter) -> ClaimCase:
    """The matter with its account up to the day of the analysis."""
    ledger = open_ledger(matter.facts, as_of=matter.inputs.as_of)
    return ClaimCase(matter.inputs, matter.facts, matter.rules, ledger, matter.table)


def general_limitation(matter: Matter) -> Limitation:
    """The general period for claims to money that fell due."""
    period = limitation_of(inputs=matter.inputs, facts=matter.facts, rules=matter.rules)
    if period.status != "not_barred" or not _is_of_another_kind(matter.facts):
        return period
    return replace(
        period, status="undetermined", reason=f"{_SHORTER}按所选规则推算：{period.reason}"
    )


def _is_of_another_kind(facts: Facts) -> bool:
    return any(one.kind == "wrong_case_type" for one in facts.contradictions)
