"""The rows of a buyer's complaint, in the order of the court's form for sales."""

from __future__ import annotations

from collections.abc import Callable

from litigation.analysis.drafts.complaint_claims import (
    NOT_CLAIMED,
    court_costs,
    recovery_costs,
)
from litigation.analysis.drafts.complaint_facts import NO_SECURITY, SECURITY, named
from litigation.analysis.drafts.facts_of_contract import (
    damages_clause,
    delivery_terms,
    goods,
    price_terms,
    quality_terms,
    sides,
    signing,
)
from litigation.analysis.drafts.facts_of_performance import (
    NONE_SEEN,
    demands,
    negotiations,
    quality_dispute,
)
from litigation.analysis.drafts.facts_of_right import evidence, grounds_of, other
from litigation.analysis.drafts.paragraphs import row, to_fill
from litigation.analysis.drafts.sums import of_kinds, sum_words, total_words
from litigation.analysis.drafts.told import Told, events_told
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.money import cited, counted
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.subjects.purchase.money import DEPOSIT, PENALTY, REFUND, endings
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import EventKind
from litigation.analysis.values.result import DraftParagraph

ELEMENTS = ("contract_formed", "buyer_paid", "goods_defective", "terminated")
LAWS = ("民法典·合同编", "合同编通则解释")


def claim_rows(case: Case) -> tuple[DraftParagraph, ...]:
    """The ten claims of the form, numbered; those not raised say so."""
    return (
        row("1. 给付价款", f"{NOT_CLAIMED}（原告为买受人）"),
        row("2. 迟延给付价款的利息（违约金）", f"{NOT_CLAIMED}（原告为买受人）"),
        _breach(case),
        _defects(case),
        _contract(case),
        row("6. 主张担保权利", f"{NOT_CLAIMED}（现有材料未见担保约定）"),
        recovery_costs(case, "7. 主张实现债权的费用"),
        court_costs(case, "8. 诉讼费用的承担"),
        _others(case),
        row("10. 标的总额", total_words(case), citations=cited(counted(case.calculation))),
    )


def _breach(case: Case) -> DraftParagraph:
    items = of_kinds(case, (PENALTY,))
    agreed = "；".join(f"违约金{sum_words(item)}" for item in items)
    loss = to_fill("损失的项目、数额与计算方式；不主张的写明")
    words = f"{agreed}；{loss}" if agreed else loss
    return row("3. 赔偿因卖方违约所受的损失", words, citations=cited(items))


def _defects(case: Case) -> DraftParagraph:
    label = "4. 对标的物瑕疵的责任"
    events = case.objections
    if not events:
        return row(label, f"{NOT_CLAIMED}（现有材料未见质量异议）")
    choice = to_fill("在修理、重作、更换、退货、减少价款中选择，并写明数额")
    citations = distinct(c for event in events for c in event.citations)
    return row(label, f"卖方交付的标的物不符合约定，{choice}", citations=citations)


def _contract(case: Case) -> DraftParagraph:
    label = "5. 继续履行或是解除合同"
    ended = endings(case.facts)
    if not ended:
        return row(
            label, to_fill("请求继续履行，或请求判令解除合同（可以起诉状副本送达为解除通知）")
        )
    words = (
        f"请求确认合同于{chinese_day(ended[-1].date)}前后送达的通知到达时解除，"
        f"{to_fill('核对到达日期')}"
    )
    return row(label, words, citations=ended[-1].citations)


def _others(case: Case) -> DraftParagraph:
    refund, deposit = of_kinds(case, (REFUND,)), _alternative(case)
    told = [f"返还已付价款{sum_words(item)}" for item in refund]
    if deposit:
        told.append(to_fill(f"是否改为主张双倍返还定金 {deposit}（与违约金择一）"))
    return row("9. 其他请求", "；".join(told) or "无", citations=cited(refund))


