"""The closing rows: the sum of damages, the legal grounds, the evidence."""

from __future__ import annotations

from litigation.analysis.drafts.paragraphs import to_fill
from litigation.analysis.drafts.statutes import full_statutes
from litigation.analysis.drafts.sums import method
from litigation.analysis.drafts.told import Told
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.money import (
    AGREED,
    LATENESS,
    cited,
    counted,
    items_of,
    sum_of,
    title_of,
)
from litigation.analysis.reasoning.wording import stripped, yuan
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.result import ArticleRef, ElementStatus
from litigation.analysis.values.sources import Citation


def damages_total(case: Case) -> Told:
    items = items_of(case.calculation, LATENESS)
    total = sum_of(items)
    if total is None:
        return Told(to_fill("利息、违约金、赔偿金合计与计算方式"))
    until = chinese_day(case.inputs.as_of)
    reckoned = "；".join(f"{title_of(item)}：{method(item)}" for item in items)
    return Told(f"截至{until}合计{yuan(total)}。{reckoned}。", cited(items))


def grounds(case: Case) -> Told:
    """The clauses relied on, and the statute articles of the rows and sums."""
    terms = case.facts.terms
    clauses = distinct(
        (
            *(c for item in terms.instalments for c in item.citations),
            *(c for item in terms.penalties for c in item.citations),
        ),
        limit=4,
    )
    stated = {d.document for d in case.facts.documents if d.kind is DocumentKind.STATEMENT}
    written = tuple(clause for clause in clauses if clause.document not in stated)
    return grounds_of(case, written, elements=GROUND_ELEMENTS, laws=GROUND_LAWS)


def grounds_of(
    case: Case,
    written: tuple[Citation, ...],
    *,
    elements: tuple[str, ...],
    laws: tuple[str, ...],
) -> Told:
    """The clauses given, and the articles of these laws that elements and sums rest on."""
    quoted = "；".join(f"“{stripped(clause.quote)}”" for clause in written)
    contract = f"合同约定：{quoted}。" if quoted else f"合同约定：{to_fill('合同条款')}。"
    return Told(f"{contract}法律规定：{_statutes(case, elements, laws)}。", written)


def _statutes(case: Case, elements: tuple[str, ...], laws: tuple[str, ...]) -> str:
    """The articles; open where the law of the time is not in these texts."""
    found = claim_articles(case, elements, laws)
    if not found:
        return to_fill("适用的法律条文")
    if any(one.law.startswith(CONTRACTS) for one in found):
        return full_statutes(found)
    return f"{full_statutes(found)}；{to_fill('合同订立、履行时有效的法律条文')}"


# What a claim for the price rests on; limitation, proof and fees are not for the complaint.
GROUND_ELEMENTS = ("contract_formed", "delivery", "price_due", "damages_basis")
CONTRACTS = "民法典·合同编"
GROUND_LAWS = (CONTRACTS, "买卖合同司法解释", "合同编通则解释", "保障中小企业款项支付条例")


def claim_articles(
    case: Case,
    elements: tuple[str, ...] = GROUND_ELEMENTS,
    laws: tuple[str, ...] = GROUND_LAWS,
) -> tuple[ArticleRef, ...]:
    """The substantive articles of the elements proved and the sums claimed."""
    rows = (
        article
        for row in case.matrix.rows
        if row.id in elements and row.status is ElementStatus.PROVED
        for article in row.articles
    )
    items = (article for item in counted(case.calculation) for article in item.articles)
    general = law(case.rules, "民法典 509", "民法典 577", "民法典 579")
    silent = set() if items_of(case.calculation, AGREED) else set(law(case.rules, "民法典 585"))
    found = dict.fromkeys((*general, *rows, *items))
    return tuple(one for one in found if one.law.startswith(laws) and one not in silent)


def other(case: Case) -> Told:
    similar = [item for item in case.facts.contradictions if item.kind == "name_similar"]
    if not similar:
        return Told("无")
    citations = distinct(citation for item in similar for citation in item.citations)
    return Told(to_fill("与名称近似的案外主体的关系说明"), citations)


def evidence(case: Case) -> Told:
    return Told("见所附证据清单。")
