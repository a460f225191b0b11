"""The bundle of evidence a side hands in, with running page numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from litigation.analysis.drafts.paragraphs import to_fill
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.values.facts import DocumentKind, DocumentProfile, EventKind
from litigation.analysis.values.result import ElementRow
from litigation.analysis.values.sources import Citation

# In the order in which a court reads them; pleadings and the client's own words are no evidence.
ORDER = (
    DocumentKind.REGISTRATION,
    DocumentKind.CONTRACT,
    DocumentKind.ORDER,
    DocumentKind.DELIVERY_NOTE,
    DocumentKind.ACCEPTANCE,
    DocumentKind.INVOICE,
    DocumentKind.BANK_RECEIPT,
    DocumentKind.RECONCILIATION,
    DocumentKind.ACKNOWLEDGEMENT,
    DocumentKind.DEMAND_LETTER,
    DocumentKind.POSTAL_RECEIPT,
    DocumentKind.QUALITY_REPORT,
    DocumentKind.EMAIL,
    DocumentKind.CHAT,
    DocumentKind.OTHER,
)


@dataclass(frozen=True)
class Exhibit:
    """A paper of the bundle: what it proves, where it says so, and its pages."""

    profile: DocumentProfile
    purposes: tuple[str, ...]
    citations: tuple[Citation, ...]
    flags: tuple[str, ...]
    pages: str


def bundle(case: Case) -> tuple[Exhibit, ...]:
    """The papers that speak for our side, in order; duplicates and pleadings stay out."""
    found = sorted(
        (profile for profile in case.facts.documents if _may_be_handed_in(profile)),
        key=lambda profile: ORDER.index(profile.kind),
    )
    exhibits: list[Exhibit] = []
    next_page = 1
    for profile in found:
        purposes, citations, flags = _proves(case, profile.document)
        if not purposes:
            continue
        pages, next_page = _numbered(profile, next_page)
        exhibits.append(Exhibit(profile, purposes, citations, flags, pages))
    return tuple(exhibits)


def _may_be_handed_in(profile: DocumentProfile) -> bool:
    return profile.kind in ORDER and profile.duplicate_of is None


def _numbered(profile: DocumentProfile, first: int) -> tuple[str, int]:
    if profile.pages < 1:
        return to_fill("页码"), first
    last = first + profile.pages - 1
    return (f"{first}" if last == first else f"{first}-{last}"), last + 1


def _proves(
    case: Case, document: str
) -> tuple[tuple[str, ...], tuple[Citation, ...], tuple[str, ...]]:
    """What a paper proves for our side: elements, sums, payments."""
    told = [
        *_elements(case, document),
        *_sums(case, document),
        *_payments(case, document),
        *_identity(case, document),
    ]
    flags = tuple(
        flag
        for row in case.matrix.rows
        for item in row.evidence
        if item.citation.document == document
        for flag in item.flags
    )
    purposes = tuple(dict.fromkeys(purpose for purpose, _ in told))
    return purposes, distinct(citation for _, citation in told), tuple(dict.fromkeys(flags))


def _elements(case: Case, document: str) -> Iterator[tuple[str, Citation]]:
    for row in case.matrix.rows:
        for item in row.evidence:
            if item.citation.document == document and item.supports is _is_ours(case, row):
                purpose = f"证明{row.title}" if item.supports else f"反驳「{row.title}」"
                yield purpose, item.citation


def _is_ours(case: Case, row: ElementRow) -> bool:
    return (row.burden == "plaintiff") is case.chair.is_claimant


def _sums(case: Case, document: str) -> Iterator[tuple[str, Citation]]:
    """Where a claimant's sum stands; a respondent does not prove the other side's sums."""
    if not case.chair.is_claimant:
        return
    for item in case.calculation.items:
        for citation in item.citations:
            if citation.document == document:
                yield f"作为{item.title}的计算依据", citation


def _payments(case: Case, document: str) -> Iterator[tuple[str, Citation]]:
    for event in case.debtor_events(EventKind.PAID):
        for citation in event.citations:
            if citation.document == document:
                yield (
                    ("证明被告已付款情况" if case.chair.is_claimant else "证明被告已付款"),
                    citation,
                )


def _identity(case: Case, document: str) -> Iterator[tuple[str, Citation]]:
    for profile in case.facts.documents:
        if profile.document == document and profile.kind is DocumentKind.REGISTRATION:
            citation = profile.kind_citation
            if citation is not None:
                yield "证明当事人主体资格", citation
