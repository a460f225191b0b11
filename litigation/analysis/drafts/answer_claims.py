"""The answer to each sum claimed."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.drafts.paragraphs import row, to_fill
from litigation.analysis.drafts.sums import of_kinds, others, together, total_words
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.defences import pleaded_defences
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.money import (
    AGREED,
    LATENESS,
    PRINCIPAL,
    cited,
    counted,
    items_of,
    sum_of,
    title_of,
)
from litigation.analysis.reasoning.nouns import nouns_of
from litigation.analysis.reasoning.stated import stated_of
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.values.facts import Amount, AmountKind, DocumentKind
from litigation.analysis.values.result import ClaimItem, DraftParagraph

AGAINST_PRICE = (
    "identity",
    "limitation",
    "delivery",
    "quality",
    "prior-performance",
    "deposit",
    "invoice",
    "forged",
    "not-a-loan",
    "void",
    "withheld",
    "not-due",
)
AGAINST = {
    **dict.fromkeys(PRINCIPAL, AGAINST_PRICE),
    **dict.fromkeys(LATENESS, ("limitation", "invoice", "excessive-damages")),
    "interest": ("limitation", "withheld", "no-interest", "excessive-rate"),
    "overdue_interest": ("limitation", "withheld", "not-due", "excessive-rate"),
}
GROUPS = (
    (("overdue_loss",), "逾期付款损失"),
    (("interest",), "借期内利息"),
    (("overdue_interest",), "逾期利息"),
    (AGREED, "违约金"),
)
UNDECIDED = to_fill("经委托人核对后填写“无异议”或异议理由")


def claim_answers(case: Case) -> tuple[DraftParagraph, ...]:
    """One row per claim that was or can be raised, one for the costs, one for the total."""
    pleaded = pleaded_defences(case)
    rows = [
        _answer(case, items, name, pleaded)
        for kinds, name in ((PRINCIPAL, nouns_of(case.rules).principal), *GROUPS)
        if (items := of_kinds(case, kinds)) and sum_of(items) != 0
    ]
    rows += [_answer(case, (item,), title_of(item), pleaded) for item in others(case)]
    rows += [_stated(case, amount) for amount in _claimed(case)]
    rows.append(row("对诉讼费用负担的请求", "由法院依法确定负担，不应由答辩人全部承担。"))
    rows.append(_total(case))
    return tuple(rows)


def _answer(
    case: Case, items: tuple[ClaimItem, ...], name: str, pleaded: tuple[Defence, ...]
) -> DraftParagraph:
    """One row for the parts of one claim."""
    label = f"对{_named(case, items, name)}的请求"
    raised = [defence for defence in pleaded if defence.topic in AGAINST.get(items[0].kind, ())]
    citations = distinct((*(c for d in raised for c in d.citations[:2]), *cited(items)))
    if not raised:
        return row(label, UNDECIDED, citations=citations)
    if len(raised) == 1:
        return row(label, f"有异议。{raised[0].plea}", citations=citations)
    reasons = "".join(f"（{n}）{defence.plea}" for n, defence in enumerate(raised, start=1))
    return row(label, f"有异议。{reasons}", citations=citations)


def _named(case: Case, items: tuple[ClaimItem, ...], name: str) -> str:
    """The claim with its sum; with a complaint in the file, only a sum that the complaint names.

    Our own reckoning may be higher than what was claimed; an answer must not offer it.
    """
    stated = stated_of(case, items)
    if _may_name(case) or sum_of(items) in _sums_stated(case):
        return together(items, name)
    if stated is not None:
        return f"{name}{yuan(stated.amount.value)}"
    return f"{name}（以起诉状所列金额为准）"


def _may_name(case: Case) -> bool:
    """Whether our own sums may stand for what is claimed.

    Of a loan they already leave out what the answer contests: naming them would offer them.
    """
    return not _has_complaint(case) and case.rules.subject != "loan"


def _has_complaint(case: Case) -> bool:
    return any(item.kind is DocumentKind.COMPLAINT for item in case.facts.documents)


def _sums_stated(case: Case) -> set[Decimal]:
    return {item.value for item in case.facts.amounts if item.kind is AmountKind.CLAIMED}


def _claimed(case: Case) -> tuple[Amount, ...]:
    """Sums that the other side's papers claim and that are none of the computed ones."""
    computed = {item.amount for item in case.calculation.items}
    for kinds in (PRINCIPAL, LATENESS):
        items = items_of(case.calculation, kinds)
        stated = stated_of(case, items)
        computed |= {sum_of(items), stated.amount.value if stated else None}
    computed.add(case.calculation.total)
    found = {
        amount.value: amount
        for amount in case.facts.amounts
        if amount.kind is AmountKind.CLAIMED and amount.value not in computed
    }
    return tuple(found.values())


def _stated(case: Case, amount: Amount) -> DraftParagraph:
    total = case.calculation.total
    label = f"对原告文书所列{yuan(amount.value)}的请求"
    if total is None or amount.value <= total:
        return row(label, UNDECIDED, citations=amount.citations)
    words = f"有异议。该数额超出合同与付款凭证能够支持的范围，超出部分没有依据。{UNDECIDED}"
    return row(label, words, citations=amount.citations)


def _total(case: Case) -> DraftParagraph:
    """The other side's total is named, never adopted: an answer does not do their sums."""
    words = f"不予认可，请求驳回没有事实和法律依据的部分。{to_fill('结论性意见，经委托人确认')}"
    citations = cited(counted(case.calculation))
    if not _may_name(case) and case.calculation.total not in _sums_stated(case):
        return row("对标的总额的意见", words, citations=citations)
    return row(f"对标的总额{total_words(case)}的意见", words, citations=citations)
