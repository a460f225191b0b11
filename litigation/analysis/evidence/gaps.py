"""Papers that are missing from an element, and where they are usually got."""

from __future__ import annotations

from litigation.analysis.claims.chairs import is_claimant
from litigation.analysis.evidence.papers import Paper
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.values.result import ElementStatus, Gap, Inputs, Limitation
from litigation.packages.schema import Element, GapRule


def gaps_of(
    element: Element,
    pieces: tuple[Piece, ...],
    papers: tuple[Paper, ...],
    status: ElementStatus,
    inputs: Inputs,
) -> tuple[Gap, ...]:
    """The package's gaps that this file has; a paper at hand closes one only if it suffices."""
    held = {paper.kind for paper in papers}
    flags = {flag for piece in pieces if piece.evidence.supports for flag in piece.evidence.flags}
    applying = [rule for rule in element.gaps if _applies(rule, status, flags)]
    lacking = [rule for rule in applying if not held & set(rule.documents)]
    if not lacking and status is not ElementStatus.PROVED:
        lacking = [rule for rule in applying if rule.when == "open"]
    return tuple(_gap(rule, is_ours=_is_ours(element, inputs)) for rule in lacking)


_KEPT_BY_CREDITOR = "债权人业务与财务档案、邮政或快递查询、法院立案庭"
_KEPT = {"仲裁时效": "劳动者留存的通知和邮寄凭证、劳动监察机构、仲裁委员会立案窗口"}


def limitation_gaps(limitation: Limitation) -> tuple[Gap, ...]:
    """The papers that the limitation period waits for."""
    return tuple(
        Gap(paper, _KEPT.get(limitation.name, _KEPT_BY_CREDITOR), "确定时效的起算与中断")
        for paper in limitation.missing
    )


def _applies(rule: GapRule, status: ElementStatus, flags: set[str]) -> bool:
    match rule.when:
        case "always":
            return True
        case "copy":
            return bool(flags & {"ocr", "copy"})
        case "electronic":
            return bool(flags & {"electronic", "screenshot"})
        case _:
            return status is not ElementStatus.PROVED


def _is_ours(element: Element, inputs: Inputs) -> bool:
    return (element.burden == "plaintiff") is is_claimant(inputs.case_position)


def _gap(rule: GapRule, *, is_ours: bool) -> Gap:
    """The package writes for the side that bears the burden; the other side reads it turned."""
    if is_ours:
        return Gap(rule.paper.zh, rule.where.zh, rule.reason.zh)
    reason = f"{rule.reason.zh}（由对方举证，本方可据此质证）"
    return Gap(_turned(rule.paper.zh), _turned(rule.where.zh), reason)


def _turned(text: str) -> str:
    return text.replace("对方", "我方").replace("本方", "对方")
