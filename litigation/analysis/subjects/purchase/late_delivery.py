"""Agreed damages for goods that came late: days late × rate × base (民法典 585)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.days import DAY
from litigation.analysis.claims.money import show, show_sum, to_fen, total
from litigation.analysis.claims.penalty_cap import capped
from litigation.analysis.claims.penalty_rates import PER, price_clause
from litigation.analysis.claims.rates import RateUnknown
from litigation.analysis.claims.segments import Balance
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.rules.lookup import CONTRACTS, CONTRACTS_INTERPRETATION, cited
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import Event, EventKind, PenaltyTerm
from litigation.analysis.values.result import ClaimItem, Segment
from litigation.analysis.values.sources import Citation

NO_DAY = "合同约定的交货期限不明，迟延天数无法计算；请补充载明交货期限的条款、订单或变更协议。"
OPEN_DAY = "约定的交货期限为“{rule}”，起算所依据的日期未见；请补充证明该日期的文件（付款回单等）。"
NO_NOTE = (
    "未见载明实际交货日的文件，迟延天数无法计算；"
    "请补充签收的送货单、物流签收记录，或证明至今未交货的往来函件。"
)
NO_SUM = (
    "{day}交付部分的货值不明，以迟延交付部分的价款为基数的违约金无法计算；"
    "请补充载明单价和数量的送货单。"
)
NO_BASE = "违约金条款的计算基数无法确定，违约金无法计算；请核对条款原文后录入。"
BATCHES = (
    "货物分{count}次交付，条款未写明分批迟延如何计算，迟延交货违约金无法计算；"
    "请核对条款和双方的结算习惯。"
)
IN_TIME = "送货文件显示{day}交齐，未晚于约定的{due}，按迟延天数计算的违约金不发生。"
HEIGHT = (
    "是否过分高于损失（超过损失的30%，合同编通则解释第65条）须以买方因迟延所受的实际损失比较，"
    "材料中没有损失凭证，无法判断；主张过高的一方负举证责任（第64条）。"
)
COUNTED = "算法：自约定交货日的次日起算，含实际交货日。"


@dataclass(frozen=True)
class Late:
    """A delivery after the agreed day."""

    delivered: date
    amount: Decimal | None
    citations: tuple[Citation, ...]


def late_item(case: ClaimCase, term: PenaltyTerm, id: str, title: str) -> ClaimItem:
    """What a clause that counts by days gives, or why it cannot be told."""
    agreed = case.facts.terms.delivery
    if agreed is None:
        return _refused(case, term, id, title, NO_DAY)
    if agreed.due is None:
        return _refused(case, term, id, title, OPEN_DAY.format(rule=agreed.rule))
    deliveries = _deliveries(case.facts.events)
    if not deliveries:
        return _refused(case, term, id, title, NO_NOTE)
    late = [_late(one) for one in deliveries if one.date > agreed.due]
    if not late:
        last = max(one.date for one in deliveries)
        days = {"day": chinese_day(last), "due": chinese_day(agreed.due)}
        return _refused(case, term, id, title, IN_TIME.format(**days))
    refusal = _unusable(case, term, late, len(deliveries))
    if refusal:
        return _refused(case, term, id, title, refusal)
    return _computed(case, term, id, title, agreed.due, late)


def _deliveries(events: tuple[Event, ...]) -> list[Event]:
    return [one for one in events if one.kind is EventKind.DELIVERED and one.precision == "day"]


def _late(event: Event) -> Late:
    return Late(event.date, event.amount, event.citations)


def _unusable(case: ClaimCase, term: PenaltyTerm, late: list[Late], deliveries: int) -> str:
    if term.lump_sum is not None:
        return BATCHES.format(count=deliveries) if deliveries > 1 else ""
    if (term.rate is None and term.lpr_multiple is None) or term.per not in PER:
        return "违约金条款的比例或计算周期无法确定，违约金无法计算；请核对条款原文后录入。"
    price = case.facts.terms.price
    if term.base == "price":
        if price is None:
            return "违约金以合同总价为基数，而合同总价不明；请补充载明总价的文件。"
        return BATCHES.format(count=deliveries) if deliveries > 1 else ""
    if term.base != "late_goods":
        return NO_BASE
    unknown = [one for one in late if _value(case, one, deliveries) is None]
    return NO_SUM.format(day=chinese_day(unknown[0].delivered)) if unknown else ""


def _value(case: ClaimCase, one: Late, deliveries: int) -> Decimal | None:
    """What the goods of a late delivery are worth; all of the price when there was only one."""
    if one.amount is not None:
        return one.amount
    price = case.facts.terms.price
    return price.value if price and deliveries == 1 else None


def _computed(
    case: ClaimCase, term: PenaltyTerm, id: str, title: str, due: date, late: list[Late]
) -> ClaimItem:
    if term.lump_sum is not None:
        days = (late[-1].delivered - due).days
        amount = to_fen(term.lump_sum * days)
        formula = f"{show(term.lump_sum)} × {days}日 = {show(amount)}"
        return _item(case, term, id, title, amount, (), formula, late)
    price = case.facts.terms.price
    deliveries = len(_deliveries(case.facts.events))
    stretches = []
    for one in late:
        base = _value(case, one, deliveries)
        if term.base == "price":
            base = price.value if price else None
        stretches.append(Balance(due + DAY, one.delivered, base or Decimal(0)))
    try:
        priced = price_clause(term, tuple(stretches), case.table, due + DAY)
    except RateUnknown as unknown:
        return _refused(case, term, id, title, str(unknown.message))
    amount = total(segment.amount for segment in priced.segments)
    formula = show_sum(segment.amount for segment in priced.segments)
    item = _item(case, term, id, title, amount, priced.segments, formula, late)
    item = replace(item, notes=(*item.notes, *priced.notes))
    return capped((item,), term, price.value if price else None)[0]


def _item(
    case: ClaimCase,
    term: PenaltyTerm,
    id: str,
    title: str,
    amount: Decimal,
    segments: tuple[Segment, ...],
    formula: str,
    late: list[Late],
) -> ClaimItem:
    agreed = case.facts.terms.delivery
    told = (*term.citations, *(agreed.citations if agreed else ()))
    return ClaimItem(
        id=id,
        kind="liquidated_damages",
        title=title,
        amount=amount,
        segments=segments,
        formula=formula,
        citations=distinct((*told, *(c for one in late for c in one.citations))),
        articles=_articles(case),
        notes=(COUNTED, "以卖方违约成立为前提；与定金只能择一主张。", HEIGHT),
    )


def _refused(case: ClaimCase, term: PenaltyTerm, id: str, title: str, refusal: str) -> ClaimItem:
    return ClaimItem(
        id=id,
        kind="liquidated_damages",
        title=title,
        amount=None,
        refusal=refusal,
        citations=term.citations,
        articles=_articles(case),
    )


def _articles(case: ClaimCase) -> tuple:
    return (
        *cited(case.rules, CONTRACTS, 585, 588),
        *cited(case.rules, CONTRACTS_INTERPRETATION, 64, 65),
    )
