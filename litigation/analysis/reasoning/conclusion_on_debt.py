"""The conclusion on the debt: who owes whom what, and whether the papers prove it."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.claims.debts import find_debts
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.conclusion_on_sum import of_contract, sum_finding
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.money import PRINCIPAL, beside, cited, items_of, refused, sum_of
from litigation.analysis.reasoning.nouns import nouns_of
from litigation.analysis.reasoning.rows import row
from litigation.analysis.reasoning.wording import listed, stripped, yuan
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind, Event, EventKind
from litigation.analysis.values.result import ClaimItem, ElementStatus, Finding, FindingKind

ID = "conclusion-debt"
_SPOKEN = {DocumentKind.CHAT, DocumentKind.EMAIL}


def debt(case: Case) -> Finding:
    """Who owes whom what."""
    principal = items_of(case.calculation, PRINCIPAL)
    owed = sum_of(principal)
    if owed is None:
        return _settled(case) or _unknown(case)
    citations = cited(principal) or of_contract(case)
    chair = case.chair
    debtor = listed(borrowers(case), otherwise=chair.respondent)
    as_of = chinese_day(case.inputs.as_of)
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
    told = (
        text
        + _between(principal)
        + _not_due(case)
        + _not_known(case)
        + _changed(case)
        + _paid(case)
        + _silent(case)
        + _dishonoured(case)
    )
    slips = tuple(c for one in case.facts.adjustments for c in one.citations)
    return sum_finding(ID, told, (*citations, *slips), principal)


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


def _settled(case: Case) -> Finding | None:
    """Everything told as paid: nothing is left to compute, which is not the same as unknown."""
    proof = row(case.matrix, "non_payment")
    paid = [event for event in case.debtor_events(EventKind.PAID) if event.amount is not None]
    contradicted = proof is not None and proof.status is ElementStatus.CONTRADICTED
    if refused(case.calculation) or not paid or not contradicted:
        return None
    debtor = listed(borrowers(case), otherwise=case.chair.respondent)
    text = (
        f"截至{chinese_day(case.inputs.as_of)}，按现有材料中的付款记载测算，{debtor}已无未付"
        f"{nouns_of(case.rules).principal}。{_paid(case)}{_beyond(case)}"
    )
    citations = distinct(citation for event in paid for citation in event.citations)
    return Finding(ID, FindingKind.CONCLUSION, text, citations)


def _beyond(case: Case) -> str:
    """Who paid far more than the price that was read may owe for more than was read."""
    price = case.facts.terms.price
    paid = [one.amount or Decimal(0) for one in case.debtor_events(EventKind.PAID)]
    if price is None or sum(paid, Decimal(0)) <= price.value:
        return ""
    return f"付款合计多于读出的价款{yuan(price.value)}，价款可能没有读全，须先核对。"


def _unproved(case: Case) -> str:
    """A debt that the papers do not prove is not told as a fact: the element that is open."""
    found = row(case.matrix, "non_payment")
    return "" if found is None or found.status is ElementStatus.PROVED else found.title


def _not_due(case: Case) -> str:
    later = sum_of(beside(case.calculation, PRINCIPAL))
    return f"另有{yuan(later)}尚未到期，未计入。" if later else ""


def _between(principal: tuple[ClaimItem, ...]) -> str:
    """The sums that are no more than bounds, since interest that payments meet first is unknown."""
    open_ones = [one for one in principal if one.amount_low != one.amount_high]
    return "".join(
        f"{one.instalment}的利息尚不能算清，还款能抵多少本金不能确定，其余额在"
        f"{yuan(one.amount_low)}至{yuan(one.amount_high)}之间。"
        for one in open_ones
        if one.amount_low is not None and one.amount_high is not None
    )


def _not_known(case: Case) -> str:
    """The parts of the price whose sum nobody can tell: the sum told is not the whole."""
    open_ones = [
        item.instalment
        for item in refused(case.calculation)
        if item.kind in PRINCIPAL and item.instalment
    ]
    return f"另有{listed(open_ones)}的金额无法判断，未计入。" if open_ones else ""


def _changed(case: Case) -> str:
    """What the price was raised or lowered by, and what was left out for a doubt."""
    return "".join(find_debts(case.facts).changes) if case.rules.subject == "sale" else ""


def _paid(case: Case) -> str:
    events: tuple[Event, ...] = case.debtor_events(EventKind.PAID)
    sums = [event.amount for event in events if event.amount is not None]
    if not sums:
        return ""
    told = sum(_is_only_said(event) for event in events if event.amount is not None)
    said = f"其中{told}笔仅见于聊天或邮件，未见付款凭证。" if told else ""
    return f"材料中已付款{len(sums)}笔，合计{yuan(sum(sums, Decimal(0)))}。{said}"


def _silent(case: Case) -> str:
    """Bank papers out of which no payment was read: what is owed may then be less."""
    silent = [one for one in case.facts.unreadable if one.problem.code == "no_payment_read"]
    if not silent:
        return ""
    names = listed(f"《{one.name}》" for one in silent)
    return f"{names}中的付款没有读出、未计入，上述金额可能偏高，须先核对。"


def _dishonoured(case: Case) -> str:
    """A bill that was not honoured may have paid nothing."""
    told = [one.text for one in case.facts.contradictions if "票据未获兑付" in one.text]
    return "".join(f"{one}。" for one in told[:1])


def _is_only_said(event: Event) -> bool:
    return bool(event.document_kinds) and set(event.document_kinds) <= _SPOKEN
