"""The conclusions on proof: element coverage with its formula, and the papers still missing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.rows import borne_by, cited, is_at_issue, papers, supporting
from litigation.analysis.reasoning.wording import listed
from litigation.analysis.values.result import ElementRow, ElementStatus, Finding, FindingKind

MOST_TOLD = 6
SOURCE = re.compile(r"（取自：.*）$")


def proof(case: Case) -> Finding:
    """How many elements the papers prove; a count, never a chance of winning."""
    rows = case.matrix.rows
    citations = distinct(
        citation for row in rows if row.evidence for citation in cited(row.evidence, limit=1)
    )
    claim = borne_by(case.matrix, "plaintiff")
    coverage = case.matrix.coverage
    text = (
        f"请求权要件{coverage.total}项，已有证据证明{coverage.proved}项"
        f"（只是举证的覆盖程度，不是胜诉概率）。{_open(claim)}"
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
        (ElementStatus.CONTRADICTED, "有相反证据"),
        (ElementStatus.UNDETERMINED, "无法判断"),
    )
    told = [
        f"{words}的有{names}"
        for status, words in groups
        if (names := listed(f"“{row.title}”" for row in rows if row.status is status))
    ]
    return "；".join(told) + "。" if told else ""


def defences(case: Case) -> Finding | None:
    """Which of the defendant's own elements have something to them."""
    rows = borne_by(case.matrix, "defendant")
    citations = distinct(
        citation for row in rows if row.evidence for citation in cited(row.evidence, limit=1)
    )
    if not rows or not citations:
        return None
    whose = f"{case.chair.words[1]}方" if case.chair.is_claimant else "我方"
    text = f"{whose}的抗辩：{_raised(rows)}"
    return Finding("conclusion-defences", FindingKind.CONCLUSION, text, citations)


def _raised(rows: tuple[ElementRow, ...]) -> str:
    groups = ((ElementStatus.PROVED, "已有证据证明的"), (ElementStatus.CONTRADICTED, "有争议的"))
    told = [
        f"{words}有{names}"
        for status, words in groups
        if (names := listed(f"“{r.title}”" for r in rows if r.status is status and supporting(r)))
    ]
    return "；".join(told) + "。" if told else "现有材料均不足以证明。"


def missing(case: Case) -> Finding | None:
    """The papers to get first: for our own burden, then what the other side has not shown."""
    ours, theirs = "plaintiff", "defendant"
    if not case.chair.is_claimant:
        ours, theirs = theirs, ours
    raised = tuple(one for one in borne_by(case.matrix, ours) if is_at_issue(one))
    own, originals = _open_papers(raised), _papers(raised)
    other = () if case.chair.is_claimant else _open_papers(borne_by(case.matrix, theirs))
    if not own and not originals and not other:
        return None
    lacking = f"{case.chair.words[0]}尚未提交：{_numbered(other)}。" if other else ""
    told = _first(own, originals) + lacking
    return Finding(
        id="conclusion-missing",
        kind=FindingKind.UNDETERMINED,
        text=told,
        missing=tuple(dict.fromkeys((*(own or originals), *other))),
    )


def _first(own: tuple[str, ...], originals: tuple[str, ...]) -> str:
    if own:
        return f"我方需优先补充：{_numbered(own)}。缺少时相应要件不能认定。"
    if originals:
        return f"我方举证的要件均有证据，提交前仍应备齐：{_numbered(originals)}。"
    return ""


def _numbered(papers: tuple[str, ...]) -> str:
    """The papers by name; where each is got stands with its element and in the strategy."""
    names = [SOURCE.sub("", paper) for paper in papers[:MOST_TOLD]]
    if len(names) == 1:
        return names[0]
    return "；".join(f"（{place}）{name}" for place, name in enumerate(names, start=1))


def _open_papers(rows: tuple[ElementRow, ...]) -> tuple[str, ...]:
    return _papers(row for row in rows if row.status is not ElementStatus.PROVED)


def _papers(rows: Iterable[ElementRow]) -> tuple[str, ...]:
    """The first paper of every row before the second of any."""
    ranked = ((place, paper) for row in rows if row.gaps for place, paper in enumerate(papers(row)))
    return tuple(dict.fromkeys(paper for _, paper in sorted(ranked, key=lambda one: one[0])))
