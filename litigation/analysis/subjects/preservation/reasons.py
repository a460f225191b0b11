"""Findings on preservation: whether, how much, of what, and until when to sue."""

from __future__ import annotations

from collections.abc import Iterator

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.chair import Side
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.factor import Factor
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.money import cited, counted
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.subjects.judgment.telling import period_told, reasoning_of
from litigation.analysis.subjects.preservation.matter import Securing
from litigation.analysis.values.circumstance import CircumstanceKind
from litigation.analysis.values.result import Finding, FindingKind
from litigation.analysis.values.sources import Citation


def reason_on_preservation(case: Case, securing: Securing) -> Reasoning:
    return reasoning_of(
        case,
        opening=(_sum(case), _evidence(case, securing), period_told(case, "conclusion-period")),
        factors=_factors(securing),
        defended=_defences(case, securing),
    )


def _sum(case: Case) -> Finding:
    total = case.calculation.total
    citations = cited(counted(case.calculation))
    articles = law(case.rules, "民事诉讼法 103", "民事诉讼法 104")
    if total is None or not citations:
        return Finding(
            "conclusion-sum",
            FindingKind.UNDETERMINED,
            "保全数额无法判断：请求数额尚不能从材料算清，不得超额申请。",
            citations,
            articles,
            missing=("载明债权数额的合同、对账单、借据、起诉状或裁判文书",),
        )
    fee = next((one for one in case.calculation.items if one.kind == "preservation_fee"), None)
    words = f"，申请费{yuan(fee.amount)}" if fee and fee.amount is not None else ""
    text = (
        f"可申请财产保全的数额以测算的请求合计{yuan(total)}为限{words}；"
        "诉前保全须情况紧急并提供担保，保全后三十日内起诉或申请仲裁；诉讼中保全由法院决定是否责"
        "令担保。"
    )
    return Finding("conclusion-sum", FindingKind.CONCLUSION, text, citations, articles)


def _evidence(case: Case, securing: Securing) -> Finding:
    fragile = [one for one in securing.fragile if one.kind_citation]
    articles = law(case.rules, "证据规定 14", "证据规定 15", "证据规定 93", "证据规定 94")
    if not fragile:
        return Finding(
            "conclusion-evidence",
            FindingKind.UNDETERMINED,
            "材料中没有以电子数据或截图形式存在、须固定原始载体的证据；是否另有须保全的证据无法判断"
            "。",
            articles=articles,
            missing=("拟保全证据的名称、所在、持有人和可能灭失的原因",),
        )
    names = "、".join(f"《{one.name}》" for one in fragile[:6])
    text = (
        f"应固定原始载体的证据：{names}；截图或打印件须能与原始载体核对，可公证、"
        f"可信存证或申请证据保全。"
    )
    cites: tuple[Citation, ...] = tuple(one.kind_citation for one in fragile if one.kind_citation)
    return Finding("conclusion-evidence", FindingKind.CONCLUSION, text, distinct(cites), articles)


def _factors(securing: Securing) -> Iterator[Factor]:
    favours = {
        CircumstanceKind.ASSET_RISK: (Side.CLAIMANT, "支持保全必要性"),
        CircumstanceKind.EVIDENCE_RISK: (Side.CLAIMANT, "支持证据保全的紧迫性"),
        CircumstanceKind.SECURITY: (Side.CLAIMANT, "可作为担保"),
        CircumstanceKind.SECURED: (Side.CLAIMANT, "已有保全措施，注意期限与轮候"),
    }
    for place, one in enumerate(securing.facts.circumstances, start=1):
        if one.kind in favours:
            side, words = favours[one.kind]
            yield Factor(f"circumstance-{place}", side, f"{words}：“{one.text}”。", one.citations)


def _defences(case: Case, securing: Securing) -> Iterator[Defence]:
    cites = cited(counted(case.calculation)) or distinct(
        c for party in case.facts.parties for c in party.citations[:1]
    )
    if not cites:
        return
    yield Defence(
        topic="no-need",
        title="无保全必要抗辩",
        ground="没有转移财产等使判决难以执行的情形，且有足够履行能力。",
        rejoinder="提交财产转移、失联、涉诉涉执等客观材料，并提供充足担保。",
        support="资产负债与经营情况、可供执行财产清单。",
        plea="申请人未证明保全的必要性。",
        citations=cites,
        articles=law(case.rules, "民事诉讼法 103"),
    )
    yield Defence(
        topic="excess",
        title="超额保全抗辩",
        ground="保全数额应以请求数额为限，超出部分应予解除；可提供担保请求变更保全标的。",
        rejoinder="保全数额与测算请求一致，逐项附计算依据。",
        support="被保全财产的价值证明、反担保。",
        plea="保全数额超出请求数额，请求解除超出部分。",
        citations=cites,
        articles=law(case.rules, "民事诉讼法 103"),
    )
