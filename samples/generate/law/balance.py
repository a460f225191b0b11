"""An instalment, what was paid on it, and the spans during which a balance was overdue."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Payment:
    day: date
    amount: Decimal


@dataclass(frozen=True)
class Instalment:
    name: str
    amount: Decimal
    due: date
    payments: tuple[Payment, ...] = ()

    @property
    def breach(self) -> date:
        """The first overdue day."""
        return self.due + DAY

    @property
    def unpaid(self) -> Decimal:
        return self.amount - sum((payment.amount for payment in self.payments), Decimal(0))


@dataclass(frozen=True)
class Span:
    """An overdue balance from one day to another, both included."""

    start: date
    end: date
    base: Decimal

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1


def overdue_spans(instalment: Instalment, as_of: date) -> Iterator[Span]:
    """Spans after the due day; the day of a payment still carries the old balance."""
    base = instalment.amount
    start = instalment.breach
    for payment in sorted(instalment.payments, key=lambda payment: payment.day):
        if payment.day >= start and base > 0:
            yield Span(start, payment.day, base)
            start = payment.day + DAY
        base -= payment.amount
    if base > 0 and start <= as_of:
        yield Span(start, as_of, base)
