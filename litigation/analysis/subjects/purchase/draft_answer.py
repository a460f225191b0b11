"""The seller's answer to a buyer's complaint."""

from __future__ import annotations

from litigation.analysis.drafts.answer_facts import fact_answers
from litigation.analysis.drafts.court import seised
from litigation.analysis.drafts.paragraphs import heading, row, signature, text, title, to_fill
from litigation.analysis.drafts.parties import party_rows
from litigation.analysis.drafts.statutes import full_statutes
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.court_papers import case_number
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.money import COSTS, title_of
from litigation.analysis.reasoning.nouns import nouns_of
from litigation.analysis.reasoning.rows import borne_by, cited, supporting
from litigation.analysis.reasoning.wording import listed
from litigation.analysis.subjects.purchase.defences import seller_defences
from litigation.analysis.values.result import Draft, DraftParagraph, ElementRow

OWN = {
    "delivered_as_agreed": "seller-delivered",
    "inspection_lapsed": "seller-accepted",
    "buyer_default": "buyer-default",
}
ASK = to_fill("经委托人核对后填写“无异议”或异议理由")


def answer(case: Case) -> Draft:
    """An answer to every claim and every fact, adopting no sum of the other side."""
    name = f"民事答辩状（{nouns_of(case.rules).cause}）"
    raised = seller_defences(case)
    number = case_number(case)
    told = number.quote if number else to_fill("案号")
    return Draft(
        id="draft-answer",
        kind="answer",
        title=name,
        paragraphs=(
            title(name),
            row("案号", told, citations=(number,) if number else ()),
            heading("当事人信息"),
            *party_rows(case, claimant="被答辩人（原告）", respondent="答辩人（被告）"),
            heading("对诉讼请求的答辩"),
            *_claims(case, raised),
            row("对诉讼费用负担的请求", "由法院依法确定负担，不应由答辩人全部承担。"),
            heading("对事实与理由的答辩"),
            *fact_answers(case),
            heading("免除或减轻责任的事由、依据与证据"),
            *_own_rows(case, raised),
            _grounds(raised),
            row("证据清单", "见所附证据清单。"),
            row("对调解的意愿", to_fill("是／否／暂不确定")),
            text("此致"),
            seised(case, "受诉人民法院名称"),
            signature(f"答辩人（签字、盖章）：{to_fill('签名或盖章')}"),
            signature(f"日期：{to_fill('答辩日期')}"),
        ),
    )


def _claims(case: Case, raised: tuple[Defence, ...]) -> tuple[DraftParagraph, ...]:
    """One row a claim; the sum is the plaintiff's to state."""
    pleas = "".join(one.plea for one in raised)
    citations = distinct(c for one in raised for c in one.citations[:2])
    names = dict.fromkeys(
        title_of(item).split("（")[0] for item in case.calculation.items if item.kind not in COSTS
    )
    words = f"有异议。{pleas}" if pleas else ASK
    return tuple(row(f"对{name}的请求", words, citations=citations) for name in names)


def _own_rows(case: Case, raised: tuple[Defence, ...]) -> tuple[DraftParagraph, ...]:
    by_topic = {one.topic: one for one in raised}
    return tuple(
        _own(one, by_topic.get(OWN.get(one.id, "")))
        for one in borne_by(case.matrix, "defendant")
        if one.id in OWN
    )


def _own(one: ElementRow, defence: Defence | None) -> DraftParagraph:
    lacking = listed(gap.paper.split("（")[0] for gap in one.gaps[:2]) or "相应证据"
    if defence is None:
        return row(one.title, to_fill(f"是否主张；主张的须提交{lacking}"))
    more = to_fill(f"补强证据：{lacking}")
    return row(one.title, f"主张。{defence.plea}{more}", citations=cited(supporting(one)))


def _grounds(raised: tuple[Defence, ...]) -> DraftParagraph:
    articles = full_statutes(article for one in raised for article in one.articles)
    citations = distinct(c for one in raised for c in one.citations[:1])
    return row("答辩的法律依据", articles or to_fill("适用的法律条文"), citations=citations)
