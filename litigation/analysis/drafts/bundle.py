"""The bundle of evidence a side hands in, with running page numbers."""

from __future__ import annotations

from dataclasses import dataclass

from litigation.analysis.drafts.paragraphs import to_fill
from litigation.analysis.drafts.purposes import proves
from litigation.analysis.reasoning.case import Case
from litigation.analysis.values.facts import DocumentKind, DocumentProfile
from litigation.analysis.values.sources import Citation

# In the order in which a court reads them; pleadings and the client's own words are no evidence.
ORDER = (
    DocumentKind.REGISTRATION,
    DocumentKind.LABOR_CONTRACT,
    DocumentKind.OFFER,
    DocumentKind.EMPLOYMENT_CERTIFICATE,
    DocumentKind.SOCIAL_INSURANCE,
    DocumentKind.PAYSLIP,
    DocumentKind.ATTENDANCE,
    DocumentKind.EMPLOYER_RULES,
    DocumentKind.TERMINATION_NOTICE,
    DocumentKind.RESIGNATION,
    DocumentKind.CONTRACT,
    DocumentKind.ORDER,
    DocumentKind.DELIVERY_NOTE,
    DocumentKind.ACCEPTANCE,
    DocumentKind.INVOICE,
    DocumentKind.BANK_RECEIPT,
    DocumentKind.RECONCILIATION,
    DocumentKind.ACKNOWLEDGEMENT,
    DocumentKind.DEMAND_LETTER,
    DocumentKind.INSPECTION_RECORD,
    DocumentKind.QUALITY_REPORT,
    DocumentKind.POSTAL_RECEIPT,
    DocumentKind.EMAIL,
    DocumentKind.CHAT,
    DocumentKind.OTHER,
)


# Formats whose pages are fixed; the others have as many as the printer makes of them.
FIXED_PAGES = (".pdf", ".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".webp")
PROVISIONAL = "（暂计）"


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
        purposes, citations, flags = proves(case, profile.document)
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
    span = f"{first}" if last == first else f"{first}-{last}"
    fixed = profile.name.lower().endswith(FIXED_PAGES)
    return (span if fixed else f"{span}{PROVISIONAL}"), last + 1
