"""The court a paper is addressed to, where the papers name it."""

from __future__ import annotations

import re

from litigation.analysis.drafts.paragraphs import text, to_fill
from litigation.analysis.evidence.methods_on_contract import is_bound_to_site
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.court_papers import court
from litigation.analysis.values.result import DraftParagraph

NAMED = re.compile(r"[\u4e00-\u9fff]{2,20}人民法院$")
BY_ROLE = re.compile(r"所在地|住所地|方|有管辖权|起诉|合同|履行")


def addressed(case: Case, otherwise: str) -> DraftParagraph:
    """The court named by the clause, or an open field."""
    clause = case.facts.terms.jurisdiction
    if is_bound_to_site(case.facts):
        return text(to_fill(f"工程所在地的{otherwise}"))
    if NAMED.fullmatch(clause) and not BY_ROLE.search(clause):
        return text(clause, case.facts.terms.jurisdiction_citations)
    return text(to_fill(otherwise))


def seised(case: Case, otherwise: str) -> DraftParagraph:
    """The court that has the case, or an open field: an answer goes nowhere else."""
    found = court(case)
    return text(found.quote.strip(), (found,)) if found else text(to_fill(otherwise))
