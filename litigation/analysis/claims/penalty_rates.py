"""The rate of a clause on agreed damages: a figure, or so many times the LPR."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from litigation.analysis.claims.days import DAY
from litigation.analysis.claims.money import show_rate
from litigation.analysis.claims.rates import RateTable, RateUnknown
from litigation.analysis.claims.segments import Balance, Rate, fixed, segments
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import PenaltyTerm
from litigation.analysis.values.result import Segment

YEAR = 365
PER = {"day": "每日", "month": "每月", "year": "每年", "once": "一次性"}


@dataclass(frozen=True)
class Priced:
    """The segments of a clause; `until` is the last day computed when rates end before."""

    segments: tuple[Segment, ...]
    notes: tuple[str, ...] = ()
    until: date | None = None


def price_clause(
    term: PenaltyTerm, stretches: tuple[Balance, ...], table: RateTable, breach: date
) -> Priced:
    """The stretches at the clause's rate; raises RateUnknown when the first day has none."""
    if term.lpr_multiple is None:
        return Priced(segments(stretches, fixed(_agreed(term))))
    if _says(term, "同期"):
        return _floating(term.lpr_multiple, stretches, table)
    row = table.one_year_on(breach)
    rate = Rate(row.one_year or Decimal(0), term.lpr_multiple, YEAR, row.source)
    note = "条款未写明取哪一日的LPR，按违约时的一年期LPR计算。"
    return Priced(segments(stretches, fixed(rate)), (note,))


def _agreed(term: PenaltyTerm) -> Rate:
    value = term.rate or Decimal(0)
    source = f"合同约定：{PER[term.per]}{show_rate(value)}"
    if term.per == "day":
        return Rate(value, Decimal(1), 1, source)
    if term.per == "month":
        return Rate(value, Decimal(12), YEAR, f"{source}，按年×12、一年365天折算到日")
    return Rate(value, Decimal(1), YEAR, source)


def _floating(multiple: Decimal, stretches: tuple[Balance, ...], table: RateTable) -> Priced:
    pieces: list[tuple[Balance, Rate]] = []
    for stretch in stretches:
        day = stretch.start
        while day <= stretch.end:
            try:
                row = table.one_year_on(day)
            except RateUnknown as unknown:
                if not pieces:
                    raise
                return _ended(pieces, day - timedelta(days=1), str(unknown.message))
            end = min(stretch.end, table.last_day_of(row))
            rate = Rate(row.one_year or Decimal(0), multiple, YEAR, row.source)
            _append(pieces, Balance(day, end, stretch.base), rate)
            day = end + DAY
    return Priced(_computed(pieces))


def _append(pieces: list[tuple[Balance, Rate]], piece: Balance, rate: Rate) -> None:
    """Adds a piece, joined to the one before when balance and rate are the same."""
    if pieces:
        last, before = pieces[-1]
        joined = last.end + DAY == piece.start and last.base == piece.base
        if joined and before.value == rate.value:
            pieces[-1] = (Balance(last.start, piece.end, last.base), before)
            return
    pieces.append((piece, rate))


def _ended(pieces: list[tuple[Balance, Rate]], until: date, reason: str) -> Priced:
    return Priced(_computed(pieces), (f"只计算到{chinese_day(until)}：{reason}",), until)


def _computed(pieces: list[tuple[Balance, Rate]]) -> tuple[Segment, ...]:
    return tuple(one for piece, rate in pieces for one in segments((piece,), fixed(rate)))


def _says(term: PenaltyTerm, word: str) -> bool:
    return any(word in citation.quote for citation in term.citations)
