"""The rows 诉讼请求 of a seller's complaint."""

from __future__ import annotations

from litigation.analysis.drafts.paragraphs import row, to_fill
from litigation.analysis.drafts.sums import (
    COUNSEL,
    method,
    of_kinds,
    others,
    sum_words,
    together,
    total_words,
)
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.money import LATENESS, PRINCIPAL, cited, counted
from litigation.analysis.reasoning.nouns import nouns_of
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import EventKind
from litigation.analysis.values.result import DraftParagraph

NOT_CLAIMED = "不主张"


def claim_rows(case: Case) -> tuple[DraftParagraph, ...]:
    """The ten claims of the form, numbered; those not raised say so."""
    made = (
        _price(case),
        _lateness(case),
        row("3. 赔偿因卖方违约所受的损失", NOT_CLAIMED),
        row("4. 对标的物瑕疵的责任", NOT_CLAIMED),
        _continuation(case),
        row("6. 主张担保权利", f"{NOT_CLAIMED}（现有材料未见担保约定）"),
        recovery_costs(case, "7. 主张实现债权的费用"),
        court_costs(case, "8. 诉讼费用的承担"),
        other_claims(case, "9. 其他请求"),
        _total(case),
    )
    return made


def _price(case: Case) -> DraftParagraph:
    items = of_kinds(case, PRINCIPAL)
    if not items:
        return row("1. 给付价款", to_fill("价款金额（现有材料无法计算）"))
    told = together(items, nouns_of(case.rules).principal)
    words = f"请求判令被告{case.chair.respondent}支付：{told}。"
    return row("1. 给付价款", words, citations=cited(items))


def _lateness(case: Case) -> DraftParagraph:
    label = "2. 迟延给付价款的利息（违约金）"
    items = of_kinds(case, LATENESS)
    if not items:
        return row(label, to_fill("利息或违约金（现有材料无法计算）"))
    until = chinese_day(case.inputs.as_of)
    told = together(items, "逾期付款损失" if items[0].kind == "overdue_loss" else "违约金")
    reckoned = "计算方法见“事实与理由”第15项。" if any(method(item) for item in items) else ""
    words = (
        f"截至{until}，{told}。{reckoned}"
        "是否请求支付至实际清偿之日止：是，自次日起按同一标准继续计算。"
    )
    return row(label, words, citations=cited(items))


def _continuation(case: Case) -> DraftParagraph:
    label = "5. 继续履行或是解除合同"
    ended = case.events(EventKind.TERMINATED)
    if not ended:
        return row(label, "继续履行付款义务，不主张解除合同。")
    words = (
        f"材料显示合同于{chinese_day(ended[0].date)}有解除的表示，"
        f"{to_fill('主张继续履行或确认解除')}"
    )
    return row(label, words, citations=ended[0].citations)


def recovery_costs(case: Case, label: str) -> DraftParagraph:
    """Counsel's fee, claimed where a clause puts it on the debtor."""
    clause = case.facts.terms.fee_shifting
    if not clause:
        return row(label, f"{NOT_CLAIMED}（合同未见费用负担约定）")
    told = next((one for one in of_kinds(case, COUNSEL) if one.amount), None)
    if told is not None:
        words = f"依合同约定由被告承担律师费{sum_words(told)}。"
        return row(label, words, citations=told.citations)
    words = (
        f"依合同约定由被告承担律师费等实现债权的费用，{to_fill('金额及委托合同、发票、付款凭证')}"
    )
    return row(label, words, citations=clause)


def court_costs(case: Case, label: str) -> DraftParagraph:
    """The fees of the court, which the court reckons itself."""
    return row(label, "案件受理费、保全费等诉讼费用由被告承担。")


def other_claims(case: Case, label: str) -> DraftParagraph:
    """Sums for which the form has no row."""
    items = others(case)
    if not items:
        return row(label, "无")
    told = "；".join(f"{item.title}{sum_words(item)}" for item in items)
    return row(label, f"{told}。", citations=cited(items))


def _total(case: Case) -> DraftParagraph:
    words = f"{total_words(case)}（利息或违约金暂算至{chinese_day(case.inputs.as_of)}）"
    return row("10. 标的总额", words, citations=cited(counted(case.calculation)))
