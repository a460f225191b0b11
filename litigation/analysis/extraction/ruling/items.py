"""Numbered items: 一、… 二、… or 1. … 2. …, one numbering at a time."""

from __future__ import annotations

import re

from litigation.analysis.extraction.numerals import day_number
from litigation.analysis.extraction.ruling.stretch import Stretch

_MARKS = re.compile(
    r"(?:^|(?<=[。；：，、\n\t ]))(?:(?P<han>[一二三四五六七八九十]{1,3})[、．.](?!二审)"
    r"|（(?P<bracket>[一二三四五六七八九十]{1,3}|\d{1,2})）"
    r"|(?P<digit>\d{1,2})[、．.](?!\d)|(?P<round>[①-⑳])|第(?P<item>[一二三四五六七八九十]{1"
    r",3})项[：，]|第(?P<order>[一二三四五六七八九十]{1,2})[，、]|其(?P<one>[一二三四五六七八九十])[，、])"
)
_MOST = 200


def items_of(stretch: Stretch) -> tuple[tuple[int, Stretch], ...]:
    """The items with their numbers; the whole as item 1 when nothing is numbered."""
    marks = _series(stretch.text) or _paragraphs(stretch.text)
    if not marks:
        return ((1, stretch),) if stretch.text.strip(" \n\t：。") else ()
    ends = [start for start, _, _ in marks[1:]] + [len(stretch.text)]
    return tuple(
        (number, stretch.part(after, end))
        for (_, after, number), end in zip(marks, ends, strict=True)
        if stretch.text[after:end].strip()
    )


_UNNUMBERED = re.compile(
    r"(?:^|\n)[\s：。]{0,3}(?P<mark>（(?:19|20)\d\d）|[一二三四五六七八九十\d]{1,2}[、．.])?"
    r"(?=驳回|限?(?:原告|被告|第三人|上诉人|被上诉人|申请人|被申请人)|确认|解除|撤销|变更|维持|准[予许])"
)


def _paragraphs(text: str) -> list[tuple[int, int, int]]:
    """Orders without numbers, one to a paragraph: 被告…支付…。 驳回原告其他诉讼请求。"""
    hits = [hit for hit in _UNNUMBERED.finditer(text) if hit.end() < len(text)]
    if len(hits) < 2 or len(hits) > _MOST or text[: hits[0].start()].strip(" \n\t：。"):
        return []
    return [(hit.start(), hit.end(), number) for number, hit in enumerate(hits, start=1)]


def _series(text: str) -> list[tuple[int, int, int]]:
    """The marks of the first style used whose numbers run 1, 2, 3 …"""
    style: str | None = None
    found: list[tuple[int, int, int]] = []
    for hit in _MARKS.finditer(text):
        kind = hit.lastgroup or ""
        number = _number(kind, hit[kind])
        if style is None and number == 1:
            style = kind
        if kind == style and number == len(found) + 1 and len(found) < _MOST:
            found.append((hit.start(), hit.end(), number))
    return found


def _number(kind: str, text: str) -> int | None:
    return ord(text) - ord("①") + 1 if kind == "round" else day_number(text)
