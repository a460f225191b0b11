"""Lender and borrower of a chat between two people, by who asks to borrow and who is owed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from litigation.analysis.extraction.messages import Message, messages_of
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.mentions import PartyMention
from litigation.analysis.extraction.people import is_person

_BORROWS = re.compile(
    r"借(?:给)?我|[向跟找问][你您][^，。；]{0,6}借|欠[你您]|借了?[你您]的?|还[你您]|帮我周转"
    r"|[你您]借我"
)
_LENDS = re.compile(
    r"借(?:给)?[你您](?!的?钱我|的我)|欠我|还我(?:钱|款|的)|借你的?[^，。；]{0,8}(?:该|还)"
    r"|[你您](?:还)?欠|[向跟找问]我借"
)
_OWES = re.compile(r"借了[你您]|借[你您]的[^，。；]{0,8}(?:我|先)|欠[你您]|还[你您]")


def chat_mentions(paper: Paper) -> Iterator[PartyMention]:
    """Both speakers of a chat of two, when what they write tells who lent to whom."""
    messages = messages_of(paper)
    speakers = list(dict.fromkeys(message.speaker for message in messages))
    if len(speakers) != 2 or not all(is_person(speaker) for speaker in speakers):
        return
    votes = Counter(dict.fromkeys(speakers, 0))  # above zero: the lender
    for message in messages:
        votes[message.speaker] += _vote(message.text)
    first, second = speakers
    balance = votes[first] - votes[second]
    if balance == 0 or not any("借" in message.text for message in messages):
        return
    lender = first if balance > 0 else second
    for message in _firsts(messages):
        label = "出借人" if message.speaker == lender else "借款人"
        yield _mention(paper, message, label)


def _vote(text: str) -> int:
    if _OWES.search(text):
        return -1
    if _LENDS.search(text):
        return 1
    return -1 if _BORROWS.search(text) else 0


def _firsts(messages: list[Message]) -> Iterator[Message]:
    seen: set[str] = set()
    for message in messages:
        if message.speaker not in seen:
            seen.add(message.speaker)
            yield message


def _mention(paper: Paper, message: Message, label: str) -> PartyMention:
    name = message.speaker
    for index in range(message.index, -1, -1):
        line = paper.lines[index]
        at = line.text.find(name)
        if at >= 0:
            cited = line.cite(at, at + len(name))
            return PartyMention(paper.id, paper.kind, index, 0, label, "", name, "person", cited)
    cited = message.line.cite(message.start, len(message.line.text))
    return PartyMention(paper.id, paper.kind, message.index, 0, label, "", name, "person", cited)
