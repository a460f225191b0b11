"""What a paper proves for the side that hands it in: elements, sums, payments, who the party is."""

from __future__ import annotations

from collections.abc import Iterator

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.money import counted, title_of
from litigation.analysis.reasoning.wording import listed
from litigation.analysis.values.facts import DocumentKind, EventKind
from litigation.analysis.values.result import ElementRow, Evidence
from litigation.analysis.values.sources import Citation

# What kind of purpose, for what, and the place that shows it.
Purpose = tuple[str, str, Citation]


def proves(
    case: Case, document: str
) -> tuple[tuple[str, ...], tuple[Citation, ...], tuple[str, ...]]:
    """What a paper proves for our side: elements, sums, payments."""
    told = [
        *_elements(case, document),
        *_payments(case, document),
        *_identity(case, document),
    ] or list(_sums(case, document))
    flags = tuple(
        flag
        for row in case.matrix.rows
        for item in row.evidence
        if item.citation.document == document
        for flag in item.flags
    )
    citations = distinct(citation for _, _, citation in told)
    return _grouped(told), citations, tuple(dict.fromkeys(flags))


def _grouped(told: list[Purpose]) -> tuple[str, ...]:
    """The purposes under 证明, 反驳 and 计算依据, each thing once."""
    groups: dict[str, list[str]] = {}
    for group, what, _ in told:
        groups.setdefault(group, []).append(what)
    return tuple(f"{group}：{listed(things)}" for group, things in groups.items())


def _elements(case: Case, document: str) -> Iterator[Purpose]:
    unpleaded = _unpleaded(case)
    for row in case.matrix.rows:
        for item in row.evidence:
            if item.citation.document != document or item.supports is not _is_ours(case, row):
                continue
            if row.id not in unpleaded:
                yield _purpose(item), _what(case, row, item), item.citation


def _purpose(item: Evidence) -> str:
    """What a weak paper cannot prove it may still bear out."""
    if not item.supports:
        return "反驳"
    return "佐证" if item.strength == "weak" else "证明"


def _what(case: Case, row: ElementRow, item: Evidence) -> str:
    """A claimant's own list reminds nobody of the period: it shows that the right was pursued."""
    if case.chair.is_claimant and row.id == "limitation":
        if item.reason.startswith("据以确定"):
            return f"{case.calculation.limitation.name}的起算"
        return "主张权利和对方同意履行的经过"
    return row.title


def _unpleaded(case: Case) -> set[str]:
    """A defence that the answer does not raise, or nobody has raised yet, needs no exhibit."""
    if case.chair.is_claimant:
        return {row.id for row in case.matrix.rows if row.burden == "defendant"}
    strip = case.calculation.limitation
    raised = strip.status != "not_barred" and strip.start is not None
    return set() if raised else {"limitation_defence", "limitation"}


def _is_ours(case: Case, row: ElementRow) -> bool:
    return (row.burden == "plaintiff") is case.chair.is_claimant


def _sums(case: Case, document: str) -> Iterator[Purpose]:
    """Where a claimant's sum stands; a respondent does not prove the other side's sums."""
    if not case.chair.is_claimant:
        return
    for item in counted(case.calculation):
        for citation in item.citations:
            if citation.document == document:
                yield "计算依据", title_of(item).split("：")[0], citation


def _payments(case: Case, document: str) -> Iterator[Purpose]:
    for event in case.debtor_events(EventKind.PAID):
        for citation in event.citations:
            if citation.document == document:
                yield "证明", f"{case.chair.words[1]}付款情况", citation


def _identity(case: Case, document: str) -> Iterator[Purpose]:
    for profile in case.facts.documents:
        if profile.document == document and profile.kind is DocumentKind.REGISTRATION:
            citation = profile.kind_citation
            if citation is not None:
                yield "证明", "当事人主体资格", citation
