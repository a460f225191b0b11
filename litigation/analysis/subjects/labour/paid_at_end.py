"""What the employer paid for the end of the employment: it comes off whatever is claimed for it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from litigation.analysis.claims.money import show
from litigation.analysis.subjects.labour.compensation import COMPENSATION, DAMAGES
from litigation.analysis.subjects.labour.money_case import MoneyCase
from litigation.analysis.values.facts import Event
from litigation.analysis.values.result import ClaimItem

_FOR_THE_END = re.compile(r"补偿|赔偿|代通知金|离职|解除")
_NEAR_DAYS = 120


def with_paid(case: MoneyCase, item: ClaimItem) -> ClaimItem:
    """The item with what was paid for the end named beside it; nothing is set off here."""
    if item.kind not in (COMPENSATION, DAMAGES) or item.amount is None:
        return item
    paid = _payments(case)
    done = sum((one.amount for one in paid if one.amount is not None), Decimal(0))
    if not done or case.employment.settlement is not None:
        return item
    note = f"材料显示用人单位已付{show(done)}元（用途涉及解除补偿），本项未扣除，应予抵减。"
    return replace(
        item,
        title=f"{item.title}（未扣除已付{show(done)}元）",
        notes=(*item.notes, note),
        citations=tuple(dict.fromkeys((*item.citations, *(c for p in paid for c in p.citations)))),
    )


def _payments(case: MoneyCase) -> list[Event]:
    """Near the end, with words or a slip that name it as what they are for."""
    end, slips = case.end.day, case.employment.paid_for_end
    return [
        one
        for one in case.paid_by_employer
        if end is not None
        and abs((one.date - end).days) <= _NEAR_DAYS
        and any(_FOR_THE_END.search(c.quote) or c.document in slips for c in one.citations)
    ]
