"""Which papers speak of an employment, and how far each can be relied on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.facts import DocumentKind as K

LABOUR_KINDS = frozenset(
    {
        K.LABOR_CONTRACT,
        K.OFFER,
        K.EMPLOYMENT_CERTIFICATE,
        K.TERMINATION_NOTICE,
        K.RESIGNATION,
        K.PAYSLIP,
        K.ATTENDANCE,
        K.SOCIAL_INSURANCE,
        K.INSPECTION_RECORD,
    }
)
# What a party says for itself proves nothing alone; an offer tells what was planned.
TOLD_KINDS = frozenset(
    {
        K.STATEMENT,
        K.COMPLAINT,
        K.ANSWER,
        K.DEMAND_LETTER,
        K.RESIGNATION,
        K.CHAT,
        K.EMAIL,
        K.TESTIMONY,
    }
)
_DECISIVE = frozenset(
    {
        K.LABOR_CONTRACT,
        K.OFFER,
        K.EMPLOYMENT_CERTIFICATE,
        K.TERMINATION_NOTICE,
        K.RESIGNATION,
        K.INSPECTION_RECORD,
    }
)
_OF_GOODS = frozenset({K.CONTRACT, K.ORDER, K.DELIVERY_NOTE, K.INVOICE})
_WORDS = re.compile(
    r"劳动合同|劳动关系|用人单位|劳动者|入职|离职|劳动(?:人事)?(?:争议)?仲裁|劳动争议|辞退|开除"
    r"|经济补偿|社保|社会保险|加班|[双二]倍工资|试用期|拖欠工资|工资"
)
_OF_LABOUR = re.compile(r"劳动(?:人事)?(?:争议)?仲裁|存在劳动关系|违法解除")
_MORE_WORDS = re.compile(
    r"兼职|店长|时薪|小时工|签书面合同|员工|职工|月薪|底薪|上班|提成|续签|工龄|老板|裁员"
)
_ENOUGH_WORDS = 3
_ENOUGH_WHEN_ASKED = 2


def is_labour(papers: tuple[Paper, ...], *, asked: bool = False) -> bool:
    """Whether the file is about an employment: papers of one, or three of its words.

    Two words, plainer ones too, are enough where the request itself is about one (`asked`).
    """
    kinds = {paper.kind for paper in papers if not paper.classified.by_name_only}
    if kinds & _DECISIVE:
        return True
    suits = tuple(paper for paper in papers if paper.kind is K.COMPLAINT)
    if len(_held(suits, _WORDS)) >= _ENOUGH_WORDS and _held(suits, _OF_LABOUR):
        return True  # a contract of work or service may hide an employment: that is the dispute
    if kinds & _OF_GOODS:
        return False
    words = _held(papers, _WORDS)
    if asked and len(words | _held(papers, _MORE_WORDS)) >= _ENOUGH_WHEN_ASKED:
        return True
    return len(words) >= _ENOUGH_WORDS


def _held(papers: tuple[Paper, ...], pattern: re.Pattern[str]) -> set[str]:
    return {hit for paper in papers for line in paper.lines for hit in pattern.findall(line.text)}


def is_firm(paper: Paper) -> bool:
    """Whether what the paper states may be taken without another that bears it out."""
    return paper.kind not in TOLD_KINDS and paper.kind not in (K.OFFER, K.OTHER)


_STOP = re.compile(r"[。；！？]|$")


def sentences(line: Line) -> Iterator[tuple[int, int]]:
    """The spans of a line's sentences."""
    low = 0
    for stop in _STOP.finditer(line.plain):
        if stop.end() > low:
            yield low, stop.end()
        low = stop.end()
