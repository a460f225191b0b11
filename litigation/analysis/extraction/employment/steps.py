"""Steps around a dismissal: the employer's letter to the union, the worker's request for leave."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.messages import messages_of
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.employment import DayFact, UnionLetter
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.sources import Citation

_TO_UNION = re.compile(
    r"(?:征求|征询|通知|告知|致|报送?)[^，。；]{0,20}工会|工会[^，。；]{0,10}(?:意见|复函|回复|回函)"
)
_ON_DISMISSAL = re.compile(r"解除|辞退|开除|终止")
_OPINION = re.compile(
    r"(?:工会)?(?:意见|答复|回复)(?:为|是)?[：，]\s?(?P<says>[^。；（\n]{1,20})"
    r"|工会[^，。；]{0,10}(?P<word>不同意|同意|无异议|没有异议|有异议|反对)"
)
_LEAVE = re.compile(
    r"(?:请|申请|补|休)[^，。；]{0,12}(?:病假|事假|婚假|丧假|产假|陪产假|年假|假)(?!期)|(?:病假|事假|请假|休假)(?:申请|条)"
)
_HEAD_LINES = 4


def union_letter_in(paper: Paper) -> Iterator[UnionLetter]:
    """The letter by which the employer told the union of a dismissal, with the union's answer."""
    if paper.kind is not K.OTHER:
        return
    head = "\n".join(line.text for line in paper.lines[:_HEAD_LINES])
    if not (_TO_UNION.search(head) and _ON_DISMISSAL.search(head)):
        return
    days = [(line, one) for line in paper.lines for one in line.dates if one.precision == "day"]
    first = next(((line, one) for line, one in days if _stands_alone(line)), None)
    opinion, cited = _opinion(paper)
    title = paper.lines[0].cite(0, len(paper.lines[0].text))
    dated = first[0].cite(first[1].start, first[1].end) if first else ()
    yield UnionLetter(first[1].date if first else None, opinion, (*title, *dated, *cited))


def _stands_alone(line: Line) -> bool:
    """The day of the letter stands at its foot: not in a sentence on what happened."""
    return not line.text.rstrip().endswith("。") or "意见" in line.text


def _opinion(paper: Paper) -> tuple[str, tuple[Citation, ...]]:
    for line in paper.lines[1:]:
        hit = _OPINION.search(line.text)
        if hit:
            return (hit["says"] or hit["word"]).strip(), line.cite(*hit.span())
    return "", ()


def leave_in(paper: Paper) -> Iterator[DayFact]:
    """The days on which somebody asked for leave by mail or message."""
    if paper.kind is K.EMAIL:
        for line in paper.lines:
            if _LEAVE.search(line.text) and paper.dated:
                yield DayFact(paper.dated, "day", False, line.cite(0, len(line.text)))
                return
    if paper.kind is K.CHAT:
        for message in messages_of(paper):
            if _LEAVE.search(message.text):
                cited = message.line.cite(message.start, len(message.line.text))
                yield DayFact(message.day, "day", False, cited)
