"""Changed and removed causes that may have suspended the period."""

from __future__ import annotations

from dataclasses import replace

from litigation.analysis.claims.limitation.obstacles import CAUSES
from litigation.analysis.recalculation.changes import HindranceChange
from litigation.analysis.recalculation.record import Record, UnusableFigure, numbered
from litigation.analysis.values.hindrance import Hindrance
from pipeline.said import Said
from pipeline.said import marked as _


def changed_hindrances(
    found: tuple[Hindrance, ...], changes: tuple[HindranceChange, ...], record: Record
) -> tuple[Hindrance, ...]:
    """Days entered are days; who tells of the cause, and of whom, stays as the papers say."""
    kept: dict[int, Hindrance] = dict(enumerate(found, start=1))
    for change in changes:
        one = numbered(found, change.number, "hindrances", _("中止事由"))
        if change.removed:
            record.note(CAUSES[one.kind], one.start or one.end, None)
            kept.pop(change.number, None)
            continue
        kept[change.number] = _changed(one, change, record)
    return tuple(kept.values())


def _changed(one: Hindrance, change: HindranceChange, record: Record) -> Hindrance:
    cause = CAUSES[one.kind]
    start = record.changed(f"{cause}（起日）", one.start, change.start)
    end = record.changed(f"{cause}（止日）", one.end, change.end)
    if start and end and end < start:
        message = Said(_("中止事由的止日早于起日。"))
        raise UnusableFigure(message, fields={"hindrances": [message]})
    exact = one.is_exact or (change.start is not None and change.end is not None)
    return replace(one, start=start, end=end, is_exact=exact)
