"""Each party's role in court and in the deal."""

from __future__ import annotations

from collections import Counter

from litigation.analysis.extraction.loan.sides import unsigned_borrowers, with_co_debtors
from litigation.analysis.extraction.parties.deal import settled, winner
from litigation.analysis.extraction.parties.gather import COURT_PAPERS, Gathered
from litigation.analysis.extraction.parties.mentions import PartyMention
from litigation.analysis.extraction.parties.pronouns import OURS, SPOKEN, THEIRS
from litigation.analysis.extraction.parties.role_words import PAIRS
from litigation.analysis.extraction.parties.roles import BELOW, PROCEDURAL
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.result import Inputs

SUING_POSITIONS = ("plaintiff", "applicant", "appellant")


_PARTNER = {role: other for a, b in PAIRS for role, other in ((a, b), (b, a))}


def deal_roles(gathered: Gathered, names: list[str]) -> dict[str, str]:
    """The role of every name in the deal; one seller and one buyer, but borrowers may be many."""
    votes = settled(gathered.votes, names, of_loan=gathered.has_loan)
    deal = {name: winner(votes[name]) for name in names}
    for role in ("seller", "buyer"):
        holders = [name for name, held in deal.items() if held == role]
        if len(holders) > 1:
            best = max(holders, key=lambda name: votes[name][role])
            deal |= {name: "other" for name in holders if name != best}
    deal |= dict.fromkeys(unsigned_borrowers(deal, gathered), "other")
    others = [name for name, held in deal.items() if held == "other"]
    held = {role for role in deal.values() if role not in ("other", "guarantor")}
    if len(others) == 1 and len(held) == 1:
        (role,) = held
        moved = gathered.votes.get(others[0], Counter())
        if len(deal) == 2 or (role == "borrower" and (moved["payer"] or moved["payee"])):
            deal[others[0]] = _PARTNER.get(role, "other")
    return deal | _across_the_table(gathered, deal)


_UNTOLD = ("甲方", "乙方")  # labels of a contract that do not say who sells
_OPPOSITE = {"seller": "buyer", "buyer": "seller"}


def _across_the_table(gathered: Gathered, deal: dict[str, str]) -> dict[str, str]:
    """The other side of a contract between two of whom one is known to sell, or to buy."""
    for mentions in gathered.by_paper.values():
        sides = {
            one.name: None
            for one in mentions
            if one.paper_kind is DocumentKind.CONTRACT and one.label in _UNTOLD
        }
        known = [name for name in sides if deal.get(name) in _OPPOSITE]
        open_ = [name for name in sides if deal.get(name) == "other"]
        if len(sides) == 2 and len(known) == 1 and len(open_) == 1:
            role = _OPPOSITE[deal[known[0]]]
            if role not in deal.values():
                return {open_[0]: role}
    return {}


def court_roles(
    gathered: Gathered, names: list[str], deal: dict[str, str], inputs: Inputs
) -> dict[str, str]:
    """plaintiff, defendant, third_party or other: as court papers say, else worked out."""
    court = {name: _stated(gathered.labelled.get(name, [])) for name in names}
    if "plaintiff" in court.values() and "defendant" not in court.values():
        court |= _both_appealing(gathered, names)
    guess = _worked_out(deal, gathered, inputs)
    for name in names:
        if court[name] == "other" and guess[name] not in court.values():
            court[name] = guess[name]
    return with_co_debtors(court, deal, stated=_sued(gathered, names))


def _both_appealing(gathered: Gathered, names: list[str]) -> dict[str, str]:
    """Where every side appeals, the note tells who was sued: 上诉人（原审被告）."""
    below = {
        name: PROCEDURAL[hit["side"]]
        for name in names
        for mention in gathered.labelled.get(name, [])
        if mention.paper_kind in COURT_PAPERS and (hit := BELOW.search(mention.note))
    }
    return below if "defendant" in below.values() else {}


def _sued(gathered: Gathered, names: list[str]) -> bool:
    """Whether a court paper says who is sued."""
    return any(_stated(gathered.labelled.get(name, [])) == "defendant" for name in names)


_SUING, _APPLYING = ("原告", "被告"), ("申请人", "被申请人")


def _stated(mentions: list[PartyMention]) -> str:
    """The role that court papers give; the suit before the award that it follows."""
    held = [
        mention
        for mention in mentions
        if mention.paper_kind in COURT_PAPERS and mention.procedural_role != "other"
    ]
    suits = [
        one for one in held if one.paper_kind is DocumentKind.COMPLAINT and one.label in _SUING
    ]
    if suits and all(one in suits or one.label in _APPLYING for one in held):
        held = suits
    return winner(Counter(mention.procedural_role for mention in held))


def _worked_out(deal: dict[str, str], gathered: Gathered, inputs: Inputs) -> dict[str, str]:
    """Our side as the request says; without it the seller, the usual creditor, sues."""
    seller, buyer = _creditor(deal)
    sides: dict[str | None, str]
    ours = _labelled(deal, gathered, OURS) or _our_role_holder(deal, gathered)
    if ours:
        we = "plaintiff" if inputs.case_position in SUING_POSITIONS else "defendant"
        they = "defendant" if we == "plaintiff" else "plaintiff"
        theirs = _labelled(deal, gathered, THEIRS)
        theirs = theirs if theirs != ours else None
        rest = [name for name in (buyer, seller, *deal) if name and name != ours]
        sides = {ours: we, theirs or (rest[0] if rest else ""): they}
    elif seller or buyer:
        sides = {seller: "plaintiff", buyer: "defendant"}
    else:
        letters = {m.label: n for n, ms in gathered.labelled.items() for m in ms if n in deal}
        sides = {letters.get("落款"): "plaintiff", letters.get("致"): "defendant"}
    return {name: sides.get(name, "other") for name in deal}


def _creditor(deal: dict[str, str]) -> tuple[str | None, str | None]:
    """Who is owed the money, and who owes it, whatever their roles are called."""
    for pair in PAIRS:
        first, second = _holder(deal, pair[0]), _holder(deal, pair[1])
        if first or second:
            return first, second
    return None, None


def _holder(deal: dict[str, str], role: str) -> str | None:
    return next((name for name, held in deal.items() if held == role), None)


def _labelled(deal: dict[str, str], gathered: Gathered, label: str) -> str | None:
    """The name that a statement gives to our side or to the other."""
    for name in deal:
        if any(mention.label == label for mention in gathered.labelled.get(name, [])):
            return name
    return None


def _our_role_holder(deal: dict[str, str], gathered: Gathered) -> str | None:
    """Where the statement only says 我公司: whoever has the role that 我公司 has in it."""
    for name in SPOKEN.intersection(gathered.labelled):
        if any(mention.label == OURS for mention in gathered.labelled[name]):
            role = winner(settled(gathered.votes, [name, *deal])[name])
            return _holder(deal, role) if role in _PARTNER else None
    return None
