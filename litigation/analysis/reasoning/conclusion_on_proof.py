"""The conclusions on proof: element coverage with its formula, and the papers still missing."""

from __future__ import annotations

from collections.abc import Iterable

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.rows import borne_by, cited, papers
from litigation.analysis.reasoning.wording import listed, stripped
from litigation.analysis.values.result import ElementRow, ElementStatus, Finding, FindingKind

MOST_TOLD = 5


def proof(case: Case) -> Finding:
    """How many elements the papers prove; a count, never a chance of winning."""
    rows = case.matrix.rows
    citations = distinct(
        citation for row in rows if row.evidence for citation in cited(row.evidence, limit=1)
    )
    text = (
        f"要件覆盖：{stripped(case.matrix.coverage.formula)}。{_open(rows)}"
        "该数字只反映材料对要件的覆盖，不是胜诉概率。"
    )
    if citations:
        return Finding("conclusion-coverage", FindingKind.CONCLUSION, text, citations)
    return Finding(
        id="conclusion-coverage",
        kind=FindingKind.UNDETERMINED,
        text=text,
        missing=_papers(rows) or ("能够证明合同订立与履行的书面材料",),
    )


def _open(rows: tuple[ElementRow, ...]) -> str:
    groups = (
        (ElementStatus.NOT_PROVED, "尚未证明"),
        (ElementStatus.CONTRADICTED, "证据有矛盾"),
        (ElementStatus.UNDETERMINED, "无法判断"),
    )
    told = [
        f"{words}的有{names}"
        for status, words in groups
        if (names := listed(f"「{row.title}」" for row in rows if row.status is status))
    ]
    return "；".join(told) + "。" if told else ""


def missing(case: Case) -> Finding | None:
    """The papers to get first: those of our own burden, then what the other side still owes."""
    ours, theirs = (
        ("plaintiff", "defendant") if case.chair.is_claimant else ("defendant", "plaintiff")
    )
    own, other = _open_papers(case, ours), _open_papers(case, theirs)
    if not own and not other:
        return None
    told = []
    if own:
        told.append(f"我方需优先补充：{listed(own[:MOST_TOLD])}。")
    if other:
        told.append(f"属对方举证、尚未见到的：{listed(other[:MOST_TOLD])}。")
    return Finding(
        id="conclusion-missing",
        kind=FindingKind.UNDETERMINED,
        text="".join(told) + "缺少这些材料时，相应要件不能认定。",
        missing=tuple(dict.fromkeys((*own, *other))),
    )


def _open_papers(case: Case, burden: str) -> tuple[str, ...]:
    rows = borne_by(case.matrix, burden)
    return _papers(row for row in rows if row.status is not ElementStatus.PROVED and row.gaps)


def _papers(rows: Iterable[ElementRow]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(paper for row in rows for paper in papers(row)))
