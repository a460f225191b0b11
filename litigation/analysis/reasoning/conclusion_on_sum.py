"""A conclusion on a sum, with the places it rests on."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.rows import cited, row, supporting
from litigation.analysis.values.result import ClaimItem, Finding, FindingKind
from litigation.analysis.values.sources import Citation


def sum_finding(
    id: str, text: str, citations: tuple[Citation, ...], items: tuple[ClaimItem, ...]
) -> Finding:
    articles = tuple(dict.fromkeys(article for item in items for article in item.articles))
    if not citations:
        return Finding(
            id=id,
            kind=FindingKind.UNDETERMINED,
            text=text,
            articles=articles,
            missing=("支持上述金额的合同、对账单或付款凭证",),
        )
    return Finding(id, FindingKind.CONCLUSION, text, distinct(citations), articles)


def of_contract(case: Case) -> tuple[Citation, ...]:
    found = row(case.matrix, "contract_formed")
    if found is not None and found.evidence:
        return cited(supporting(found), limit=2)
    price = case.facts.terms.price
    return price.citations if price else ()
