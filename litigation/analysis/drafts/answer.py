"""民事答辩状: an answer to every claim and every fact."""

from __future__ import annotations

from litigation.analysis.drafts.answer_claims import claim_answers
from litigation.analysis.drafts.answer_facts import fact_answers, own_facts
from litigation.analysis.drafts.court import seised
from litigation.analysis.drafts.paragraphs import heading, row, signature, text, title, to_fill
from litigation.analysis.drafts.parties import party_rows
from litigation.analysis.drafts.statutes import full_statutes
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.court_papers import case_number
from litigation.analysis.reasoning.defences import pleaded_defences
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.nouns import nouns_of
from litigation.analysis.values.result import Draft, DraftParagraph


def answer(case: Case) -> Draft:
    """The answer; a third party states its view in the same rows."""
    third = case.chair.is_third_party
    name = f"{'第三人意见陈述' if third else '民事答辩状'}（{nouns_of(case.rules).cause}）"
    signer = "第三人" if third else "答辩人"
    return Draft(
        id="draft-answer",
        kind="answer",
        title=name,
        paragraphs=(
            title(name),
            _number(case),
            heading("当事人信息"),
            *party_rows(case, claimant="被答辩人（原告）", respondent="答辩人（被告）"),
            heading("对诉讼请求的答辩"),
            *claim_answers(case),
            heading("对事实与理由的答辩"),
            *fact_answers(case),
            heading("免除或减轻责任的事由、依据与证据"),
            *own_facts(case),
            _grounds(case),
            row("证据清单", "见所附证据清单。"),
            row("对调解的意愿", to_fill("是／否／暂不确定")),
            text("此致"),
            seised(case, "受诉人民法院名称"),
            signature(f"{signer}（签字、盖章）：{to_fill('签名或盖章')}"),
            signature(f"日期：{to_fill('答辩日期')}"),
        ),
    )


def _number(case: Case) -> DraftParagraph:
    found = case_number(case)
    if found is None:
        return row("案号", to_fill("案号"))
    return row("案号", found.quote, citations=(found,))


def _grounds(case: Case) -> DraftParagraph:
    found = pleaded_defences(case)
    articles = full_statutes(article for defence in found for article in defence.articles)
    citations = distinct(citation for defence in found for citation in defence.citations[:1])
    return row("答辩的法律依据", articles or to_fill("适用的法律条文"), citations=citations)
