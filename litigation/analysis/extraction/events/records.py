"""What the tables that one side keeps tell: breakdowns of a machine, late arrivals at work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.events.draft import Case, Draft
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import EventKind

_TITLE_LINES = 3
_BREAKDOWNS = re.compile(r"(?:停机|故障|维修|报修|返修)[^，。\t]{0,6}(?:记录|台账|登记|日志)")
_LATE = re.compile(r"迟到(?P<long> ?\d{1,3} ?(?:分钟|小时))?")
_ABSENT = re.compile(r"旷工|缺勤")
_FIRST_CELL = 4  # characters before the day: a number of the row
_MOST = 60  # rows told one by one


def record_events(paper: Paper, case: Case) -> Iterator[Draft]:
    """The entries of a table of breakdowns as one event; each late arrival as its own."""
    if paper.kind is K.ATTENDANCE:
        yield from _late_arrivals(paper)
    elif paper.kind in (K.OTHER, K.QUALITY_REPORT):
        yield from _breakdowns(paper, case)


def is_record_of_breakdowns(paper: Paper) -> bool:
    """A table that its heading calls a record of stops, faults or repairs."""
    heads = [line.text for line in paper.lines[:_TITLE_LINES] if "\t" not in line.text]
    return any(_BREAKDOWNS.search(text) for text in heads)


def _breakdowns(paper: Paper, case: Case) -> Iterator[Draft]:
    rows = list(_rows(paper)) if is_record_of_breakdowns(paper) else []
    if not rows:
        return
    first, last = rows[0].dates[0].date, rows[-1].dates[0].date
    span = chinese_day(first) + (f"至{chinese_day(last)}" if last != first else "")
    title = next(line for line in paper.lines if _BREAKDOWNS.search(line.text))
    cited = title.cite(0, len(title.text))
    for line in rows[:_MOST]:
        cited += line.cite(0, len(line.text))
    text = f"{case.name(case.buyer(), '买方')}单方记录停机或故障{len(rows)}次（{span}）"
    yield Draft(EventKind.OTHER, first, text, paper, cited, actor=case.buyer())


def _late_arrivals(paper: Paper) -> Iterator[Draft]:
    for line in list(_rows(paper))[:400]:
        late, absent = _LATE.search(line.text), _ABSENT.search(line.text)
        if late or absent:
            long = late["long"] or "" if late else ""
            what = f"迟到{long.replace(' ', '')}" if late else "缺勤"
            cited = line.cite(0, len(line.text))
            yield Draft(EventKind.OTHER, line.dates[0].date, f"考勤记录载明{what}", paper, cited)


def _rows(paper: Paper) -> Iterator[Line]:
    """The lines of a table that begin with their day."""
    for line in paper.lines:
        day = line.dates[0] if "\t" in line.text and line.dates else None
        if day and day.precision == "day" and day.start <= _FIRST_CELL:
            yield line
