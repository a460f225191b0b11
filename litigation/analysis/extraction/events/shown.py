"""Doubts about acts of the debtor that no paper shows to be its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from litigation.analysis.extraction.consent import Consent, Names, consent_of
from litigation.analysis.extraction.events.draft import Case, Draft
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import EventKind

SIGNED = (K.RECONCILIATION, K.ACKNOWLEDGEMENT)
_ACTS = (EventKind.ACKNOWLEDGED, EventKind.PROMISED, EventKind.REPLIED)
_TELLING = (K.DEMAND_LETTER, K.QUALITY_REPORT, K.TESTIMONY, K.OTHER)
_ROLE = re.compile(r"[甲乙丙丁买卖供需购销]方|[被原]告|贵.{0,4}|[我本].{0,3}|你.{0,3}")
_UNSIGNED = {
    Consent.BLANK: "确认栏空白，未见债务人的签字或盖章",
    Consent.UNSEEN: "未识别到债务人的签字或盖章",
}
_RETOLD = "仅见于他人的叙述，未见债务人出具的材料"


def doubted(drafts: Iterable[Draft], paper: Paper, case: Case) -> Iterator[Draft]:
    """The drafts of a paper, each act of the debtor with the doubt whether it was its own."""
    doubt = _UNSIGNED.get(consent(paper, case), "") if paper.kind in SIGNED else ""
    for draft in drafts:
        if paper.kind in SIGNED and draft.kind in (*_ACTS, EventKind.PAID):
            yield replace(draft, doubt=doubt)
        elif paper.kind in _TELLING and draft.kind in _ACTS and not draft.firm:
            yield replace(draft, doubt=_RETOLD)
        else:
            yield draft


def consent(paper: Paper, case: Case) -> Consent:
    """What the paper shows of the debtor's own act."""
    buyer, seller = words_for(paper, case, case.buyer()), words_for(paper, case, case.seller())
    roles = frozenset(word for word in buyer if _ROLE.fullmatch(word))
    creditor = frozenset(word for word in seller if not _ROLE.fullmatch(word))
    return consent_of(paper, Names(buyer - roles, creditor, roles))


def words_for(paper: Paper, case: Case, party: str | None) -> frozenset[str]:
    """The names and words that mean a party in a paper."""
    named = case.party(party)
    own = (named.name, *named.aliases) if named else ()
    words = case.book.words.get(paper.id, {})
    return frozenset((*own, *(word for word, pid in words.items() if party and pid == party)))
