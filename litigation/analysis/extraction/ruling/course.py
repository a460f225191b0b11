"""How the case went: its cause, the decision it reviews, the simplified procedure."""

from __future__ import annotations

import re

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.ruling.head import NUMBER
from litigation.analysis.extraction.ruling.persons import People

_REVIEWED = re.compile(r"不服|申请再审|申请撤销")
_CONVERTED = re.compile(r"转(?:换)?为普通程序|不宜适用简易程序|转(?:换)?为[^，。]{0,4}普通程序")
_LINES = 400


def cause_in(paper: Paper, people: People) -> str:
    """买卖合同纠纷: the words between the last party's name and 一案."""
    for line in paper.lines[:_LINES]:
        at = line.text.find("一案")
        if at < 0:
            continue
        named = people.named(line.text, 0, at)
        start = max((end for _, end, _ in named), default=max(0, at - 24))
        words = line.text[start:at].lstrip("），、因与及之间的为就")
        hit = re.search(r"[\u4e00-\u9fff、]{2,30}(?:纠纷|争议)", words)
        if hit:
            return hit.group()
    return ""


def reviewed_in(paper: Paper, own: str) -> str:
    """The number of the decision that is appealed against."""
    for line in paper.lines[:_LINES]:
        hit = _REVIEWED.search(line.text)
        if hit:
            found = NUMBER.search(line.text, hit.end())
            if found and found.group().replace(" ", "") != own:
                return found.group().replace(" ", "")
    return ""


def simplified_in(paper: Paper) -> bool:
    """Whether the paper says that the simplified procedure was used."""
    for line in paper.lines[:_LINES]:
        if re.search(r"适用(?:小额诉讼|简易)程序|小额诉讼程序", line.text):
            return _CONVERTED.search(line.text) is None
    return False
