"""Puts a lawyer's figures in the place of those found in the papers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
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
from pipeline.errors import DomainError

ENTERED = "律师录入，材料未载"
ADDED = "（律师录入）"
Item = TypeVar("Item")


class UnknownFigure(DomainError):
    """A change names an instalment, a clause or an event that the analysis does not hold."""

    code = "unknown_figure"


class UnusableFigure(DomainError):
    """A change that leaves out what the computation needs."""

    code = "unusable_figure"


@dataclass(frozen=True)
class Replaced:
    """One figure: what it is, what the papers said and what stands there now (None: nothing)."""

    what: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Substituted:
    inputs: Inputs
    facts: Facts
    replaced: tuple[Replaced, ...]


def substitute(inputs: Inputs, facts: Facts, changes: Changes) -> Substituted:
    """Request and facts with the changes in place; raises UnknownFigure and UnusableFigure."""
    record: list[Replaced] = []
    if changes.as_of is not None:
        _note(record, "分析基准日", inputs.as_of, changes.as_of)
        inputs = replace(inputs, as_of=changes.as_of)
    terms = _terms(facts.terms, changes, record)
    facts = replace(facts, terms=terms)
    events = _events(facts, changes, record)
    return Substituted(inputs, replace(facts, events=events), tuple(record))


def _terms(terms: Terms, changes: Changes, record: list[Replaced]) -> Terms:
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
    record: list[Replaced],
) -> Amount | None:
    if value is None:
        return found
    _note(record, what, found.value if found else None, value)
    return Amount(f"entered-{kind}", value, kind, str(value), (), ENTERED)


def _instalments(
    found: tuple[Instalment, ...], changes: Sequence[InstalmentChange], record: list[Replaced]
) -> tuple[Instalment, ...]:
    kept: dict[int, Instalment] = dict(enumerate(found, start=1))
    for change in changes:
        if change.number is None:
            kept[len(found) + len(kept) + 1] = _new_instalment(change, record)
            continue
        one = _numbered(found, change.number, "instalments", "分期款")
        if change.removed:
            _note(record, one.label, one.amount, None)
            kept.pop(change.number, None)
            continue
        kept[change.number] = replace(
            one,
            label=_changed(record, f"{one.label}名称", one.label, change.label),
            amount=_changed(record, f"{one.label}金额", one.amount, change.amount),
            due=_changed(record, f"{one.label}到期日", one.due, change.due),
        )
    return tuple(kept[number] for number in sorted(kept))


def _new_instalment(change: InstalmentChange, record: list[Replaced]) -> Instalment:
    if change.amount is None or change.removed:
        raise UnusableFigure(
            "新增的分期款须写明金额。", fields={"instalments": ["新增一期须有 amount。"]}
        )
    label = (change.label or "新增分期款") + ADDED
    _note(record, label, None, f"{change.amount}（到期日 {change.due or '未定'}）")
    return Instalment(label, change.amount, change.due, ENTERED, ())


def _penalties(
    found: tuple[PenaltyTerm, ...], changes: Sequence[PenaltyChange], record: list[Replaced]
) -> tuple[PenaltyTerm, ...]:
    kept: dict[int, PenaltyTerm] = dict(enumerate(found, start=1))
    for change in changes:
        if change.number is None:
            kept[len(found) + len(kept) + 1] = _new_penalty(change, record)
            continue
        one = _numbered(found, change.number, "penalties", "违约金条款")
        what = f"违约金条款{change.number}"
        if change.removed:
            _note(record, what, one.rate or one.lump_sum or one.lpr_multiple, None)
            kept.pop(change.number, None)
            continue
        kept[change.number] = _changed_penalty(one, change, what, record)
    return tuple(kept[number] for number in sorted(kept))


def _changed_penalty(
    one: PenaltyTerm, change: PenaltyChange, what: str, record: list[Replaced]
) -> PenaltyTerm:
    """A new kind of measure (rate, lump sum, multiple) takes the place of the old one."""
    if not any((change.rate, change.lump_sum, change.lpr_multiple)):
        rate, lump_sum, multiple = one.rate, one.lump_sum, one.lpr_multiple
    else:
        rate, lump_sum, multiple = change.rate, change.lump_sum, change.lpr_multiple
        _note(record, f"{what}比例或金额", _measure(one), _measure(change))
    return replace(
        one,
        rate=rate,
        lump_sum=lump_sum,
        lpr_multiple=multiple,
        per=_changed(record, f"{what}计算周期", one.per, change.per),
        base=_changed(record, f"{what}基数", one.base, change.base),
    )


def _measure(one: PenaltyTerm | PenaltyChange) -> str:
    if one.lpr_multiple is not None:
        return f"LPR 的 {one.lpr_multiple} 倍"
    return str(one.rate if one.rate is not None else one.lump_sum)


def _new_penalty(change: PenaltyChange, record: list[Replaced]) -> PenaltyTerm:
    measured = [one for one in (change.rate, change.lump_sum, change.lpr_multiple) if one]
    if len(measured) != 1 or change.removed:
        message = "新增的违约金须且只须写明 rate、lump_sum、lpr_multiple 之一。"
        raise UnusableFigure(message, fields={"penalties": [message]})
    _note(record, f"违约金条款{ADDED}", None, _measure(change))
    return PenaltyTerm(
        payer="buyer",
        rate=change.rate,
        per=change.per or ("once" if change.lump_sum else "year" if change.lpr_multiple else "day"),
        base=change.base or "unpaid",
        lump_sum=change.lump_sum,
        citations=(),
        lpr_multiple=change.lpr_multiple,
    )


def _events(facts: Facts, changes: Changes, record: list[Replaced]) -> tuple[Event, ...]:
    found = {event.id: event for event in facts.events}
    for change in changes.events:
        event = found.get(change.event)
        if event is None:
            message = f"时间线中没有编号为“{change.event}”的事件。"
            raise UnknownFigure(message, fields={"events": [message]})
        if change.removed:
            _note(record, event.text, event.date, None)
            del found[event.id]
        else:
            found[event.id] = _changed_event(event, change, record)
    new = [_paid(facts, payment, n) for n, payment in enumerate(changes.payments, start=1)]
    record += [Replaced(event.text, None, f"{event.date} {event.amount}") for event in new]
    return tuple(sorted((*found.values(), *new), key=lambda event: event.date))


def _changed_event(event: Event, change: EventChange, record: list[Replaced]) -> Event:
    dated = change.date is not None
    return replace(
        event,
        date=_changed(record, f"{event.text}（日期）", event.date, change.date),
        amount=_changed(record, f"{event.text}（金额）", event.amount, change.amount),
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


def _changed(record: list[Replaced], what: str, before: Item, after: Item | None) -> Item:
    if after is None:
        return before
    _note(record, what, before, after)
    return after


def _note(record: list[Replaced], what: str, before: object, after: object) -> None:
    if before != after:
        record.append(Replaced(what, _written(before), _written(after)))


def _written(value: object) -> str | None:
    if value is None:
        return None
    return value.isoformat() if isinstance(value, date) else str(value)
