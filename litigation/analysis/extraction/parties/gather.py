"""What all papers say about names, before it is merged."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from litigation.analysis.extraction.bonds import is_bond
from litigation.analysis.extraction.employment.mentions import employment_mentions
from litigation.analysis.extraction.loan.mentions import loan_mentions
from litigation.analysis.extraction.loan.papers import is_agreement
from litigation.analysis.extraction.loan.slips import slip_votes
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.aliases import (
    defined_aliases,
    labelled_aliases,
    stated_aliases,
)
from litigation.analysis.extraction.parties.deal import (
    Votes,
    acting_votes,
    label_votes,
    told_votes,
    verb_votes,
)
from litigation.analysis.extraction.parties.details import Details, details_in
from litigation.analysis.extraction.parties.former import former_names
from litigation.analysis.extraction.parties.mentions import (
    PartyMention,
    labelled_mentions,
    letter_mentions,
    phrased_mentions,
    running_mentions,
)
from litigation.analysis.extraction.parties.pronouns import OURS, pronouns_of
from litigation.analysis.extraction.parties.role_words import GUARANTOR
from litigation.analysis.extraction.parties.roles import BELOW, PROCEDURAL, ROLE_WORD
from litigation.analysis.extraction.parties.statement import spoken_parties
from litigation.analysis.values.facts import DocumentKind as K

COURT_PAPERS = (K.COMPLAINT, K.ANSWER, K.JUDGMENT, K.STATEMENT)


@dataclass
class Gathered:
    """Mentions by name and by paper, words by paper, details and votes by name."""

    labelled: dict[str, list[PartyMention]] = field(default_factory=dict)
    running: dict[str, list[PartyMention]] = field(default_factory=dict)
    by_paper: dict[str, list[PartyMention]] = field(default_factory=dict)
    words: dict[str, dict[str, str]] = field(default_factory=dict)  # paper to word to name
    details: Details = field(default_factory=dict)
    votes: Votes = field(default_factory=dict)
    has_loan: bool = False  # a note or a contract of loan is among the papers


def gathered_from(papers: tuple[Paper, ...]) -> Gathered:
    """Everything about names that the papers hold."""
    gathered = Gathered(has_loan=any(is_agreement(paper) for paper in papers))
    for paper in papers:
        mentions = [
            *labelled_mentions(paper),
            *letter_mentions(paper),
            *phrased_mentions(paper),
            *spoken_parties(paper),
            *loan_mentions(paper),
            *employment_mentions(paper),
        ]
        gathered.by_paper[paper.id] = mentions
        for mention in mentions:
            gathered.labelled.setdefault(mention.name, []).append(mention)
    known = frozenset(name for name in gathered.labelled if len(name) >= 4)
    defined = {word for paper in papers for word in defined_aliases(paper, known)}
    known_words = known | frozenset(word for word in defined if len(word) >= 4)
    for paper in papers:
        _read_running(paper, known_words, gathered)
    names = known | frozenset(gathered.running)
    for paper in papers:
        _read_words(paper, names, gathered)
    merge_former(papers, gathered)
    for paper in papers:
        _vote(paper, gathered)
    return gathered


def _read_running(paper: Paper, known: frozenset[str], gathered: Gathered) -> None:
    spans = {c for mention in gathered.by_paper[paper.id] for c in mention.citations}
    for mention in running_mentions(paper, known):
        if spans.intersection(mention.citations):
            continue
        label = _label_before(paper, mention)
        if label and "某" not in mention.name and len(mention.name) >= 6:
            found = replace(mention, label=label, note="")
            gathered.labelled.setdefault(mention.name, []).append(found)
            gathered.by_paper[paper.id].append(found)
        else:
            gathered.running.setdefault(mention.name, []).append(mention)


def _label_before(paper: Paper, mention: PartyMention) -> str:
    """A role word right before a name, as in 被告江州恒达贸易有限公司."""
    text = paper.lines[mention.line].text
    at = text.find(mention.name)
    before = text[max(0, at - 6) : at].rstrip(" ：")
    label = ""
    for hit in ROLE_WORD.finditer(before):
        if is_bond(paper) and hit.group() in GUARANTOR:
            continue
        if hit.end() == len(before) and hit.group() not in ("致", "名称", "客户"):
            label = hit.group()
    return label


def _read_words(paper: Paper, names: frozenset[str], gathered: Gathered) -> None:
    mentions = gathered.by_paper[paper.id]
    gathered.words[paper.id] = {
        **labelled_aliases(mentions),
        **defined_aliases(paper, names),
        **stated_aliases(mentions, paper),
        **pronouns_of(mentions),
        **{mention.name: mention.name for mention in mentions},
    }
    for name, details in details_in(paper, mentions).items():
        gathered.details.setdefault(name, []).extend(details)


def _vote(paper: Paper, gathered: Gathered) -> None:
    label_votes(gathered.by_paper[paper.id], gathered.votes)
    if paper.kind is K.JUDGMENT and any(_ON_LOAN.search(line.text) for line in paper.lines[:60]):
        _lent(gathered.by_paper[paper.id], gathered.votes)
    for name, role in slip_votes(paper, gathered.by_paper[paper.id]):
        gathered.votes.setdefault(name, Counter())[role] += _SLIP_WEIGHT
    words = gathered.words[paper.id]
    verb_votes(paper, words, gathered.votes)
    ours = next((m.name for m in gathered.by_paper[paper.id] if m.label == OURS), None)
    if ours:
        told_votes(paper, ours, words, gathered.votes)
    if paper.kind in COURT_PAPERS or paper.kind in (K.DEMAND_LETTER, K.CONTRACT):
        acting_votes(paper, words, gathered.votes)


_ON_LOAN = re.compile(r"(?:民间借贷|借款(?:合同)?)纠纷")
_SLIP_WEIGHT = 2  # what somebody wrote into a form; a note of hand says more
_CAUSE_WEIGHT = 8  # more than a few payments told, less than what a note of hand calls them


def _lent(mentions: list[PartyMention], votes: Votes) -> None:
    """In a suit on a loan the only plaintiff lent and the only defendant borrowed."""
    sides: dict[str, set[str]] = {}
    for mention in mentions:
        below = BELOW.search(mention.note)
        role = PROCEDURAL[below["side"]] if below else mention.procedural_role
        sides.setdefault(role, set()).add(mention.name)
    for role, word in (("plaintiff", "lender"), ("defendant", "borrower")):
        if len(sides.get(role, ())) == 1:
            (name,) = sides[role]
            votes.setdefault(name, Counter())[word] += _CAUSE_WEIGHT


def merge_former(papers: tuple[Paper, ...], gathered: Gathered) -> None:
    """What is told under a former name belongs to the party as it is called now."""
    for old, new in former_names(papers, frozenset(gathered.labelled)).items():
        for mentions in (gathered.labelled, gathered.running):
            moved = [replace(mention, name=new) for mention in mentions.pop(old, [])]
            if moved:
                mentions.setdefault(new, []).extend(moved)
        for words in gathered.words.values():
            words |= {word: new for word, name in words.items() if name == old}
            words[old] = new
        for own in gathered.by_paper.values():
            own[:] = [replace(m, name=new) if m.name == old else m for m in own]
        gathered.details.setdefault(new, []).extend(gathered.details.pop(old, []))
