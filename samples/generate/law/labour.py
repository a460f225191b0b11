"""N, 2N, double pay and unpaid wages, worked out apart from the product: 47, 82, 87; 条例 6, 27."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from samples.generate.law.limitation import anniversary
from samples.generate.money import fen, plain

MONTHS_OF_MEAN = 12
MOST_MONTHS = 11
COURT_FEE = Decimal(10)


@dataclass(frozen=True)
class DoubleMonth:
    """A month of service without a contract and the day its claim is lost."""

    first: date
    last: date
    lost: date
    in_time: bool


def month_after(day: date, months: int) -> date:
    """The same day of the month, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    raise ValueError(day)


def months_of_compensation(start: date, last: date) -> Decimal:
    """One a year, half a year and more one, less a half."""
    end = last + timedelta(days=1)
    years = 0
    while anniversary(start, years + 1) <= end:
        years += 1
    rest = anniversary(start, years)
    if rest == end:
        return Decimal(years)
    return Decimal(years) + (Decimal(1) if month_after(rest, 6) <= end else Decimal("0.5"))


def mean(gross: dict[date, Decimal], last: date) -> Decimal:
    """The mean of the twelve months up to that of the last day."""
    months = [month_after(last.replace(day=1), -back) for back in range(MONTHS_OF_MEAN)]
    return fen(sum((gross[month] for month in months), Decimal(0)) / MONTHS_OF_MEAN)


def double_months(
    start: date, signed: date, claimed_on: date, renewed_until: date
) -> tuple[DoubleMonth, ...]:
    """From the day after the first month to the day before signing, each with its own year.

    `claimed_on`: the first claim that arrived; it saves the months not yet lost on that day, and
    they are lost only on `renewed_until`.
    """
    found = []
    for number in range(1, MOST_MONTHS + 1):
        first, last = month_after(start, number), month_after(start, number + 1) - timedelta(days=1)
        if last >= signed:
            break
        lost = anniversary(last, 1)
        saved = lost >= claimed_on
        found.append(DoubleMonth(first, last, renewed_until if saved else lost, saved))
    return tuple(found)


def labour_claims(
    *,
    wage: Decimal,
    base: Decimal,
    months: Decimal,
    unpaid: tuple[Decimal, ...],
    double: tuple[DoubleMonth, ...],
) -> dict[str, object]:
    """The sums of the case as the truth tells them."""
    timely = [one for one in double if one.in_time]
    late = [one for one in double if not one.in_time]
    n = fen(base * months)
    owed = sum(unpaid, Decimal(0))
    total = 2 * n + owed + wage * len(timely)
    return {
        "monthly_wage": plain(base),
        "months": str(months),
        "economic_compensation": plain(n),
        "dismissal_damages": plain(2 * n),
        "unpaid_wages": plain(owed),
        "double_pay": plain(wage * len(timely)),
        "double_pay_late": plain(wage * len(late)),
        "double_pay_months": [
            {
                "from": one.first.isoformat(),
                "to": one.last.isoformat(),
                "lost": one.lost.isoformat(),
                "in_time": one.in_time,
                "amount": plain(wage),
            }
            for one in double
        ],
        "claim_total": plain(total),
        "court_fee": {"full": plain(COURT_FEE), "half": plain(COURT_FEE / 2)},
    }
