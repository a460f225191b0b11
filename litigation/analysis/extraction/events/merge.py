"""One event from all the papers that tell of it, and all events in order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from litigation.analysis.extraction.events.draft import ARRIVAL_OPEN, ONLY_SENT, Draft
from litigation.analysis.values.facts import Event, EventKind
from litigation.analysis.values.sources import Citation

_BY_SUM = (
    EventKind.PAID,
    EventKind.LENT,
    EventKind.DELIVERED,
    EventKind.INVOICED,
    EventKind.ORDERED,
    EventKind.OTHER,
    EventKind.PAYMENT_DUE,
)
_ONE_SUM = (EventKind.PAID, EventKind.LENT, EventKind.DELIVERED, EventKind.INVOICED)
_ORDER = {kind: number for number, kind in enumerate(EventKind)}
_RETELLING_DAYS = 15  # a sum told for another day so close is the same payment misdated
_SIGNING_DAYS = 2  # sent one day, signed for the next
_MOST_CITATIONS = 10


@dataclass
class Group:
    """Drafts of one event; the first gives the sentence."""

    drafts: list[Draft] = field(default_factory=list)
    sums: set[Decimal] = field(default_factory=set)

    @property
    def first(self) -> Draft:
        return self.drafts[0]

    def add(self, draft: Draft) -> None:
        self.drafts.append(draft)
        if draft.amount is not None:
            self.sums.add(draft.amount)

    def agrees(self, draft: Draft) -> bool:
        """Whether the sums, where both are told, are the same, and no two receipts differ."""
        serials = {one.serial for one in self.drafts if one.serial}
        if draft.serial and serials and draft.serial not in serials:
            return False
        return draft.amount is None or not self.sums or draft.amount in self.sums


@dataclass
class Chronicle:
    """Groups by day, by month and by kind and sum, so that finding a home is one look."""

    by_day: dict[tuple[EventKind, date], list[Group]] = field(default_factory=dict)
    by_month: dict[tuple[EventKind, int, int], list[Group]] = field(default_factory=dict)
    by_key: dict[tuple[EventKind, date, Decimal | str | None], Group] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)
    misdated: list[tuple[Draft, Draft]] = field(default_factory=list)

    def add(self, draft: Draft) -> None:
        key = (draft.kind, draft.date, _mark(draft))
        home = self.by_key.get(key)
        if home is None or not home.agrees(draft):
            home = self._home(draft)
        if home is None:
            home = Group()
            self.groups.append(home)
            self.by_day.setdefault((draft.kind, draft.date), []).append(home)
            self.by_month.setdefault(_month(draft), []).append(home)
        if draft.precision == "day":
            self.by_key.setdefault(key, home)
        home.add(draft)

    def _home(self, draft: Draft) -> Group | None:
        if draft.precision != "day":
            same = [group for group in self.by_month.get(_month(draft), []) if group.agrees(draft)]
            return same[0] if len(same) == 1 else None
        near = self.by_day.get((draft.kind, draft.date), [])
        if draft.kind is EventKind.OTHER:
            return None
        if draft.kind not in _BY_SUM:
            return near[0] if near else None
        found = next((group for group in near if group.agrees(draft)), None)
        if found is None and not draft.firm:
            found = self._signed_for(draft) or self._misdated(draft)
        return found

    def _signed_for(self, draft: Draft) -> Group | None:
        """A delivery told without a sum, a day or two off the note."""
        if draft.kind is EventKind.DELIVERED and draft.amount is None:
            for group in self._within(draft, _SIGNING_DAYS):
                if group.first.firm:
                    return group
        return None

    def _misdated(self, draft: Draft) -> Group | None:
        """The receipt of a payment that is told for another day."""
        if draft.kind in _ONE_SUM and draft.amount is not None:
            for group in self._within(draft, _RETELLING_DAYS):
                if group.first.firm and group.first.amount == draft.amount:
                    self.misdated.append((group.first, draft))
                    return group
        return None

    def _within(self, draft: Draft, days: int) -> Iterable[Group]:
        for distance in range(1, days + 1):
            for day in (draft.date - timedelta(distance), draft.date + timedelta(distance)):
                yield from self.by_day.get((draft.kind, day), [])


def merged(drafts: Iterable[Draft]) -> tuple[tuple[Event, ...], tuple[tuple[Draft, Draft], ...]]:
    """The chronology, and pairs (receipt, retelling) of one payment told for two days."""
    chronicle = Chronicle()
    for draft in sorted(drafts, key=lambda draft: (not draft.firm, draft.precision != "day")):
        chronicle.add(draft)
    events = sorted(map(_event, chronicle.groups), key=lambda e: (e.date, _ORDER[e.kind], e.text))
    numbered = tuple(replace(event, id=f"event-{n}") for n, event in enumerate(events, 1))
    return numbered, tuple(chronicle.misdated)


def _mark(draft: Draft) -> Decimal | str | None:
    return draft.text if draft.kind is EventKind.OTHER else draft.amount


def _month(draft: Draft) -> tuple[EventKind, int, int]:
    return draft.kind, draft.date.year, draft.date.month


def _event(group: Group) -> Event:
    first = group.first
    cited: dict[Citation, None] = {}
    for draft in group.drafts:
        cited.update(dict.fromkeys(draft.citations))
    notes = _notes(group)
    return Event(
        id="",
        kind=first.kind,
        date=first.date,
        precision=first.precision,
        text=first.text,
        citations=tuple(cited)[:_MOST_CITATIONS],
        amount=next((d.amount for d in group.drafts if d.amount is not None), None),
        actor=next((d.actor for d in group.drafts if d.actor), None),
        document_kinds=tuple(dict.fromkeys(draft.paper.kind for draft in group.drafts)),
        note="；".join(notes[:3]),
        doubt=_doubt(group),
        of_period=first.of_period,
    )


def _notes(group: Group) -> list[str]:
    """The remarks, each once: where arrival is open, posting needs no word of its own."""
    notes = list(dict.fromkeys(draft.note for draft in group.drafts if draft.note))
    is_open = any(ARRIVAL_OPEN in note for note in notes)
    return [note for note in notes if not (is_open and note == ONLY_SENT)]


def _doubt(group: Group) -> str:
    """None where one paper made by the event itself bears no doubt."""
    made = [draft for draft in group.drafts if draft.firm] or group.drafts
    return min((draft.doubt for draft in made), key=len)
