"""What is owed: the parts of the price with the last day to pay each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.adjusted import adjusted
from litigation.analysis.claims.money import show, to_fen, total
from litigation.analysis.claims.values import Debt, Debts
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import (
    AmountKind,
    Event,
    EventKind,
    Facts,
    Instalment,
)

REST = "合同未列明期次的价款"
_EARLIER_PARTS = (
    "余额中较早到期的部分未单独列出，逾期损失自最后一次确认后的到期日起算，因此是下限。"
)


def find_debts(facts: Facts) -> Debts:
    """The debts as the papers made them, after what was given back or added since."""
    return adjusted(_agreed_debts(facts), facts)


def _agreed_debts(facts: Facts) -> Debts:
    """The debts of the contract; else the confirmed balance; else the goods delivered."""
    price = facts.terms.price.value if facts.terms.price else None
    if facts.terms.instalments:
        return _from_instalments(facts, price)
    if price is not None:
        return _from_price(facts, price)
    return _from_confirmation(facts) or _from_deliveries(facts)


def confirmations(facts: Facts) -> tuple[Event, ...]:
    """The debtor's confirmations of a balance, in order of date."""
    return tuple(
        event
        for event in facts.events
        if event.kind is EventKind.ACKNOWLEDGED and event.amount is not None and not event.of_period
    )


def _from_instalments(facts: Facts, price: Decimal | None) -> Debts:
    debts = _distinct(tuple(_instalment(one, price) for one in facts.terms.instalments))
    known = [debt.amount for debt in debts if debt.amount is not None]
    if price is None and not known:
        return _from_course(facts, facts.terms.instalments) or Debts(debts, None)
    if price is None and (balance := _balance_of(facts)):
        return _with_later(facts, debts, balance)
    if price is None:
        whole = total(known) if len(known) == len(debts) else None
        return Debts(debts, whole)
    listed = total(known)
    if len(known) < len(debts) or listed == price:
        return Debts(debts, price)
    if listed > price:
        note = f"各期款项合计{show(listed)}元，多于合同总价{show(price)}元，请核对。"
        return Debts(debts, price, (note,))
    return Debts((*debts, _rest(facts, price - listed)), price, (_rest_note(price, listed),))


def _from_course(facts: Facts, agreed: tuple[Instalment, ...]) -> Debts | None:
    """A frame contract leaves the sum to the course of business, and only tells when to pay."""
    found = _from_confirmation(facts) or _from_deliveries(facts)
    if not found.debts or len(agreed) > 1:
        return found if found.debts else None
    (only,) = agreed
    debts = tuple(
        replace(
            debt, due=only.due, due_rule=only.due_rule, citations=debt.citations + only.citations
        )
        for debt in found.debts
    )
    return replace(found, debts=debts)


def _balance_of(facts: Facts) -> Event | None:
    """The confirmation whose balance the instalments are made of."""
    days = {one.since for one in facts.terms.instalments} - {None}
    return next((event for event in confirmations(facts) if event.date in days), None)


def _with_later(facts: Facts, debts: tuple[Debt, ...], balance: Event) -> Debts:
    """A confirmed balance, and what was delivered since."""
    whole = _distinct((*debts, *_deliveries(facts, after=balance.date)))
    notes = (_confirmed_note(balance), _EARLIER_PARTS)
    return Debts(whole, total(debt.amount or Decimal(0) for debt in whole), notes, since=balance)


def _instalment(one: Instalment, price: Decimal | None) -> Debt:
    amount = one.amount
    if amount is None and one.ratio is not None and price is not None:
        amount = to_fen(price * one.ratio)
    return Debt(one.label, amount, one.due, one.due_rule, one.citations)


def _distinct(debts: tuple[Debt, ...]) -> tuple[Debt, ...]:
    """The debts with labels that tell them apart."""
    labels = [debt.label for debt in debts]
    return tuple(
        replace(debt, label=f"{debt.label or '价款'}（{number}）")
        if labels.count(debt.label) > 1 or not debt.label
        else debt
        for number, debt in enumerate(debts, start=1)
    )


def _rest(facts: Facts, amount: Decimal) -> Debt:
    deposit = facts.terms.deposit
    if deposit is not None and deposit.value == amount:
        return Debt("定金（抵作价款）", amount, None, "", deposit.citations)
    price = facts.terms.price
    return Debt(REST, amount, None, "", price.citations if price else ())


def _rest_note(price: Decimal, listed: Decimal) -> str:
    return (
        f"合同总价{show(price)}元，列明的各期合计{show(listed)}元，"
        f"差额{show(price - listed)}元的付款时间未见约定。"
    )


def _from_price(facts: Facts, price: Decimal) -> Debts:
    stated = facts.terms.price
    due = [event for event in facts.events if event.kind is EventKind.PAYMENT_DUE]
    citations = stated.citations if stated else ()
    if len({event.date for event in due}) == 1 and due[0].precision == "day":
        debt = Debt("合同价款", price, due[0].date, due[0].text, (*citations, *due[0].citations))
        return Debts((debt,), price)
    return Debts((Debt("合同价款", price, None, "", citations),), price)


def _from_confirmation(facts: Facts) -> Debts | None:
    confirmed = confirmations(facts)
    if confirmed:
        last = confirmed[-1]
        return _with_later(
            facts, (Debt("已确认的欠款", last.amount, None, "", last.citations),), last
        )
    sums = [amount for amount in facts.amounts if amount.kind is AmountKind.CONFIRMED_DEBT]
    if len({amount.value for amount in sums}) != 1:
        return None
    debt = Debt("已确认的欠款", sums[0].value, None, "", sums[0].citations)
    return Debts((debt,), sums[0].value, ("欠款确认的日期不明，其后的付款是否已计入须核对。",))


def _confirmed_note(event: Event) -> str:
    amount = show(event.amount or Decimal(0))
    return f"未见合同总价，以{chinese_day(event.date)}确认的欠款{amount}元为准。"


def _from_deliveries(facts: Facts) -> Debts:
    debts = _distinct(_deliveries(facts))
    if not debts:
        return Debts((), None)
    whole = total(debt.amount for debt in debts if debt.amount is not None)
    return Debts(debts, whole, ("未见合同总价，以各次交货单所载货值为准。",))


def _deliveries(facts: Facts, *, after: date | None = None) -> tuple[Debt, ...]:
    """What the notes of deliveries tell of the value of the goods."""
    return tuple(
        Debt(f"{chinese_day(event.date)}交付货物的价款", event.amount, None, "", event.citations)
        for event in facts.events
        if event.kind is EventKind.DELIVERED
        and event.amount is not None
        and (after is None or event.date > after)
    )
