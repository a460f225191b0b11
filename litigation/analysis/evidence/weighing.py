"""One piece of evidence: its strength after everything that speaks against the paper."""

from __future__ import annotations

from dataclasses import dataclass

from litigation.analysis.evidence.papers import Paper
from litigation.analysis.evidence.traces import Trace
from litigation.analysis.values.result import Evidence
from litigation.packages.schema import Element, Proof

LEVELS = ("weak", "medium", "strong")
FLAG_REASONS = {
    "ocr": "扫描件或照片，文字由识别得来，须与原件核对",
    "copy": "复印件，无法与原件核对的不能单独作为认定依据（证据规定第90条）",
    "no_seal": "未见对方签字或盖章",
    "seal_unchecked": "签章情况须核对原件",
    "electronic": "电子数据，须核验原始载体和对方身份（证据规定第14、15、93条）",
    "screenshot": "只是截图，须提供原始载体",
    "party_statement": "当事人自己的陈述，不能单独作为认定依据（证据规定第90条）",
    "admission": "对方对己不利的陈述，可构成自认（证据规定第3条），须核对上下文",
    "partly_unreadable": "另有部分内容无法识读，须核对原件",
    "page_unreadable": "所引的一页识别不确定，须核对原件",
    "actor_unknown": "未能确认系对方作出",
    "invoice_only": "",
}
_WEAKENING = {"no_seal", "screenshot", "page_unreadable", "actor_unknown", "copy"}


@dataclass(frozen=True)
class Piece:
    """Evidence with whether it may carry the element alone."""

    evidence: Evidence
    alone: bool

    @property
    def level(self) -> int:
        return LEVELS.index(self.evidence.strength)


def weigh(element: Element, proof: Proof, paper: Paper, trace: Trace, *, supports: bool) -> Piece:
    """The paper as evidence under a proof rule."""
    flags = list(paper.flags)
    if proof.flag:
        flags.append(proof.flag)
    if trace.citation.page in paper.doubtful or None in paper.doubtful:
        flags.append("page_unreadable")
    if not trace.by_known:
        flags.append("actor_unknown")
    level = LEVELS.index(proof.strength) - sum(flag in _WEAKENING for flag in flags)
    alone = proof.alone
    if paper.speaker is not None:
        level, alone = _spoken(element, paper, flags, supports)
    flags = list(dict.fromkeys(flags))
    evidence = Evidence(
        citation=trace.citation,
        document_kind=paper.kind.value,
        supports=supports,
        strength=LEVELS[max(level, 0)],
        reason=_reason(proof, flags),
        flags=tuple(flags),
    )
    return Piece(evidence, alone)


def _spoken(element: Element, paper: Paper, flags: list[str], supports: bool) -> tuple[int, bool]:
    """A side's own words help it little, but bind it (证据规定 3, 90)."""
    against_speaker = (paper.speaker != element.burden) is supports
    if not against_speaker:
        return 0, False
    flags.remove("party_statement")
    flags.append("admission")
    return 1, True


def _reason(proof: Proof, flags: list[str]) -> str:
    notes = [FLAG_REASONS[flag] for flag in flags if FLAG_REASONS.get(flag)]
    return "；".join((proof.reason, *notes))
