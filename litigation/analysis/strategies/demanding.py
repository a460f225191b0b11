"""Before suing: have the debt demanded and acknowledged, on paper that arrives."""

from __future__ import annotations

from litigation.analysis.reasoning.case import ARRIVAL, Case
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.strategies.basis import (
    is_urgent,
    last_safe,
    of_debt,
    of_events,
    of_limitation,
    within,
)
from litigation.analysis.strategies.court import detail
from litigation.analysis.values.facts import Event, EventKind
from litigation.analysis.values.result import Strategy, StrategyStep

PAYMENT_DAYS = 7


def demand(case: Case, reasoning: Reasoning) -> Strategy | None:
    """A formal demand whose arrival can be proved; none where one is proved already."""
    if served_demand(case) and case.calculation.limitation.status == "not_barred":
        return None
    earlier = of_events(case.events(EventKind.DEMANDED))
    return Strategy(
        id="strategy-demand",
        title="书面催告",
        reason=_purpose(case),
        steps=(
            StrategyStep(
                what=f"出具律师函，写明欠款依据、金额{_sum(case)}和付款期限",
                who="承办律师",
                deadline=within(case, 3),
                citations=of_debt(case)[:3],
            ),
            StrategyStep(
                what="以邮政特快专递寄往对方住所地及合同约定的送达地址，内件品名写明“催款律师函”，"
                "保存底单、妥投记录和函件副本；同时发送对方确认过的电子邮箱或微信并截图存证",
                who="律师助理",
                deadline=within(case, 5),
                citations=earlier[:3],
            ),
        ),
        citations=earlier or of_debt(case),
        articles=law(case.rules, "民法典 195", "诉讼时效规定 8", "民法典 577"),
        missing=_addresses(case),
    )


def served_demand(case: Case) -> Event | None:
    """The last demand of our side that the papers show to have arrived."""
    own = {party.id for party in case.chair.claimants}
    found = [
        event
        for event in case.events(EventKind.DEMANDED)
        if event.actor in own and ARRIVAL in event.note.split("；")
    ]
    return found[-1] if found else None


def _addresses(case: Case) -> tuple[str, ...]:
    known = all(detail(party, "address") for party in case.chair.respondents)
    if case.chair.respondents and known:
        return ()
    return ("对方住所地及有效送达地址（工商登记或户籍信息）",)


def _purpose(case: Case) -> str:
    """What a letter still does for the claim; after the period it interrupts nothing."""
    if case.calculation.limitation.status == "barred":
        return (
            "时效按现有材料已届满，催款函不再引起中断；对方收函后书面同意履行或在函上签章确认的，"
            "可据以主张其放弃时效抗辩。"
        )
    if is_urgent(case):
        wait = "时效期限紧迫或尚无法判断，不等待函件结果，同步立案。"
    else:
        wait = f"给对方{PAYMENT_DAYS}日付款期，期满未付即起诉。"
    return f"到达对方的催款函既固定欠款事实，又中断诉讼时效。{wait}"


def acknowledgement(case: Case, reasoning: Reasoning) -> Strategy | None:
    """Where time is doubtful: a fresh acknowledgement is worth more than an old receipt."""
    strip = case.calculation.limitation
    if strip.status == "not_barred":
        return None
    return Strategy(
        id="strategy-acknowledgement",
        title="争取对方重新确认债务",
        reason="诉讼时效已届满或无法判断，应先取得对方同意履行的书面表示，再决定诉讼方案。",
        steps=(
            StrategyStep(
                what="以对账、分期还款协议或还款计划的形式，取得对方签字或加盖公章的欠款确认",
                who="委托人业务负责人、承办律师",
                deadline=last_safe(case),
                citations=of_limitation(case)[:3],
            ),
            StrategyStep(
                what="在催收单据上取得对方签章，全程留存原件；不得以欺诈、胁迫方式取得",
                who="委托人",
                deadline=last_safe(case),
            ),
        ),
        citations=of_limitation(case),
        articles=law(case.rules, "民法典 192", "诉讼时效规定 14", "诉讼时效规定 19"),
        missing=strip.missing or ("对方盖章的对账单或还款计划",),
    )


def _sum(case: Case) -> str:
    total = case.calculation.total
    return f"（合计{yuan(total)}）" if total is not None else ""
