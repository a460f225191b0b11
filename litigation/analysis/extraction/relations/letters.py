"""Papers that answer, carry or decide on another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.book import PartyBook
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import Relation
from litigation.analysis.values.sources import Citation

_LETTERS = (K.DEMAND_LETTER, K.QUALITY_REPORT, K.TERMINATION_NOTICE, K.RESIGNATION)
_REPLY = re.compile(
    r"(?:贵|你)(?:公司|司|方|单位|厂)[^。；我]{0,30}(?:来函|函件|律师函|催款函|通知|异议"
    r"|函)[^。；]{0,16}"
    r"(?:收悉|收到|已阅|回复|答复)"
    r"|(?:收到|针对|就)(?:贵|你)(?:公司|司|方|单位|厂)[^。；]{0,30}(?<![致发去])函(?![告达]|知如|如下)"
    r"|(?:异议|来|催告|催款|律师)函(?:件)?(?:收悉|已收到|已阅)"
    r"|现(?:就|对)[^。；]{0,30}(?:回复|答复)如下"
)
_TITLE = re.compile(r"回函|复函|回复|答复")
_POSTED_DAYS = 10


def letter_relations(papers: tuple[Paper, ...], book: PartyBook) -> Iterator[Relation]:
    """Answers to letters and complaints, postal proof of letters, judgments on complaints."""
    del book
    for paper in papers:
        if paper.kind is K.ANSWER:
            yield from _one(paper, papers, (K.COMPLAINT,), "replies_to", "答辩针对起诉状")
        elif paper.kind is K.JUDGMENT:
            yield from _one(paper, papers, (K.COMPLAINT,), "decides", "法院就该起诉作出或送达")
        elif paper.kind is K.POSTAL_RECEIPT:
            yield from _carried(paper, papers)
        else:
            yield from _reply(paper, papers)


def _one(
    paper: Paper, papers: tuple[Paper, ...], kinds: tuple[K, ...], kind: str, reason: str
) -> Iterator[Relation]:
    """The only paper of these kinds that is not younger."""
    fits = [
        other for other in papers
        if other.kind in kinds and other is not paper and _is_before(other, paper)
    ]  # fmt: skip
    if len(fits) == 1:
        yield Relation(kind, paper.id, fits[0].id, reason, _titles(paper, fits[0]))


def _carried(paper: Paper, papers: tuple[Paper, ...]) -> Iterator[Relation]:
    days = [m.date for line in paper.lines for m in line.dates if m.precision == "day"]
    for letter in papers:
        if letter.kind not in _LETTERS or letter.dated is None:
            continue
        near = [d for d in days if timedelta(0) <= d - letter.dated <= timedelta(_POSTED_DAYS)]
        if near:
            reason = f"函件落款{chinese_day(letter.dated)}，邮寄凭证载明{chinese_day(min(near))}"
            yield Relation("carries", paper.id, letter.id, reason, _titles(paper, letter))


def _reply(paper: Paper, papers: tuple[Paper, ...]) -> Iterator[Relation]:
    title = paper.classified.citation.quote if paper.classified.citation else ""
    for line in paper.lines[:20]:
        hit = _REPLY.search(line.text)
        if not hit and not (_TITLE.search(title) and line.dates):
            continue
        days = {mention.date for mention in line.dates}
        answered = [
            other for other in papers
            if other is not paper
            and other.kind in (*_LETTERS, K.EMAIL)
            and _is_before(other, paper)
        ]  # fmt: skip
        named = [other for other in answered if other.dated in days] or answered
        if len(named) == 1 and hit:
            cited = line.cite_sentence(hit.start(), hit.end()) + _titles(named[0])
            yield Relation("replies_to", paper.id, named[0].id, "文中写明是对该函的答复", cited)
            return


def _is_before(first: Paper, second: Paper) -> bool:
    return first.dated is None or second.dated is None or first.dated <= second.dated


def _titles(*papers: Paper) -> tuple[Citation, ...]:
    return tuple(paper.classified.citation for paper in papers if paper.classified.citation)
