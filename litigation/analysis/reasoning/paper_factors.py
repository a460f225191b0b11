"""Contradictions between the papers, as a risk of the side that has to prove its case."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.chair import Side
from litigation.analysis.reasoning.factor import Factor, with_source
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.wording import headline
from litigation.analysis.values.facts import Contradiction, DocumentKind

CONSEQUENCES = {
    "amount_words_digits": "须以其他凭证确定真实金额，并由出具人就笔误作出书面说明",
    "amount_mismatch": "同一款项金额不一，应以对账、付款凭证等客观凭证确定，否则计算基数会被质疑",
    "date_mismatch": "日期不一致会影响到期日、逾期天数与诉讼时效的起算，应查明后统一口径",
    "name_similar": "主体名称近似，须以营业执照和公章确认合同与付款的相对方，防止列错当事人",
    "ocr_doubtful": "扫描件文字识别存疑，引用前应与原件逐字核对",
    "currency": "涉及非人民币金额，未计入人民币请求，应另行确认币种与折算约定",
    "currency_not_yuan": "涉及非人民币金额，未计入人民币请求，应另行确认币种与折算约定",
}
# Told elsewhere, or of the file and the request rather than of the case: no side gains by it.
NOT_A_FACTOR = (
    "seal_unreadable",
    "unreadable_file",
    "unreadable_page",
    "party_unknown",
    "duplicate_file",
    "case_number_date",
    "instruction_text",
    "wrong_case_type",
    "position_contradicted",
    "traditional_text",
    "not_listed",
)


def paper_factors(case: Case) -> tuple[Factor, ...]:
    """The claimant must prove the case, so unclear papers weigh against the claimant."""
    doubted = {
        citation
        for item in case.calculation.limitation.interruptions
        if item.doubt
        for citation in item.citations
    }  # told with the interruptions
    found = [
        _factor(number, contradiction)
        for number, contradiction in enumerate(case.facts.contradictions, start=1)
        if contradiction.severity != "info"
        and contradiction.kind not in NOT_A_FACTOR
        and not set(contradiction.citations) & doubted
        and not _only_on_invoices(case, contradiction)
    ]
    return with_source(found)


def _only_on_invoices(case: Case, contradiction: Contradiction) -> bool:
    """An invoice settles no sum: what it says twice differently weighs for nobody."""
    kinds = {item.document: item.kind for item in case.facts.documents}
    return contradiction.kind == "amount_words_digits" and {
        kinds.get(document) for document in contradiction.documents
    } == {DocumentKind.INVOICE}


def _factor(number: int, contradiction: Contradiction) -> Factor:
    consequence = CONSEQUENCES.get(contradiction.kind, "须查明原因，由主张该事实的一方作出说明")
    return Factor(
        topic=f"contradiction-{number}",
        favours=Side.RESPONDENT,
        text=f"{headline(contradiction.text)}。{consequence}。",
        citations=distinct(contradiction.citations),
    )
