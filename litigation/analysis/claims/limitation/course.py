"""Everything the judgement on the period looks at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from litigation.analysis.claims.limitation.begin import Start
from litigation.analysis.claims.limitation.interruptions import Found
from litigation.analysis.claims.limitation.obstacles import Obstacle
from litigation.analysis.claims.limitation.period import Course
from litigation.analysis.claims.limitation.suit import Suit

AGAIN = "只及于因中止而延长的期间，能否再次中止有争议"


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
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def doubtful_stops(self) -> tuple[Obstacle, ...]:
        """What would move the last day if it were proved, or if the law were read that way."""
        surely = {id(stop.obstacle) for stop in self.sure.stopped}
        return tuple(
            stop.obstacle if stop.obstacle.doubt else replace(stop.obstacle, doubt=AGAIN)
            for stop in self.hopeful.stopped
            if id(stop.obstacle) not in surely
        )
