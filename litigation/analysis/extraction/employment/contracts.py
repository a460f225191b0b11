"""Written employment contracts, and where it is said that there was none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from litigation.analysis.extraction.employment.sources import TOLD_KINDS
from litigation.analysis.extraction.messages import messages_of
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.employment import WrittenContract
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.sources import Citation

_TERM = re.compile(
    r"期限|起|至|止|有效期|期满|届满|到期|满日|[首末始终讫起]日|[第最头末][一后末]?一?[日天]|始|讫|迄|合同期|生效"
)
_UNTIL = re.compile(
    r"至|到|止|~|-|—|期满|届满|满日|[末终讫止]日|最[后末]一?[日天]|末一?[日天]|终期|讫|迄|结束|失效"
)
_RUNS_OUT = re.compile(r"^[日号]?(?:期满|届满|到期|止|终止|为止|结束)")
_SIGNED_LATER = re.compile(
    r"^[日号]?(?:，?[^，。；]{0,16}?)(?:才|方|补|双方)?(?:与[^，。；]{0,18})?(?:补签|签订|签署|订立|签)"
    r"(?:了|的)?[^，。；]{0,10}劳动合同"
)
_NONE = re.compile(
    r"(?:未|没有?|从未|一直未|拒绝|拒不|不(?:肯|愿)?)(?:依法|及时|曾|能)?(?:与|和|同|跟)?[^，。；]{0,14}?"
    r"(?:签订|订立|签署|签)(?:过|了)?(?:任何|书面|的)*(?:劳动)?合同"
)
_CHAT_ASKS = re.compile(
    r"合同[^。；]{0,24}?(?:都|还|也|就|一直|一份|从来|从)?(?:没有?|未|不)[^，。；续到]{0,6}?签(?!收)"
    r"|(?:没有?|未|不)[^，。；]{0,10}?(?:见过?|给|(?<!续)签)[^，。；]{0,8}?合同(?![^，。；]{0,6}(?:到期|期满|续签|问题|意见|变))"
    r"|合同[^，。；]{0,6}(?:签不签|签吗|能不能)|"
    r"(?:劳动)?合同[^，。；]{0,10}(?:还没|没|未|什么时候|何时|流程)"
    r"(?![^，。；]{0,6}(?:到期|期满|续签|终止|问题|意见|异议|变|丢|带|签收|写|约定|提))"
    r"|合同[^。；]{0,24}(?:没有?|未)(?:给我|跟我|和我|与我)?签(?!收)"
    r"|合同[^。；]{0,12}(?:(?:以后|之后|后面|回头|过后|后)(?:再)?补|(?:以后|之后|过阵子|晚点|回头)再签)"
    r"|合同[^，。；]{0,12}(?:尽快|赶紧|早点|早日)[^，。；]{0,6}签(?!收)"
)


def contracts_in(paper: Paper) -> Iterator[WrittenContract]:
    """The contract that the paper is, or those that a party tells of."""
    if paper.kind is K.LABOR_CONTRACT:
        yield _contract(paper)
        return
    if paper.kind not in TOLD_KINDS:
        return
    for line in paper.lines:
        for mention in line.dates:
            after = line.plain[mention.end : mention.end + 44]
            hit = _SIGNED_LATER.match(after)
            if mention.precision == "day" and hit and not re.search(r"未|没|不", hit.group()):
                cited = line.cite_sentence(mention.start, mention.end)
                yield WrittenContract(mention.date, None, None, cited, paper.id)


def without_contract_in(paper: Paper) -> Iterator[Citation]:
    """Where a paper says that no written contract was signed."""
    if paper.kind is K.LABOR_CONTRACT:
        return
    found = False
    for line in paper.lines:
        hit = _says_none(line.text, paper)
        if hit:
            found = True
            yield from line.cite_sentence(*hit.span())[:1]
    if not found and paper.kind is K.CHAT:
        yield from _cut_in_two(paper)


def _says_none(text: str, paper: Paper) -> re.Match[str] | None:
    talk = paper.kind in (K.CHAT, K.EMAIL)
    return _NONE.search(text) or (_CHAT_ASKS.search(text) if talk else None)


def _cut_in_two(paper: Paper) -> Iterator[Citation]:
    """A message that the export broke into two lines: 还没签过书面 and 合同."""
    messages = messages_of(paper)
    for one, rest in pairwise(messages):
        goes_on = rest.index == one.index + 1 and rest.start == 0 and rest.speaker == one.speaker
        if goes_on and _says_none(one.text + rest.text, paper):
            yield from one.line.cite(one.start, len(one.line.text))[:1]


def _contract(paper: Paper) -> WrittenContract:
    term = term_of(paper)
    cited: list[Citation] = []
    if paper.dated is not None and paper.dated_line is not None:
        line = paper.lines[paper.dated_line]
        spans = [(m.start, m.end) for m in line.dates if m.date == paper.dated]
        cited += [one for span in spans[:1] for one in line.cite(*span)]
    if paper.classified.citation:
        cited.append(paper.classified.citation)
    if term is None:
        return WrittenContract(paper.dated, None, None, tuple(cited), paper.id)
    line, start, end = term
    return WrittenContract(
        paper.dated,
        line.dates[start].date,
        line.dates[end].date if end is not None else None,
        (*cited, *line.cite_sentence(line.dates[start].start, line.dates[start].end)),
        paper.id,
    )


def term_of(paper: Paper) -> tuple[Line, int, int | None] | None:
    """The line of the term with the places of its first and last day among its dates."""
    for line in paper.lines:
        days = [place for place, m in enumerate(line.dates) if m.precision == "day"]
        if not days or not _TERM.search(line.plain):
            continue
        first = line.dates[days[0]]
        before = line.plain[max(0, first.start - 14) : first.start]
        if len(days) >= 2:
            second = line.dates[days[1]]
            between = line.plain[first.end : second.start]
            if (len(between) <= 30 and _UNTIL.search(between)) or _RUNS_OUT.match(
                line.plain[second.end : second.end + 6]
            ):
                return line, days[0], days[1]
        if re.search(r"自$|从$|期限[^。]{0,10}$", before):
            return line, days[0], None
    return None
