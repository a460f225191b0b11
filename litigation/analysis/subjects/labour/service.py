"""The years of service and what they count for (劳动合同法 47)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.days import DAY, years_after
from litigation.analysis.extraction.dates import month_later
from litigation.analysis.values.employment import Employment
from litigation.analysis.values.sources import Citation

HALF = Decimal("0.5")
ACT_SINCE = date(2008, 1, 1)  # service before it counts by rules that are not held here


@dataclass(frozen=True)
class Start:
    """`other` is a later day that firm papers give where a party tells an earlier one."""

    day: date | None
    is_firm: bool
    citations: tuple[Citation, ...]
    other: date | None = None
    doubt: str = ""


def start_of(employment: Employment) -> Start:
    """The first day of work; papers that bear it out before what a party says."""
    firm = _days(employment, firm=True)
    told = _days(employment, firm=False)
    contracts = {one.start: one.citations for one in employment.contracts if one.start}
    if len(firm) > 1:
        return _several(firm)
    if firm:
        day, cited = next(iter(firm.items()))
        return Start(day, True, cited)
    if len(told) > 1:
        return _several(told)
    if told:
        day, cited = next(iter(told.items()))
        first = min(contracts, default=None)
        cited = (*cited, *(contracts[first] if first else ()))
        bears_out = first == day or _is_offered(employment, day)
        worked = first is not None and any(pay.month < first for pay in employment.pay)
        later = first if first is not None and first > day and not worked else None
        return Start(day, bears_out and later is None, cited, later)
    if contracts:
        day = min(contracts)
        return Start(day, True, contracts[day])
    return Start(None, False, (), doubt="材料未载明入职日期")


def _is_offered(employment: Employment, day: date) -> bool:
    """The employer's offer and somebody's account of what came of it name the same day."""
    ways = {one.planned for one in employment.started if one.date == day}
    return ways == {True, False}


def _several(days: dict[date, tuple[Citation, ...]]) -> Start:
    shown = "、".join(str(day) for day in sorted(days))
    cited = tuple(one for places in days.values() for one in places)
    return Start(None, False, cited, doubt=f"材料所载入职日期不一（{shown}）")


def _days(employment: Employment, *, firm: bool) -> dict[date, tuple[Citation, ...]]:
    found: dict[date, tuple[Citation, ...]] = {}
    for one in employment.started:
        if one.precision == "day" and one.firm is firm:
            found[one.date] = (*found.get(one.date, ()), *one.citations)
    return found


@dataclass(frozen=True)
class Years:
    """Whole years and what remains, and the months of wages that they are worth."""

    whole: int
    months: Decimal
    words: str


def years_between(start: date, last: date) -> Years:
    """Service from the first to the last day, both counted; half a year or more is a year."""
    end, whole = last + DAY, 0
    while years_after(start, whole + 1) <= end:
        whole += 1
    anniversary = years_after(start, whole)
    if anniversary == end:
        return Years(whole, Decimal(whole), f"满{whole}年")
    if month_later(anniversary, 6) <= end:
        words = f"满{whole}年，余下满六个月不满一年，按一年计"
        return Years(whole, Decimal(whole + 1), words)
    return Years(whole, Decimal(whole) + HALF, f"满{whole}年，余下不满六个月，按半年计")
