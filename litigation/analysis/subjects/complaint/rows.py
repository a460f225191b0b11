"""The answer's rows, one for each claim and each fact of the complaint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from litigation.analysis.drafts.paragraphs import row, to_fill
from litigation.analysis.drafts.statutes import full_statutes
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.wording import listed, stripped
from litigation.analysis.subjects.complaint.claims import COSTS, meets, topics_of
from litigation.analysis.subjects.complaint.comparing import compared
from litigation.analysis.values.complaint import Complaint, Pleaded
from litigation.analysis.values.result import Draft, DraftParagraph

CLAIMS = ("对诉讼请求的答辩", "对仲裁请求的答辩")
FACTS = "对事实与理由的答辩"
TOTAL = "对标的总额"
ASK = to_fill("经委托人核对后填写“无异议”或异议理由；承认即构成自认")
ON_COSTS = "由法院（仲裁机构）依法确定负担，不应由答辩人全部承担。"


def answered(draft: Draft, case: Case) -> Draft:
    """The answer with the complaint's own points in place of those reckoned from the papers."""
    complaint = complaint_in(case)
    if draft.kind != "answer" or complaint is None:
        return draft
    paragraphs: list[DraftParagraph] = []
    for heading, rows in _blocks(draft.paragraphs):
        paragraphs += heading
        name = heading[0].text if heading else ""
        if name in CLAIMS and complaint.claims:
            rows = list(_claims(complaint, rows))
        elif name == FACTS and complaint.facts:
            rows = [*_facts(complaint, case), *(one for one in rows if _answer(one) != ASK)]
        paragraphs += rows
    return replace(draft, paragraphs=tuple(paragraphs))


def complaint_in(case: Case) -> Complaint | None:
    """The complaint to be answered: the one with most points read."""
    found = case.facts.complaints
    return max(found, key=lambda one: len(one.claims) + len(one.facts), default=None)


def _blocks(
    paragraphs: Iterable[DraftParagraph],
) -> Iterator[tuple[list[DraftParagraph], list[DraftParagraph]]]:
    """Each heading with what follows it."""
    heading: list[DraftParagraph] = []
    rows: list[DraftParagraph] = []
    for one in paragraphs:
        if one.style == "heading":
            yield heading, rows
            heading, rows = [one], []
        else:
            rows.append(one)
    yield heading, rows


def _claims(complaint: Complaint, reckoned: list[DraftParagraph]) -> Iterator[DraftParagraph]:
    """A row for each claim; rows on sums that the complaint does not ask for are left out."""
    for claim in complaint.claims:
        yield _claim(claim, reckoned)
    yield from (one for one in reckoned if one.text.startswith(TOTAL))


def _claim(claim: Pleaded, reckoned: list[DraftParagraph]) -> DraftParagraph:
    label = f"对第{claim.number}项请求“{stripped(claim.text)}”"
    topics = topics_of(claim)
    if topics == (COSTS,):
        return row(label, ON_COSTS, citations=claim.citations)
    fitting = [one for one in reckoned if any(meets(_label(one), topic) for topic in topics)]
    words = list(dict.fromkeys(_answer(one) for one in fitting))
    citations = (*claim.citations, *(c for one in fitting for c in one.citations))
    return row(label, "".join(words) or ASK, citations=citations)


def _label(one: DraftParagraph) -> str:
    return one.text.partition("\t")[0]


def _answer(one: DraftParagraph) -> str:
    return one.text.partition("\t")[2]


def _facts(complaint: Complaint, case: Case) -> Iterator[DraftParagraph]:
    for fact in complaint.facts:
        found = compared(fact, complaint, case)
        conflicts = tuple(c for one in found.conflicts for c in one.citations)
        yield row(
            f"对第{fact.number}点“{stripped(fact.text)}”",
            _on_fact(fact, complaint, case),
            citations=(*fact.citations, *conflicts, *found.citations),
        )


def _on_fact(fact: Pleaded, complaint: Complaint, case: Case) -> str:
    """Nothing is admitted without the client; what the papers contradict is disputed."""
    found = compared(fact, complaint, case)
    if found.conflicts:
        conflicts = dict.fromkeys(stripped(one.text) for one in found.conflicts)
        return f"有异议，与其他材料不符：{'；'.join(conflicts)}。"
    if found.is_empty:
        return f"该点没有可与其他材料核对的日期或金额。{ASK}"
    told: list[str] = []
    if found.borne_out:
        told.append(f"其他材料中有相同记载：{listed(found.borne_out)}。")
    if found.alone:
        burden = full_statutes(law(case.rules, "民诉法解释 90", "民诉法解释 91"))
        told.append(f"{listed(found.alone)}仅见于对方文书，依{burden}应由对方举证。")
    return "".join((*told, ASK))
