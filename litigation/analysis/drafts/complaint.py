"""民事起诉状 in the rows of the court's form."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from litigation.analysis.drafts.complaint_claims import claim_rows
from litigation.analysis.drafts.complaint_facts import fact_rows
from litigation.analysis.drafts.court import addressed
from litigation.analysis.drafts.paragraphs import heading, row, signature, text, title, to_fill
from litigation.analysis.drafts.parties import party_rows
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.nouns import nouns_of
from litigation.analysis.reasoning.wording import stripped
from litigation.analysis.values.result import Draft, DraftParagraph

Rows = Callable[[Case], tuple[DraftParagraph, ...]]


def complaint(case: Case, *, claims: Rows = claim_rows, facts: Rows = fact_rows) -> Draft:
    """The complaint with the rows of claims and of facts that the form of the cause has."""
    name = f"民事起诉状（{nouns_of(case.rules).cause}）"
    paragraphs: Iterable[DraftParagraph] = (
        title(name),
        heading("当事人信息"),
        *party_rows(case, claimant="原告", respondent="被告"),
        heading("诉讼请求"),
        *claims(case),
        heading("约定管辖和诉讼保全"),
        *_tail(case),
        heading("事实与理由"),
        *facts(case),
        heading("对纠纷解决方式的意愿"),
        row("是否了解调解的方式和费用减半收取", to_fill("了解／不了解")),
        row("是否考虑先行调解", to_fill("是／否／暂不确定")),
        text("此致"),
        addressed(case, "受诉人民法院名称"),
        signature(f"具状人（签字、盖章）：{to_fill('签名或盖章')}"),
        signature(f"日期：{to_fill('具状日期')}"),
    )
    return Draft("draft-complaint", "complaint", name, tuple(paragraphs))


def _tail(case: Case) -> tuple[DraftParagraph, ...]:
    terms = case.facts.terms
    return (
        row("有无仲裁、法院管辖约定", _agreed(case), citations=terms.jurisdiction_citations),
        row("是否已经诉前保全", to_fill("是／否；已保全的写明保全法院、时间、案号")),
        row("是否申请诉讼保全", to_fill("是／否；申请的另附财产保全申请书")),
    )


def _agreed(case: Case) -> str:
    terms = case.facts.terms
    if not terms.jurisdiction:
        return "现有材料未见管辖或仲裁约定。"
    clauses = (one.quote for one in terms.jurisdiction_citations if terms.jurisdiction in one.quote)
    return f"有。合同约定：“{stripped(next(clauses, terms.jurisdiction))}”。"
