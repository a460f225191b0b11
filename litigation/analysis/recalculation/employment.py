"""Changed figures of an employment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from litigation.analysis.recalculation.changes import EmploymentChange
from litigation.analysis.recalculation.record import Record, UnknownFigure
from litigation.analysis.values.employment import DayFact, Employment, WageFact, WageKind
from pipeline.said import Said
from pipeline.said import marked as _


def changed_employment(
    found: Employment | None, change: EmploymentChange | None, record: Record
) -> Employment | None:
    """What was entered takes the place of all that the papers say of it; raises UnknownFigure."""
    if change is None:
        return found
    if found is None:
        message = Said(_("材料中没有劳动关系，不能改动入职、离职日期和工资。"))
        raise UnknownFigure(message, fields={"employment": [message]})
    if change.started is not None:
        record.note("入职日期", _first(found.started), change.started)
        found = replace(found, started=(_entered(change.started),))
    if change.ended is not None:
        record.note("离职日期", _first(found.ended), change.ended)
        endings = tuple(replace(one, date=change.ended) for one in found.endings)
        found = replace(found, ended=(_entered(change.ended),), endings=endings)
    return _waged(found, change, record)


def _waged(found: Employment, change: EmploymentChange, record: Record) -> Employment:
    if change.wage is None:
        return found
    before = next((one.amount for one in found.wages if one.kind is WageKind.AVERAGE), None)
    record.note("离职前月平均工资", before, change.wage)
    others = (one for one in found.wages if one.kind is not WageKind.AVERAGE)
    entered = WageFact(WageKind.AVERAGE, change.wage, True, ())
    return replace(found, wages=(entered, *others))


def _entered(day: date) -> DayFact:
    return DayFact(day, "day", True, ())


def _first(days: tuple[DayFact, ...]) -> date | None:
    return days[0].date if days else None
