"""Changes of the deal agreed by word of mouth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.messages import messages_of
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.facts import Contradiction, DocumentKind
from litigation.analysis.values.sources import Citation

_CHANGE = re.compile(
    r"增项|加项|(?:补|后补|再签)(?:个|一?份|签)?(?:补充)?(?:协议|签证|合同)|签证|加进去|加到合同"
    r"|(?:价格?|单价|总价|工期|交期|交货期?|付款(?:时间|方式)?|数量)[^，。？]{0,8}(?:改|调|降|涨"
    r"|延|推)"
    r"|(?:改成|改为|调整(?:为|到)|调到|降到|涨到)[^，。？]{0,10}(?:\d|元|万)"
    r"|(?:交货|工期|付款|还款)[^，。？]{0,8}(?:延期|推迟|延后|顺延)"
)
_MOST = 10


def oral_changes(papers: tuple[Paper, ...]) -> Iterator[Contradiction]:
    """Chats and mails that speak of changing what a written contract agrees."""
    if not any(paper.kind is DocumentKind.CONTRACT for paper in papers):
        return
    count = 0
    for paper in papers:
        for line, start, cited in _places(paper):
            hit = _CHANGE.search(line.plain, start)
            if hit and count < _MOST:
                count += 1
                text = (
                    "沟通记录中谈到变更合同内容；是否达成一致、是否需要书面形式，"
                    "须核对有无补充协议或签证"
                )
                yield Contradiction("oral_amendment", text, cited, (paper.id,))


def _places(paper: Paper) -> Iterator[tuple[Line, int, tuple[Citation, ...]]]:
    if paper.kind is DocumentKind.CHAT:
        for message in messages_of(paper):
            line = message.line
            yield line, message.start, line.cite(message.start, len(line.text))
    elif paper.kind is DocumentKind.EMAIL:
        for line in paper.lines:
            yield line, 0, line.cite(0, len(line.text))
