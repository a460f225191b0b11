"""Parties with all their names merged, their roles, and who is meant by a word in a paper."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from litigation.analysis.extraction.aliases import core_of, defined_aliases, labelled_aliases
from litigation.analysis.extraction.deal import (
    Votes,
    label_votes,
    owing_votes,
    verb_votes,
    winner,
)
from litigation.analysis.extraction.details import Details, details_in
from litigation.analysis.extraction.mentions import (
    PartyMention,
    labelled_mentions,
    letter_mentions,
    running_mentions,
)
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.roles import PROCEDURAL, ROLE_WORD
from litigation.analysis.extraction.statement import spoken_parties
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import Party, PartyDetail
from litigation.analysis.values.result import Inputs
from litigation.analysis.values.sources import Citation

OUR_SIDE = ("plaintiff", "applicant", "appellant")
_COURT_PAPERS = (K.COMPLAINT, K.ANSWER, K.JUDGMENT, K.STATEMENT)
_MOST_CITATIONS = 12


@dataclass
class Gathered:
    """What all papers say about names, before it is merged."""

    labelled: dict[str, list[PartyMention]] = field(default_factory=dict)  # by name
    running: dict[str, list[PartyMention]] = field(default_factory=dict)
    by_paper: dict[str, list[PartyMention]] = field(default_factory=dict)
    words: dict[str, dict[str, str]] = field(default_factory=dict)  # paper to alias to name
    details: Details = field(default_factory=dict)
    votes: Votes = field(default_factory=dict)


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
    gathered = _gather(papers)
    _vote(papers, gathered)
    names = _party_names(gathered)
    short = _short_names(gathered, names)
    roles = _roles(gathered, names, inputs)
    parties = _ordered(_party(name, gathered, short, roles) for name in names)
    return PartyBook(parties, _word_book(papers, gathered, parties), _all_mentions(gathered))


def _gather(papers: tuple[Paper, ...]) -> Gathered:
    gathered = Gathered()
    for paper in papers:
        mentions = [*labelled_mentions(paper), *letter_mentions(paper), *spoken_parties(paper)]
        gathered.by_paper[paper.id] = mentions
        for mention in mentions:
            gathered.labelled.setdefault(mention.name, []).append(mention)
    known = frozenset(name for name in gathered.labelled if len(name) >= 4)
    for paper in papers:
        spans = {c for m in gathered.by_paper[paper.id] for c in m.citations}
        for mention in running_mentions(paper, known):
            if spans.intersection(mention.citations):
                continue
            _add_running(paper, mention, gathered)
        mentions = gathered.by_paper[paper.id]
        names = known | frozenset(gathered.running)
        gathered.words[paper.id] = {
            **labelled_aliases(mentions), **defined_aliases(paper, names),
        }  # fmt: skip
        for name, details in details_in(paper, mentions).items():
            gathered.details.setdefault(name, []).extend(details)
    return gathered


def _add_running(paper: Paper, mention: PartyMention, gathered: Gathered) -> None:
    """A name in running text; a role word right before it makes it a labelled one."""
    line = paper.lines[mention.line]
    at = line.text.find(mention.name)
    before = line.text[max(0, at - 6) : at].rstrip(" ：")
    label = ""
    for hit in ROLE_WORD.finditer(before):
        if hit.end() == len(before) and hit.group() not in ("致", "名称", "客户"):
            label = hit.group()
    if label and not mention.name.endswith("某公司") and len(mention.name) >= 6:
        found = replace(mention, label=label, note="")
        gathered.labelled.setdefault(mention.name, []).append(found)
        gathered.by_paper[paper.id].append(found)
    else:
        gathered.running.setdefault(mention.name, []).append(mention)


def _vote(papers: tuple[Paper, ...], gathered: Gathered) -> None:
    for paper in papers:
        mentions = gathered.by_paper[paper.id]
        label_votes(mentions, gathered.votes)
        words = {**gathered.words[paper.id], **_pronouns(paper, mentions)}
        words |= {m.name: m.name for m in mentions}
        gathered.words[paper.id] = words
        verb_votes(paper, words, gathered.votes)
        if paper.kind in _COURT_PAPERS or paper.kind in (K.DEMAND_LETTER, K.CONTRACT):
            owing_votes(paper, words, gathered.votes)


_WE = ("我公司", "我司", "本公司", "我方", "我厂", "我单位", "本单位", "我们公司", "我店")
_YOU = ("贵公司", "贵司", "贵方", "贵单位", "你公司", "你司", "你方", "贵厂", "你单位", "贵店")


def _pronouns(paper: Paper, mentions: list[PartyMention]) -> dict[str, str]:
    """我司 and 贵司 of a letter: the sender at its foot and the addressee at its head."""
    words: dict[str, str] = {}
    for mention in mentions:
        if mention.label in ("落款", "债权人", "发函人", "发件人"):
            words |= dict.fromkeys(_WE, mention.name)
        if mention.label in ("致", "收函单位", "收件人"):
            words |= {word: mention.name for word in _YOU if word not in words}
        if mention.label in ("我公司", "我司", "我方", "我", "本公司"):
            words |= dict.fromkeys((*_WE, "我"), mention.name)
        if mention.label in ("对方", "该公司"):
            words |= dict.fromkeys(("对方", "该公司", "对方公司", "该司"), mention.name)
    return words


_STRONG_LABEL = re.compile(
    r"人$|方$|单位|被告|原告|致|落款|出具人|户名|名称|客户|供应商|我|买家|卖家"
)


def _party_names(gathered: Gathered) -> list[str]:
    """Names that are parties: labelled in a role, longest spelling of one name only."""
    names = []
    for name, mentions in gathered.labelled.items():
        kinds = {mention.label for mention in mentions}
        companies = mentions[0].kind == "company"
        if any(_STRONG_LABEL.search(label) for label in kinds) and (companies or _counts(mentions)):
            names.append(name)
    spoken_only = not any(
        m.label not in ("我公司", "对方") for n in names for m in gathered.labelled[n]
    )
    if not names or spoken_only:
        named = [
            n
            for n, m in gathered.running.items()
            if n.endswith("有限公司") or m[0].paper_kind is K.STATEMENT
        ]
        names += [name for name in named[:20] if name not in names]
    return _without_short(names)


def _counts(mentions: list[PartyMention]) -> bool:
    return any(
        m.label in PROCEDURAL
        or m.contract_role != "other"
        or m.label[:1] in "甲乙丙付收债欠承还我对担保汇"
        for m in mentions
    )


def _without_short(names: list[str]) -> list[str]:
    """Drop a short name whose full form is there, e.g. 恒达公司 beside 江州恒达贸易有限公司."""
    kept = []
    for name in names:
        bare = name.removesuffix("公司")
        is_short = bare != name and not name.endswith(("有限公司", "责任公司", "分公司"))
        if is_short and any(bare in other and other != name for other in names):
            continue
        kept.append(name)
    return kept


def _short_names(gathered: Gathered, names: list[str]) -> dict[str, set[str]]:
    """Short forms used in the papers for exactly one full name."""
    short: dict[str, set[str]] = {}
    candidates = {*gathered.running, *gathered.labelled}.difference(names)
    for candidate in sorted(candidates):
        bare = candidate.removesuffix("公司")
        if len(bare) > 8 or candidate.endswith(("有限公司", "责任公司")):
            continue
        fits = [name for name in names if bare in name and bare[:2] in name]
        if len(fits) == 1:
            short.setdefault(fits[0], set()).add(candidate)
    return short


def _roles(gathered: Gathered, names: list[str], inputs: Inputs) -> dict[str, tuple[str, str]]:
    """Procedural and contract role of every name."""
    deal = {name: winner(gathered.votes.get(name, Counter())) for name in names}
    _one_of_each(deal, gathered)
    court = {name: _court_role(gathered.labelled.get(name, [])) for name in names}
    if not {"plaintiff", "defendant"}.intersection(court.values()):
        court = _sides(deal, gathered, inputs)
    elif "plaintiff" not in court.values() or "defendant" not in court.values():
        guess = _sides(deal, gathered, inputs)
        for name in names:
            taken = set(court.values())
            if court[name] == "other" and guess[name] != "other" and guess[name] not in taken:
                court[name] = guess[name]
    return {name: (court[name], deal[name]) for name in names}


def _one_of_each(deal: dict[str, str], gathered: Gathered) -> None:
    """One seller and one buyer: the name with most votes; a lone side fills the other."""
    for role in ("seller", "buyer"):
        holders = [name for name, held in deal.items() if held == role]
        if len(holders) > 1:
            best = max(holders, key=lambda name: gathered.votes[name][role])
            for name in holders:
                deal[name] = role if name == best else "other"
    roles = set(deal.values())
    others = [name for name, held in deal.items() if held == "other"]
    if len(others) == 1 and len(deal) == 2 and len(roles) == 2:
        deal[others[0]] = "buyer" if "seller" in roles else "seller"


def _court_role(mentions: list[PartyMention]) -> str:
    ballot = Counter(
        m.procedural_role for m in mentions
        if m.paper_kind in _COURT_PAPERS and m.procedural_role != "other"
    )  # fmt: skip
    return winner(ballot)


def _sides(deal: dict[str, str], gathered: Gathered, inputs: Inputs) -> dict[str, str]:
    """Without court papers: our side as the request says, else the seller as the creditor."""
    ours = next((n for n in deal if _is_ours(gathered.labelled.get(n, []))), None)
    theirs = next((n for n in deal if _is_theirs(gathered.labelled.get(n, []))), None)
    suing, sued = "plaintiff", "defendant"
    we = suing if inputs.case_position in OUR_SIDE else sued
    they = sued if we == suing else suing
    seller = next((name for name, role in deal.items() if role == "seller"), None)
    buyer = next((name for name, role in deal.items() if role == "buyer"), None)
    if ours:
        theirs = theirs or next((n for n in (buyer, seller) if n and n != ours), None)
        theirs = theirs or next((n for n in deal if n != ours), None)
        sides = {ours: we, theirs: they}
    elif seller or buyer:
        sides = {seller: suing, buyer: sued}
    else:
        letters = {m.label: n for n, ms in gathered.labelled.items() for m in ms if n in deal}
        sides = {letters.get("落款"): suing, letters.get("致"): sued}
    return {name: sides.get(name, "other") for name in deal}


def _is_ours(mentions: list[PartyMention]) -> bool:
    return any(mention.label == "我公司" for mention in mentions)


def _is_theirs(mentions: list[PartyMention]) -> bool:
    return any(mention.label == "对方" for mention in mentions)


def _party(
    name: str, gathered: Gathered, short: dict[str, set[str]], roles: dict[str, tuple[str, str]]
) -> Party:
    labelled = gathered.labelled.get(name, [])
    mentions = labelled + gathered.running.get(name, [])
    aliases = set(short.get(name, ()))
    for words in gathered.words.values():
        aliases |= {word for word, full in words.items() if full == name and word != name}
    cited: dict[Citation, None] = {c: None for m in mentions for c in m.citations}
    role, contract_role = roles[name]
    return Party(
        "", name, mentions[0].kind, role, contract_role,
        tuple(sorted(a for a in aliases if not _is_pronoun(a))),
        _merged_details(gathered.details.get(name, [])), tuple(cited)[:_MOST_CITATIONS],
    )  # fmt: skip


def _is_pronoun(word: str) -> bool:
    return (
        word in _WE
        or word in _YOU
        or word in PROCEDURAL
        or word in ("对方", "我", "该公司", "对方公司", "该司")
    )


def _merged_details(details: list[PartyDetail]) -> tuple[PartyDetail, ...]:
    merged: dict[tuple[str, str], list[Citation]] = {}
    for detail in details:
        merged.setdefault((detail.name, detail.value), []).extend(detail.citations)
    return tuple(
        PartyDetail(key, value, tuple(dict.fromkeys(cited)))
        for (key, value), cited in merged.items()
    )


_ORDER = {"plaintiff": 0, "defendant": 1, "third_party": 2, "other": 3}


def _ordered(parties: object) -> tuple[Party, ...]:
    listed = sorted(list(parties), key=lambda party: _ORDER[party.role])  # type: ignore[call-overload]
    return tuple(replace(party, id=f"party-{n}") for n, party in enumerate(listed, 1))


def _word_book(
    papers: tuple[Paper, ...], gathered: Gathered, parties: tuple[Party, ...]
) -> dict[str, dict[str, str]]:
    ids = {party.name: party.id for party in parties}
    everywhere = {alias: p.id for p in parties for alias in p.aliases if "方" not in alias[-1:]}
    everywhere |= ids
    for party in parties:
        core = core_of(party.name)
        if party.kind == "company" and sum(core in other.name for other in parties) == 1:
            everywhere.setdefault(core, party.id)
    for role, word in (("plaintiff", "原告"), ("defendant", "被告")):
        holder = next((p for p in parties if p.role == role), None)
        if holder:
            everywhere.setdefault(word, holder.id)
    book = {}
    for paper in papers:
        own = {w: ids[n] for w, n in gathered.words[paper.id].items() if n in ids}
        book[paper.id] = {**everywhere, **own}
    return book


def _all_mentions(gathered: Gathered) -> tuple[PartyMention, ...]:
    return tuple(
        mention
        for group in (gathered.labelled, gathered.running)
        for mentions in group.values()
        for mention in mentions
    )
