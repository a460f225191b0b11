"""The suit the client defends: its filing day decides, not the day of the analysis (rule 10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from litigation.analysis.claims.chairs import is_claimant
from litigation.analysis.claims.limitation.interruptions import filing_doubt
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import EventKind, Facts
from litigation.analysis.values.result import Inputs
from litigation.analysis.values.sources import Citation

# Handing in the complaint and the court's registration of one suit lie this close together.
ONE_SUIT = timedelta(days=60)


@dataclass(frozen=True)
class Suit:
    """When it was filed, None when there is none; `doubt` says why the day is not proved."""

    filed: date | None = None
    doubt: str = ""
    paper: str = ""
    citations: tuple[Citation, ...] = ()


def suit_of(facts: Facts, inputs: Inputs) -> Suit:
    """The last suit filed, when the client is the one who is sued."""
    filings = [
        event
        for event in facts.events
        if event.kind is EventKind.FILED and event.date <= inputs.as_of
    ]
    if is_claimant(inputs.case_position) or not filings:
        return Suit()
    last = max(event.date for event in filings)
    same = [event for event in filings if event.date >= last - ONE_SUIT]
    proved = [event for event in same if not filing_doubt(event)]
    # A day that the court's paper tells is sure; the date on the complaint alone is not.
    first = min(proved or same, key=lambda event: event.date)
    doubt = "" if proved else filing_doubt(first)
    return Suit(
        filed=first.date,
        doubt=f"{chinese_day(first.date)}起诉：{doubt}" if doubt else "",
        paper="法院立案或收件凭证" if doubt else "",
        citations=first.citations,
    )
