"""Everything the judgement on the period looks at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from litigation.analysis.claims.limitation.begin import Start
from litigation.analysis.claims.limitation.interruptions import Found
from litigation.analysis.claims.limitation.period import Course
from litigation.analysis.claims.limitation.suit import Suit


@dataclass(frozen=True)
class Strip:
    """The period run over the sure interruptions, and over all that may hold."""

    start: Start
    found: tuple[Found, ...]
    sure: Course
    hopeful: Course
    as_of: date
    suit: Suit
    told_only: bool  # the due day stands only in what a party says
