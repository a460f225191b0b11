"""Everything a result says, as comparable statements: what it is about, what it says, on what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from litigation.analysis.difference.values import Part, Told
from litigation.analysis.values.result import AnalysisResult, ClaimItem, Limitation
from litigation.analysis.values.sources import Citation


@dataclass(frozen=True)
class Statement:
    """`key` tells what two analyses may both speak of; `rate_sources` what a sum was priced by."""

    part: Part
    key: Hashable
    title: str
    told: Told
    citations: tuple[Citation, ...] = ()
    rate_sources: tuple[str, ...] = ()


def statements_of(result: AnalysisResult) -> Iterator[Statement]:
    """All statements of the engine; those of models are left out: they differ by chance."""
    yield from _numbered(_conclusions(result))
    yield from _numbered(_elements(result))
    yield from _numbered(_sums(result))
    yield _period(result.limitation)
    yield from _numbered(_traps(result))
    yield from _numbered(_story(result))


def _numbered(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Keys made distinct: the second statement under a key is another one than the first."""
    seen: Counter[Hashable] = Counter()
    for one in statements:
        seen[one.part, one.key] += 1
        key = (one.key, seen[one.part, one.key])
        yield Statement(one.part, key, one.title, one.told, one.citations, one.rate_sources)


def _conclusions(result: AnalysisResult) -> Iterator[Statement]:
    for part, findings in (
        (Part.CONCLUSION, result.conclusions),
        (Part.FINDING, result.findings),
    ):
        for found in findings:
            said = Told(found.text, found.kind.value)
            yield Statement(part, found.id, found.text, said, found.citations)


def _elements(result: AnalysisResult) -> Iterator[Statement]:
    for row in result.matrix:
        citations = tuple(item.citation for item in row.evidence)
        said = Told(row.reason, row.status.value)
        yield Statement(Part.ELEMENT, row.id, row.title, said, citations)
    coverage = result.coverage
    said = Told(f"{coverage.proved} / {coverage.total}")
    yield Statement(Part.COVERAGE, "coverage", coverage.formula, said)


def _sums(result: AnalysisResult) -> Iterator[Statement]:
    for item in result.claims:
        sources = tuple(dict.fromkeys(segment.rate_source for segment in item.segments))
        said = _sum(item)
        key = (item.kind, item.instalment) if item.instalment else item.id
        yield Statement(Part.CLAIM, key, item.title, said, item.citations, sources)
    total = result.claim_total
    told = Told("", "refused") if total is None else Told(_money(total))
    yield Statement(Part.TOTAL, "total", "", told)


def _sum(item: ClaimItem) -> Told:
    if item.amount is None:
        return Told(item.refusal, "refused")
    low, high = item.amount_low, item.amount_high
    between = f"（{_money(low)} – {_money(high)}）" if low is not None and high is not None else ""
    return Told(f"{_money(item.amount)}{between}")


def _money(amount: Decimal) -> str:
    return f"{amount:,.2f}"


def _period(limitation: Limitation) -> Statement:
    told_of = (citation for one in limitation.causes for citation in one.citations)
    citations = tuple(dict.fromkeys((*limitation.citations, *told_of)))
    days = "、".join(one.date.isoformat() for one in limitation.interruptions)
    told = f"{limitation.reason}" + (f"（中断事由：{days}）" if days else "")
    told += "".join(f"（中止事由：{one.text}）" for one in limitation.suspensions)
    said = Told(told, limitation.status)
    return Statement(Part.LIMITATION, "limitation", "", said, citations)


def _traps(result: AnalysisResult) -> Iterator[Statement]:
    for trap in result.contradictions:
        quotes = tuple(sorted(citation.quote for citation in trap.citations))
        key = (trap.kind, quotes or trap.text)
        yield Statement(Part.CONTRADICTION, key, trap.text, Told(trap.text), trap.citations)
    for item in result.unreadable:
        page = item.problem.page
        title = item.name if page is None else f"{item.name} · {page}"
        place = (item.name, page, item.problem.code)
        yield Statement(Part.READING, place, title, Told(item.problem.message))


def _story(result: AnalysisResult) -> Iterator[Statement]:
    for event in result.timeline:
        key = (event.kind, event.date, event.amount)
        title = f"{event.date.isoformat()} {event.text}"
        yield Statement(Part.EVENT, key, title, Told(title), event.citations)
    for party in result.parties:
        said = Told("、".join((party.name, *party.aliases)), party.role)
        yield Statement(Part.PARTY, party.name, party.name, said, party.citations)
