"""How exports of chats write who said something and when."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TIME = r"(?:[上下]午|晚上|凌晨|中午|早上|傍晚)?\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
_DAY = r"\d{2,4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?"
_WEEK = r"(?:\s?(?:星期|周)[一二三四五六日天])?"
_HEADS = (
    re.compile(
        rf"^【?（?{_DAY}{_WEEK}[ \t]?{_TIME}】?）?[ \t：]{{0,3}}(?P<who>[^，。：\t]{{1,24}})"
        r"(?:[：\t]\s?(?P<say>.{1,2000}))?$"
    ),
    re.compile(
        rf"^(?P<who>[^，。：\t]{{1,24}}?)[ \t：]{{0,3}}（?{_DAY}{_WEEK}[ \t]?{_TIME}）?"
        r"[：\t ]{0,2}(?P<say>.{1,2000})?$"
    ),
    re.compile(
        rf"^(?P<who>[^，。：\t\d][^，"
        rf"。：\t]{{0,23}}?)[ \t]{{1,2}}{_TIME}(?:[：\t ]{{1,2}}(?P<say>.{{1,2000}}))?$"
    ),
    re.compile(r"^(?P<who>[^，。：\t\d]{1,16})\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?P<say>$)"),
    re.compile(
        rf"^(?P<who>[^，。：\t\d][^，。：\t\d]{{0,23}}?)\s?（?{_TIME}）?：\s?(?P<say>.{{1,2000}})$"
    ),
    re.compile(rf"^【?{_TIME}】?[ \t](?P<who>[^，。：\t]{{1,16}})：(?P<say>.{{1,2000}})$"),
)
SPOKEN = re.compile(r"^(?P<who>[一-龥A-Za-z（）\-]{1,16})：(?P<say>.{1,2000})$")
_SEPARATOR = re.compile(rf"^[-—=*·\s]{{0,40}}{_DAY}{_WEEK}[ \t]?(?:{_TIME})?[-—=*·\s]{{0,40}}$")


@dataclass(frozen=True)
class Head:
    """Who begins to speak in a line; `start` is where the words begin, None where none follow."""

    who: str
    start: int | None


def head_of(text: str) -> Head | None:
    """The head of a message at the beginning of a canonical line."""
    hit = next((hit for hit in (head.match(text) for head in _HEADS) if hit), None)
    if hit is None:
        return None
    return Head(hit["who"].strip(), hit.start("say") if hit["say"] else None)


def is_separator(text: str) -> bool:
    """A line with nothing but a day and perhaps a time, above the messages of that day."""
    return _SEPARATOR.match(text) is not None
