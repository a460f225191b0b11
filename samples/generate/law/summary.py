"""The claims of a case that has no agreed liquidated damages."""

from datetime import date
from decimal import Decimal

from samples.generate.law.balance import Instalment
from samples.generate.law.court_fee import fee_record
from samples.generate.law.overdue import overdue_lines, total
from samples.generate.money import plain


def statutory_claims(instalments: tuple[Instalment, ...], as_of: date) -> dict[str, object]:
    """Principal, lines, both sums, and the fee for principal plus the higher sum."""
    lines = [line for instalment in instalments for line in overdue_lines(instalment, as_of)]
    principal = sum((instalment.unpaid for instalment in instalments), Decimal(0))
    low, high = total(lines, "amount_low"), total(lines, "amount_high")
    return {
        "principal": plain(principal),
        "principal_by_instalment": [
            {
                "instalment": item.name,
                "amount": plain(item.amount),
                "due": item.due.isoformat(),
                "paid": plain(item.amount - item.unpaid),
                "unpaid": plain(item.unpaid),
            }
            for item in instalments
        ],
        "overdue": lines,
        "overdue_total_low": plain(low),
        "overdue_total_high": plain(high),
        "claim_total": plain(principal + high),
        "liquidated_damages": None,
        "court_fee": fee_record(principal + high),
    }
