"""Who sits where once a court has spoken: creditors and debtors, appellant and appellee."""

from __future__ import annotations

from dataclasses import replace

from litigation.analysis.reasoning.case import Case
from litigation.analysis.values.facts import Facts, Party
from litigation.analysis.values.ruling import Ruling, RulingParty

ENFORCEMENT = ("申请执行人", "被执行人")
APPEAL = ("上诉人", "被上诉人")
PRESERVATION = ("申请人", "被申请人")


def seated(
    case: Case, claimants: tuple[str, ...], respondents: tuple[str, ...], words: tuple[str, str]
) -> Case:
    """The case with its two sides as the decision puts them."""
    chair = replace(
        case.chair,
        claimants=_parties(case.facts, claimants),
        respondents=_parties(case.facts, respondents),
        words=words,
    )
    return replace(case, chair=chair)


def named(case: Case, words: tuple[str, str]) -> Case:
    """The case with other words for its sides, the parties where they are."""
    return replace(case, chair=replace(case.chair, words=words))


def of_side(ruling: Ruling, side: str) -> tuple[str, ...]:
    return tuple(one.name for one in ruling.parties if one.side == side)


def _parties(facts: Facts, names: tuple[str, ...]) -> tuple[Party, ...]:
    return tuple(_party(facts, name) for name in dict.fromkeys(names))


def _party(facts: Facts, name: str) -> Party:
    """The party of the file; one the decision alone names is made of what it tells."""
    for party in facts.parties:
        if party.name == name or name in party.aliases:
            return party
    told = [one for ruling in facts.rulings for one in ruling.parties if one.name == name]
    kind = "company" if name.endswith(("公司", "厂", "社", "部", "院", "中心", "店")) else "person"
    return Party("", name, kind, _role(told), "other", (), (), told[0].citations if told else ())


def _role(told: list[RulingParty]) -> str:
    side = told[0].side if told else "other"
    return side if side in ("plaintiff", "defendant", "third_party") else "other"
