"""A loan paid out at several times, whose term runs for each part from its own arrival."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from litigation.analysis.values.facts import Event, EventKind
from litigation.analysis.values.loan import LoanPart

_FROM_ARRIVAL = re.compile(
    r"(?:到账|到帐|收到[^，。；]{0,6}|放款|出借|交付|支付|提款|划付|转账|汇款|拨付)(?:款项)?之?(?:日|时)(?:起|开始|后|计)"
)


def tranches_of(
    events: tuple[Event, ...],
    principal: Decimal | None,
    rule: str,
    last_day: Callable[[date], date | None],
) -> tuple[LoanPart, ...]:
    """A part for each sum paid out; nothing where they are not the whole or one day ends all."""
    if principal is None or not _FROM_ARRIVAL.search(rule):
        return ()
    lent = [one for one in events if one.kind is EventKind.LENT and one.amount]
    if sum((one.amount or Decimal(0) for one in lent), Decimal(0)) != principal:
        return ()
    parts = [
        LoanPart(due, one.amount, one.citations)
        for one in lent
        if one.amount and one.precision == "day" and (due := last_day(one.date))
    ]
    if len(parts) != len(lent) or len({part.due for part in parts}) < 2:
        return ()
    return tuple(sorted(parts, key=lambda part: part.due))
