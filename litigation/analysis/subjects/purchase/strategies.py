"""What a buyer who sues, or the seller it sues, should do next."""

from __future__ import annotations

from litigation.analysis.claims.periods import termination_period
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.strategies.answering import jurisdiction
from litigation.analysis.strategies.basis import last_safe, of_debt, of_events, within
from litigation.analysis.strategies.evidence import challenge, collect
from litigation.analysis.strategies.scenarios import Table, planned
from litigation.analysis.strategies.suing import file_suit, preservation
from litigation.analysis.subjects.purchase.money import is_terminated
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import EventKind
from litigation.analysis.values.result import Strategy, StrategyStep


def _terminate(case: Case, reasoning: Reasoning) -> Strategy | None:
    """Notice of termination, where none was given yet."""
    if is_terminated(case.facts):
        return None
    return Strategy(
        id="strategy-terminate",
        title="催告并通知解除",
        reason=(
            "返还价款以解除合同为前提；迟延履行的应先催告，解除自通知到达时生效，解除权有期限。"
            f"{_until(case)}"
        ),
        steps=(
            StrategyStep(
                what="书面催告卖方在合理期限内交付、修理或更换，以EMS等可查签收的方式寄送",
                who="委托人、承办律师",
                deadline=within(case, 7),
            ),
            StrategyStep(
                what="期满仍未履行的，发出解除通知并保留到达证明；也可直接在起诉状中请求解除",
                who="承办律师",
                deadline=within(case, 30),
            ),
        ),
        citations=distinct(
            (*of_debt(case), *of_events(case.events(EventKind.QUALITY_OBJECTION))[:2])
        ),
        articles=law(case.rules, "民法典 563", "民法典 564", "民法典 565"),
        missing=("解除通知及其到达证明",),
    )


def _until(case: Case) -> str:
    """The last day for notice, counted from the day the buyer certainly knew of its ground."""
    objections = [one for one in case.events(EventKind.QUALITY_OBJECTION) if one.precision == "day"]
    if not objections:
        return "未见买方知道解除事由之日的材料，解除权的最后一日无法判断。"
    known = objections[0].date
    period = termination_period(known)
    over = "，按此已届满" if period.is_over(case.inputs.as_of) else ""
    return (
        f"买方至迟于{chinese_day(known)}提出异议时已知道质量事由；合同和法律未另定期限、卖方也未催告的，"
        f"解除权至迟于{chinese_day(period.end)}消灭{over}（民法典第564条，知道更早的更早届满）。"
    )


def _inspect(case: Case, reasoning: Reasoning) -> Strategy | None:
    """Having the goods examined while they can be."""
    objections = case.events(EventKind.QUALITY_OBJECTION)
    if not objections:
        return None
    return Strategy(
        id="strategy-inspection",
        title="固定质量证据",
        reason="质量不符由买方举证，货物被使用、处分后难以鉴定。",
        steps=(
            StrategyStep(
                what="封存样品、拍照录像并停止使用有争议的货物，通知卖方共同取样送检",
                who="委托人质检部门",
                deadline=within(case, 7),
                citations=objections[0].citations,
            ),
            StrategyStep(
                what="卖方不配合的，申请证据保全；起诉后在举证期限内申请司法鉴定",
                who="承办律师",
                deadline="法院指定的举证期限届满前",
            ),
        ),
        citations=objections[0].citations,
        articles=law(case.rules, "民法典 582", "民法典 621", "民事诉讼法 67"),
        missing=("第三方检测报告或司法鉴定意见",),
    )


def _settle(case: Case, reasoning: Reasoning) -> Strategy:
    return Strategy(
        id="strategy-mediation",
        title="和解与调解",
        reason="退货、更换、减价可以并用或换算，往往比判决更快；调解结案的，案件受理费减半收取。",
        steps=(
            StrategyStep(
                what="由委托人书面确认底线：退货退款、更换或减价的方案、数额与期限，授权律师谈判",
                who="委托人",
                deadline="首次调解前",
                citations=of_debt(case)[:3],
            ),
            StrategyStep(
                what="协议写明返还数额与期限、货物的返还与费用、违约后果，由法院出具调解书或司法确认",
                who="承办律师",
                deadline=last_safe(case) if case.chair.is_claimant else "答辩期及开庭前",
            ),
        ),
        citations=of_debt(case),
        articles=law(case.rules, "诉讼费用交纳办法 15"),
        missing=("委托人的书面授权与让步底线",),
    )


CLAIMING: Table = {
    "pre_litigation": (collect, _inspect, _terminate, preservation, file_suit, _settle),
    "evidence_collection": (collect, _inspect),
    "preservation": (preservation, _inspect, file_suit),
    "mediation": (_settle, _inspect, collect),
}
RESPONDING: Table = {
    "defense": (jurisdiction, challenge, collect, _settle),
    "evidence_collection": (collect, challenge),
    "mediation": (_settle, collect),
}


def purchase_strategies(case: Case, reasoning: Reasoning) -> tuple[Strategy, ...]:
    """The strategies for chair and scenario, in order."""
    return planned(case, reasoning, claiming=CLAIMING, responding=RESPONDING)
