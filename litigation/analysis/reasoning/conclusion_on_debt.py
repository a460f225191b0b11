"""The conclusion on the debt: who owes whom what, and whether the papers prove it."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.conclusion_on_sum import of_contract, sum_finding
from litigation.analysis.reasoning.money import PRINCIPAL, beside, cited, items_of, refused, sum_of
from litigation.analysis.reasoning.nouns import nouns_of
from litigation.analysis.reasoning.rows import row
from litigation.analysis.reasoning.wording import day, listed, stripped, yuan
from litigation.analysis.values.facts import Event, EventKind
from litigation.analysis.values.result import ElementStatus, Finding, FindingKind

ID = "conclusion-debt"


def debt(case: Case) -> Finding:
    """Who owes whom what."""
    principal = items_of(case.calculation, PRINCIPAL)
    owed = sum_of(principal)
    if owed is None:
        return _unknown(case)
    citations = cited(principal) or of_contract(case)
    chair = case.chair
    debtor = listed(borrowers(case), otherwise=chair.respondent)
    as_of = day(case.inputs.as_of)
    unproved, noun = _unproved(case), nouns_of(case.rules).principal
    if not owed:
        text = f"截至{as_of}，按现有材料测算，{debtor}已无未付{noun}。"
    elif unproved:
        text = (
            f"截至{as_of}，按现有材料推算，{chair.claimant}可向{debtor}主张的{noun}余额为"
            f"{yuan(owed)}；“{unproved}”尚未得到证明，不能据此认定欠款。"
        )
    elif chair.is_claimant or chair.is_third_party:
        text = f"截至{as_of}，{debtor}尚欠{chair.claimant}{noun}{yuan(owed)}。"
    else:
        text = f"截至{as_of}，{chair.claimant}可向我方（{debtor}）主张的{noun}最多为{yuan(owed)}。"
    return sum_finding(ID, text + _not_due(case) + _paid(case), citations, principal)


def borrowers(case: Case) -> tuple[str, ...]:
    """Of a loan those who owe it themselves; a surety beside them owes only if called upon."""
    named = case.chair.respondents
    return tuple(party.name for party in named if party.contract_role == "borrower")


def _unknown(case: Case) -> Finding:
    reasons = listed(stripped(item.refusal) for item in refused(case.calculation))
    nouns = nouns_of(case.rules)
    return Finding(
        id=ID,
        kind=FindingKind.UNDETERMINED,
        text=f"无法判断欠款本金数额：{reasons or nouns.unknown}。",
        citations=of_contract(case),
        missing=nouns.papers,
    )


def _unproved(case: Case) -> str:
    """A debt that the papers do not prove is not told as a fact: the element that is open."""
    found = row(case.matrix, "non_payment")
    return "" if found is None or found.status is ElementStatus.PROVED else found.title


def _not_due(case: Case) -> str:
    later = sum_of(beside(case.calculation, PRINCIPAL))
    return f"另有{yuan(later)}尚未到期，未计入。" if later else ""


def _paid(case: Case) -> str:
    events: tuple[Event, ...] = case.debtor_events(EventKind.PAID)
    sums = [event.amount for event in events if event.amount is not None]
    if not sums:
        return ""
    return f"材料中已付款{len(sums)}笔，合计{yuan(sum(sums, Decimal(0)))}。"
