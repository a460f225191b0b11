"""The agreement that ended the employment: its sum and its waiver; and work by the hour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.employment.endings import endings_in
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.employment import EndKind, Settlement
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.sources import Citation

_PAID = re.compile(r"(?:补偿|赔偿|费用|款项|一次性|支付)[^。；]{0,30}$")
_WAIVES = re.compile(
    r"(?:再无|无任何|无其他|没有其他|不存在(?:任何)?)[^。；]{0,12}(?:争议|纠纷|债权债务)"
    r"|放弃[^。；]{0,24}(?:权利|主张|请求)|一次性(?:了结|结清|解决)|互不(?:追究|相欠)"
)
_BY_THE_HOUR = re.compile(
    r"非全日制|小时工|钟点工|时薪|兼职|每(?:天|日)(?:工作)?[1-4一二两三四](?:个)?小时"
)
_TELLING = (K.STATEMENT, K.COMPLAINT, K.ANSWER, K.LABOR_CONTRACT, K.CHAT, K.TESTIMONY)


def settlements_in(paper: Paper) -> Iterator[Settlement]:
    """The paper, where both sides agreed in it on the end."""
    if paper.kind is not K.TERMINATION_NOTICE:
        return
    if not any(one.kind is EndKind.AGREEMENT for one in endings_in(paper)):
        return
    cited: list[Citation] = []
    values = set()
    for line in paper.lines:
        for one in line.sums:
            before = line.plain[max(0, one.start - 34) : one.start]
            if not one.foreign and not one.per_unit and _PAID.search(before):
                values.add(one.value)
                cited += line.cite_sentence(one.start, one.end)
    waiver = next(
        ((line, hit) for line in paper.lines if (hit := _WAIVES.search(line.plain))), None
    )
    if waiver:
        cited += waiver[0].cite_sentence(*waiver[1].span())
    title = (paper.classified.citation,) if paper.classified.citation else ()
    amount = values.pop() if len(values) == 1 else None
    yield Settlement(amount, waiver is not None, paper.dated, tuple((*cited, *title)[:6]))


_FOR_THE_END = re.compile(
    r"(?:用途|附言|摘要|备注|事由)[：\t ]{1,3}[^。；\t]{0,16}(?:补偿|赔偿|代通知金|离职|解除)"
)


def pays_for_end(paper: Paper) -> bool:
    """Whether a slip says that it pays for the end of the employment."""
    return paper.kind is K.BANK_RECEIPT and any(
        _FOR_THE_END.search(line.plain) for line in paper.lines
    )


def part_time_in(paper: Paper) -> Iterator[Citation]:
    """The first place that speaks of work by the hour."""
    if paper.kind not in _TELLING:
        return
    for line in paper.lines:
        hit = _BY_THE_HOUR.search(line.plain)
        if hit:
            yield from line.cite_sentence(*hit.span())[:1]
            return
