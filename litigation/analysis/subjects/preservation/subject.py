"""Preservation of assets and evidence, from the applicant's and the respondent's chair."""

from __future__ import annotations

from dataclasses import replace

from litigation.analysis.claims.fees import NO_TOTAL, preservation_fee
from litigation.analysis.claims.values import Calculation
from litigation.analysis.reasoning.case import Case
from litigation.analysis.rules.lookup import FEES, cited
from litigation.analysis.subjects.judgment.seats import PRESERVATION, named
from litigation.analysis.subjects.preservation.behind import claim_behind
from litigation.analysis.subjects.preservation.judging import judge_preservation
from litigation.analysis.subjects.preservation.matter import Securing
from litigation.analysis.subjects.preservation.papers import preservation_drafts
from litigation.analysis.subjects.preservation.reasons import reason_on_preservation
from litigation.analysis.subjects.preservation.steps import preservation_strategies
from litigation.analysis.subjects.preservation.suit_period import preservation_period
from litigation.analysis.subjects.seated import seated_subject
from litigation.analysis.subjects.values import Matter
from litigation.analysis.values.result import ClaimItem, Limitation


def _limitation(matter: Matter) -> Limitation:
    return preservation_period(matter.inputs, matter.facts, matter.rules)


def _calculate(matter: Matter, limitation: Limitation) -> Calculation:
    """The claim to be secured and the fee for securing it, without the fees of the suit."""
    claim = claim_behind(matter, limitation)
    items = tuple(one for one in claim.items if not one.kind.endswith("_fee"))
    fee = preservation_fee(claim.total) if claim.total else None
    item = ClaimItem(
        id="preservation-fee",
        kind="preservation_fee",
        title="财产保全申请费",
        amount=fee.amount if fee else None,
        formula=fee.formula if fee else "",
        articles=cited(matter.rules, FEES, 14),
        refusal="" if fee else NO_TOTAL,
        counted=False,
    )
    total = claim.total or None
    return replace(claim, items=(*items, item), total=total, limitation=limitation)


def _securing(matter: Matter, limitation: Limitation) -> Securing:
    return Securing(matter.inputs, matter.facts, claim_behind(matter, limitation))


def _seated(case: Case) -> tuple[Case, Securing]:
    return named(case, PRESERVATION), Securing(case.inputs, case.facts, case.calculation)


SUBJECT = seated_subject(
    limitation=_limitation,
    calculate=_calculate,
    footing=_securing,
    judge=judge_preservation,
    seat=_seated,
    reason=reason_on_preservation,
    strategies=preservation_strategies,
    drafts=preservation_drafts,
)
