"""Which decision is to be performed, and its items after the court of appeal has spoken."""

from __future__ import annotations

from dataclasses import dataclass, replace

from litigation.analysis.values.facts import Facts
from litigation.analysis.values.ruling import (
    CostOrdered,
    OrderItem,
    OrderKind,
    Ruling,
    RulingKind,
    Stage,
)

REVIEWING = (Stage.SECOND, Stage.RETRIAL)
_RANK = {
    Stage.RETRIAL: 3,
    Stage.SECOND: 2,
    Stage.FIRST: 1,
    Stage.ARBITRATION: 1,
    Stage.UNKNOWN: 0,
}
ORDERING = (OrderKind.PAY, OrderKind.JOINT, OrderKind.PERFORM)


@dataclass(frozen=True)
class Title:
    """The decision in force and what it orders, with the decision it reviews where there is one."""

    ruling: Ruling
    items: tuple[OrderItem, ...]
    costs: tuple[CostOrdered, ...]
    base: Ruling | None = None
    notes: tuple[str, ...] = ()

    @property
    def ordering(self) -> tuple[OrderItem, ...]:
        return tuple(item for item in self.items if item.kind in ORDERING)

    def item(self, number: int) -> OrderItem | None:
        return next((item for item in self.items if item.number == number), None)


def title_of(facts: Facts) -> Title | None:
    """The last decision on the merits; None when the file holds none."""
    found = [one for one in facts.rulings if one.stage in _RANK and _decides(one)]
    if not found:
        return None
    last = max(found, key=lambda one: (_RANK[one.stage], one.dated.toordinal() if one.dated else 0))
    if last.stage not in REVIEWING:
        return Title(last, last.orders, last.costs)
    base = next((one for one in facts.rulings if one.case_number == last.reviews), None)
    return _reviewed(last, base)


def first_instance(facts: Facts) -> Ruling | None:
    """The decision that can be appealed: of the first instance, the latest."""
    found = [
        one for one in facts.rulings if one.stage in (Stage.FIRST, Stage.UNKNOWN, Stage.ARBITRATION)
    ]
    return max(found, key=lambda one: one.dated.toordinal() if one.dated else 0, default=None)


def _decides(ruling: Ruling) -> bool:
    """Rulings on jurisdiction, preservation and the like order nothing to be performed."""
    if ruling.kind is RulingKind.RULING:
        return any(item.kind is OrderKind.PAY for item in ruling.orders)
    return ruling.kind is not RulingKind.DECISION and bool(ruling.orders)


def _reviewed(last: Ruling, base: Ruling | None) -> Title:
    before = base.orders if base is not None else last.earlier_orders
    notes = []
    if not before:
        notes.append(
            f"二审文书维持或变更的一审判项未见于材料，须补充一审文书{last.reviews or ''}。"
        )
    if any(one.kind is OrderKind.REMAND for one in last.orders):
        return Title(last, (), last.costs, base, ("案件已发回重审或移送，尚无可执行的给付判项。",))
    items = _after_review(last, before)
    own_first = any("一审" in cited.quote for cost in last.costs for cited in cost.citations)
    costs = last.costs if own_first or base is None else (*base.costs, *last.costs)
    return Title(last, items, costs, base, tuple(notes))


def _after_review(last: Ruling, before: tuple[OrderItem, ...]) -> tuple[OrderItem, ...]:
    """The items of the first decision that stand, then those the court of appeal put."""
    kept = {item.number: item for item in before}
    for item in last.orders:
        if item.kind is OrderKind.REVOKE:
            for number in item.refers or tuple(kept):
                kept.pop(number, None)
        elif item.kind is OrderKind.CHANGE and item.refers:
            number = item.refers[0]
            kept[number] = replace(item, number=number, kind=_changed(item, kept.get(number)))
        elif item.kind is OrderKind.CHANGE:
            kept = {1: replace(item, number=1, kind=_changed(item, kept.get(1)))}
    next_number = max(kept, default=0) + 1
    added = [item for item in last.orders if item.kind in (*ORDERING, OrderKind.CONFIRM)]
    stands = [kept[number] for number in sorted(kept)]
    return (*stands, *(replace(one, number=next_number + n) for n, one in enumerate(added)))


def _changed(item: OrderItem, before: OrderItem | None) -> OrderKind:
    if item.sums or item.interest:
        return OrderKind.PAY
    return before.kind if before is not None else OrderKind.OTHER
