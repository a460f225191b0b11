"""The award, the position, and claims that papers raise without our holding their rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.employment.topics import TOPICS
from litigation.analysis.extraction.numerals import day_number
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.employment import Award, Mentioned
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.sources import Citation

_RAISING = (K.STATEMENT, K.COMPLAINT, K.ANSWER, K.DEMAND_LETTER, K.JUDGMENT, K.RESIGNATION,
            K.INSPECTION_RECORD)  # fmt: skip
_NUMBER = re.compile(r"[^\s，。：\t]{0,12}(?:劳人仲|劳仲|劳动仲)[^\s，。：\t]{0,24}号")
_TO_SUE = re.compile(
    r"收到(?:本)?(?:仲裁)?裁决书?之日起(?P<n>[一二三四五六七八九十\d]{1,3})[日天]内[^。；]{0,30}(?:起诉|诉讼)"
)
_RECEIVED = re.compile(r"^[^，。；]{0,14}(?:收到|签收)[^，。；]{0,14}裁决")
_POSITION = re.compile(
    r"(?:岗位|职务|职位|工种|担任|从事)(?:名称)?(?:为|是|：|\t|于)?\s?(?P<p>[一-龥A-Za-z]{2,14}?)"
    r"(?:岗位|工作|职务|一职|（|，|。|；|\t|$)"
)
_POSITION_IN = (
    K.LABOR_CONTRACT,
    K.OFFER,
    K.EMPLOYMENT_CERTIFICATE,
    K.TERMINATION_NOTICE,
    K.COMPLAINT,
    K.STATEMENT,
)


def mentioned_in(paper: Paper) -> Iterator[Mentioned]:
    """The topics that a party or a ruling raises, each once a paper."""
    if paper.kind not in _RAISING:
        return
    for topic, pattern in TOPICS:
        for line in paper.lines:
            hit = pattern.search(line.text)
            if hit:
                yield Mentioned(topic, line.cite_sentence(*hit.span()))
                break


def awards_in(paper: Paper, papers: tuple[Paper, ...]) -> Iterator[Award]:
    """The award that the paper is, with the period to sue that it states itself."""
    text = "\n".join(line.text for line in paper.lines[:12])
    if paper.kind is not K.JUDGMENT or "裁决书" not in text or "仲裁" not in text:
        return
    cited: list[Citation] = [paper.classified.citation] if paper.classified.citation else []
    number, days = "", None
    for line in paper.lines:
        named, term = _NUMBER.search(line.text), _TO_SUE.search(line.text)
        if named and not number:
            number = named.group()
            cited += line.cite(*named.span())
        if term:
            days = day_number(term["n"]) or None
            cited += line.cite_sentence(*term.span())
    served = next((day for one in papers for day in _received(one)), None)
    yield Award(number, paper.dated, served, days, tuple(cited))


def _received(paper: Paper) -> Iterator:
    for line in paper.lines:
        for mention in line.dates:
            if mention.precision == "day" and _RECEIVED.match(line.plain[mention.end :]):
                yield mention.date


def position_in(paper: Paper) -> tuple[str, tuple[Citation, ...]]:
    """The work as the paper names it; empty when it does not."""
    if paper.kind not in _POSITION_IN:
        return "", ()
    for line in paper.lines:
        hit = _POSITION.search(line.text)
        if hit:
            return hit["p"], line.cite(*hit.span("p"))
    return "", ()
