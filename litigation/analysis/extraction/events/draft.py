"""An event before papers are merged, and the names that its sentence uses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.book import PartyBook
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.values.facts import EventKind, Party
from litigation.analysis.values.sources import Citation

ARRIVAL_OPEN = "是否到达须另看签收凭证"
ONLY_SENT = "寄出日，不等于到达"
ARRIVED = "到达"


@dataclass(frozen=True)
class Draft:
    """Something that happened on a day, as one paper tells it.

    `firm` is False where the paper only tells of it (a letter about a payment); the paper made
    by the event itself (the receipt) is firm and gives the sentence.
    """

    kind: EventKind
    date: date
    text: str
    paper: Paper
    citations: tuple[Citation, ...]
    precision: str = "day"
    amount: Decimal | None = None
    actor: str | None = None
    note: str = ""
    firm: bool = True
    doubt: str = ""  # why the paper does not show that the act was its actor's
    of_period: bool = False
    serial: str = ""  # of a bank's receipt: two with different ones are two payments


@dataclass(frozen=True)
class Case:
    """What event readers need beyond the paper: parties and classified sums."""

    book: PartyBook
    sums: dict[str, list[SumFact]]  # by paper

    def party(self, party_id: str | None) -> Party | None:
        return next((p for p in self.book.parties if p.id == party_id), None)

    def name(self, party_id: str | None, fallback: str = "") -> str:
        party = self.party(party_id)
        return party.name if party else fallback

    def seller(self) -> str | None:
        """The creditor of the deal: who sold, or who lent."""
        party = self.book.of_contract_role("seller") or self.book.of_contract_role("lender")
        return party.id if party else None

    def buyer(self) -> str | None:
        """The debtor of the deal: who bought, or who borrowed."""
        party = self.book.of_contract_role("buyer") or self.book.of_contract_role("borrower")
        return party.id if party else None

    def meant(self, paper: Paper, word: str) -> str | None:
        return self.book.meant(paper.id, word)

    @cached_property
    def _by_line(self) -> dict[tuple[str, int], list[SumFact]]:
        found: dict[tuple[str, int], list[SumFact]] = {}
        for paper, facts in self.sums.items():
            for fact in facts:
                found.setdefault((paper, fact.index), []).append(fact)
        return found

    def at(self, paper: Paper, index: int) -> list[SumFact]:
        """The sums on a line."""
        return self._by_line.get((paper.id, index), [])


def money(value: Decimal | None) -> str:
    """A sum as it is read: 300,000.00元."""
    return "" if value is None else f"{value:,.2f}元"
