"""What the employer paid for the end of the employment: it comes off whatever is claimed for it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from litigation.analysis.claims.money import show
from litigation.analysis.subjects.labour.compensation import COMPENSATION, DAMAGES
from litigation.analysis.subjects.labour.money_case import MoneyCase
from litigation.analysis.values.facts import Event, EventKind
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
    end = case.end.day
    memos = _memo_papers(case)
    return [
        one
        for one in case.facts.events
        if end is not None
        and one.kind is EventKind.PAID
        and one.actor == case.employment.employer
        and -_NEAR_DAYS <= (one.date - end).days <= _NEAR_DAYS
        and one.date <= case.as_of
        and (
            any(_FOR_THE_END.search(c.quote) for c in one.citations)
            or any(c.document in memos for c in one.citations)
        )
    ]


def _memo_papers(case: MoneyCase) -> frozenset[str]:
    """Slips whose purpose names the end."""
    return frozenset(case.employment.paid_for_end)
