"""What a judgment can be expected to bring, claim by claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from litigation.analysis.claims.judgment.account import DELAY_RATE
from litigation.analysis.claims.money import plain, show, to_fen
from litigation.analysis.reasoning.money import title_of
from litigation.analysis.settlement.values import Assumptions, Line
from litigation.analysis.values.result import ClaimItem

DELAYED = ("principal",)  # the doubled part runs on the debt without its interest


@dataclass(frozen=True)
class Stake:
    """A claim with the odds of one side."""

    item: ClaimItem
    amount: Decimal
    odds: Decimal


@dataclass(frozen=True)
class Award:
    """`share` is the part of the sum claimed that is expected to be granted."""

    lines: tuple[Line, ...]
    amount: Decimal
    share: Decimal


def award_of(stakes: Iterable[Stake], given: Assumptions) -> Award:
    """Odds × sum for every claim, with what runs on until the money comes."""
    every = tuple(stakes)
    runs_already = any(stake.item.kind == "delay_interest" for stake in every)
    lines = tuple(
        line
        for stake in every
        for line in (
            _sum(stake),
            _running(stake, given),
            None if runs_already else _delay(stake, given),
        )
        if line is not None
    )
    claimed = sum((stake.amount for stake in every), Decimal(0))
    granted = sum((stake.amount * stake.odds for stake in every), Decimal(0))
    return Award(
        lines=lines,
        amount=sum((line.amount for line in lines), Decimal(0)),
        share=granted / claimed if claimed else Decimal(0),
    )


def _sum(stake: Stake) -> Line:
    amount = to_fen(stake.amount * stake.odds)
    formula = f"{show(stake.amount)} × {plain(stake.odds)} = {show(amount)}"
    return Line(stake.item.id, title_of(stake.item), amount, formula)


def _running(stake: Stake, given: Assumptions) -> Line | None:
    """What the report says one more day adds."""
    days = given.days_to_judgment + given.days_overdue
    if not stake.item.daily or not days:
        return None
    amount = to_fen(stake.item.daily * days * stake.odds)
    formula = f"{show(stake.item.daily)}/日 × {days}日 × {plain(stake.odds)} = {show(amount)}"
    return Line(f"{stake.item.id}-running", f"{title_of(stake.item)}（续计）", amount, formula)


def _delay(stake: Stake, given: Assumptions) -> Line | None:
    """The doubled part of the interest for late performance of the judgment."""
    if stake.item.kind not in DELAYED or not given.days_overdue:
        return None
    amount = to_fen(stake.amount * DELAY_RATE * given.days_overdue * stake.odds)
    formula = (
        f"{show(stake.amount)} × {plain(DELAY_RATE * 100)}% × {given.days_overdue}日 × "
        f"{plain(stake.odds)} = {show(amount)}（迟延履行利息解释第1条）"
    )
    title = f"{title_of(stake.item)}（迟延履行加倍部分利息）"
    return Line(f"{stake.item.id}-delay", title, amount, formula)
