"""Sums at their places, and the amounts of the report made of them."""

from __future__ import annotations

from dataclasses import dataclass

from litigation.analysis.extraction.events.named import named_events, named_sum
from litigation.analysis.extraction.money import MoneyMention
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.sum_kinds import column_kind, sum_kind
from litigation.analysis.extraction.tables import money_cells
from litigation.analysis.extraction.zones import Zone, Zones, zone_at, zones_of
from litigation.analysis.values.facts import Amount, DocumentKind
from litigation.analysis.values.facts import AmountKind as A
from litigation.analysis.values.sources import Citation

K = DocumentKind


@dataclass(frozen=True)
class SumFact:
    """A sum at a place of a paper, and what it is for."""

    paper: Paper
    index: int  # of the line
    line: Line
    mention: MoneyMention
    kind: A
    header: str = ""

    @property
    def citations(self) -> tuple[Citation, ...]:
        return self.line.cite(self.mention.start, self.mention.end)


def sums_of(paper: Paper) -> list[SumFact]:
    """Every sum in yuan of a paper with its kind, in order of appearance."""
    found = []
    zones = zones_of(paper)
    for index, line in enumerate(paper.lines):
        found += _told(paper, index, line, zones)
    for row, mention, header in money_cells(paper):
        if mention.value > 0:
            kind = column_kind(paper, header, row.headers)
            found.append(SumFact(paper, row.index, row.line, mention, kind, header))
    found.sort(key=lambda fact: (fact.index, fact.mention.start))
    return found


def _told(paper: Paper, index: int, line: Line, zones: Zones) -> list[SumFact]:
    """Sums in running text; of a list (10万元、20万元) all have the kind of the first."""
    found: list[SumFact] = []
    paid = _paid_by_nouns(line) if paper.kind is K.JUDGMENT else frozenset()
    for mention in line.sums:
        if mention.foreign or mention.value <= 0:
            continue
        between = line.text[found[-1].mention.end : mention.start] if found else ""
        listed = between in ("、", "和", "及", "以及") and not mention.per_unit
        zone = zone_at(zones, index, mention.start)
        kind = found[-1].kind if listed else sum_kind(paper, line, mention, zone)
        if zone is Zone.FOUND and paper.kind is K.JUDGMENT:
            kind = _found(line, mention, kind, paid)
        found.append(SumFact(paper, index, line, mention, kind))
    return found


def _paid_by_nouns(line: Line) -> frozenset[int]:
    """Where the sums begin that stand with the day of a payment: 货款的支付，3月1日，10万元."""
    told = named_events(line, 0, len(line.plain)) if line.sums and line.dates else ()
    return frozenset(one.sum.start for one in told if one.sum is not None)


def _found(line: Line, mention: MoneyMention, kind: A, paid: frozenset[int]) -> A:
    """What a court found a sum to be, where the words right before it do not tell it."""
    if kind is A.OTHER:
        return named_sum(line, mention) or kind
    return A.PAID if kind is A.CONTRACT_PRICE and mention.start in paid else kind


def amounts_of(facts: list[SumFact]) -> tuple[Amount, ...]:
    """The amounts for the report: one for each sum, kind and paper, with every place cited."""
    grouped: dict[tuple[str, A, str], list[SumFact]] = {}
    for fact in facts:
        if fact.kind is A.OTHER and fact.header:
            continue
        grouped.setdefault((fact.paper.id, fact.kind, str(fact.mention.value)), []).append(fact)
    made = []
    for number, group in enumerate(grouped.values(), 1):
        first = group[0]
        cited = dict.fromkeys(c for fact in group for c in fact.citations)
        text = first.line.text[first.mention.start : first.mention.end]
        made.append(
            Amount(f"amount-{number}", first.mention.value, first.kind, text, tuple(cited)[:8])
        )
    return tuple(made)
