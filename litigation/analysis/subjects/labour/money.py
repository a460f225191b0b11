"""The money sheet of a labour dispute."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.claims.fees import labour_fee
from litigation.analysis.claims.money import show, to_fen, total
from litigation.analysis.claims.values import Calculation
from litigation.analysis.subjects.labour.compensation import compensation_items
from litigation.analysis.subjects.labour.double_pay import double_pay_items
from litigation.analysis.subjects.labour.laws import fees
from litigation.analysis.subjects.labour.money_case import MoneyCase
from litigation.analysis.subjects.labour.unpaid import unpaid_items
from litigation.analysis.values.employment import Topic
from litigation.analysis.values.result import ClaimItem, Limitation

_UNCOVERED = {
    Topic.OVERTIME: ("加班费", "加班费的倍数和工时折算", "考勤记录、加班审批和各月工资条"),
    Topic.ANNUAL_LEAVE: ("未休年休假工资", "年休假天数和折算", "年休假安排、休假记录和工龄证明"),
    Topic.NOTICE_PAY: (
        "代通知金",
        "代替提前通知支付一个月工资的",
        "解除通知的送达记录和上月工资条",
    ),
    Topic.INJURY: ("工伤保险待遇", "工伤认定与待遇的", "工伤认定决定书和劳动能力鉴定结论"),
    Topic.SOCIAL_INSURANCE: ("社会保险补缴", "社会保险补缴及损失的", "社保缴费记录"),
}


def labour_claims(case: MoneyCase, limitation: Limitation) -> Calculation:
    """Every sum with its steps, or why it cannot be told; the fee stands outside the total."""
    if case.facts.employment is None:
        return Calculation((), None, limitation)
    main = (*compensation_items(case), *unpaid_items(case), *double_pay_items(case))
    items = (*main, *_uncovered(case))
    sums = [one.amount for one in main if one.counted and one.amount is not None]
    left = [one for one in main if one.amount is None]
    whole = total(sums) if sums else None
    notes = (
        (f"{'、'.join(one.title for one in left)}无法计算，未计入合计。",) if sums and left else ()
    )
    return Calculation((*items, _fee(case)), whole, limitation, notes=notes)


def _uncovered(case: MoneyCase) -> tuple[ClaimItem, ...]:
    found = {one.topic: one for one in reversed(case.employment.mentioned)}
    return tuple(
        ClaimItem(
            id=f"uncovered-{topic.value}",
            kind=topic.value,
            title=case.title(title),
            amount=None,
            citations=found[topic].citations,
            refusal=f"{rules}规则未收录于本规则包，不作测算，须按现行规定另行核算。请补充{papers}。",
            counted=False,
        )
        for topic, (title, rules, papers) in _UNCOVERED.items()
        if topic in found
    )


def _fee(case: MoneyCase) -> ClaimItem:
    fee = labour_fee()
    half = to_fen(fee / Decimal(2))
    return ClaimItem(
        id="court-fee",
        kind="court_fee",
        title="案件受理费（起诉阶段）",
        amount=fee,
        amount_low=half,
        amount_high=fee,
        formula=f"劳动争议案件每件 {show(fee)}元",
        articles=fees(case.rules),
        notes=(
            f"适用简易程序、调解结案或撤诉的减半：{show(half)}元。由败诉方负担，不计入标的额。"
            "仲裁阶段的收费规则未收录，请向受理的仲裁委员会核实。",
        ),
        counted=False,
    )
