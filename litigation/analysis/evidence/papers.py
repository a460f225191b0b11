"""The papers of the file as evidence: what each tells of, and what speaks against its weight."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from litigation.analysis.claims.chairs import is_claimant
from litigation.analysis.claims.readability import unreadable_pages
from litigation.analysis.extraction.own_account import OWN_ACCOUNT
from litigation.analysis.values.facts import DocumentKind, DocumentProfile, Facts
from litigation.analysis.values.result import Inputs

ELECTRONIC = {DocumentKind.CHAT, DocumentKind.EMAIL}
SIGNED_KINDS = {
    DocumentKind.CONTRACT,
    DocumentKind.ORDER,
    DocumentKind.DELIVERY_NOTE,
    DocumentKind.ACCEPTANCE,
    DocumentKind.RECONCILIATION,
    DocumentKind.ACKNOWLEDGEMENT,
}
_TOLD_MARKS = ("one_sided", "own_record", "named_receiver", "named_contact")
_SEEN = {"seal", "signature", "unsigned"}
RECORDINGS = ("录音", "录像", "视频")
_IN_COURT = {"plaintiff": "原告", "defendant": "被告"}
_SPEAKERS = {"labour": {"plaintiff": "劳动者", "defendant": "用人单位"}}
_STATEMENTS = {DocumentKind.STATEMENT, DocumentKind.COMPLAINT, DocumentKind.ANSWER}


@dataclass(frozen=True)
class Paper:
    """A document with its flags; `speaker` is the side whose own statement it is."""

    profile: DocumentProfile
    flags: tuple[str, ...]
    speaker: str | None = None
    doubtful: frozenset[int | None] = frozenset()  # pages; None: the whole paper
    speaker_name: str = ""  # what the dispute calls that side

    @property
    def id(self) -> str:
        return self.profile.document

    @property
    def kind(self) -> DocumentKind:
        return self.profile.kind


def papers_of(facts: Facts, inputs: Inputs, *, subject: str = "") -> tuple[Paper, ...]:
    """Every paper once; a duplicate adds no weight."""
    doubtful, named = unreadable_pages(facts), _SPEAKERS.get(subject, _IN_COURT)
    return tuple(
        Paper(
            profile,
            tuple(_flags(profile, doubtful)),
            speaker,
            doubtful.get(profile.document, frozenset()),
            named.get(speaker or "", ""),
        )
        for profile in facts.documents
        if profile.duplicate_of is None
        for speaker in [_speaker(profile, inputs)]
    )


def _flags(profile: DocumentProfile, doubtful: Container[str]) -> Iterable[str]:
    if profile.ocr:
        yield "ocr"
    if "copy" in profile.marks or "复印" in profile.name:
        yield "copy"
    if profile.kind in ELECTRONIC:
        yield "electronic"
    if "screenshot" in profile.marks or "截图" in profile.name:
        yield "screenshot"
    if profile.kind in SIGNED_KINDS and "unsigned" in profile.marks:
        yield "no_seal"
    if profile.kind in SIGNED_KINDS and not _SEEN.intersection(profile.marks):
        yield "seal_unchecked"
    yield from (mark for mark in _TOLD_MARKS if mark in profile.marks)
    if profile.kind in _STATEMENTS:
        yield "party_statement"
    if profile.kind is DocumentKind.TESTIMONY:
        yield "testimony"
    if any(word in profile.name for word in RECORDINGS):
        yield "recording"
    if profile.kind in ELECTRONIC and profile.document in doubtful:
        yield "electronic_doubtful"
    if profile.document in doubtful:
        yield "partly_unreadable"


def _speaker(profile: DocumentProfile, inputs: Inputs) -> str | None:
    if profile.kind is DocumentKind.COMPLAINT:
        return "plaintiff"
    if profile.kind is DocumentKind.ANSWER:
        return "defendant"
    if profile.kind_reason == OWN_ACCOUNT:
        return "plaintiff"  # the worker's word, whoever hands it in
    if profile.kind is DocumentKind.STATEMENT:
        return "plaintiff" if is_claimant(inputs.case_position) else "defendant"
    return None
