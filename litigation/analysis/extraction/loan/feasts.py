"""Feasts as last days to pay back: 2024年春节前还清, 国庆前归还."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_SOLAR = {"元旦": (1, 1), "五一": (5, 1), "劳动节": (5, 1), "国庆": (10, 1), "十一": (10, 1)}
# The day of the feast itself, as the holiday notices of each year state it.
_WRITTEN = {
    "春节": (
        "2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 "
        "2023-01-22 2024-02-10 2025-01-29 2026-02-17"
    ),
    "清明": (
        "2015-04-05 2016-04-04 2017-04-04 2018-04-05 2019-04-05 2020-04-04 2021-04-04 2022-04-05 "
        "2023-04-05 2024-04-04 2025-04-04 2026-04-05"
    ),
    "端午": (
        "2015-06-20 2016-06-09 2017-05-30 2018-06-18 2019-06-07 2020-06-25 2021-06-14 2022-06-03 "
        "2023-06-22 2024-06-10 2025-05-31 2026-06-19"
    ),
    "中秋": (
        "2015-09-27 2016-09-15 2017-10-04 2018-09-24 2019-09-13 2020-10-01 2021-09-21 2022-09-10 "
        "2023-09-29 2024-09-17 2025-10-06 2026-09-25"
    ),
}
NOTICED = {
    name: {date.fromisoformat(day).year: date.fromisoformat(day) for day in days.split()}
    for name, days in _WRITTEN.items()
}
FEAST = re.compile(
    r"(?:(?P<year>20\d{2})年|(?P<said>今年|当年|本年|明年|来年|次年))?(?:的)?"
    r"(?P<name>元旦|春节|过年|农历新年|清明|五一|劳动节|端午|中秋|国庆|(?<![二三])十一(?=之?前|黄金周|长假|假期))"
    r"(?:佳?节|假期)?(?P<before>之?前|以前|前夕)?(?!后|之后|以后|期间|假)"
)


@dataclass(frozen=True)
class Feast:
    """A feast of a stated year, of one told against the day of the paper, or the next one."""

    name: str
    year: int | None
    shift: int | None  # 0: the year of the paper, 1: the next
    is_before: bool

    def last_day(self, anchor: date) -> date | None:
        """The day before the feast, or its own; None where the calendar does not hold it."""
        years = (
            [self.year]
            if self.year
            else [anchor.year + self.shift]
            if self.shift is not None
            else [anchor.year, anchor.year + 1]
        )
        days = (_day(self.name, year) for year in years)
        found = next((day for day in days if day and day > anchor), None)
        return found - timedelta(days=1) if found and self.is_before else found


def feast_of(hit: re.Match[str]) -> Feast:
    """The feast that a match of `FEAST` names."""
    name = "春节" if hit["name"] in ("过年", "农历新年") else hit["name"]
    said = hit["said"]
    shift = None if not said else 0 if said in ("今年", "当年", "本年") else 1
    return Feast(name, int(hit["year"]) if hit["year"] else None, shift, hit["before"] is not None)


def _day(name: str, year: int) -> date | None:
    if name in _SOLAR:
        return date(year, *_SOLAR[name])
    return NOTICED[name].get(year)
