"""Chats and their messages: who wrote what on which day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from litigation.analysis.extraction.paper import Line, Paper

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
    re.compile(
        rf"^(?P<who>[^，。：\t\d][^，。：\t\d]{{0,23}}?)\s?（?{_TIME}）?：\s?(?P<say>.{{1,2000}})$"
    ),
    re.compile(rf"^【?{_TIME}】?[ \t](?P<who>[^，。：\t]{{1,16}})：(?P<say>.{{1,2000}})$"),
)
_SPOKEN = re.compile(r"^(?P<who>[一-龥A-Za-z（）\-]{1,16})：(?P<say>.{1,2000})$")
_SEPARATOR = re.compile(rf"^[-—=*·\s]{{0,40}}{_DAY}{_WEEK}[ \t]?(?:{_TIME})?[-—=*·\s]{{0,40}}$")
_MOST_LINES = 12  # below its first that belong to a message
NAME_PARTS = re.compile(r"[（）\- _|/·]+")


@dataclass(frozen=True)
class Message:
    """One message: where it stands, who wrote it, on which day."""

    speaker: str
    day: date
    line: Line
    index: int
    start: int  # where the words begin on the line
    below: tuple[Line, ...] = ()  # what its writer went on to say

    @property
    def text(self) -> str:
        return self.line.text[self.start :]

    @property
    def more(self) -> str:
        return "".join(line.text for line in self.below)


def messages_of(paper: Paper) -> list[Message]:
    """The messages in order; lines before the first date or speaker are left out."""
    found: list[Message] = []
    opened = 0  # the messages there were when somebody began to speak
    day: date | None = None
    speaker = ""
    for index, line in enumerate(paper.lines):
        text = line.text.strip()
        dated = line.dates[0].date if line.dates and line.dates[0].precision == "day" else None
        if dated and _SEPARATOR.match(text):
            day = dated
            continue
        head = next((hit for hit in (p.match(line.text) for p in _HEADS) if hit), None)
        if head:
            opened = len(found)
            speaker = head["who"].strip()
            day = dated if dated and line.dates[0].start < 40 else day
            if head["say"] and day:
                found.append(Message(speaker, day, line, index, head.start("say")))
            continue
        spoken = _SPOKEN.match(line.text)
        if spoken and day and (not speaker or _known(spoken["who"], found, speaker)):
            found.append(Message(spoken["who"], day, line, index, spoken.start("say")))
            opened = len(found) - 1
        elif day and speaker:
            if len(found) > opened and len(found[opened].below) < _MOST_LINES:
                found[opened] = replace(found[opened], below=(*found[opened].below, line))
            found.append(Message(speaker, day, line, index, 0))
    return found


def _known(who: str, found: list[Message], speaker: str) -> bool:
    return who == speaker or any(message.speaker == who for message in found[-50:])
