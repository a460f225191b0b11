"""Lender and borrower of a chat between two people, by who asks to borrow and who is owed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from litigation.analysis.extraction.messages import Message, messages_of
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.mentions import PartyMention
from litigation.analysis.extraction.people import is_person

_LENDS = re.compile(
    r"借(?:给)?[你您](?!的?钱我|的(?!钱))|欠我|还我|(?:借|拿)(?:了|走)?我的|[你您](?:还|一共|总共)?欠|[向跟找问]我借"
    r"|借给[你您他她]|该还|(?:什么时候|啥时候|何时|几时|几号)[^，。；]{0,6}还(?!你|您)|还钱|还不还"
    r"|(?:请|应|须|务必)[^，。；]{0,14}(?:归还|偿还|还清)|(?:说好|答应|讲好|约好)[^，。；]{0,12}还的?"
)
_BORROWS = re.compile(
    r"(?<!还)借(?:给)?我(?!的)|[向跟找问][你您][^，。；]{0,6}借|借了?[你您]的?|欠[你您]|还[你您](?!的?钱吗)|帮我[^，。；]{0,4}(?:周转|垫|应急)"
    r"|(?:能|可以|可否|方便|想|再|先)[^，。；]{0,6}借(?!你|给你|我的)|(?:拿|转|给|匀)[^，。；]{0,10}(?:给我|我)[^，。；]{0,3}(?:用|周转|应急)"
    r"|借(?:点|我点|笔)|宽限|手头(?:有点)?紧|(?:我|一定|肯定|保证)[^，。；]{0,6}(?:会|能|先)?还(?!没|有|是|在|差|欠|不)"
)
_OWES = re.compile(
    r"借了[你您]|借[你您]的[^，。；]{0,8}(?:我|先)|欠[你您]|还[你您](?!的?钱吗)|(?:给|转|打|还)[你您][^，。；]{0,12}(?:利息|本金)"
)
_OF_A_LOAN = re.compile(r"借|周转|垫(?!付运|资)")
_PAYS_BACK = re.compile(r"还(?:你|您|我|钱|款)|欠(?:你|您|我)[^，。；]{0,8}(?:钱|\d|万)")
_OF_GOODS = re.compile(
    r"货|发票|工程|(?<!发)工资|房租|租金|尾款|材料|订单|送到|合同款|运费|加工|服务费|设计费"
)


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
    if balance == 0 or not _is_about_a_loan(messages):
        return
    lender = first if balance > 0 else second
    for message in _firsts(messages):
        label = "出借人" if message.speaker == lender else "借款人"
        yield _mention(paper, message, label)


def _is_about_a_loan(messages: list[Message]) -> bool:
    """借 or 周转 is said, or money is to come back and nobody speaks of goods or work."""
    words = "\n".join(message.text for message in messages)
    if _OF_A_LOAN.search(words):
        return True
    return _PAYS_BACK.search(words) is not None and _OF_GOODS.search(words) is None


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
