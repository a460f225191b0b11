"""The claims of a labour case told in words."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.money import cited, counted, refused, title_of
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.subjects.labour.money_case import MoneyCase, money_case
from litigation.analysis.values.result import ClaimItem
from litigation.analysis.values.sources import Citation


def labour_of(case: Case) -> MoneyCase:
    """The employment of the case, as its sums see it."""
    return money_case(case.inputs, case.facts, case.rules)


def claims(case: Case) -> tuple[ClaimItem, ...]:
    """The items that make up the total."""
    return counted(case.calculation)


def told(items: tuple[ClaimItem, ...]) -> str:
    """The items with their sums, one after the other."""
    return "；".join(f"{title_of(item)}{yuan(item.amount)}" for item in items if item.amount)


def open_titles(case: Case) -> tuple[str, ...]:
    """The claims that could not be reckoned, those without rules here left out."""
    return tuple(title_of(item) for item in refused(case.calculation) if item.counted)


def places(case: Case) -> tuple[Citation, ...]:
    """Where the claims stand; else where the employment or the parties do."""
    labour = labour_of(case)
    ends = (*labour.start.citations, *labour.end.citations)
    parties = tuple(c for party in case.facts.parties for c in party.citations[:1])
    return cited(claims(case)) or ends[:4] or parties[:4]
