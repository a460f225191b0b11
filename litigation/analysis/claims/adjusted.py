"""The debts after what was given back, left undelivered, or added by orders that bind."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from litigation.analysis.claims.money import show, total
from litigation.analysis.claims.values import Debt, Debts
from litigation.analysis.values.adjustment import ADDED, TAKEN_OFF, Adjustment
from litigation.analysis.values.facts import DocumentKind, EventKind, Facts
from litigation.analysis.values.sources import Citation
from litigation.analysis.values.undertaking import COMMISSION

_KEPT_BACK = re.compile(r"质保|质量保证|保修|保固")
_TAX_RATES = (Decimal("1.13"), Decimal("1.09"), Decimal("1.06"), Decimal("1.03"), Decimal("1.01"))
_SAYING_OTHERWISE = (
    EventKind.ACKNOWLEDGED,
    EventKind.PRICE_SETTLED,
    EventKind.ACCEPTED,
    EventKind.PROMISED,
)


def adjusted(debts: Debts, facts: Facts) -> Debts:
    """Every change with its sentence; a confirmed balance knows of them already."""
    if debts.price is None or debts.since is not None or not debts.debts:
        return debts
    for one in facts.adjustments:
        debts = _with(debts, one)
    return _without_undelivered(debts, facts)


def _with(debts: Debts, one: Adjustment) -> Debts:
    sum_ = f"《{one.label}》所载{show(one.amount)}元"
    if one.doubt:
        return _noted(debts, f"{sum_}未计入：{one.doubt}，须核对并补充。")
    if one.kind == ADDED:
        due = next((d for d in debts.debts if one.due_with and one.due_with in d.due_rule), None)
        rule = due.due_rule if due else ""
        label = f"{one.label}增加款"
        debt = Debt(label, one.amount, due.due if due else None, rule, one.citations)
        note = f"{sum_}经发包人（定作人）签认，作为增加价款计入；合同约定的签证程序是否齐备须核对。"
        price = (debts.price or Decimal(0)) + one.amount
        return replace(
            _noted(debts, note), debts=(*debts.debts, _distinct(debts, debt)), price=price
        )
    if one.kind == TAKEN_OFF and one.amount <= (debts.price or Decimal(0)):
        return _taken_off(
            debts, one.amount, one.citations, f"{sum_}经双方同意扣减，已从价款中扣除。"
        )
    return debts


def _distinct(debts: Debts, debt: Debt) -> Debt:
    same = sum(one.label.startswith(debt.label) for one in debts.debts)
    return replace(debt, label=f"{debt.label}（{same + 1}）") if same else debt


def _noted(debts: Debts, note: str) -> Debts:
    return replace(debts, changes=(*debts.changes, note))


def _taken_off(debts: Debts, amount: Decimal, citations: tuple[Citation, ...], note: str) -> Debts:
    """Taken from the last part that is not kept back as a warranty, and on from there."""
    left, changed = amount, list(debts.debts)
    order = sorted(
        range(len(changed)), key=lambda n: (bool(_KEPT_BACK.search(changed[n].label)), -n)
    )
    for n in order:
        own = changed[n].amount
        if own is None or left <= 0:
            continue
        part = min(own, left)
        left -= part
        cited = tuple(dict.fromkeys((*changed[n].citations, *citations)))
        changed[n] = replace(changed[n], amount=own - part, citations=cited)
    kept = tuple(one for one in changed if one.amount is None or one.amount > 0)
    price = (debts.price or Decimal(0)) - amount
    return replace(_noted(debts, note), debts=kept or debts.debts, price=price)


def _without_undelivered(debts: Debts, facts: Facts) -> Debts:
    """Goods that no note shows to have come: only what was delivered can be asked for."""
    price = facts.terms.price.value if facts.terms.price else None
    came = [one for one in facts.events if one.kind is EventKind.DELIVERED]
    sums = [one.amount for one in came if one.amount is not None]
    of_goods = facts.undertaking is None or facts.undertaking.kind == COMMISSION
    if price is None or not of_goods or not came or len(sums) < len(came):
        return debts
    if not all(DocumentKind.DELIVERY_NOTE in one.document_kinds for one in came):
        return debts  # a letter about one delivery does not tell them all
    short = price - total(sums)
    taxed = any(abs(price * rate - total(sums)) <= 1 for rate in _TAX_RATES)
    if short < -1 and not taxed:
        note = (
            f"送货单合计{show(total(sums))}元，多于读出的价款{show(price)}元，相差{show(-short)}元：可能另有"
            "订单或补充协议，须核对；暂按读出的价款计算。"
        )
        return _noted(debts, note)
    if short <= 1 or any(abs(total(sums) * rate - price) <= 1 for rate in _TAX_RATES):
        return debts
    told = (
        f"送货单合计{show(total(sums))}元，少于合同总价{show(price)}元，相差{show(short)}元，"
        "未见其余货物交付的材料"
    )
    paid = total(
        one.amount for one in facts.events if one.kind is EventKind.PAID and one.amount is not None
    )
    otherwise = any(one.kind in _SAYING_OTHERWISE for one in facts.events)
    if otherwise or paid > total(sums):
        why = "其他材料另有说法，暂仍按总价计算，须核对是否全部交货"
        return _noted(debts, f"{told}；{why}。")
    cited = tuple(dict.fromkeys(c for one in came for c in one.citations))
    return _taken_off(
        debts, short, cited, f"{told}，只按已交货物计算；补充签收的送货单后可再计入。"
    )
