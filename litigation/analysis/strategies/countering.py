"""The defendant's own demands: quality, and a cut of liquidated damages."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.evidence.objection import objection_of
from litigation.analysis.reasoning.case import ARRIVAL, Case
from litigation.analysis.reasoning.court_papers import evidence_deadline
from litigation.analysis.reasoning.defences_on_money import agreed_damages, buyer_penalties, span
from litigation.analysis.reasoning.defences_on_performance import lacking_for_quality
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.money import beside, sum_of
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.reasoning.wording import event_day, listed, yuan
from litigation.analysis.strategies.basis import of_events
from litigation.analysis.values.facts import EventKind
from litigation.analysis.values.result import Strategy, StrategyStep


def _arrival(case: Case) -> str:
    """Whether the objection is shown to have arrived, and in time."""
    told = case.events(EventKind.QUALITY_OBJECTION)
    arrived = [one for one in told if ARRIVAL in one.note.split("；")]
    if not arrived:
        return "核对异议是否在检验期限内到达对方，取得送达凭证"
    state = objection_of(case.facts, as_of=case.inputs.as_of)
    in_time = "，在检验期限之内" if state.state == "in_time" else "，须核对是否在检验期限之内"
    return f"异议已于{event_day(arrived[0])}到达对方{in_time}：备齐送达凭证原件"


def counterclaim(case: Case, reasoning: Reasoning) -> Strategy | None:
    """A quality counter-claim, where an objection was made."""
    objections = case.objections
    if not objections:
        return None
    days = listed(event_day(event) for event in objections[:4])
    return Strategy(
        id="strategy-counterclaim",
        title="质量抗辩与反诉",
        reason=f"材料显示{days}曾提出质量异议；只求减价可作抗辩，求赔偿损失或超出货款的须提反诉。",
        steps=(
            StrategyStep(
                what=f"{_arrival(case)}，收集留样、检验报告和实际损失凭证",
                who="委托人、承办律师",
                deadline=evidence_deadline(case),
                citations=of_events(objections)[:3],
            ),
            StrategyStep(
                what="争议货物仍在的，申请质量鉴定；决定反诉的，提交反诉状并预交反诉费",
                who="承办律师",
                deadline="反诉在法庭辩论终结前；鉴定在法院指定期间内申请",
            ),
        ),
        citations=of_events(objections),
        articles=law(case.rules, "民法典 582", "民法典 583", "民法典 621"),
        missing=lacking_for_quality(case),
    )


def reduce_damages(case: Case, reasoning: Reasoning) -> Strategy | None:
    """Ask for the cut expressly, in the first instance, with figures."""
    agreed, terms = agreed_damages(case), buyer_penalties(case)
    if not agreed or not terms:
        return None
    total = sum_of(agreed) or Decimal(0)
    citations = distinct(citation for term in terms for citation in term.citations)
    return Strategy(
        id="strategy-reduce-damages",
        title="请求调减违约金",
        reason=(
            f"约定违约金测算为{yuan(total)}；超过实际损失百分之三十的一般可认定过高，"
            f"但主张过高的一方须举证，恶意违约的一般不予调减。{_after_cut(case)}"
        ),
        steps=(
            StrategyStep(
                what="在答辩状中以抗辩方式明确请求调减，并提出以LPR加成计算的对照数额",
                who="承办律师",
                deadline="一审答辩期内提出，最迟在一审法庭辩论终结前",
                citations=citations[:3],
            ),
            StrategyStep(
                what="收集未付款的原因（质量争议、对方迟延交货或开票）和已履行情况，说明并非恶意违约",
                who="委托人、承办律师",
                deadline=evidence_deadline(case),
            ),
        ),
        citations=citations,
        articles=law(
            case.rules, "民法典 585", "合同编通则解释 64", "合同编通则解释 65", "合同编通则解释 66"
        ),
    )


def _after_cut(case: Case) -> str:
    cuts = beside(case.calculation, ("adjusted_damages",))
    return "".join(f"按损失的130%计，调减后约为{span(item)}。" for item in cuts)
