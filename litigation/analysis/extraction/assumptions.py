"""Finds promises of third persons to pay together with the debtor; suretyship is another thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.parties.book import PartyBook
from litigation.analysis.values.assumption import Assumption
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import Party

_PROMISE = re.compile(
    r"(?:自愿|愿意|同意|承诺)[^。；\n]{0,24}(?:加入[^，。；\n]{0,12}债务|债务加入|作为共同(?:债务|还款|借款)人"
    r"|共同(?:承担|偿还|还款|清偿|支付|归还|向)|一并(?:承担|偿还|清偿|支付))"
)
_SURETY = re.compile(r"保证(?!金)|担保|抵押|质押")  # in doubt it is suretyship
_DENIED = re.compile(
    r"不(?:愿意|同意|承担|再)|拒绝|未(?:同意|承诺)|要求|请求|判令|应当?承担|如果|若"
)
_PROMISER = re.compile(
    r"(?:承诺人|债务加入人|加入人|共同还款人|共同债务人|还款人)(?:（[^（）\n]{1,8}）)?[：\t]\s?"
    r"(?P<name>[^，。；：（\s]{2,30})"
)
_SIGNED = (K.ACKNOWLEDGEMENT, K.CONTRACT, K.RECONCILIATION, K.TESTIMONY, K.OTHER)
_ELECTRONIC = (K.CHAT, K.EMAIL)
_PRINCIPALS = ("seller", "buyer", "lender", "borrower", "guarantor", "employer", "worker")
_MOST = 6
_EACH = 20  # promises of one paper, so that hostile text costs no more
NOT_SEEN = "未见承诺人签字、盖章的书面承诺"


def assumptions_of(papers: tuple[Paper, ...], book: PartyBook) -> tuple[Assumption, ...]:
    """Each third person once, the paper it signed before what is only written in a chat."""
    found = [one for paper in papers for one in islice(_of_paper(paper, book), _EACH)]
    best: dict[str, Assumption] = {}
    for one in sorted(found, key=lambda one: bool(one.doubt)):
        best.setdefault(one.name, one)
    return tuple(best.values())[:_MOST]


def _of_paper(paper: Paper, book: PartyBook) -> Iterator[Assumption]:
    if paper.kind not in _SIGNED and paper.kind not in _ELECTRONIC:
        return
    signed = {hit["name"] for line in paper.lines for hit in _PROMISER.finditer(line.text)}
    for line in paper.lines:
        for hit in _PROMISE.finditer(line.text):
            low, high = line.passage.sentence(*hit.span())
            said = line.text[low:high]
            if _SURETY.search(said) or _DENIED.search(said):
                continue
            name = _who(paper, book, said[: hit.start() - low], signed)
            if name:
                yield _made(paper, line, (low, high), name)


def _who(paper: Paper, book: PartyBook, before: str, signed: set[str]) -> str:
    """The third person named before the promise, else the one who signs as promiser."""
    others = [one for one in book.parties if _is_third(one, paper)]
    named = [one for one in others if _names(one, before)]
    if len(named) == 1:
        return named[0].name
    clause = before[before.rfind("，") + 1 :]
    if any(_names(one, clause) for one in book.parties if one not in others):
        return ""  # a side of the contract promises what it owes anyway
    held = {word for one in book.parties if one not in others for word in (one.name, *one.aliases)}
    strangers = signed - held
    return next(iter(strangers)) if len(strangers) == 1 else ""


def _is_third(party: Party, paper: Paper) -> bool:
    """No side of the contract; who owes only by this very paper has come to the debt by it."""
    if party.contract_role not in _PRINCIPALS:
        return True
    here = {citation.document for citation in party.citations} == {paper.id}
    return here and party.contract_role in ("borrower", "buyer")


def _names(party: Party, text: str) -> bool:
    return any(word in text for word in (party.name, *party.aliases))


def _made(paper: Paper, line: Line, span: tuple[int, int], name: str) -> Assumption:
    low, high = span
    sums = {one.value for one in line.sums if low <= one.start < high}
    electronic = paper.kind in _ELECTRONIC
    signed = any(name in one.text for one in paper.lines[-8:])
    doubt = "系电子数据，发送人身份及原始载体须核验" if electronic else "" if signed else NOT_SEEN
    return Assumption(
        name=name,
        text=line.text[low:high].strip()[:160],
        citations=line.cite(low, high),
        limit=next(iter(sums)) if len(sums) == 1 else None,
        doubt=doubt,
        paper=f"{name}签字或盖章的共同清偿承诺原件" if doubt else "",
    )
