"""Puts a lawyer's figures in the place of those found in the papers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar

from litigation.analysis.claims.chairs import debtors
from litigation.analysis.recalculation.changes import (
    Changes,
    EventChange,
    InstalmentChange,
    NewPayment,
    PenaltyChange,
)
from litigation.analysis.recalculation.employment import changed_employment
from litigation.analysis.recalculation.loans import changed_loans
from litigation.analysis.recalculation.record import (
    Record,
    Replaced,
    UnknownFigure,
    UnusableFigure,
)
from litigation.analysis.values.facts import (
    Amount,
    AmountKind,
    Event,
    EventKind,
    Facts,
    Instalment,
    PenaltyTerm,
    Terms,
)
from litigation.analysis.values.result import Inputs

ENTERED = "律师录入，材料未载"
ADDED = "（律师录入）"
Item = TypeVar("Item")


@dataclass(frozen=True)
class Substituted:
    inputs: Inputs
    facts: Facts
    replaced: tuple[Replaced, ...]


def substitute(inputs: Inputs, facts: Facts, changes: Changes) -> Substituted:
    """Request and facts with the changes in place; raises UnknownFigure and UnusableFigure."""
    record = Record()
    if changes.as_of is not None:
        record.note("分析基准日", inputs.as_of, changes.as_of)
        inputs = replace(inputs, as_of=changes.as_of)
    terms = _terms(facts.terms, changes, record)
    loans = changed_loans(facts.loans, changes.loans, record)
    employment = changed_employment(facts.employment, changes.employment, record)
    facts = replace(facts, terms=terms, loans=loans, employment=employment)
    events = _events(facts, changes, record)
    return Substituted(inputs, replace(facts, events=events), record.replaced)


def _terms(terms: Terms, changes: Changes, record: Record) -> Terms:
    return replace(
        terms,
        price=_amount(terms.price, changes.price, AmountKind.CONTRACT_PRICE, "合同价款", record),
        deposit=_amount(terms.deposit, changes.deposit, AmountKind.DEPOSIT, "定金", record),
        instalments=_instalments(terms.instalments, changes.instalments, record),
        penalties=_penalties(terms.penalties, changes.penalties, record),
    )


def _amount(
    found: Amount | None,
    value: Decimal | None,
    kind: AmountKind,
    what: str,
    record: Record,
) -> Amount | None:
    if value is None:
        return found
    record.note(what, found.value if found else None, value)
    return Amount(f"entered-{kind}", value, kind, str(value), (), ENTERED)


def _instalments(
    found: tuple[Instalment, ...], changes: Sequence[InstalmentChange], record: Record
) -> tuple[Instalment, ...]:
    kept: dict[int, Instalment] = dict(enumerate(found, start=1))
    for change in changes:
        if change.number is None:
            kept[len(found) + len(kept) + 1] = _new_instalment(change, record)
            continue
        one = _numbered(found, change.number, "instalments", "分期款")
        if change.removed:
            record.note(one.label, one.amount, None)
            kept.pop(change.number, None)
            continue
        kept[change.number] = replace(
            one,
            label=record.changed(f"{one.label}名称", one.label, change.label),
            amount=record.changed(f"{one.label}金额", one.amount, change.amount),
            due=record.changed(f"{one.label}到期日", one.due, change.due),
        )
    return tuple(kept[number] for number in sorted(kept))


def _new_instalment(change: InstalmentChange, record: Record) -> Instalment:
    if change.amount is None or change.removed:
        raise UnusableFigure(
            "新增的分期款须写明金额。", fields={"instalments": ["新增一期须有 amount。"]}
        )
    label = (change.label or "新增分期款") + ADDED
    record.note(label, None, f"{change.amount}（到期日 {change.due or '未定'}）")
    return Instalment(label, change.amount, change.due, ENTERED, ())


def _penalties(
    found: tuple[PenaltyTerm, ...], changes: Sequence[PenaltyChange], record: Record
) -> tuple[PenaltyTerm, ...]:
    kept: dict[int, PenaltyTerm] = dict(enumerate(found, start=1))
    for change in changes:
        if change.number is None:
            kept[len(found) + len(kept) + 1] = _new_penalty(change, record)
            continue
        one = _numbered(found, change.number, "penalties", "违约金条款")
        what = f"违约金条款{change.number}"
        if change.removed:
            record.note(what, one.rate or one.lump_sum or one.lpr_multiple, None)
            kept.pop(change.number, None)
            continue
        kept[change.number] = _changed_penalty(one, change, what, record)
    return tuple(kept[number] for number in sorted(kept))


def _changed_penalty(
    one: PenaltyTerm, change: PenaltyChange, what: str, record: Record
) -> PenaltyTerm:
    """A new kind of measure (rate, lump sum, multiple) takes the place of the old one."""
    if not any((change.rate, change.lump_sum, change.lpr_multiple)):
        rate, lump_sum, multiple = one.rate, one.lump_sum, one.lpr_multiple
    else:
        rate, lump_sum, multiple = change.rate, change.lump_sum, change.lpr_multiple
        record.note(f"{what}比例或金额", _measure(one), _measure(change))
    return replace(
        one,
        rate=rate,
        lump_sum=lump_sum,
        lpr_multiple=multiple,
        per=record.changed(f"{what}计算周期", one.per, change.per),
        base=record.changed(f"{what}基数", one.base, change.base),
    )


def _measure(one: PenaltyTerm | PenaltyChange) -> str:
    if one.lpr_multiple is not None:
        return f"LPR 的 {one.lpr_multiple} 倍"
    return str(one.rate if one.rate is not None else one.lump_sum)


def _new_penalty(change: PenaltyChange, record: Record) -> PenaltyTerm:
    measured = [one for one in (change.rate, change.lump_sum, change.lpr_multiple) if one]
    if len(measured) != 1 or change.removed:
        message = "新增的违约金须且只须写明 rate、lump_sum、lpr_multiple 之一。"
        raise UnusableFigure(message, fields={"penalties": [message]})
    record.note(f"违约金条款{ADDED}", None, _measure(change))
    return PenaltyTerm(
        payer="buyer",
        rate=change.rate,
        per=change.per or ("once" if change.lump_sum else "year" if change.lpr_multiple else "day"),
        base=change.base or "unpaid",
        lump_sum=change.lump_sum,
        citations=(),
        lpr_multiple=change.lpr_multiple,
    )


def _events(facts: Facts, changes: Changes, record: Record) -> tuple[Event, ...]:
    found = {event.id: event for event in facts.events}
    for change in changes.events:
        event = found.get(change.event)
        if event is None:
            message = f"时间线中没有编号为“{change.event}”的事件。"
            raise UnknownFigure(message, fields={"events": [message]})
        if change.removed:
            record.note(event.text, event.date, None)
            del found[event.id]
        else:
            found[event.id] = _changed_event(event, change, record)
    new = [_paid(facts, payment, n) for n, payment in enumerate(changes.payments, start=1)]
    for event in new:
        record.note(event.text, None, f"{event.date} {event.amount}")
    return tuple(sorted((*found.values(), *new), key=lambda event: event.date))


def _changed_event(event: Event, change: EventChange, record: Record) -> Event:
    dated = change.date is not None
    return replace(
        event,
        date=record.changed(f"{event.text}（日期）", event.date, change.date),
        amount=record.changed(f"{event.text}（金额）", event.amount, change.amount),
        precision="day" if dated else event.precision,
    )


def _paid(facts: Facts, payment: NewPayment, number: int) -> Event:
    """Paid by the debtor where there is one; who paid is otherwise left open."""
    payers = sorted(debtors(facts))
    return Event(
        id=f"entered-{number}",
        kind=EventKind.PAID,
        date=payment.date,
        precision="day",
        text=f"付款{ADDED}",
        citations=(),
        amount=payment.amount,
        actor=payers[0] if len(payers) == 1 else None,
        note=payment.memo,
    )


def _numbered(found: Sequence[Item], number: int, field: str, what: str) -> Item:
    if not 1 <= number <= len(found):
        message = f"没有第 {number} 项{what}；材料中共有 {len(found)} 项。"
        raise UnknownFigure(message, fields={field: [message]})
    return found[number - 1]
