"""Until when works had to be done, and the day on which a paper says that they were."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.terms.clauses import Clause
from litigation.analysis.values.facts import DeliveryTerm
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.sources import Citation

_TIME = re.compile(r"(?:合同|施工|计划|总)?(?:工期|施工期限|竣工日期|完工日期|交付日期|服务期限)")
_UNTIL = re.compile(r"(?:至|到|[-—~～]{1,2}|止于)\s{0,2}$")
_DONE = re.compile(r"(?:实际)?(?:竣工|完工)(?:日期|时间|日)?[：为于是\s]{0,3}$")


def agreed_end(clauses: Iterable[Clause]) -> DeliveryTerm | None:
    """工期：2024年5月1日至2024年8月31日: the last day; None where none or several are told."""
    found = list(_ends(clauses))
    return found[0] if len({one.due for one in found}) == 1 else None


def _ends(clauses: Iterable[Clause]) -> Iterator[DeliveryTerm]:
    for clause in clauses:
        text = clause.line.plain
        for mention in clause.line.dates:
            inside = clause.start <= mention.start < clause.end and mention.precision == "day"
            before = text[max(clause.start, mention.start - 40) : mention.start]
            if inside and not mention.relative and _TIME.search(before) and _UNTIL.search(before):
                words = clause.line.text[mention.start : mention.end]
                yield DeliveryTerm(mention.date, words, clause.citations)


def done_on(papers: Iterable[Paper]) -> tuple[date, tuple[Citation, ...]] | None:
    """竣工日期：2022年7月15日 on an acceptance; None where papers differ or are silent."""
    found = [
        (mention.date, line.cite(mention.start, mention.end))
        for paper in papers
        if paper.kind is K.ACCEPTANCE
        for line in paper.lines
        for mention in line.dates
        if mention.precision == "day"
        and _DONE.search(line.plain[max(0, mention.start - 10) : mention.start])
    ]
    return found[0] if len({day for day, _ in found}) == 1 else None
