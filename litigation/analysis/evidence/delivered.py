"""The value of the goods that the delivery papers cover, and whether the buyer settled it."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.claims.debts import confirmations
from litigation.analysis.claims.ledger import Ledger
from litigation.analysis.claims.money import total
from litigation.analysis.values.facts import EventKind, Facts


def delivered_value(facts: Facts) -> Decimal | None:
    """What the deliveries add up to; None when one of them states no sum."""
    deliveries = [event for event in facts.events if event.kind is EventKind.DELIVERED]
    sums = [event.amount for event in deliveries if event.amount is not None]
    return total(sums) if sums and len(sums) == len(deliveries) else None


def settled(facts: Facts, ledger: Ledger) -> bool:
    """Whether the buyer confirmed a balance that only the whole price explains."""
    price = ledger.debts.price
    if price is None:
        return False
    return any(
        event.amount == price - paid
        for event in confirmations(facts)
        for paid in [
            total(
                one.amount
                for one in ledger.payments.payments
                if one.date is None or one.date <= event.date
            )
        ]
    )
