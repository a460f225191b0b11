"""Runs a loan day by day: interest on the balance, payments to interest first (民法典 561).

Counting: money bears interest from the day after it was lent, up to and with the day on which it
is paid back or the analysis is made; a year has 365 days; each stretch is rounded to the fen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.days import DAY
from litigation.analysis.claims.loan.account import Account, Move
from litigation.analysis.claims.loan.ceiling import NEW_RULES
from litigation.analysis.claims.loan.prices import NOTHING, YEAR, Price
from litigation.analysis.claims.money import proportion, show, total
from litigation.analysis.claims.segments import Balance, fixed, segments
from litigation.analysis.claims.values import Allocation
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.result import Segment

CONVENTION = (
    "算法：自款项出借次日起算，含还款日和测算日（出借当日不计）；还款当日仍计原余额，次日起减少；"
    "月利率乘12、日利率乘365折为年利率，一年按365天，每段四舍五入到分；"
    "还款依民法典第561条先抵已产生的利息、后抵本金。"
)


@dataclass(frozen=True)
class Run:
    """A loan worked off to a day: what is open, what it cost, where the payments went."""

    principal: Decimal
    within: tuple[Segment, ...]
    late: tuple[Segment, ...]
    within_paid: Decimal
    late_paid: Decimal
    allocations: tuple[Allocation, ...]
    notes: tuple[str, ...]
    excess: tuple[Move, ...]  # payments, or parts of them, beyond all that was owed
    overdue: tuple[tuple[Decimal, Price], ...] = ()  # what is late at the end, with its price
    kept: Decimal = Decimal(0)  # paid willingly between 24 % and 36 % under the former rules

    @property
    def within_open(self) -> Decimal:
        return total(segment.amount for segment in self.within) - self.within_paid

    @property
    def late_open(self) -> Decimal:
        return total(segment.amount for segment in self.late) - self.late_paid


@dataclass(frozen=True)
class Part:
    """A part of the principal with its own day, and what it costs after it."""

    due: date
    amount: Decimal
    late: Price


@dataclass
class _State:
    """The balance while the days go by."""

    counted_to: date
    principal: Decimal = Decimal(0)
    within: list[Segment] = field(default_factory=list)
    late: list[Segment] = field(default_factory=list)
    paid: dict[str, Decimal] = field(
        default_factory=lambda: {"within": Decimal(0), "late": Decimal(0), "natural": Decimal(0)}
    )
    allocations: list[Allocation] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    excess: list[Move] = field(default_factory=list)
    natural: Decimal = Decimal(0)  # above 24 % under the former rules: kept if paid, never claimed


def run_loan(
    account: Account,
    lent: tuple[Move, ...],
    repaid: tuple[Move, ...],
    *,
    until: date,
    due: date | None,
    within: Price = NOTHING,
    late: Price = NOTHING,
    parts: tuple[Part, ...] = (),
) -> Run:
    """The loan from its first money to a day; the prices are already within the ceiling.

    `parts` in order of their days: each is late for itself, and payments meet the earliest first.
    """
    state = _State(min(move.date for move in lent))
    turns = {move.date for move in (*lent, *repaid)} | {until}
    ends = {part.due for part in parts} or ({due} if due else set())
    turns |= {end for end in ends if state.counted_to < end < until}
    late_of = _lateness(due, late, parts)
    for day in sorted(turns):
        _accrue(state, day, within, late_of)
        for move in lent:
            state.principal += move.amount if move.date == day else Decimal(0)
        for move in repaid:
            if move.date == day:
                _pay(state, account, move)
    return Run(
        state.principal,
        tuple(state.within),
        tuple(state.late),
        state.paid["within"],
        state.paid["late"],
        tuple(state.allocations),
        tuple(state.notes),
        tuple(state.excess),
        late_of(state.principal, until),
        state.paid["natural"],
    )


_Lateness = Callable[[Decimal, date], tuple[tuple[Decimal, Price], ...]]


def _lateness(due: date | None, late: Price, parts: tuple[Part, ...]) -> _Lateness:
    """How much of a principal is late on a day, and at which price."""

    def at_once(principal: Decimal, day: date) -> tuple[tuple[Decimal, Price], ...]:
        return ((principal, late),) if due is not None and day > due and principal else ()

    def by_parts(principal: Decimal, day: date) -> tuple[tuple[Decimal, Price], ...]:
        left = principal - total(part.amount for part in parts if part.due >= day)
        found: dict[Price, Decimal] = {}
        for part in reversed([part for part in parts if part.due < day]):
            share = min(part.amount, left)
            if share > 0:
                found[part.late] = found.get(part.late, Decimal(0)) + share
                left -= share
        return tuple((balance, price) for price, balance in found.items())

    return by_parts if parts else at_once


def _accrue(state: _State, day: date, within: Price, late_of: _Lateness) -> None:
    if state.principal > 0 and day > state.counted_to:
        shares = late_of(state.principal, day)
        for balance, price in shares:
            _charge(state, state.late, day, balance, price)
        on_time = state.principal - total(balance for balance, _ in shares)
        _charge(state, state.within, day, on_time, within)
    state.counted_to = max(day, state.counted_to)


def _charge(state: _State, made: list[Segment], day: date, balance: Decimal, price: Price) -> None:
    if balance <= 0 or not price.rate:
        return
    first, former = state.counted_to + DAY, price.former
    if former is not None and first < NEW_RULES:
        last = min(day, NEW_RULES - DAY)
        made.extend(segments((Balance(first, last, balance),), fixed(former.rate)))
        days = (last - first).days + 1
        state.natural += proportion(balance, rate=former.natural, days=days, year_days=YEAR)
        first = last + DAY
    if first <= day:
        made.extend(segments((Balance(first, day, balance),), fixed(price.as_rate)))


def _pay(state: _State, account: Account, move: Move) -> None:
    left = move.amount
    order: tuple[str, ...] = ("within", "late", "principal")
    if move.purpose == "principal" and DocumentKind.BANK_RECEIPT in move.kinds and _noted(move):
        order = ("principal", "within", "late")
    if move.purpose == "interest" and move.date < NEW_RULES:
        order = ("within", "late", "natural", "principal")
    parts: dict[str, Decimal] = {}
    for target in order:
        part = min(left, _open(state, target))
        if part > 0:
            _set_against(state, target, part)
            parts[target] = part
            left -= part
    _record(state, account, move, parts, left)


def _noted(move: Move) -> bool:
    """The lender's own receipt says what it took the money for; a payer's memo does not bind."""
    return any("收到" in citation.quote for citation in move.citations)


def _open(state: _State, target: str) -> Decimal:
    if target == "principal":
        return state.principal
    if target == "natural":
        return state.natural - state.paid["natural"]
    made = state.within if target == "within" else state.late
    return total(segment.amount for segment in made) - state.paid[target]


def _set_against(state: _State, target: str, part: Decimal) -> None:
    if target == "principal":
        state.principal -= part
    else:
        state.paid[target] += part


_WORDS = {
    "within": "期内利息",
    "late": "逾期利息",
    "natural": "自愿支付的24%至36%部分利息（不返还）",
    "principal": "本金",
}


def _record(
    state: _State, account: Account, move: Move, parts: dict[str, Decimal], left: Decimal
) -> None:
    for target, part in parts.items():
        state.allocations.append(
            Allocation(
                move.event,
                move.date,
                part,
                f"{account.loan.label}{_WORDS[target]}",
                "先利息后本金（民法典第561条）" if len(parts) > 1 else "",
                move.citations,
            )
        )
    told = "、".join(f"抵{_WORDS[target]}{show(part)}元" for target, part in parts.items())
    if told:
        state.notes.append(
            f"{chinese_day(move.date)}还款{show(move.amount)}元：{told}，本金余额{show(state.principal)}元。"
        )
    if move.purpose == "principal" and parts.get("within", parts.get("late")) and not _noted(move):
        state.notes.append(
            f"{chinese_day(move.date)}的付款注明还本金：债务人可能主张先抵本金，出借人未同意的仍按法定顺序抵充。"
        )
    if left > 0:
        state.excess.append(
            Move(move.event, move.date, left, move.purpose, move.citations, move.kinds)
        )
