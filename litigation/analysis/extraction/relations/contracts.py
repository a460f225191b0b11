"""Papers that perform, pay under, confirm or change a contract."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.book import PartyBook
from litigation.analysis.extraction.terms.amended import is_supplement
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import Event, EventKind, Relation
from litigation.analysis.values.sources import Citation

_DOES = {
    K.DELIVERY_NOTE: "performs",
    K.ACCEPTANCE: "performs",
    K.ORDER: "performs",
    K.INVOICE: "invoices",
    K.RECONCILIATION: "confirms",
    K.ACKNOWLEDGEMENT: "confirms",
    K.QUALITY_REPORT: "disputes",
    K.DEMAND_LETTER: "demands",
    K.COMPLAINT: "demands",
}
_NUMBER = re.compile(
    r"(?:合同|协议)(?:编)?号(?:码)?[：\s]{0,2}(?P<number>[A-Za-z0-9（）【】\-_/]{4,30})"
)


def contract_relations(
    papers: tuple[Paper, ...], book: PartyBook, events: tuple[Event, ...]
) -> Iterator[Relation]:
    """Each paper with the one contract it belongs to; none where that cannot be told."""
    contracts = [paper for paper in papers if paper.kind is K.CONTRACT]
    main = [paper for paper in contracts if not is_supplement(paper)] or contracts
    paid = {
        citation.document
        for event in events
        if event.kind is EventKind.PAID and K.BANK_RECEIPT in event.document_kinds
        for citation in event.citations
    }
    for paper in papers:
        kind = _kind(paper, paid)
        if paper in contracts:
            kind = "amends" if is_supplement(paper) and paper not in main else None
        found = _contract_of(paper, main, book) if kind else None
        if kind and found:
            contract, reason, cited = found
            yield Relation(kind, paper.id, contract.id, reason, cited)


def _kind(paper: Paper, paid: set[str]) -> str | None:
    if paper.kind is K.BANK_RECEIPT:
        return "pays_under" if paper.id in paid else None
    return _DOES.get(paper.kind)


def _is_one_contract(fits: list[Paper]) -> bool:
    """The sheets of one contract bear its number."""
    numbers = {number[0] if (number := _number(one)) else "" for one in fits}
    return len(numbers) == 1 and "" not in numbers


def _contract_of(
    paper: Paper, contracts: list[Paper], book: PartyBook
) -> tuple[Paper, str, tuple[Citation, ...]] | None:
    """By the number of the contract, else by its parties, where only one contract fits."""
    for contract in contracts:
        number = _number(contract)
        place = _place(paper, number[0]) if number else ()
        if number and place:
            return contract, f"载有同一合同编号{number[0]}", place + number[1]
    fits = [
        contract
        for contract in contracts
        if _names(paper, book) & _names(contract, book)
        and (not paper.dated or not contract.dated or contract.dated <= paper.dated)
    ]
    if len(fits) != 1 and not _is_one_contract(fits):
        return None
    shared = sorted(_names(paper, book) & _names(fits[0], book))
    cited = tuple(c for one in (paper, fits[0]) if (c := one.classified.citation))
    return fits[0], f"当事人相同（{'、'.join(shared[:2])}），材料中没有其他可对应的合同", cited


def _number(contract: Paper) -> tuple[str, tuple[Citation, ...]] | None:
    for line in contract.lines[:20]:
        hit = _NUMBER.search(line.text)
        if hit and any(character.isdigit() for character in hit["number"]):
            return hit["number"], line.cite(*hit.span("number"))
    return None


def _place(paper: Paper, words: str) -> tuple[Citation, ...]:
    for line in paper.lines:
        at = line.text.find(words)
        if at >= 0:
            return line.cite(at, at + len(words))
    return ()


def _names(paper: Paper, book: PartyBook) -> set[str]:
    """The parties that a paper names with a label or in its text."""
    names = {party.name for party in book.parties}
    return {m.name for m in book.mentions if m.paper == paper.id and m.name in names}
