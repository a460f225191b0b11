"""Changed and removed events, and payments that the papers do not tell of."""

from __future__ import annotations

from dataclasses import replace

from litigation.analysis.claims.chairs import debtors
from litigation.analysis.recalculation.changes import Changes, EventChange, NewPayment
from litigation.analysis.recalculation.record import ADDED, Record, UnknownFigure
from litigation.analysis.values.facts import Event, EventKind, Facts
from pipeline.said import Said
from pipeline.said import marked as _


def changed_events(facts: Facts, changes: Changes, record: Record) -> tuple[Event, ...]:
    found = {event.id: event for event in facts.events}
    for change in changes.events:
        event = found.get(change.event)
        if event is None:
            message = Said(_("时间线中没有编号为“%(event)s”的事件。"), event=change.event)
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
