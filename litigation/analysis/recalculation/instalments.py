"""Changed, new and removed instalments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from litigation.analysis.recalculation.changes import InstalmentChange
from litigation.analysis.recalculation.record import (
    ADDED,
    ENTERED,
    Record,
    UnusableFigure,
    numbered,
)
from litigation.analysis.values.facts import Instalment
from pipeline.said import Said
from pipeline.said import marked as _


def changed_instalments(
    found: tuple[Instalment, ...], changes: Sequence[InstalmentChange], record: Record
) -> tuple[Instalment, ...]:
    kept: dict[int, Instalment] = dict(enumerate(found, start=1))
    for change in changes:
        if change.number is None:
            kept[len(found) + len(kept) + 1] = _new_instalment(change, record)
            continue
        one = numbered(found, change.number, "instalments", _("分期款"))
        if change.removed:
            record.note(one.label, one.amount, None)
            kept.pop(change.number, None)
            continue
        kept[change.number] = replace(
            one,
            label=record.changed(f"{one.label}名称", one.label, change.label),
            amount=record.changed(f"{one.label}金额", one.amount, change.amount),
            due=record.changed(f"{one.label}到期日", one.due, change.due),
        )
    return tuple(kept[number] for number in sorted(kept))


def _new_instalment(change: InstalmentChange, record: Record) -> Instalment:
    if change.amount is None or change.removed:
        raise UnusableFigure(
            Said(_("新增的分期款须写明金额。")),
            fields={"instalments": [Said(_("新增一期须有 amount。"))]},
        )
    label = (change.label or "新增分期款") + ADDED
    record.note(label, None, f"{change.amount}（到期日 {change.due or '未定'}）")
    return Instalment(label, change.amount, change.due, ENTERED, ())
