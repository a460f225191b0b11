"""What is at stake in an appeal, and its fee."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.claims.fees import court_fee, labour_fee
from litigation.analysis.claims.judgment.sheet import ordered_items
from litigation.analysis.claims.money import show, total
from litigation.analysis.claims.values import Calculation
from litigation.analysis.rules.lookup import FEES, cited
from litigation.analysis.subjects.judgment.appeal_matter import Appealed
from litigation.analysis.values.result import ClaimItem, Limitation
from litigation.analysis.values.ruling import RulingKind, Stage

FEE_NOTE = (
    "上诉案件受理费计费基数（通常为不服一审判决部分的数额）的条文未收录，"
    "此处按第13条分段估算，以法院预交通知为准。"
)


def appeal_sums(appealed: Appealed, period: Limitation) -> Calculation:
    """The sums ordered so far, the sum in dispute and the fee for it."""
    decided = appealed.decided
    if appealed.ruling is None or decided.title is None:
        return Calculation(
            (), None, period, notes=("材料中没有读出一审的给付判项，上诉标的额无法计算。",)
        )
    items = ordered_items(decided)
    ordered = total(one.amount for one in items if one.amount is not None)
    low = total(one.amount for one in items if one.kind == "principal" and one.amount is not None)
    if appealed.appellant.side == "plaintiff":
        fee = _plaintiffs(appealed, low)
    elif items:
        fee = _fee(appealed, ordered, low, f"一审判付数额{show(ordered)}元（本金{show(low)}元）")
    else:
        fee = None
    whole = ordered if items else None
    return Calculation((*items, *((fee,) if fee else ())), whole, period, notes=decided.title.notes)


def _plaintiffs(appealed: Appealed, granted: Decimal) -> ClaimItem | None:
    """What was asked for less what was granted, where every claim has its sum."""
    ruling = appealed.ruling
    assert ruling is not None
    asked = [max(one.sums) for one in ruling.claims if one.sums and not one.appeal]
    left = total(asked) - granted if asked else None
    if left is None or left <= 0:
        return ClaimItem(
            "appeal-fee", "appeal_fee", "上诉案件受理费", None,
            refusal="一审未支持的数额不能从诉讼请求算清；请补充上诉请求的数额。",
            articles=cited(appealed.decided.rules, FEES, 13), counted=False,
        )  # fmt: skip
    return _fee(appealed, left, left, f"诉讼请求所列数额减判付本金，未获支持{show(left)}元")


def _fee(appealed: Appealed, sum_at_stake: Decimal, low: Decimal, why: str) -> ClaimItem:
    ruling = appealed.ruling
    assert ruling is not None
    labour = ruling.stage is Stage.ARBITRATION or "劳动" in ruling.cause
    if labour and (ruling.kind is RulingKind.AWARD or "劳动" in ruling.cause):
        flat = labour_fee()
        return _item(appealed, flat, flat, f"劳动争议案件每件 {show(flat)}", why)
    fee, least = court_fee(sum_at_stake), court_fee(low)
    return _item(appealed, fee.amount, least.amount, fee.formula, why)


def _item(appealed: Appealed, amount: Decimal, low: Decimal, formula: str, why: str) -> ClaimItem:
    ruling = appealed.ruling
    assert ruling is not None
    return ClaimItem(
        id="appeal-fee",
        kind="appeal_fee",
        title="上诉案件受理费（估算）",
        amount=amount,
        amount_low=low,
        amount_high=amount,
        formula=formula,
        citations=tuple(c for one in ruling.orders for c in one.citations[:1])[:4],
        articles=cited(appealed.decided.rules, FEES, 13, 15, 29),
        notes=(f"计费数额：{why}。", FEE_NOTE),
        counted=False,
    )
