"""Liquidated damages agreed per day."""

from datetime import date
from decimal import Decimal

from samples.generate.law.balance import Instalment, overdue_spans
from samples.generate.money import fen, plain


def agreed_lines(
    instalment: Instalment, as_of: date, rate_per_day: Decimal
) -> list[dict[str, object]]:
    """One line per span: balance × daily rate × days."""
    return [
        {
            "instalment": instalment.name,
            "base": plain(span.base),
            "from": span.start.isoformat(),
            "to": span.end.isoformat(),
            "days": span.days,
            "rate_per_day": str(rate_per_day),
            "amount": plain(fen(span.base * rate_per_day * span.days)),
        }
        for span in overdue_spans(instalment, as_of)
    ]