def _alternative(case: Case) -> str:
    """The doubled deposit, which stands beside the total."""
    amounts = (one.amount for one in case.calculation.items if one.kind == DEPOSIT)
    return next((yuan(amount) for amount in amounts if amount is not None), "")


def performance(case: Case) -> Told:
    kinds = (EventKind.DELIVERED, EventKind.ACCEPTED, EventKind.INVOICED, EventKind.PAID)
    return events_told(case.events(*kinds), otherwise=to_fill("付款与交付的情况"))


def ended(case: Case) -> Told:
    return events_told(endings(case.facts), otherwise=NONE_SEEN)


def late(case: Case) -> Told:
    """The agreed day and each delivery behind it; the rest is for the client to say."""
    agreed = case.facts.terms.delivery
    behind = [
        one
        for one in case.events(EventKind.DELIVERED)
        if agreed and agreed.due and one.precision == "day" and one.date > agreed.due
    ]
    if agreed is None or agreed.due is None or not behind:
        return Told(to_fill("约定的交货期限、实际交货日与迟延天数；未迟延的写无"))
    told = "；".join(
        f"{chinese_day(one.date)}交付，迟延{(one.date - agreed.due).days}日" for one in behind
    )
    citations = distinct((*agreed.citations, *(c for one in behind for c in one.citations)))
    return Told(f"约定于{chinese_day(agreed.due)}前交货；{told}。", citations)


def defects(case: Case) -> Told:
    if not case.objections:
        return Told(NONE_SEEN)
    told = events_told(case.objections, otherwise="")
    return Told(f"{told.text}{to_fill('不符合约定的具体情形与检验结果')}", told.citations)


def owed(case: Case) -> Told:
    items = of_kinds(case, (PENALTY,))
    known = [item for item in items if item.amount is not None]
    if not known:
        return Told(to_fill("违约金、赔偿金的数额与计算方式"))
    told = "；".join(f"违约金{sum_words(item)}（{item.formula}）" for item in known)
    return Told(f"{told}。", cited(known))


def grounds(case: Case) -> Told:
    clauses = distinct(c for term in case.facts.terms.penalties for c in term.citations)
    return grounds_of(case, clauses, elements=ELEMENTS, laws=LAWS)


FACTS: tuple[tuple[str, Callable[[Case], Told]], ...] = (
    ("合同的签订情况（名称、编号、签订时间、地点）", signing),
    ("签订主体", sides),
    ("买卖标的物情况", goods),
    ("合同约定的价格及支付方式", price_terms),
    ("交货时间、地点、方式及风险承担、验收", delivery_terms),
    ("质量标准及检验方式、质量异议期限", quality_terms),
    ("违约金（定金）的约定", damages_clause),
    ("价款支付及标的物交付情况", performance),
    ("是否存在迟延履行", late),
    ("是否催促过履行", demands),
    ("买卖标的物有无质量争议", quality_dispute),
    ("标的物质量规格或履行方式是否不符合约定", defects),
    ("是否曾就标的物质量问题进行协商", negotiations),
    ("是否通知解除合同", ended),
    ("被告应当支付的利息、违约金、赔偿金", owed),
)
CLOSING: tuple[tuple[str, Callable[[Case], Told]], ...] = (
    ("请求承担责任的依据", grounds),
    ("其他需要说明的内容", other),
    ("证据清单", evidence),
)


def fact_rows(case: Case) -> tuple[DraftParagraph, ...]:
    """The numbered rows of the form in order."""
    none = Told(f"{NO_SECURITY}{to_fill('如有担保请补充')}")
    told = [(label, make(case)) for label, make in FACTS]
    told += [(label, none) for label in (*SECURITY, "其他担保方式")]
    told += [(label, make(case)) for label, make in CLOSING]
    return tuple(
        row(f"{number}. {named(case, label)}", item.text, citations=item.citations)
        for number, (label, item) in enumerate(told, start=1)
    )
