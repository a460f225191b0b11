"""All contradictions and traps of the papers, each once."""

from __future__ import annotations

from litigation.analysis.extraction.events.draft import Draft
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.book import PartyBook
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.extraction.traps import (
    changes,
    commands,
    figures,
    names,
    payments,
    reading,
    stories,
)
from litigation.analysis.values.facts import Contradiction, Event, Terms

_MOST = 200


def traps_of(
    papers: tuple[Paper, ...],
    own: tuple[Paper, ...],
    book: PartyBook,
    sums: list[SumFact],
    events: tuple[Event, ...],
    terms: Terms,
    misdated: tuple[tuple[Draft, Draft], ...],
) -> tuple[Contradiction, ...]:
    """`own` are the papers without copies; `misdated` pairs a receipt with its retelling."""
    found: list[Contradiction] = [
        *commands.instruction_texts(own),
        *figures.words_and_digits(own, sums),
        *figures.named_prices(own, sums, terms),
        *figures.parts_and_whole(terms),
        *(trap for paper in own for trap in figures.table_totals(paper)),
        *figures.foreign_sums(own),
        *stories.signing_days(events),
        *stories.misdated_payments(misdated),
        *stories.disputed_payments(events),
        *payments.untold_payments(own, sums, events),
        *stories.disputed_acceptance(own),
        *stories.strangers_money(events),
        *stories.missing_sides(own, book.parties),
        *changes.oral_changes(own),
        *names.similar_names(book),
        *reading.duplicate_files(papers),
        *reading.demands_without_receipt(own, events),
        *reading.case_number_dates(own),
        *reading.repaired_numbers(own),
        *reading.reading_problems(papers),
    ]
    return tuple(dict.fromkeys(found))[:_MOST]
