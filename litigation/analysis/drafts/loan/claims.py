"""The rows 诉讼请求 of a lender's complaint."""

from __future__ import annotations

from litigation.analysis.claims.loan.surety import Surety, sureties_of
from litigation.analysis.drafts.complaint_claims import court_costs, other_claims, recovery_costs
from litigation.analysis.drafts.paragraphs import row, to_fill
from litigation.analysis.drafts.sums import method, of_kinds, together, total_words
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.money import LOAN_INTEREST, PRINCIPAL, cited, counted
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import DraftParagraph

NOT_CLAIMED = "不主张"


def claim_rows(case: Case) -> tuple[DraftParagraph, ...]:
    """The eight claims of the form, numbered; those not raised say so."""
    return (
        _principal(case),
        _interest(case),
        row("3. 提前还款或解除合同", f"{NOT_CLAIMED}（还款期限已届满或已催告的无须主张）"),
        _security(case),
        recovery_costs(case, "5. 主张实现债权的费用"),
        court_costs(case, "6. 诉讼费用的承担"),
        other_claims(case, "7. 其他请求"),
        _total(case),
    )


def _principal(case: Case) -> DraftParagraph:
    items = of_kinds(case, PRINCIPAL)
    label = "1. 本金"
    if not items:
        return row(label, to_fill("截至日尚欠本金（现有材料无法计算或尚未到期）"))
    told = together(items, "借款本金")
    words = f"截至{chinese_day(case.inputs.as_of)}，请求判令被告{_debtors(case)}偿还：{told}。"
    return row(label, words, citations=cited(items))


def _debtors(case: Case) -> str:
    named = [p.name for p in case.facts.parties if p.contract_role == "borrower"]
    return "、".join(named) or case.chair.respondent


def _interest(case: Case) -> DraftParagraph:
    label = "2. 利息（含逾期利息）"
    items = [item for item in of_kinds(case, LOAN_INTEREST) if item.amount != 0]
    if not items:
        return row(label, to_fill("利息（现有材料未见约定或无法计算）"))
    told = together(tuple(items), "利息")
    reckoned = "计算方法见“事实与理由”第8项。" if any(method(item) for item in items) else ""
    words = (
        f"截至{chinese_day(case.inputs.as_of)}，{told}。{reckoned}"
        "是否请求支付至实际清偿之日止：是，自次日起按同一标准继续计算。"
    )
    return row(label, words, citations=cited(items))


def _security(case: Case) -> DraftParagraph:
    label = "4. 主张担保权利"
    found = sureties_of(case.facts, as_of=case.inputs.as_of)
    if not found:
        return row(label, f"{NOT_CLAIMED}（现有材料未见担保约定）")
    citations = distinct(c for one in found for c in one.citations)
    return row(label, "".join(_surety(one) for one in found), citations=citations)


def _surety(one: Surety) -> str:
    name = one.guarantee.name
    if one.state == "expired":
        return f"保证人{name}：{to_fill('保证期间内主张权利的证据；没有的不宜主张')}"
    if one.mode == "joint":
        return f"请求判令保证人{name}对上述债务承担连带清偿责任。"
    if one.mode == "general":
        return f"请求判令保证人{name}在债务人财产依法强制执行仍不能清偿的范围内承担保证责任。"
    return f"保证人{name}：{to_fill('保证方式及请求内容')}"


def _total(case: Case) -> DraftParagraph:
    words = f"{total_words(case)}（利息暂算至{chinese_day(case.inputs.as_of)}）"
    return row("8. 标的总额", words, citations=cited(counted(case.calculation)))
