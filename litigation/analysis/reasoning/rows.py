"""Reading the element × evidence matrix: what speaks for a row, against it, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable

from litigation.analysis.evidence.values import Matrix
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.wording import listed
from litigation.analysis.values.result import ElementRow, Evidence
from litigation.analysis.values.sources import Citation

FRAGILE = {
    "copy": "只有复印件",
    "no_seal": "没有对方印章或签字",
    "electronic": "属电子数据，需核验原始载体",
    "screenshot": "只是截图，需核验原始载体",
    "party_statement": "属当事人自己的陈述",
    "invoice_only": "只有发票",
    "ocr": "文字由扫描件识别，需与原件核对",
}


def row(matrix: Matrix, id: str) -> ElementRow | None:
    return next((row for row in matrix.rows if row.id == id), None)


def borne_by(matrix: Matrix, burden: str) -> tuple[ElementRow, ...]:
    return tuple(row for row in matrix.rows if row.burden == burden)


def supporting(row: ElementRow) -> tuple[Evidence, ...]:
    return tuple(evidence for evidence in row.evidence if evidence.supports)


def opposing(row: ElementRow) -> tuple[Evidence, ...]:
    return tuple(evidence for evidence in row.evidence if not evidence.supports)


def cited(evidence: Iterable[Evidence], *, limit: int = 6) -> tuple[Citation, ...]:
    return distinct((item.citation for item in evidence), limit=limit)


def papers(row: ElementRow) -> tuple[str, ...]:
    """The papers that would decide the row, with where each is usually got."""
    named = tuple(
        f"{gap.paper}（{gap.where}）" if gap.where else gap.paper for gap in row.gaps if gap.paper
    )
    return named or (f"能够证明「{row.title}」的书面材料",)


def fragility(row: ElementRow) -> str:
    """Why the evidence of a proved row may still be attacked; empty when one piece is sound."""
    evidence = supporting(row)
    if not evidence or any(_is_sound(item) for item in evidence):
        return ""
    flags = (FRAGILE.get(flag, "") for item in evidence for flag in item.flags)
    return listed(flags, otherwise="证明力均不强")


def _is_sound(evidence: Evidence) -> bool:
    return evidence.strength == "strong" and not set(evidence.flags) & FRAGILE.keys()
