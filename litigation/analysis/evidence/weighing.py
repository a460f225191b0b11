"""One piece of evidence: its strength after everything that speaks against the paper."""

from __future__ import annotations

from dataclasses import dataclass

from litigation.analysis.evidence.papers import Paper
from litigation.analysis.evidence.traces import Trace
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.result import Evidence
from litigation.packages.schema import Element, Proof
from pipeline.said import marked as _

LEVELS = ("weak", "medium", "strong")
# What weighs in law is told in the reason, under the quality it touches: 真实性、合法性、关联性
# (证据规定 87); the other flags are shown beside it.
FLAG_REASONS = {
    "copy": _("真实性：复印件，无法与原件核对的不能单独作为认定依据（证据规定第61、90条）"),
    "no_seal": _("真实性：未见对方签字或盖章"),
    "electronic": _("真实性：电子数据，须核验原始载体和对方身份（证据规定第14、15、93条）"),
    "electronic_doubtful": _("真实性：存有疑点的电子数据不能单独作为认定依据（证据规定第90条）"),
    "screenshot": _(
        "真实性：只是截图，须提供原始载体，否则不能单独作为认定依据（证据规定第15、90条）"
    ),
    "recording": _(
        "真实性、合法性：视听资料须提供原始载体并说明取得方式，"
        "存有疑点的不能单独作为认定依据（证据规定第90条）"
    ),
    "testimony": _(
        "真实性：证人证言，证人应出庭接受质询；"
        "与一方有利害关系的不能单独作为认定依据（证据规定第90条）"
    ),
    "page_unreadable": _("真实性：所引的一页识别不确定，须核对原件"),
    "one_sided": _("真实性：载明系单方委托，对方可提出反证并申请鉴定"),
    "named_receiver": _("关联性：签收人系合同指定的收货人"),
    "named_contact": _("关联性：发送人系合同约定的联系人"),
    "own_record": _("真实性：一方自行制作的记录，须与其他证据印证"),
    "actor_unknown": _("关联性：未能确认系对方作出"),
}
# The kinds of 证据规定 90 besides a party's own words: however good the proof, never alone.
NOT_ALONE = {"copy", "screenshot", "electronic_doubtful", "recording", "testimony"}
_WEAKENING = {
    "no_seal",
    "screenshot",
    "page_unreadable",
    "actor_unknown",
    "copy",
    "one_sided",
    "own_record",
}


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
    if NOT_ALONE.intersection(flags):
        level = min(level, LEVELS.index("medium"))
    alone = proof.alone
    if paper.speaker is not None:
        level, alone = _spoken(element, paper, flags, supports)
    flags = list(dict.fromkeys(flags))
    evidence = Evidence(
        citation=trace.citation,
        document_kind=paper.kind.value,
        supports=supports,
        strength=LEVELS[max(level, 0)],
        reason=_spoken_reason(paper, flags) if paper.speaker else _reason(proof, flags),
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


def _spoken_reason(paper: Paper, flags: list[str]) -> str:
    """A statement is weighed by who makes it, not by what such a paper would otherwise prove."""
    who = "本方" if paper.kind is DocumentKind.STATEMENT else paper.speaker_name
    if "admission" in flags:
        return f"{who}于己不利的陈述，在诉讼中作出即构成自认（证据规定第3条），须核对上下文"
    return f"{who}的陈述，不能单独作为认定依据（证据规定第90条）"


def _reason(proof: Proof, flags: list[str]) -> str:
    notes = [FLAG_REASONS[flag] for flag in flags if FLAG_REASONS.get(flag)]
    return "；".join((proof.reason, *notes))
