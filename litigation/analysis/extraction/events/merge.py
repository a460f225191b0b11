"""One event from all the papers that tell of it, and all events in order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from litigation.analysis.extraction.events.draft import Draft
from litigation.analysis.values.facts import Event, EventKind
from litigation.analysis.values.sources import Citation

_BY_SUM = (
    EventKind.PAID,
    EventKind.DELIVERED,
    EventKind.INVOICED,
    EventKind.ORDERED,
    EventKind.OTHER,
    EventKind.PAYMENT_DUE,
)
_ORDER = {kind: number for number, kind in enumerate(EventKind)}
_RETELLING_DAYS = 15  # a sum told for another day so close is the same payment misdated
_SIGNING_DAYS = 2  # sent one day, signed for the next
_MOST_CITATIONS = 10


def merged(drafts: Iterable[Draft]) -> tuple[tuple[Event, ...], tuple[tuple[Draft, Draft], ...]]:
    """The chronology, and pairs (firm, retold) of one payment told for two days."""
    groups: list[list[Draft]] = []
    by_day: dict[tuple, list[list[Draft]]] = {}
    ordered = sorted(drafts, key=lambda draft: (not draft.firm, draft.precision != "day"))
    misdated: list[tuple[Draft, Draft]] = []
    paid: list[list[Draft]] = []
    for draft in ordered:
        home = _home(draft, by_day, paid, misdated)
        if home is not None:
            home.append(draft)
            continue
        group = [draft]
        groups.append(group)
        by_day.setdefault((draft.kind, draft.date), []).append(group)
        month = (draft.kind, draft.date.year, draft.date.month)
        by_day.setdefault(month, []).append(group)
        if draft.kind is EventKind.PAID:
            paid.append(group)
    events = sorted(
        (_event(group) for group in groups), key=lambda e: (e.date, _ORDER[e.kind], e.text)
    )
    numbered = tuple(_numbered(event, number) for number, event in enumerate(events, 1))
    return numbered, tuple(misdated)


def _home(
    draft: Draft, by_day: dict[tuple, list[list[Draft]]], paid: list[list[Draft]],
    misdated: list[tuple[Draft, Draft]],
) -> list[Draft] | None:  # fmt: skip
    """The group that tells of the same event."""
    if draft.precision != "day":
        month = (draft.kind, draft.date.year, draft.date.month)
        same = [group for group in by_day.get(month, []) if _same_sum(draft, group)]
        return same[0] if len(same) == 1 else None
    near = by_day.get((draft.kind, draft.date), [])
    for group in near:
        if draft.kind not in _BY_SUM or _same_sum(draft, group):
            if draft.kind is EventKind.OTHER and draft.text != group[0].text:
                continue
            return group
    if draft.kind is EventKind.DELIVERED and not draft.firm and draft.amount is None:
        for group in (g for key, gs in by_day.items() if key[0] is EventKind.DELIVERED for g in gs):
            if group[0].firm and abs(group[0].date - draft.date) <= timedelta(days=_SIGNING_DAYS):
                return group
    if draft.kind is EventKind.PAID and not draft.firm and draft.amount is not None:
        for group in paid:
            first = group[0]
            close = abs(first.date - draft.date) <= timedelta(days=_RETELLING_DAYS)
            if first.firm and close and first.amount == draft.amount and first.date != draft.date:
                misdated.append((first, draft))
                return group
    return None


def _same_sum(draft: Draft, group: list[Draft]) -> bool:
    sums = {other.amount for other in group if other.amount is not None}
    return draft.amount is None or not sums or draft.amount in sums


def _event(group: list[Draft]) -> Event:
    first = group[0]
    cited: dict[Citation, None] = {}
    for draft in group:
        cited.update(dict.fromkeys(draft.citations))
    kinds = dict.fromkeys(draft.paper.kind for draft in group)
    notes = dict.fromkeys(draft.note for draft in group if draft.note)
    amount = next((draft.amount for draft in group if draft.amount is not None), None)
    actor = next((draft.actor for draft in group if draft.actor), None)
    return Event(
        "", first.kind, first.date, first.precision, first.text, tuple(cited)[:_MOST_CITATIONS],
        amount, actor, tuple(kinds), "；".join(list(notes)[:3]),
    )  # fmt: skip


def _numbered(event: Event, number: int) -> Event:
    return Event(
        f"event-{number}", event.kind, event.date, event.precision, event.text, event.citations,
        event.amount, event.actor, event.document_kinds, event.note,
    )  # fmt: skip
