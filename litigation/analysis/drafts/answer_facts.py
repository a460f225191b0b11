"""The answer to each fact the plaintiff must prove, and the defendant's own facts."""

from __future__ import annotations

from litigation.analysis.drafts.evidence_list import exhibit_name
from litigation.analysis.drafts.paragraphs import row, to_fill
from litigation.analysis.drafts.statutes import full_statutes
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.defences import pleaded_defences
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.rows import borne_by, cited, fragility, opposing, supporting
from litigation.analysis.reasoning.wording import listed, shown
from litigation.analysis.values.result import DraftParagraph, ElementRow, ElementStatus

DOUBTS = {
    "copy": "系复印件",
    "no_seal": "没有答辩人的印章或签字",
    "electronic": "系电子数据，未见原始载体",
    "screenshot": "系截图，未见原始载体",
    "party_statement": "系原告单方陈述或制作",
    "invoice_only": "仅有发票",
}
NO_FACTS = ("limitation", "jurisdiction")  # pleaded as defences or not at all, never admitted
ASK = "经委托人核对后填写“无异议”或异议理由；承认即构成自认"


def fact_answers(case: Case) -> tuple[DraftParagraph, ...]:
    """One row per element of the plaintiff's burden; nothing is admitted without the client."""
    rows = [one for one in borne_by(case.matrix, "plaintiff") if one.id not in NO_FACTS]
    if not rows:
        return (row("对原告所述事实", to_fill(ASK)),)
    return tuple(
        row(f"对“{one.title}”有无异议", _answer(case, one), citations=cited(one.evidence))
        for one in rows
    )


def _answer(case: Case, one: ElementRow) -> str:
    burden = full_statutes(law(case.rules, "民诉法解释 90", "民诉法解释 91"))
    if one.status is ElementStatus.PROVED:
        return f"{to_fill(ASK)}{_doubt(one)}"
    if one.status is ElementStatus.CONTRADICTED:
        against = _against(case, one)
        return f"有异议。{against}，不能认定；依{burden}，不利后果应由原告承担。"
    lacking = _lacking(one)
    return (
        f"有异议。原告未提交足以证明该事实的证据（未见{lacking}），"
        f"依{burden}由原告承担举证不能的后果。"
    )


def _against(case: Case, one: ElementRow) -> str:
    """The papers that say otherwise, each by its name with what it shows."""
    told = [
        f"《{exhibit_name(case.document_name(item.citation.document))}》（{shown(item.reason)}）"
        for item in opposing(one)[:4]
    ]
    return f"与该事实相反的有{listed(told)}" if told else "就该事实的证据相互矛盾"


def _doubt(one: ElementRow) -> str:
    """What the pleading says against papers that prove a fact; silent where one is sound."""
    if not fragility(one):
        return ""
    flags = dict.fromkeys(flag for item in supporting(one) for flag in item.flags)
    told = listed(DOUBTS.get(flag, "") for flag in flags)
    return f"原告的证据{told}，真实性与证明力须经质证。" if told else ""


def _lacking(one: ElementRow) -> str:
    """The papers not seen, by name; kinds and places are for our own side only."""
    return listed(gap.paper.split("（")[0] for gap in one.gaps[:3]) or f"证明“{one.title}”的证据"


# Our own elements and the defence whose plea tells them.
TOPICS = {
    "quality_objection": "quality",
    "payment": "payment",
    "prior_performance": "prior-performance",
    "excessive_damages": "excessive-damages",
    "limitation_defence": "limitation",
    "set_off": "deposit",
    "excessive_rate": "excessive-rate",
    "not_a_loan": "not-a-loan",
    "guarantee_expired": "surety",
}


def own_facts(case: Case) -> tuple[DraftParagraph, ...]:
    """One row per element of our own burden; what speaks against us stays in the report."""
    rows = borne_by(case.matrix, "defendant")
    if not rows:
        return (row("免除或减轻责任的事由", to_fill("如有，写明事实、依据与证据")),)
    pleaded = {defence.topic: defence for defence in pleaded_defences(case)}
    idle = set() if "limitation" in pleaded else {"limitation_defence"}
    return tuple(
        _own(one, pleaded.get(TOPICS.get(one.id, one.id))) for one in rows if one.id not in idle
    )


def _own(one: ElementRow, defence: Defence | None) -> DraftParagraph:
    lacking = _lacking(one)
    if defence is None:
        return row(one.title, to_fill(f"是否主张；主张的须提交{lacking}"))
    citations = cited(supporting(one)) or defence.citations
    if one.status is ElementStatus.PROVED:
        return row(one.title, f"主张。{defence.plea}", citations=citations)
    words = f"主张。{defence.plea}{to_fill(f'补强证据：{lacking}')}"
    return row(one.title, words, citations=citations)
