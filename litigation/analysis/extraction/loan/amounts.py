"""What the sums of a loan's papers are: borrowed, lent, paid back."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from litigation.analysis.extraction.loan.kept import kept_back_in
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.extraction.zones import Zone, zone_at, zones_of
from litigation.analysis.values.facts import AmountKind, DocumentKind, Event, EventKind
from litigation.analysis.values.loan import Loan

_PENALTY = re.compile(r"违约金|滞纳金|罚金|罚息|律师费|赔偿")
_TAKEN_OFF = re.compile(r"扣|砍头|头息|抵|先收|预收")
_HANDED_OVER = re.compile(r"实|到账|到手|收到|转|打|付|汇|给|净|剩下|剩余|余款|拿到")
_ASKED_BACK = re.compile(r"(?:请求|判令|要求|偿还|归还|返还|清偿)[^，。；]{0,24}$")
_OPEN = (
    AmountKind.CONTRACT_PRICE,
    AmountKind.CONFIRMED_DEBT,
    AmountKind.PAID,
    AmountKind.DELIVERED,
    AmountKind.INSTALMENT,
    AmountKind.ORDERED,
    AmountKind.OTHER,
)


def loan_sums(
    facts: list[SumFact], loans: tuple[Loan, ...], events: tuple[Event, ...]
) -> list[SumFact]:
    """The sums with kinds of a loan; what none of its papers explains stays as it was read."""
    every = tuple(one for loan in loans for one in (*loan.replaced, loan))
    agreed = {(d, loan.principal) for loan in every for d in loan.documents}
    moved = _moved(events)
    lent = {one.amount for one in events if one.kind is EventKind.LENT}
    lent -= {loan.principal for loan in every}
    kept = {value for loan in loans if (value := loan.withheld) is not None}
    net = {loan.principal - loan.withheld for loan in loans if loan.principal and loan.withheld}
    told = _told_kept(facts)
    return [
        _said(fact, told) or _kept_back(fact, kept, net) or _read(fact, agreed, moved, lent - kept)
        for fact in facts
    ]


Told = dict[tuple[int, Decimal], AmountKind]


def _said(fact: SumFact, told: Told) -> SumFact | None:
    kind = told.get((id(fact.line), fact.mention.value))
    return replace(fact, kind=kind) if kind else None


def _told_kept(facts: list[SumFact]) -> Told:
    """By line and value: what one sentence on interest kept back says of its own sums."""
    kinds: Told = {}
    for line in {id(fact.line): fact.line for fact in facts}.values():
        for told in kept_back_in(line.plain, line.sums):
            kinds[id(line), told.kept.value] = AmountKind.OTHER
            if told.net:
                kinds[id(line), told.net.value] = AmountKind.LENT
            if told.gross:
                kinds[id(line), told.gross.value] = AmountKind.LOAN
    return kinds


def _kept_back(fact: SumFact, kept: set[Decimal], net: set[Decimal]) -> SumFact | None:
    """Interest taken off beforehand, and what was handed over after it, by their own words."""
    near = fact.line.text[max(0, fact.mention.start - 24) : fact.mention.end + 12]
    if fact.kind not in (*_OPEN, AmountKind.PENALTY, AmountKind.CLAIMED) or _is_prayed(fact):
        return None
    if fact.kind is AmountKind.CLAIMED and _ASKED_BACK.search(
        fact.line.text[max(0, fact.mention.start - 30) : fact.mention.start]
    ):
        return None  # 判令偿还本金97000元并支付利息: the verb behind the sum is not of handing over
    if fact.mention.value in kept and _TAKEN_OFF.search(near) and not _PENALTY.search(near):
        return replace(fact, kind=AmountKind.OTHER)
    if fact.mention.value in net and _HANDED_OVER.search(near):
        return replace(fact, kind=AmountKind.LENT)
    return None


def _is_prayed(fact: SumFact) -> bool:
    """判被告将本金97000元付给原告: what a complaint prays for was not handed over."""
    if fact.kind is not AmountKind.CLAIMED or fact.paper.kind is not DocumentKind.COMPLAINT:
        return False
    zones = zones_of(fact.paper)
    return zone_at(zones, fact.index, fact.mention.start) is Zone.ASKED


def _moved(events: tuple[Event, ...]) -> dict[tuple[str, Decimal], AmountKind]:
    kinds = {EventKind.LENT: AmountKind.LENT, EventKind.PAID: AmountKind.PAID}
    return {
        (citation.document, event.amount): kinds[event.kind]
        for event in events
        if event.kind in kinds and event.amount is not None
        for citation in event.citations
    }


def _read(
    fact: SumFact,
    agreed: set[tuple[str, Decimal | None]],
    moved: dict[tuple[str, Decimal], AmountKind],
    lent: set[Decimal | None],
) -> SumFact:
    key = (fact.paper.id, fact.mention.value)
    if fact.kind is AmountKind.UNIT_PRICE:
        return replace(fact, kind=AmountKind.OTHER)  # nothing is sold by the piece
    if fact.kind is AmountKind.PENALTY:
        return replace(fact, kind=_of_interest(fact, moved, lent))
    if fact.kind not in _OPEN:
        return fact
    if key in agreed:
        return replace(fact, kind=AmountKind.LOAN)
    if key in moved:
        return replace(fact, kind=moved[key])
    if fact.mention.value in lent:
        return replace(fact, kind=AmountKind.LENT)
    if "借款" in fact.line.text[max(0, fact.mention.start - 8) : fact.mention.start]:
        return replace(fact, kind=AmountKind.LOAN)
    return fact


def _of_interest(
    fact: SumFact, moved: dict[tuple[str, Decimal], AmountKind], lent: set[Decimal | None]
) -> AmountKind:
    """A sum beside 利息 was paid, kept back or agreed; only 违约金 and the like is a penalty."""
    key = (fact.paper.id, fact.mention.value)
    if key in moved:
        return moved[key]
    if fact.mention.value in lent:
        return AmountKind.LENT
    near = fact.line.text[max(0, fact.mention.start - 24) : fact.mention.end + 10]
    return AmountKind.PENALTY if _PENALTY.search(near) else AmountKind.OTHER
