"""The claims of a labour case told in words."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.money import cited, counted, refused, title_of
from litigation.analysis.reasoning.wording import listed, yuan
from litigation.analysis.subjects.labour.claimed import left_out, sum_of
from litigation.analysis.subjects.labour.money_case import MoneyCase, money_case
from litigation.analysis.subjects.labour.settlement import KIND as SETTLEMENT
from litigation.analysis.subjects.labour.uncovered import claim_title
from litigation.analysis.values.facts import DocumentKind
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


def asked_beside(case: Case) -> str:
    """What the application asks beyond what is reckoned: the claims with their sums."""
    labour = labour_of(case)
    named = [
        f"{claim_title(one)}{yuan(value) if (value := sum_of(one)) is not None else ''}"
        for one in left_out(labour, frozenset(item.kind for item in case.calculation.items))
    ]
    return f"申请书另列{listed(named)}，未测算，见各项说明。" if named else ""


def is_arbitrated(case: Case) -> bool:
    """Whether an award is in the file, so that the next paper goes to a court."""
    return bool(case.facts.employment and case.facts.employment.awards)


def awaits_suit(case: Case) -> bool:
    """An award, and no suit against it yet: there is nothing to answer."""
    suits = [one for one in case.facts.documents if one.kind is DocumentKind.COMPLAINT]
    quotes = [one.kind_citation.quote for one in suits if one.kind_citation]
    return is_arbitrated(case) and not any("诉状" in one for one in quotes)


def settled(case: Case) -> str:
    """That the sum of the agreement was paid, where nothing else is counted."""
    paid = any(one.kind == SETTLEMENT and one.amount == 0 for one in case.calculation.items)
    return (
        "协商解除协议约定的款项已付清；协议被撤销或被认定无效的，应付数额另行核算。" if paid else ""
    )


def only_told(case: Case) -> str:
    """How far the end is shown where no notice or other act is in the file; empty where one is."""
    end = labour_of(case).end
    if end.is_firm:
        return ""
    kinds = {one.document: one.kind for one in case.facts.documents}
    shown = {kinds.get(one.document) for one in end.citations} & {
        DocumentKind.CHAT,
        DocumentKind.EMAIL,
    }
    return "（见于往来信息和陈述，未见书面解除文件）" if shown else "（仅见于当事人陈述）"
