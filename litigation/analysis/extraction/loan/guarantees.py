"""Who stands surety for a loan, in which way and for how long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from litigation.analysis.extraction.numerals import integer_of
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.parties.book import PartyBook
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import Party
from litigation.analysis.values.loan import Guarantee, Loan
from litigation.analysis.values.sources import Citation

_JOINT = re.compile(
    r"连带(?:责任)?(?:保证|担保|清偿)|连带责任|承担连带|无条件(?:承担|还|偿还)"
    r"|到期不还[^，。；]{0,10}(?:由|即由)?(?:保证人|担保人)[^，。；]{0,6}(?:偿还|还)"
)
_GENERAL = re.compile(r"一般(?:责任)?保证|(?:不能|无力)(?:履行|偿还)[^，。；]{0,10}(?:时|由|才)")
_PERIOD = re.compile(r"(?:保证|担保)(?:责任)?(?:期间|期限|期)")
_LENGTH = re.compile(r"(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,2})\s?(?P<unit>年|个?月)")
_DEMANDING = (K.DEMAND_LETTER, K.POSTAL_RECEIPT, K.CHAT, K.EMAIL)


def guarantees_of(
    papers: tuple[Paper, ...], book: PartyBook, all_papers: tuple[Paper, ...]
) -> tuple[Guarantee, ...]:
    """One for every guarantor, with the way and the period that the loan papers agree."""
    sureties = [party for party in book.parties if party.contract_role == "guarantor"]
    return tuple(
        replace(
            _guarantee(party, _of_surety(party, sureties, papers, book)),
            named_in=_named_in(party, all_papers),
        )
        for party in sureties
    )


_Span = tuple[Line, int, int]  # a sentence of a line


def _of_surety(
    party: Party, sureties: list[Party], papers: tuple[Paper, ...], book: PartyBook
) -> list[_Span]:
    """The sentences that may tell of this surety: those that name another one alone do not."""
    found: list[_Span] = []
    for paper in papers:
        words = book.words.get(paper.id, {})
        others = {one.id for one in sureties} - {party.id}
        for line in paper.lines:
            for low, high in _sentences(line.text):
                named = {id for word, id in words.items() if line.text.find(word, low, high) >= 0}
                if party.id in named or not named & others:
                    found.append((line, low, high))
    return found


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    low = 0
    for stop in re.finditer(r"[。；]|$", text):
        if stop.end() > low:
            yield low, stop.end()
        low = stop.end()


def own_guarantees(loans: list[Loan], papers: tuple[Paper, ...]) -> list[Loan]:
    """The loans without sureties who signed the papers of another loan, but not theirs."""
    text = {paper.id: "\n".join(line.text for line in paper.lines) for paper in papers}
    signed = {
        (at, guarantee.name)
        for at, loan in enumerate(loans)
        for guarantee in loan.guarantees
        if any(guarantee.name in text.get(id, "") for id in loan.documents)
    }
    somewhere = {name for _, name in signed}
    return [
        replace(
            loan,
            guarantees=tuple(
                one
                for one in loan.guarantees
                if (at, one.name) in signed or one.name not in somewhere
            ),
        )
        for at, loan in enumerate(loans)
    ]


def _named_in(party: Party, papers: tuple[Paper, ...]) -> tuple[str, ...]:
    """The papers of a demand that name the surety: what it may have been called upon by."""
    return tuple(
        paper.id
        for paper in papers
        if paper.kind in _DEMANDING and any(party.name in line.text for line in paper.lines)
    )


def _guarantee(party: Party, spans: list[_Span]) -> Guarantee:
    mode, citations = _mode(spans)
    months, until, cited = _period(spans)
    return Guarantee(
        guarantor=party.id,
        name=party.name,
        mode=mode,
        citations=tuple(dict.fromkeys((*party.citations[:3], *citations))),
        months=months,
        until=until,
        period_citations=cited,
    )


def _mode(spans: list[_Span]) -> tuple[str, tuple[Citation, ...]]:
    for mode, pattern in (("joint", _JOINT), ("general", _GENERAL)):
        for line, low, high in spans:
            hit = pattern.search(line.text, low, high)
            if hit and _speaks_of_surety(line.text, hit):
                return mode, line.cite_sentence(hit.start(), hit.end())
    return "unclear", ()


def _speaks_of_surety(text: str, hit: re.Match[str]) -> bool:
    near = text[max(0, hit.start() - 40) : hit.end() + 20]
    return re.search(r"保证|担保", near) is not None


def _period(
    spans: list[_Span],
) -> tuple[int | None, date | None, tuple[Citation, ...]]:
    for line, low, high in spans:
        for hit in _PERIOD.finditer(line.text, low, high):
            end = line.text.find("。", hit.end())
            span = line.text[hit.end() : end if end >= 0 else hit.end() + 80][:80]
            cited = line.cite_sentence(hit.start(), hit.end())
            length = next(reversed(list(_LENGTH.finditer(span))), None)
            if length is not None and re.search(r"届满|起|期|为|：", span):
                number = (
                    integer_of(length["n"].replace("两", "二"))
                    if not length["n"].isdigit()
                    else int(length["n"])
                )
                if number:
                    return number * (12 if length["unit"] == "年" else 1), None, cited
            days = [m for m in line.dates if hit.end() <= m.start < hit.end() + 80]
            if days:
                return None, max(m.date for m in days), cited
    return None, None, ()
