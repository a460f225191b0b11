"""Reading the element × evidence matrix: what speaks for a row, against it, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable

from litigation.analysis.evidence.values import Matrix
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.wording import listed
from litigation.analysis.values.result import ElementRow, Evidence
from litigation.analysis.values.sources import Citation

FRAGILE = {
    "copy": "复印件",
    "no_seal": "无对方签章的文件",
    "electronic": "电子数据（须核验原始载体）",
    "screenshot": "截图（须核验原始载体）",
    "electronic_doubtful": "存有疑点的电子数据",
    "recording": "视听资料（须原始载体）",
    "testimony": "证人证言",
    "party_statement": "当事人单方陈述",
    "invoice_only": "发票",
    "actor_unknown": "不能确认系对方作出的材料",
}


def row(matrix: Matrix, id: str) -> ElementRow | None:
    """The row of an element, or None when the package has no such element."""
    return next((row for row in matrix.rows if row.id == id), None)


def borne_by(matrix: Matrix, burden: str) -> tuple[ElementRow, ...]:
    return tuple(row for row in matrix.rows if row.burden == burden)


def is_at_issue(row: ElementRow) -> bool:
    """Whether a row must be proved anyhow, or something was brought for it."""
    return row.burden == "plaintiff" or bool(supporting(row))


def supporting(row: ElementRow) -> tuple[Evidence, ...]:
    return tuple(evidence for evidence in row.evidence if evidence.supports)


def opposing(row: ElementRow) -> tuple[Evidence, ...]:
    return tuple(evidence for evidence in row.evidence if not evidence.supports)


def cited(evidence: Iterable[Evidence], *, limit: int = 6) -> tuple[Citation, ...]:
    return distinct((item.citation for item in evidence), limit=limit)


def papers(row: ElementRow) -> tuple[str, ...]:
    """The papers that would decide the row, with where each is usually got."""
    named = tuple(
        f"{gap.paper}（取自：{gap.where}）" if gap.where else gap.paper
        for gap in row.gaps
        if gap.paper
    )
    return named or (f"能够证明“{row.title}”的书面材料",)


def fragility(row: ElementRow) -> str:
    """What kind of papers alone carry the row; empty when one of them is sound.

    Text read by OCR is our reading's weakness, told where it is doubtful, not the paper's.
    """
    evidence = supporting(row)
    if not evidence or any(_is_sound(item) for item in evidence):
        return ""
    flags = (FRAGILE.get(flag, "") for item in evidence for flag in item.flags)
    weak = all(item.strength == "weak" for item in evidence)
    return listed(flags, otherwise="证明力弱的间接材料" if weak else "")


def _is_sound(evidence: Evidence) -> bool:
    return evidence.strength != "weak" and not set(evidence.flags) & FRAGILE.keys()
