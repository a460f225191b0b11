"""The parties, merged, and what every word means in every paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from litigation.analysis.extraction.own_account import OWN_ACCOUNT
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.aliases import core_of
from litigation.analysis.extraction.parties.gather import Gathered, gathered_from
from litigation.analysis.extraction.parties.kept import party_names, short_names
from litigation.analysis.extraction.parties.mentions import PartyMention
from litigation.analysis.extraction.parties.pronouns import SPOKEN, THEY, WE_ALOUD, YOU
from litigation.analysis.extraction.parties.roles import ROLE_WORD
from litigation.analysis.extraction.parties.sides import (
    SUING_POSITIONS,
    court_roles,
    deal_roles,
)
from litigation.analysis.values.facts import DocumentKind, Party, PartyDetail
from litigation.analysis.values.result import Inputs
from litigation.analysis.values.sources import Citation

_MOST_CITATIONS = 12
_ORDER = {"plaintiff": 0, "defendant": 1, "third_party": 2, "other": 3}


@dataclass(frozen=True)
class PartyBook:
    """The parties, and for every paper which party a word means."""

    parties: tuple[Party, ...]
    words: dict[str, dict[str, str]]  # paper id to word to party id
    mentions: tuple[PartyMention, ...]

    def of_role(self, role: str) -> Party | None:
        return next((party for party in self.parties if party.role == role), None)

    def of_contract_role(self, role: str) -> Party | None:
        return next((party for party in self.parties if party.contract_role == role), None)

    def named(self, name: str) -> Party | None:
        return next((p for p in self.parties if p.name == name or name in p.aliases), None)

    def meant(self, paper: str, word: str) -> str | None:
        """The party id that a word means in a paper."""
        return self.words.get(paper, {}).get(word)


def parties_of(papers: tuple[Paper, ...], inputs: Inputs) -> PartyBook:
    """All parties of the papers."""
    gathered = gathered_from(papers)
    names = party_names(gathered)
    deal = deal_roles(gathered, names)
    court = court_roles(gathered, names, deal, inputs)
    main = {name for name in names if deal[name] not in ("other", "guarantor")}
    short = short_names(papers, gathered, names, main)
    parties = _numbered(
        _party(name, gathered, short.get(name, set()), court[name], deal[name]) for name in names
    )
    words = {paper.id: _words(paper, gathered, parties, inputs) for paper in papers}
    return PartyBook(parties, words, _all_mentions(gathered))


def _party(name: str, gathered: Gathered, short: set[str], role: str, contract_role: str) -> Party:
    mentions = gathered.labelled.get(name, []) + gathered.running.get(name, [])
    defined = {
        word for words in gathered.words.values() for word, full in words.items() if full == name
    }
    cited = dict.fromkeys(c for mention in mentions for c in mention.citations)
    return Party(
        id="",
        name=name,
        kind=mentions[0].kind,
        role=role,
        contract_role=contract_role,
        aliases=tuple(sorted(a for a in short | defined if a != name and not _is_role(a))),
        details=_merged_details(gathered.details.get(name, [])),
        citations=tuple(cited)[:_MOST_CITATIONS],
    )


def _is_role(word: str) -> bool:
    """Words that mean another party in another paper are no alias."""
    return word in SPOKEN or word in YOU or ROLE_WORD.fullmatch(word) is not None


def _merged_details(details: list[PartyDetail]) -> tuple[PartyDetail, ...]:
    merged: dict[tuple[str, str], list[Citation]] = {}
    for detail in details:
        merged.setdefault((detail.name, detail.value), []).extend(detail.citations)
    return tuple(
        PartyDetail(key, value, tuple(dict.fromkeys(cited)))
        for (key, value), cited in merged.items()
    )


def _numbered(parties: Iterable[Party]) -> tuple[Party, ...]:
    ordered = sorted(parties, key=lambda party: _ORDER[party.role])
    return tuple(replace(party, id=f"party-{n}") for n, party in enumerate(ordered, 1))


def _words(
    paper: Paper, gathered: Gathered, parties: tuple[Party, ...], inputs: Inputs
) -> dict[str, str]:
    """What each word means in one paper: its own definitions before those of the case."""
    ids = {party.name: party.id for party in parties}
    words = {alias: party.id for party in parties for alias in party.aliases} | ids
    for party in parties:
        core = core_of(party.name)
        if party.kind == "company" and sum(core in other.name for other in parties) == 1:
            words.setdefault(core, party.id)
        if party.role in ("plaintiff", "defendant"):
            words.setdefault("原告" if party.role == "plaintiff" else "被告", party.id)
    if paper.kind is DocumentKind.STATEMENT and paper.classified.reason != OWN_ACCOUNT:
        words |= _spoken(parties, inputs)
    return words | {w: ids[n] for w, n in gathered.words[paper.id].items() if n in ids}


def _spoken(parties: tuple[Party, ...], inputs: Inputs) -> dict[str, str]:
    """我公司 and 对方 of a statement, by the position that the user takes."""
    ours = "plaintiff" if inputs.case_position in SUING_POSITIONS else "defendant"
    found: dict[str, str] = {}
    for party in parties:
        if party.role in ("plaintiff", "defendant"):
            for word in WE_ALOUD if party.role == ours else (*THEY, "客户"):
                found.setdefault(word, party.id)
    return found


def _all_mentions(gathered: Gathered) -> tuple[PartyMention, ...]:
    return tuple(
        mention
        for group in (gathered.labelled, gathered.running)
        for mentions in group.values()
        for mention in mentions
    )
