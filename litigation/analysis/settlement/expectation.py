"""Expected values from both chairs and the zone between their limits."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.claims.money import plain, show, to_fen
from litigation.analysis.settlement.award import Award, Stake, award_of
from litigation.analysis.settlement.costs import Fee, borne, fee_of, own_costs
from litigation.analysis.settlement.notes import notes_on
from litigation.analysis.settlement.refusals import check_odds, claims_at_stake
from litigation.analysis.settlement.values import (
    Assumptions,
    ClaimOdds,
    Line,
    Seat,
    Settlement,
    Zone,
)
from litigation.analysis.values.chairs import Chairs
from litigation.analysis.values.result import AnalysisResult, ClaimItem


def settlement_of(
    *, result: AnalysisResult, odds: tuple[ClaimOdds, ...], given: Assumptions
) -> Settlement:
    """The range in which both sides do better than in court, with every step.

    Raises DirectionUnknown, PrincipalUnknown, OddsMissing and UnknownClaim.
    """
    claims = claims_at_stake(result)
    check_odds(claims, odds)
    fee = fee_of(result, given)
    sides = result.chairs
    ours = award_of(_stakes(claims, odds), given)
    theirs = award_of(_stakes(claims, odds, theirs=True), given)
    plaintiff = _plaintiff(ours, fee, given, name=sides.plaintiff)
    defendant = _defendant(theirs, fee, given, name=sides.defendant)
    return Settlement(
        plaintiff=plaintiff,
        defendant=defendant,
        zone=_zone(plaintiff.limit, defendant.limit, sides),
        notes=notes_on(result, given, fee),
        articles=fee.item.articles if fee.item else (),
    )


def _stakes(
    claims: tuple[ClaimItem, ...], odds: tuple[ClaimOdds, ...], *, theirs: bool = False
) -> tuple[Stake, ...]:
    entered = {one.claim: one for one in odds}
    return tuple(
        Stake(
            item,
            amount=one.amount if one.amount is not None else item.amount or Decimal(0),
            odds=one.defendant_odds if theirs and one.defendant_odds is not None else one.odds,
        )
        for item in claims
        for one in [entered[item.id]]
    )


def _plaintiff(award: Award, fee: Fee, given: Assumptions, *, name: str) -> Seat:
    """What fighting on brings: the award as far as it is paid, less costs."""
    worth = _today(award, given, recovery=given.recovery)
    costs = own_costs("plaintiff-costs", given.plaintiff_costs, whose=name)
    lost = borne("plaintiff-fee", fee, 1 - award.share, whose=name)
    value = worth.amount - costs.amount - lost.amount
    settled = to_fen(fee.settled * given.fee_share)
    return Seat(
        lines=(*award.lines, worth, costs, lost),
        value=value,
        limit=value + settled,
        limit_formula=(
            f"诉讼期望值 {show(worth.amount)} − {show(costs.amount)} − {show(lost.amount)} = "
            f"{show(value)}；加和解时自担的受理费 {show(settled)} = {show(value + settled)}"
        ),
    )


def _defendant(award: Award, fee: Fee, given: Assumptions, *, name: str) -> Seat:
    """What fighting on costs: the award, own costs and the fee."""
    worth = _today(award, given, recovery=Decimal(1))
    costs = own_costs("defendant-costs", given.defendant_costs, whose=name)
    lost = borne("defendant-fee", fee, award.share, whose=name)
    value = worth.amount + costs.amount + lost.amount
    settled = fee.settled - to_fen(fee.settled * given.fee_share)
    return Seat(
        lines=(*award.lines, worth, costs, lost),
        value=value,
        limit=value - settled,
        limit_formula=(
            f"诉讼期望成本 {show(worth.amount)} + {show(costs.amount)} + {show(lost.amount)} = "
            f"{show(value)}；减和解时自担的受理费 {show(settled)} = {show(value - settled)}"
        ),
    )


def _today(award: Award, given: Assumptions, *, recovery: Decimal) -> Line:
    """The award as money of today."""
    days = given.days_to_judgment + given.days_overdue
    divisor = 1 + given.yearly_discount * days / Decimal(365)
    amount = to_fen(award.amount * recovery / divisor)
    steps = [show(award.amount)]
    if recovery != 1:
        steps.append(f"× 实际收回比例 {plain(recovery)}")
    if divisor != 1:
        steps.append(f"÷ (1 + {plain(given.yearly_discount * 100)}% × {days} ÷ 365)")
    return Line(
        "award", "判决期望值合计（折为今日）", amount, f"{' '.join(steps)} = {show(amount)}"
    )


def _zone(floor: Decimal, ceiling: Decimal, sides: Chairs) -> Zone:
    told = (
        f"{sides.plaintiff}可接受的最低额 {show(floor)}，"
        f"{sides.defendant}可接受的最高额 {show(ceiling)}"
    )
    low = max(floor, Decimal(0))
    if low > ceiling:
        return Zone(None, None, f"{told}：前者高于后者，按录入的数据没有双方都优于判决的区间。")
    lead = f"（{sides.plaintiff}的期望值为负，下限按零计）" if floor < 0 else ""
    return Zone(low, ceiling, f"{told}{lead}：区间宽 {show(ceiling - low)}。")
