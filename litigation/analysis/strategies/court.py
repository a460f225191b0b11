"""Which court, by the clause or by the rules on contract cases."""

from __future__ import annotations

from litigation.analysis.evidence.methods_on_contract import is_bound_to_site
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.wording import stripped
from litigation.analysis.values.facts import Party
from litigation.analysis.values.result import ArticleRef
from litigation.analysis.values.sources import Citation

ROLES = (
    (("供方", "卖方", "出卖人", "销售方"), "seller"),
    (("需方", "买方", "买受人", "采购方"), "buyer"),
)
UNKNOWN = "【待补充：住所地】"


def court_words(case: Case) -> str:
    """Where to file, and why, in one sentence part."""
    clause = case.facts.terms.jurisdiction
    if is_bound_to_site(case.facts):
        return "建设工程合同纠纷由工程所在地的基层人民法院专属管辖【待补充：工程所在地】"
    if clause:
        return (
            f"按合同约定“{stripped(clause)}”确定管辖法院{_whose(case, clause)}"
            f"（该约定为书面、地点与争议有实际联系且不违反级别管辖、专属管辖的，从其约定）"
        )
    return (
        f"合同未见有效管辖约定，可向被告住所地（{_address(case.chair.respondents)}）或合同履行地"
        f"（给付货币，接收货币一方所在地：{_address(case.chair.claimants)}）的基层人民法院起诉，择一而为"
    )


def court_articles(case: Case) -> tuple[ArticleRef, ...]:
    if is_bound_to_site(case.facts):
        return law(case.rules, "民事诉讼法 34", "民诉法解释 28", "民事诉讼法 122")
    if case.facts.terms.jurisdiction:
        return law(case.rules, "民事诉讼法 35", "民诉法解释 30", "民事诉讼法 122")
    return law(case.rules, "民事诉讼法 24", "民诉法解释 18", "民事诉讼法 18", "民事诉讼法 122")


def court_citations(case: Case) -> tuple[Citation, ...]:
    if is_bound_to_site(case.facts) and case.facts.undertaking:
        return case.facts.undertaking.citations
    if case.facts.terms.jurisdiction:
        return case.facts.terms.jurisdiction_citations
    parties = (*case.chair.respondents, *case.chair.claimants)
    return distinct(c for party in parties for c in detail_citations(party, "address"))


def detail(party: Party, name: str) -> str:
    """A known detail of a party; empty when the papers do not tell."""
    return next((item.value for item in party.details if item.name == name), "")


def detail_citations(party: Party, name: str) -> tuple[Citation, ...]:
    return tuple(c for item in party.details if item.name == name for c in item.citations)


def _address(parties: tuple[Party, ...]) -> str:
    return next((found for party in parties if (found := detail(party, "address"))), UNKNOWN)


def _whose(case: Case, clause: str) -> str:
    """Where the side named by the clause has its seat, when it is named by its role."""
    for words, role in ROLES:
        if any(word in clause for word in words):
            parties = tuple(p for p in case.facts.parties if p.contract_role == role)
            return f"，即{_address(parties)}所在地法院"
    return ""
