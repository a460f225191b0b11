"""A case file while it is being written: truth first, papers after it."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal
from pathlib import Path

from evaluation.people import Company, Person
from evaluation.sheet import Sheet
from evaluation.truth import (
    Bundle,
    Cell,
    Deadline,
    Figure,
    File,
    Happening,
    Request,
    TimeBar,
    Trap,
    TrueParty,
    TrueSum,
    Truth,
)
from evaluation.wordbook import BOTH, SEEN, UNSEEN, productions

# What papers call the sides; a report may list these among the names of a party, or not.
LABELS = frozenset(productions("common", "labels", wording=BOTH))


class Dossier:
    """Collects the truth of one bundle and its papers; all chance in the story comes from `rng`.

    `wording` is another folder of sentences to use instead of the set's own.
    """

    def __init__(
        self, type: str, seed: int, *, held_out: bool, wording: Path | None = None
    ) -> None:
        self.type, self.seed, self.held_out = type, seed, held_out
        self.wording = wording or (UNSEEN if held_out else SEEN)
        self.rng = random.Random(f"{type}/{seed}/{'held-out' if held_out else 'open'}")  # noqa: S311
        self.sheets: list[Sheet] = []
        self.copies: list[tuple[str, str]] = []  # (name, name of the paper it repeats)
        self.parties: list[TrueParty] = []
        self.strangers: set[str] = set()
        self.happenings: list[Happening] = []
        self.sums: list[TrueSum] = []
        self.cells: list[Cell] = []
        self.figures: list[Figure] = []
        self.traps: list[Trap] = []
        self.deadlines: list[Deadline] = []
        self.time_bar: TimeBar | None = None

    @property
    def id(self) -> str:
        return f"{self.type}-{'h' if self.held_out else ''}{self.seed:02d}"

    def party(
        self,
        who: Company | Person,
        roles: tuple[str, ...],
        contract_roles: tuple[str, ...],
        alias: bool = True,
        former: str = "",
    ) -> None:
        """A party of the case; its short name counts as an alias when the papers introduce it."""
        aliases = frozenset({who.short} if alias and who.short != who.name else ()) | (
            {former} if former else set()
        )
        self.parties.append(
            TrueParty(
                name=who.name,
                roles=frozenset(roles),
                contract_roles=frozenset(contract_roles),
                aliases=aliases,
                labels=LABELS | {who.short, who.address_form},
                kind=who.kind,
            )
        )

    def happened(self, key: str, day: date, *kinds: str, required: bool = True) -> None:
        """A dated fact, told under `key` by the papers."""
        self.happenings.append(Happening(key, day, frozenset(kinds), required))

    def tolerate(self, day: date, *kinds: str) -> None:
        """A day that the report may list, but need not."""
        self.happened(f"day-{day.isoformat()}", day, *(kinds or ("other",)), required=False)

    def sum(self, value: Decimal | int, *kinds: str, required: bool = True) -> None:
        self.sums.append(TrueSum(Decimal(value), frozenset(kinds), required))

    def cell(self, element: str, *statuses: str) -> None:
        self.cells.append(Cell(element, frozenset(statuses)))

    def figure(
        self, name: str, words: tuple[str, ...], *values: Decimal, field: str = "amount"
    ) -> None:
        self.figures.append(Figure(name, words, values, field))

    def fee(self, kind: str) -> None:
        """The fee on the report's own total: `court`, `preservation` or `enforcement`."""
        name = f"{kind}_fee"
        self.figures.append(Figure(name, (name,), (), fee=kind))

    def trap(
        self, name: str, kinds: tuple[str, ...], *papers: str, words: tuple[str, ...] = ()
    ) -> None:
        self.traps.append(Trap(name, frozenset(kinds), frozenset(papers), words))

    def deadline(self, name: str, day: date) -> None:
        self.deadlines.append(Deadline(name, day))

    def sheet(self, book: str, name: str, medium: str, dated: date, **names: str) -> Sheet:
        """A new paper; `names` are what it calls the people of the case.

        Its words have dice of their own, so that a new sentence changes no story.
        """
        number = len(self.sheets) + 1
        made = Sheet(
            random.Random(f"{self.id}/{number}"),  # noqa: S311
            book,
            f"{number:02d} {name}",
            medium,
            dated,
            names,
            wording=self.wording,
        )
        self.sheets.append(made)
        return made

    def repeat(self, sheet: Sheet, name: str) -> str:
        """Hands a paper in a second time under another name."""
        full = f"{len(self.sheets) + len(self.copies) + 1:02d} {name}{sheet.suffix}"
        self.copies.append((full, sheet.name))
        return full

    def bundle(self, request: Request) -> Bundle:
        """The papers rendered, the truth frozen."""
        files = {sheet.name: sheet.render() for sheet in self.sheets}
        files |= {name: files[source] for name, source in self.copies}
        return Bundle(
            id=self.id,
            type=self.type,
            request=request,
            files=tuple(File(name, content) for name, content in files.items()),
            truth=Truth(
                parties=tuple(self.parties),
                strangers=frozenset(self.strangers),
                happenings=tuple(self.happenings),
                tellings=tuple(one for sheet in self.sheets for one in sheet.tellings),
                sums=tuple(self.sums),
                cells=tuple(self.cells),
                figures=tuple(self.figures),
                traps=tuple(self.traps),
                deadlines=tuple(self.deadlines),
                time_bar=self.time_bar,
                printed={s.name: s.numbers() for s in self.sheets if s.is_picture},
            ),
        )
