"""证据清单 with running page numbers."""

from __future__ import annotations

import re

from litigation.analysis.drafts.bundle import PROVISIONAL, Exhibit, bundle
from litigation.analysis.drafts.paragraphs import row, signature, text, title, to_fill
from litigation.analysis.reasoning.case import Case
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.result import Draft, DraftParagraph

_NUMBER = re.compile(r"^\d{1,3}[ ._、\-]+")
_ENDING = re.compile(r"\.[A-Za-z]{2,5}$")
HEADER = ("序号", "证据名称", "来源/形式", "证明目的", "页码")
# Who hands in the list, where the case is not one of plaintiff and defendant.
_CLAIMING = {"labour": "申请人"}
_ANSWERING = {"labour": "被申请人"}
ELECTRONIC = (DocumentKind.CHAT, DocumentKind.EMAIL)


def evidence_list(case: Case) -> Draft:
    """The list our side hands in; papers that only help the other side are not on it."""
    exhibits = bundle(case)
    word, name = _submitter(case)
    body = _rows(exhibits) if exhibits else (text(to_fill("可提交的证据（现有材料中没有）")),)
    return Draft(
        id="draft-evidence-list",
        kind="evidence_list",
        title="证据清单",
        paragraphs=(
            title("证据清单"),
            text(f"提交人：{word}{name}"),
            *body,
            *_pages(exhibits),
            signature(f"提交人（签字、盖章）：{to_fill('签名或盖章')}"),
            signature(f"日期：{to_fill('提交日期')}"),
        ),
    )


def _submitter(case: Case) -> tuple[str, str]:
    if case.chair.is_third_party:
        third = [p.name for p in case.facts.parties if p.role == "third_party"]
        return "第三人", "、".join(third) or to_fill("第三人名称")
    if case.chair.is_claimant:
        name = case.chair.claimant if case.chair.claimants else to_fill("姓名或名称")
        return _CLAIMING.get(case.rules.subject, "原告"), name
    return _ANSWERING.get(case.rules.subject, "答辩人（被告）"), (
        case.chair.respondent if case.chair.respondents else to_fill("姓名或名称")
    )


def _rows(exhibits: tuple[Exhibit, ...]) -> tuple[DraftParagraph, ...]:
    return (
        row(*HEADER),
        *(_row(number, exhibit) for number, exhibit in enumerate(exhibits, start=1)),
    )


def _row(number: int, exhibit: Exhibit) -> DraftParagraph:
    return row(
        str(number),
        exhibit_name(exhibit.profile.name),
        _form(exhibit),
        "；".join(exhibit.purposes),
        exhibit.pages,
        citations=exhibit.citations,
    )


def exhibit_name(file: str) -> str:
    """The paper's name for a court: without the number and the ending that are the file's."""
    return _NUMBER.sub("", _ENDING.sub("", file)) or file


def _form(exhibit: Exhibit) -> str:
    kind = "电子数据" if exhibit.profile.kind in ELECTRONIC else "书证"
    return f"{kind}（复印件）" if "copy" in exhibit.flags else kind


def _pages(exhibits: tuple[Exhibit, ...]) -> tuple[DraftParagraph, ...]:
    if not exhibits:
        return ()
    pages = sum(exhibit.profile.pages for exhibit in exhibits)
    words = f"共{len(exhibits)}份证据，合计{pages}页；页码为按本清单顺序装订后的连续页码。"
    if any(PROVISIONAL in exhibit.pages for exhibit in exhibits):
        words += "标“暂计”的文件没有固定页码，打印装订后须核对。"
    return (text(words), text(to_fill("逐份注明原件或复印件，电子数据注明原始载体")))
