"""What the course of events means: acknowledgement, part payment, objections, limitation."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.chair import Side
from litigation.analysis.reasoning.factor import Factor, with_source
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.wording import event_day, listed, stripped, yuan
from litigation.analysis.values.facts import Event, EventKind
from litigation.analysis.values.result import ArticleRef


def event_factors(case: Case) -> tuple[Factor, ...]:
    return with_source(
        [*_acknowledgements(case), *_payments(case), *_objections(case), *_limitation(case)]
    )


def _acknowledgements(case: Case) -> list[Factor]:
    events = case.debtor_events(EventKind.ACKNOWLEDGED, EventKind.PROMISED)
    if not events:
        return []
    text = (
        f"被告方有确认债务或承诺付款的表示（{_told(events)}），既可证明欠款金额，"
        "又可作为同意履行义务、诉讼时效中断的依据。"
    )
    articles = law(case.rules, "民法典 195", "诉讼时效规定 14")
    return [_factor("acknowledged", Side.CLAIMANT, text, events, articles)]


def _payments(case: Case) -> list[Factor]:
    events = case.debtor_events(EventKind.PAID)
    if not events:
        return []
    told = _told(events)
    text = (
        f"被告已部分付款（{told}），以实际履行行为表明合同关系成立并在履行；"
        "部分履行同时属于同意履行义务的表示，引起诉讼时效中断。"
    )
    articles = law(case.rules, "民法典 195", "诉讼时效规定 14")
    return [_factor("part-paid", Side.CLAIMANT, text, events, articles)]


def _objections(case: Case) -> list[Factor]:
    events = case.events(EventKind.QUALITY_OBJECTION)
    if not events:
        return []
    text = (
        f"买方曾提出质量异议（{_told(events)}）。异议是否在约定或合理的检验期限内送达卖方，"
        "决定标的物能否视为质量符合约定，也决定能否据此减价或拒付。"
    )
    articles = law(case.rules, "民法典 621", "民法典 582")
    return [_factor("quality-objection", Side.RESPONDENT, text, events, articles)]


def _limitation(case: Case) -> list[Factor]:
    limitation = case.calculation.limitation
    reason = stripped(limitation.reason)
    if limitation.status == "not_barred":
        text, side = f"诉讼时效未届满：{reason}。", Side.CLAIMANT
    elif limitation.status == "barred":
        text = f"诉讼时效已届满：{reason}。时效抗辩须由被告在一审提出，法院不主动适用。"
        side = Side.RESPONDENT
    else:
        return []
    return [Factor("limitation", side, text, limitation.citations, limitation.articles)]


def _factor(
    topic: str, side: Side, text: str, events: tuple[Event, ...], articles: tuple[ArticleRef, ...]
) -> Factor:
    citations = distinct(citation for event in events for citation in event.citations)
    return Factor(topic, side, text, citations, articles)


def _told(events: tuple[Event, ...], limit: int = 4) -> str:
    told = listed(_one(event) for event in events[:limit])
    return f"{told}等 {len(events)} 笔" if len(events) > limit else told


def _one(event: Event) -> str:
    return event_day(event) + (f" {yuan(event.amount)}" if event.amount is not None else "")
