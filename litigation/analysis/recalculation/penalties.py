"""Changed, new and removed clauses on liquidated damages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from litigation.analysis.recalculation.changes import PenaltyChange
from litigation.analysis.recalculation.record import ADDED, Record, UnusableFigure, numbered
from litigation.analysis.values.facts import PenaltyTerm
from pipeline.said import Said
from pipeline.said import marked as _


def changed_penalties(
    found: tuple[PenaltyTerm, ...], changes: Sequence[PenaltyChange], record: Record
) -> tuple[PenaltyTerm, ...]:
    kept: dict[int, PenaltyTerm] = dict(enumerate(found, start=1))
    for change in changes:
        if change.number is None:
            kept[len(found) + len(kept) + 1] = _new_penalty(change, record)
            continue
        one = numbered(found, change.number, "penalties", _("违约金条款"))
        what = f"违约金条款{change.number}"
        if change.removed:
            record.note(what, one.rate or one.lump_sum or one.lpr_multiple, None)
            kept.pop(change.number, None)
            continue
        kept[change.number] = _changed_penalty(one, change, what, record)
    return tuple(kept[number] for number in sorted(kept))


def _changed_penalty(
    one: PenaltyTerm, change: PenaltyChange, what: str, record: Record
) -> PenaltyTerm:
    """A new kind of measure (rate, lump sum, multiple) takes the place of the old one."""
    if not any((change.rate, change.lump_sum, change.lpr_multiple)):
        rate, lump_sum, multiple = one.rate, one.lump_sum, one.lpr_multiple
    else:
        rate, lump_sum, multiple = change.rate, change.lump_sum, change.lpr_multiple
        record.note(f"{what}比例或金额", _measure(one), _measure(change))
    return replace(
        one,
        rate=rate,
        lump_sum=lump_sum,
        lpr_multiple=multiple,
        per=record.changed(f"{what}计算周期", one.per, change.per),
        base=record.changed(f"{what}基数", one.base, change.base),
    )


def _measure(one: PenaltyTerm | PenaltyChange) -> str:
    if one.lpr_multiple is not None:
        return f"LPR 的 {one.lpr_multiple} 倍"
    return str(one.rate if one.rate is not None else one.lump_sum)


def _new_penalty(change: PenaltyChange, record: Record) -> PenaltyTerm:
    measured = [one for one in (change.rate, change.lump_sum, change.lpr_multiple) if one]
    if len(measured) != 1 or change.removed:
        message = Said(_("新增的违约金须且只须写明 rate、lump_sum、lpr_multiple 之一。"))
        raise UnusableFigure(message, fields={"penalties": [message]})
    record.note(f"违约金条款{ADDED}", None, _measure(change))
    return PenaltyTerm(
        payer="buyer",
        rate=change.rate,
        per=change.per or ("once" if change.lump_sum else "year" if change.lpr_multiple else "day"),
        base=change.base or "unpaid",
        lump_sum=change.lump_sum,
        citations=(),
        lpr_multiple=change.lpr_multiple,
    )
