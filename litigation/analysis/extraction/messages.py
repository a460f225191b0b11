"""Chats and their messages: who wrote what on which day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from litigation.analysis.extraction.message_heads import SPOKEN, head_of, is_separator
from litigation.analysis.extraction.paper import Line, Paper

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
        if dated and is_separator(text):
            day = dated
            continue
        head = head_of(line.text)
        if head:
            opened = len(found)
            speaker = head.who
            day = dated if dated and line.dates[0].start < 40 else day
            if head.start is not None and day:
                found.append(Message(speaker, day, line, index, head.start))
            continue
        spoken = SPOKEN.match(line.text)
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
