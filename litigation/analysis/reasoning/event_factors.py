"""What the course of events means: acknowledgement, part payment, objections, limitation."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.chair import Side
from litigation.analysis.reasoning.factor import Factor, with_source
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.rows import row
from litigation.analysis.reasoning.wording import event_day, listed, yuan
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import Event, EventKind
from litigation.analysis.values.result import ArticleRef


def event_factors(case: Case) -> tuple[Factor, ...]:
    found = [*_acknowledgements(case), *_payments(case), *_objections(case)]
    return (*with_source(found), *limitation_factors(case))


def limitation_factors(case: Case) -> tuple[Factor, ...]:
    """What the period means, and which of its interruptions may fail."""
    return with_source([*_limitation(case), *_doubts(case)])


def _acknowledgements(case: Case) -> list[Factor]:
    events = case.debtor_events(EventKind.ACKNOWLEDGED, EventKind.PROMISED)
    if not events:
        return []
    text = f"被告方有确认债务或承诺付款的表示（{_told(events)}），可证明欠款的存在"
    start = case.calculation.limitation.start
    if start and any(event.date > start for event in events):
        text += "；其中诉讼时效起算后作出的，可作为同意履行义务、时效中断的依据"
    text += "。"
    articles = law(case.rules, "民法典 195", "诉讼时效规定 14")
    return [_factor("acknowledged", Side.CLAIMANT, text, events, articles)]


def _payments(case: Case) -> list[Factor]:
    events = case.debtor_events(EventKind.PAID)
    if not events:
        return []
    text = f"被告已部分付款（{_told(events)}），以实际履行行为表明合同关系成立并在履行"
    start = case.calculation.limitation.start
    if start and any(event.date > start for event in events):
        text += "；其中诉讼时效起算后的付款属于同意履行义务的表示，引起诉讼时效中断"
    articles = law(case.rules, "民法典 195", "诉讼时效规定 14")
    return [_factor("part-paid", Side.CLAIMANT, f"{text}。", events, articles)]


def _objections(case: Case) -> list[Factor]:
    events = case.objections
    told = row(case.matrix, "quality_objection")
    if not events or (told is not None and told.evidence):
        return []
    text = (
        f"买方曾提出质量异议（{_told(events)}）。异议是否在约定或合理的检验期限内送达卖方，"
        "决定标的物能否视为质量符合约定，也决定能否据此减价或拒付。"
    )
    articles = law(case.rules, "民法典 621", "民法典 582")
    return [_factor("quality-objection", Side.RESPONDENT, text, events, articles)]


def _limitation(case: Case) -> list[Factor]:
    limitation = case.calculation.limitation
    if limitation.status == "not_barred":
        text, side = f"{limitation.name}未届满{_last_day(case)}。", Side.CLAIMANT
    elif limitation.status == "barred":
        text = f"{limitation.name}已届满{_last_day(case)}。{_raised(case)}"
        side = Side.RESPONDENT
    else:
        return []
    return [Factor("limitation", side, text, limitation.citations, limitation.articles)]


def _raised(case: Case) -> str:
    if case.rules.subject == "labour":
        return "时效由用人单位提出抗辩。"
    return "时效抗辩须由被告在一审提出，法院不主动适用。"


def _last_day(case: Case) -> str:
    last = case.calculation.limitation.last_safe_day
    return f"，期间最后一日为{chinese_day(last)}" if last else ""


def _doubts(case: Case) -> list[Factor]:
    """Interruptions that may fail in court."""
    doubtful = [item for item in case.calculation.limitation.interruptions if item.doubt]
    if not doubtful or case.calculation.limitation.status == "barred":
        return []
    days = listed(chinese_day(item.date) for item in doubtful[:4])
    strip = case.calculation.limitation
    text = f"{strip.name}中断事由中，{days}的证据存在疑点（见“{strip.name}”一节）"
    text += "；未采用这些事由，期间也未届满。" if strip.status == "not_barred" else "。"
    citations = distinct(citation for item in doubtful for citation in item.citations)
    return [Factor("interruption-doubts", Side.RESPONDENT, text, citations)]


def _factor(
    topic: str, side: Side, text: str, events: tuple[Event, ...], articles: tuple[ArticleRef, ...]
) -> Factor:
    citations = distinct(citation for event in events for citation in event.citations)
    return Factor(topic, side, text, citations, articles)


def _told(events: tuple[Event, ...], limit: int = 4) -> str:
    told = listed(_one(event) for event in events[:limit])
    return f"{told}等{len(events)}笔" if len(events) > limit else told


def _one(event: Event) -> str:
    return event_day(event) + (f"{yuan(event.amount)}" if event.amount is not None else "")
