"""How the elements of preservation are judged."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from litigation.analysis.claims.money import show
from litigation.analysis.evidence.judging import (
    NOT_PROVED,
    PROVED,
    UNDETERMINED,
    Verdict,
    judge_papers,
)
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.subjects.judgment.pieces import pieces, verdict
from litigation.analysis.subjects.preservation.matter import Securing
from litigation.analysis.subjects.preservation.suit_period import preservation_rulings
from litigation.analysis.values.circumstance import CircumstanceKind
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.result import Limitation
from litigation.analysis.values.ruling import OrderKind
from litigation.packages.schema import Element

SecuringJudge = Callable[[Securing, Limitation], Verdict]
_SPOKEN = (DocumentKind.STATEMENT, DocumentKind.COMPLAINT, DocumentKind.ANSWER)


def judge_preservation(
    element: Element, found: tuple[Piece, ...], securing: Securing, period: Limitation
) -> Verdict:
    judge = METHODS.get(element.method)
    return judge(securing, period) if judge else judge_papers(found)


def secured_sum(securing: Securing, period: Limitation) -> Verdict:
    """The sum to be secured is the claim as it can be reckoned, never more."""
    total = securing.claim.total
    counted = [one for one in securing.claim.items if one.counted]
    found = pieces(
        (c for one in counted for c in one.citations[:2]), "请求数额的依据", kind="other"
    )
    if total is None or total <= 0:
        return verdict(UNDETERMINED, "请求数额尚不能算清，保全数额无法确定。", found)
    return verdict(PROVED, f"按现有材料测算请求合计{show(total)}元，保全数额以此为限。", found)


def secured_target(securing: Securing, period: Limitation) -> Verdict:
    accounts = pieces(
        (c for _, detail in securing.assets for c in detail.citations[:1]),
        "载有被申请人账户信息",
        strength="medium",
        kind="other",
    )
    told = _circumstances(securing, CircumstanceKind.ASSET, "提及可供保全的财产")
    if securing.assets:
        names = "、".join(dict.fromkeys(name for name, _ in securing.assets))
        return verdict(PROVED, f"材料载有{names}的开户行或账号。", accounts, told)
    if told:
        return verdict(UNDETERMINED, "材料提及财产，但未写明权属和具体信息，须补充线索。", told)
    return Verdict(NOT_PROVED, "材料中没有被申请人的财产线索。", ())


def asset_risk(securing: Securing, period: Limitation) -> Verdict:
    return _by_circumstance(securing, CircumstanceKind.ASSET_RISK, "可能使判决难以执行的情形")


def evidence_risk(securing: Securing, period: Limitation) -> Verdict:
    return _by_circumstance(
        securing, CircumstanceKind.EVIDENCE_RISK, "证据可能灭失或以后难以取得的情形"
    )


def security(securing: Securing, period: Limitation) -> Verdict:
    found = _circumstances(securing, CircumstanceKind.SECURITY, "提及担保")
    if not found:
        return Verdict(
            NOT_PROVED, "材料中没有担保或保函；诉前保全应当提供担保，诉讼中由法院决定。", ()
        )
    if all("party_statement" in one.evidence.flags for one in found):
        return verdict(UNDETERMINED, "仅在陈述中提及担保，须提交保函或担保财产权属证明。", found)
    return verdict(PROVED, "材料载有担保或保函，数额是否足够由法院审查。", found)


def suit_in_time(securing: Securing, period: Limitation) -> Verdict:
    status = {"not_barred": PROVED, "barred": NOT_PROVED}.get(period.status, UNDETERMINED)
    return verdict(status, period.reason, pieces(period.citations[:4], "保全裁定与起诉"))


def evidence_target(securing: Securing, period: Limitation) -> Verdict:
    found = tuple(
        piece
        for one in securing.fragile
        if one.kind_citation
        for piece in pieces(
            (one.kind_citation,), "以电子数据、截图或复印件形式存在", kind=one.kind.value
        )
    )
    if not securing.fragile:
        return Verdict(NOT_PROVED, "材料中没有须保全原始载体的电子数据、截图或复印件。", ())
    names = "、".join(f"《{one.name}》" for one in securing.fragile[:6])
    return verdict(PROVED, f"{names}的原始载体或原件应予固定。", found)


def excess(securing: Securing, period: Limitation) -> Verdict:
    """Whether more was secured than is claimed; the ruling's sums must show it."""
    total = securing.claim.total
    orders = [
        item
        for one in preservation_rulings(securing.facts)
        for item in one.orders
        if item.kind is OrderKind.SECURE
    ]
    ordered = pieces((c for item in orders for c in item.citations[:1]), "裁定保全的数额与标的")
    told = _circumstances(securing, CircumstanceKind.SECURED, "载明已采取的保全措施")
    if total is None or not (ordered or told):
        return Verdict(NOT_PROVED, "材料未显示保全数额超出请求数额。", ())
    sums = [item.total or item.limit or Decimal(0) for item in orders]
    if sums and max(sums) > total:
        over = f"超出{show(max(sums) - total)}元"
        reason = f"裁定保全{show(max(sums))}元，高于测算请求{show(total)}元，{over}。"
        return verdict(PROVED, reason, ordered, told)
    if sums and max(sums) > 0:
        reason = f"裁定保全{show(max(sums))}元，未高于测算请求{show(total)}元。"
        return verdict(NOT_PROVED, reason, ordered, told)
    return verdict(UNDETERMINED, "已采取保全措施，是否超出请求数额须核对财产价值。", ordered, told)


def _by_circumstance(securing: Securing, kind: CircumstanceKind, what: str) -> Verdict:
    found = _circumstances(securing, kind, what)
    if not found:
        return Verdict(NOT_PROVED, f"材料中没有{what}。", ())
    if all("party_statement" in one.evidence.flags for one in found):
        return verdict(UNDETERMINED, f"{what}仅见于当事人陈述，须提交客观材料。", found)
    return verdict(PROVED, f"材料载有{what}，是否达到保全条件由法院审查。", found)


def _circumstances(securing: Securing, kind: CircumstanceKind, reason: str) -> tuple[Piece, ...]:
    kinds = {one.document: one.kind for one in securing.facts.documents}
    found: list[Piece] = []
    for one in securing.told(kind):
        for citation in one.citations[:1]:
            paper = kinds.get(citation.document, DocumentKind.OTHER)
            spoken = paper in _SPOKEN
            found += pieces(
                (citation,),
                reason,
                strength="weak" if spoken else "medium",
                kind=paper.value,
                flags=("party_statement",) if spoken else (),
            )
    return tuple(found[:8])


METHODS: dict[str, SecuringJudge] = {
    "secured_sum": secured_sum,
    "secured_target": secured_target,
    "asset_risk": asset_risk,
    "security": security,
    "suit_in_time": suit_in_time,
    "evidence_target": evidence_target,
    "evidence_at_risk": evidence_risk,
    "excess": excess,
}
