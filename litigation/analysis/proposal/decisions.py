"""A decision among the papers: whether it stands, and who would ask for its performance."""

from __future__ import annotations

from datetime import date, timedelta

from litigation.analysis.values.facts import Facts
from litigation.analysis.values.ruling import OrderKind, Ruling, RulingKind, Stage

_SUBSTANTIVE = (RulingKind.JUDGMENT, RulingKind.MEDIATION, RulingKind.AWARD)
_PERFORMED = (OrderKind.PAY, OrderKind.JOINT, OrderKind.PERFORM)
_ON_THE_WAY = (Stage.PRESERVATION, Stage.ENFORCEMENT)


def standing(facts: Facts, as_of: date) -> tuple[Ruling | None, bool]:
    """The last decision on the matter, and whether an appeal may still be open on that day."""
    decided = [one for one in facts.rulings if one.kind in _SUBSTANTIVE]
    decided = [one for one in decided if one.stage not in _ON_THE_WAY]
    if facts.employment is not None:  # an award on labour is sued against, not appealed
        decided = [one for one in decided if one.kind is not RulingKind.AWARD]
    if not decided:
        return None, False
    last = max(decided, key=lambda one: (one.stage is Stage.SECOND, one.dated or date.min))
    return last, _may_be_appealed(last, as_of)


def performers(facts: Facts, ruling: Ruling) -> dict[str, str]:
    """The chairs in enforcement: who is to be paid applies, who is to pay answers."""
    ordered = [item for item in ruling.orders if item.kind in _PERFORMED]
    payees = {name for item in ordered for name in item.payees}
    payers = {name for item in ordered for name in item.payers}
    chairs = {}
    for party in facts.parties:
        names = {party.name, *party.aliases}
        if names & payees and not names & payers:
            chairs[party.id] = "applicant"
        elif names & payers and not names & payees:
            chairs[party.id] = "respondent"
    return chairs


def _may_be_appealed(ruling: Ruling, as_of: date) -> bool:
    notice = ruling.appeal
    if ruling.kind is not RulingKind.JUDGMENT or ruling.effective is not None:
        return False
    if ruling.stage is Stage.SECOND or (notice is not None and notice.final):
        return False
    if notice is None or notice.days is None or not ruling.served:
        return True
    last = max(one.date for one in ruling.served) + timedelta(days=notice.days)
    return as_of <= last + timedelta(days=10)  # a last day on a holiday moves
