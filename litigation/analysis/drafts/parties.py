"""The rows that name the parties."""

from __future__ import annotations

from collections.abc import Iterator

from litigation.analysis.drafts.forms import (
    AGENT_ROWS,
    ORGANISATION_ROWS,
    PERSON_ROWS,
    SERVICE_ROWS,
)
from litigation.analysis.drafts.paragraphs import row, to_fill
from litigation.analysis.reasoning.case import Case
from litigation.analysis.values.facts import Party, PartyDetail
from litigation.analysis.values.result import DraftParagraph

KINDS = {"company": "法人、非法人组织", "person": "自然人"}


def party_rows(case: Case, *, claimant: str, respondent: str) -> tuple[DraftParagraph, ...]:
    """Every party with its details; `claimant` and `respondent` are the words of the form."""
    named = {party.id for party in (*case.chair.claimants, *case.chair.respondents)}
    third = [party for party in case.facts.parties if party.role == "third_party"]
    others = [party for party in third if party.id not in named]
    return (
        *_side(case.chair.claimants, claimant, ours=case.chair.is_claimant),
        *_side(case.chair.respondents, respondent, ours=not case.chair.is_claimant),
        *(paragraph for party in others for paragraph in _party(party, "第三人")),
    )


def _side(parties: tuple[Party, ...], word: str, *, ours: bool) -> Iterator[DraftParagraph]:
    if not parties:
        yield row(word, to_fill(f"{word}的名称及身份信息"))
    for party in parties:
        yield from _party(party, word)
    if ours:
        for label in (*AGENT_ROWS, *SERVICE_ROWS):
            yield row(label, to_fill(label.split("（")[0]))


def _party(party: Party, word: str) -> Iterator[DraftParagraph]:
    kind = "person" if party.kind == "person" else "company"
    yield row(f"{word}（{KINDS[kind]}）", _name(party), citations=party.citations[:3])
    for label, names in PERSON_ROWS if kind == "person" else ORGANISATION_ROWS:
        found = _detail(party, names)
        if found is None:
            yield row(label, to_fill(label))
        else:
            shown = found.value + (to_fill("证件号码全文") if "*" in found.value else "")
            yield row(label, shown, citations=found.citations[:3])


def _name(party: Party) -> str:
    former = [item.value for item in party.details if item.name == "former_name"]
    return f"{party.name}（曾用名：{'、'.join(former)}）" if former else party.name


def _detail(party: Party, names: tuple[str, ...]) -> PartyDetail | None:
    return next((item for name in names for item in party.details if item.name == name), None)
