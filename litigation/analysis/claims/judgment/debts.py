"""The money debts of a decision: one for each item or instalment, with its ordered interest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.judgment.effect import Effect, performance
from litigation.analysis.claims.judgment.titles import Title
from litigation.analysis.values.ruling import InterestTerm, OrderItem, OrderKind, SumOrdered
from litigation.analysis.values.sources import Citation

INTEREST_WORDS = ("利息", "资金占用费", "罚息", "逾期付款损失")


@dataclass(frozen=True)
class OrderedDebt:
    """`principal` bears delay interest; `fixed_interest` is general interest in a fixed sum."""

    id: str
    item: int  # the number of the item it is of
    title: str
    principal: Decimal
    fixed_interest: Decimal
    interest: tuple[InterestTerm, ...]
    deadline: date | None  # the last day for performing
    payers: tuple[str, ...]
    payees: tuple[str, ...]
    also: tuple[str, ...]  # jointly liable by other items
    citations: tuple[Citation, ...]
    deducted: Decimal = Decimal(0)  # interest that the decision takes as paid
    notes: tuple[str, ...] = ()


def debts_of(title: Title, effect: Effect) -> tuple[OrderedDebt, ...]:
    """The debts in the order of the items."""
    found: list[OrderedDebt] = []
    for item in title.items:
        if item.kind is OrderKind.PAY and (item.sums or (item.interest and not item.notes)):
            found += _of_item(item, title, effect)
    return tuple(found)


def is_interest(one: SumOrdered) -> bool:
    """Whether a fixed sum is itself interest, which bears none for delay."""
    return any(word in one.label for word in INTEREST_WORDS)


def _of_item(item: OrderItem, title: Title, effect: Effect) -> list[OrderedDebt]:
    period = performance(item, effect)
    also = tuple(
        name
        for other in title.items
        if other.kind is OrderKind.JOINT and item.number in other.refers
        for name in other.payers
    )
    dated = [one for one in item.sums if one.due is not None]
    plain = [one for one in item.sums if one.due is None]
    if dated and sum((one.amount for one in dated), Decimal(0)) == sum(
        (one.amount for one in plain), Decimal(0)
    ):
        plain = []  # the whole, told before its instalments
    whole = OrderedDebt(
        id=f"order-{item.number}",
        item=item.number,
        title=f"第{item.number}项：{_labels(plain or item.sums)}",
        principal=sum((one.amount for one in plain if not is_interest(one)), Decimal(0)),
        fixed_interest=sum((one.amount for one in plain if is_interest(one)), Decimal(0)),
        interest=item.interest,
        deadline=period.end if period else None,
        payers=item.payers,
        payees=item.payees,
        also=also,
        citations=item.citations,
        deducted=item.deducted,
        notes=item.notes,
    )
    parts = [_instalment(whole, place, one) for place, one in enumerate(dated, start=1)]
    return [*([whole] if plain or item.interest else []), *parts]


def _instalment(whole: OrderedDebt, place: int, one: SumOrdered) -> OrderedDebt:
    return replace(
        whole,
        id=f"{whole.id}-{place}",
        title=f"{whole.title.split('：')[0]}第{place}期：{one.label}",
        principal=Decimal(0) if is_interest(one) else one.amount,
        fixed_interest=one.amount if is_interest(one) else Decimal(0),
        interest=(),
        deadline=one.due,
        citations=one.citations,
        deducted=Decimal(0),
        notes=(),
    )


def _labels(sums: tuple[SumOrdered, ...] | list[SumOrdered]) -> str:
    return "、".join(dict.fromkeys(one.label for one in sums)) or "利息"
