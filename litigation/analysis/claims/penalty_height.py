"""Are agreed damages more than 30 % above the loss? 合同编通则解释 65."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.chairs import is_claimant
from litigation.analysis.claims.money import show, to_fen, total
from litigation.analysis.claims.overdue import Loss, late_balances, loss_of, uncertain
from litigation.analysis.claims.rates import RateUnknown
from litigation.analysis.rules.lookup import CONTRACTS, CONTRACTS_INTERPRETATION, SALES, cited
from litigation.analysis.values.result import ClaimItem, Segment

OVER = Decimal("1.3")
BAD_FAITH = "恶意违约的当事人请求减少违约金的，一般不予支持（合同编通则解释第65条）。"


@dataclass(frozen=True)
class PenaltyTest:
    """The outcome; `loss_low` and `loss_high` are the loss by 18(4) at the two mark-ups."""

    outcome: Literal["none", "within", "open", "excessive", "unknown"]
    sentence: str
    agreed: Decimal | None = None
    loss_low: Decimal | None = None
    loss_high: Decimal | None = None
    segments: tuple[Segment, ...] = ()  # of the loss at the higher mark-up


def compare_penalty(case: ClaimCase, items: Sequence[ClaimItem]) -> PenaltyTest:
    """Compares the counted agreed damages with 130 % of the loss by 18(4)."""
    counted = [item for item in items if item.counted]
    amounts = [item.amount for item in counted if item.amount is not None]
    if not counted:
        return PenaltyTest("none", "")
    if len(amounts) < len(counted):
        return PenaltyTest("unknown", "违约金尚不能算清，是否过高无法判断。")
    try:
        losses = _losses(case)
    except RateUnknown as unknown:
        return PenaltyTest("unknown", f"是否过高无法判断：{unknown.message}")
    agreed = total(amounts)
    low = total(one.amount_low for one in losses)
    high = total(one.amount_high for one in losses)
    segments = tuple(segment for one in losses for segment in one.high)
    outcome, sentence = _outcome(agreed, low, high), _sentence(agreed, low, high)
    return PenaltyTest(outcome, sentence, agreed, low, high, segments)


def comparison_items(case: ClaimCase, tested: PenaltyTest) -> tuple[ClaimItem, ...]:
    """The loss for comparison and, when the damages may be cut, what they may be cut to."""
    if tested.loss_low is None or tested.loss_high is None or tested.agreed is None:
        return ()
    low, high = to_fen(tested.loss_low * OVER), to_fen(tested.loss_high * OVER)
    reference = _uncounted(
        case,
        "loss_reference",
        "法定逾期付款损失（比较用，不计入合计）",
        tested.loss_low,
        tested.loss_high,
        f"按一年期LPR加计30%至50%：{show(tested.loss_low)}至{show(tested.loss_high)}（下表为加计50%）",
    )
    reference = replace(reference, segments=tested.segments)
    if tested.outcome not in ("open", "excessive"):
        return (reference,)
    words = "违约金可能被调减至" if is_claimant(case.inputs.case_position) else "请求调减后的违约金"
    adjusted = _uncounted(
        case,
        "adjusted_damages",
        f"{words}（不计入合计）",
        low,
        min(high, tested.agreed),
        f"损失 × 130%：{show(tested.loss_low)} × 1.3 = {show(low)}；"
        f"{show(tested.loss_high)} × 1.3 = {show(high)}",
    )
    return (reference, adjusted)


def _losses(case: ClaimCase) -> tuple[Loss, ...]:
    late = [
        line
        for line in case.ledger.lines
        if not uncertain(case, line) and late_balances(case, line)
    ]
    return tuple(loss_of(case, line) for line in late)


def _outcome(
    agreed: Decimal, low: Decimal, high: Decimal
) -> Literal["within", "open", "excessive"]:
    if agreed <= low * OVER:
        return "within"
    return "excessive" if agreed > high * OVER else "open"


def _sentence(agreed: Decimal, low: Decimal, high: Decimal) -> str:
    bounds = f"{show(low * OVER)}元至{show(high * OVER)}元"
    compared = f"违约金{show(agreed)}元，法定损失的130%为{bounds}"
    match _outcome(agreed, low, high):
        case "within":
            return f"{compared}：未超过，难以认定过分高于损失。"
        case "excessive":
            return (
                f"{compared}：已超过，一般可认定过分高于损失；主张过高的一方负举证责任（第64条），"
                f"守约方可另举证证明实际损失更大。{BAD_FAITH}"
            )
        case _:
            return f"{compared}：介于两者之间，是否过高取决于损失的证明。{BAD_FAITH}"


def _uncounted(
    case: ClaimCase, kind: str, title: str, low: Decimal, high: Decimal, formula: str
) -> ClaimItem:
    cites = tuple(one for line in case.ledger.lines for one in line.debt.citations)
    return ClaimItem(
        id=kind.replace("_", "-"),
        kind=kind,
        title=title,
        amount=high,
        amount_low=low,
        amount_high=high,
        formula=formula,
        citations=tuple(dict.fromkeys(cites)),
        articles=(
            *cited(case.rules, SALES, 18),
            *cited(case.rules, CONTRACTS, 585),
            *cited(case.rules, CONTRACTS_INTERPRETATION, 64, 65, 66),
        ),
        counted=False,
    )
