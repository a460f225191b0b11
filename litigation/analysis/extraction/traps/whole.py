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
_SEVERITIES = ("error", "warning", "info")


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
        *commands.instruction_texts(tuple(one for one in papers if one.duplicate_of is None)),
        *figures.words_and_digits(own, sums),
        *figures.named_prices(own, sums, terms),
        *figures.parts_and_whole(terms),
        *(trap for paper in own for trap in figures.table_totals(paper)),
        *figures.foreign_sums(own),
        *stories.signing_days(events),
        *stories.misdated_payments(misdated),
        *stories.disputed_payments(events),
        *payments.untold_payments(own, sums, events),
        *payments.unread_receipts(own, sums, events),
        *payments.dishonoured_bills(own),
        *stories.disputed_acceptance(own),
        *stories.strangers_money(events),
        *stories.missing_sides(own, book.parties),
        *changes.oral_changes(own),
        *names.similar_names(book),
        *reading.duplicate_files(papers),
        *reading.traditional_papers(own),
        *reading.demands_without_receipt(own, events),
        *reading.case_number_dates(own),
        *reading.repaired_numbers(own),
        *reading.reading_problems(papers),
    ]
    return _bounded(tuple(dict.fromkeys(found)))


def _bounded(found: tuple[Contradiction, ...]) -> tuple[Contradiction, ...]:
    """The gravest where there are too many to list, and how many were left out."""
    if len(found) <= _MOST:
        return found
    gravest = set(sorted(found, key=lambda one: _SEVERITIES.index(one.severity))[:_MOST])
    left_out = len(found) - _MOST
    text = f"疑点过多：另有{left_out}处程度较轻或相类的没有逐一列出"
    return (*(one for one in found if one in gravest), Contradiction("not_listed", text, (), ()))
