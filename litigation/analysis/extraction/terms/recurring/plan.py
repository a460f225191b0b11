"""The parts of a fee that recurs: one for each period, each with its own due day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.terms.clauses import Clause, clauses_of
from litigation.analysis.extraction.terms.recurring.fee import Fee, fee_of
from litigation.analysis.extraction.terms.recurring.pay_day import PayDay, paid_every, pay_day_of
from litigation.analysis.extraction.terms.recurring.term import (
    DAY,
    Period,
    Term,
    periods_of,
    term_of,
)
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import (
    Amount,
    AmountKind,
    DocumentKind,
    Event,
    EventKind,
    Instalment,
    Recurring,
)

_UNTOLD = "该期何时付款未见约定，或无法确定约定的日期属于哪一期"
_SPLIT = "该期不足整期，如何折算未见约定"
_STOPPED = "材料显示服务已提前终止或停止，该期实际服务的天数和折算办法不明"
_QUARTERS = "一二三四"


@dataclass(frozen=True)
class Plan:
    """What a contract with a recurring fee comes to; `price` None where a part is not known."""

    recurring: Recurring
    instalments: tuple[Instalment, ...]
    price: Amount | None


def plan_of(
    clauses: Iterable[Clause], papers: Iterable[Paper], events: Iterable[Event]
) -> Plan | None:
    """The plan of a service paid by time; None where fee or term cannot be told."""
    own = list(clauses)
    fee, term = fee_of(own), term_of(own)
    if fee is None or term is None:
        return None
    months = paid_every(own, fee.months)
    periods = periods_of(term, months) if months else []
    if months is None or not periods:
        return None
    pay_day = pay_day_of(own, months)
    stopped, is_known = _stopped(papers, events, term)
    if not is_known:
        return None
    parts = tuple(_parts(_Terms(fee, term, months, pay_day), periods, stopped))
    sums = [part.amount for part in parts]
    whole = sum((one for one in sums if one is not None), Decimal(0))
    price = None if stopped or None in sums else _price(fee, term, whole)
    cited = fee.clause.line.cite(fee.mention.start, fee.mention.end) + term.citations
    rule = pay_day.words if pay_day else ""
    made = Recurring(fee.amount, fee.months, fee.noun, term.start, term.end, rule, stopped, cited)
    return Plan(made, parts, price)


@dataclass(frozen=True)
class _Terms:
    fee: Fee
    term: Term
    months: int
    pay_day: PayDay | None


def _price(fee: Fee, term: Term, whole: Decimal) -> Amount:
    text = fee.clause.line.text[fee.mention.start : fee.mention.end]
    cited = fee.clause.line.cite(fee.mention.start, fee.mention.end) + term.citations
    note = "由每期费用和约定的期间算得"
    return Amount("price", whole, AmountKind.CONTRACT_PRICE, text, cited, note)


def _parts(terms: _Terms, periods: list[Period], stopped: date | None) -> Iterator[Instalment]:
    for number, period in enumerate(periods, 1):
        if stopped and period.start > stopped:
            return
        label = _label(terms, period, number)
        amount = terms.fee.of_months(period.months) if period.months else None
        rule = terms.pay_day
        suits = rule is not None and rule.suits(period, terms.months)
        due = rule.of(period) if rule and suits else None
        words = rule.words if rule else ""
        told = words if due else "；".join(part for part in (words, _UNTOLD) if part)
        if period.months is None:
            told = f"{told}；{_SPLIT}"
        if stopped and period.end > stopped:
            amount, told = None, f"{told}；{_STOPPED}"
        cited = terms.fee.clause.line.cite(terms.fee.mention.start, terms.fee.mention.end)
        if rule:
            cited += rule.clause.line.cite(rule.start, rule.end)
        yield Instalment(label, amount, due, told, cited)


def _label(terms: _Terms, period: Period, number: int) -> str:
    """2023年1月服务费, 2023年第一季度服务费; else by its number and days."""
    noun, start = terms.fee.noun, period.start
    whole = start.day == 1 and (period.end + DAY).day == 1 and period.months == terms.months
    if whole and period.months == 1:
        return f"{start.year}年{start.month}月{noun}"
    if whole and period.months == 3 and start.month % 3 == 1:
        return f"{start.year}年第{_QUARTERS[start.month // 3]}季度{noun}"
    if whole and period.months == 12 and start.month == 1:
        return f"{start.year}年度{noun}"
    return f"第{number}期{noun}（{chinese_day(start)}至{chinese_day(period.end)}）"


_ENDED = re.compile(
    r"(?:提前|单方)(?:终止|解除|结束|撤场|退场)|(?:停止|中止|暂停)(?:提供)?[^，。；]{0,4}(?:服务|履行)|撤场|退场"
    r"|(?:终止|解除)[^，。；]{0,12}(?:服务|合同|协议)"
)
_NOT_YET = re.compile(
    r"将|否则|有权|可以?|如|若|应当|不得|保留|期满|到期|届满|未|不|判令|请求|[?？]"
)
_SINCE = re.compile(r"(?:之日)?起[^，。；]{0,10}(?:终止|解除|停止|中止|暂停|撤场|退场)")
_OWN = (DocumentKind.CONTRACT, DocumentKind.JUDGMENT)


def _stopped(
    papers: Iterable[Paper], events: Iterable[Event], term: Term
) -> tuple[date | None, bool]:
    """The day on which the service ended before its term; False where it did and no day is told."""
    days = [
        event.date
        for event in events
        if event.kind is EventKind.TERMINATED and term.start <= event.date < term.end
    ]
    told = [clause for paper in papers if paper.kind not in _OWN for clause in _ending(paper)]
    since = [day for clause in told for day in _since(clause) if term.start <= day < term.end]
    if since or days:
        return min(since or days), True
    if not told:
        return None, True
    inside = [
        mention.date
        for clause in told
        for mention in clause.line.dates
        if clause.start <= mention.start < clause.end
        and mention.precision == "day"
        and term.start <= mention.date <= term.end
    ]
    return (min(inside), True) if inside else (None, False)


def _since(clause: Clause) -> Iterator[date]:
    """自2023年10月1日起解除: the last day before."""
    for mention in clause.line.dates:
        inside = clause.start <= mention.start < clause.end and mention.precision == "day"
        if inside and _SINCE.match(clause.line.plain, mention.end):
            yield mention.date - DAY


def _ending(paper: Paper) -> Iterator[Clause]:
    for clause in clauses_of(paper):
        hit = _ENDED.search(clause.plain)
        if hit and not _NOT_YET.search(clause.plain[max(0, hit.start() - 12) : hit.end() + 6]):
            yield clause


def with_fee_price(plan: Plan | None, price: Amount | None) -> Plan | None:
    """The plan, where the price that the contract names besides says the same."""
    if plan is None or price is None or plan.price is None:
        return plan
    if price.value in {plan.recurring.amount, *(one.amount for one in plan.instalments)}:
        return plan  # what the contract names is the sum of one period
    return replace(plan, price=price) if plan.price.value == price.value else None
