"""Was the right law applied, at the right rate?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.loan.ceiling import FORMER_LIMIT, NEW_RULES
from litigation.analysis.claims.money import plain, show_rate
from litigation.analysis.claims.rates import LPR_START, RateUnknown
from litigation.analysis.reasoning.laws import law
from litigation.analysis.rules.lookup import CONTRACTS_INTERPRETATION, TIME_OF_EFFECT, cited
from litigation.analysis.subjects.judgment.grounds import Decision, Ground, GroundKind
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.ruling import InterestTerm, OrderItem
from litigation.analysis.values.sources import Citation

CIVIL_CODE = date(2021, 1, 1)
LENDING = "民间借贷司法解释（2020第二次修正）"
OLD_LAWS = re.compile(r"《中华人民共和国(?:合同法|担保法|民法总则|民法通则|侵权责任法|物权法)》")
_FORMED = re.compile(r"借款|出借|借条|签订|订立")
_PER_YEAR = {"year": 1, "month": 12, "day": 365}
CEILING, MODEST = Decimal(4), Decimal("1.5") * Decimal("1.3")


def law_grounds(decision: Decision) -> Iterator[Ground]:
    yield from _old_law(decision)
    for item in decision.ruling.orders:
        for place, term in enumerate(item.interest, start=1):
            if term.rate is not None and term.rate.value is not None:
                yield from _rate(decision, item, term, f"{item.number}-{place}")


def _old_law(decision: Decision) -> Iterator[Ground]:
    """A law that the Civil Code replaced, for facts that all lie after it."""
    days = [one.date for one in decision.ruling.findings if one.date]
    held = [one for one in decision.ruling.holdings if any(OLD_LAWS.match(a) for a in one.articles)]
    if not held or not days or min(days) < CIVIL_CODE:
        return
    named = "、".join(dict.fromkeys(a for one in held for a in one.articles if OLD_LAWS.match(a)))
    text = (
        f"一审引用{named}，而认定的事实均在2021年1月1日之后，原则上应适用民法典，适用法律可能错误。"
    )
    cites = tuple(c for one in held for c in one.citations[:2])
    articles = cited(decision.rules, TIME_OF_EFFECT, 1, 20)
    for side in ("plaintiff", "defendant"):
        yield Ground(f"old-law-{side}", GroundKind.LAW, side, text, cites, articles, sure=True)


def _rate(decision: Decision, item: OrderItem, term: InterestTerm, id: str) -> Iterator[Ground]:
    assert term.rate is not None
    assert term.rate.value is not None
    yearly = term.rate.value * _PER_YEAR[term.rate.per]
    formed = _formed(decision) or term.start
    if formed is None or formed < LPR_START:
        return
    try:
        row = decision.table.one_year_on(formed)
    except RateUnknown:
        return
    lpr = row.one_year or Decimal(0)
    if "借" in decision.ruling.cause:
        yield from _ceiling(decision, item, term, yearly, lpr, formed, id)
    elif yearly > lpr * MODEST:
        yield _height(decision, item, term, yearly, lpr, id)


def _ceiling(
    decision: Decision, item: OrderItem, term: InterestTerm, yearly: Decimal, lpr: Decimal,
    formed: date, id: str,
) -> Iterator[Ground]:  # fmt: skip
    if yearly <= lpr * CEILING:
        return
    if formed < NEW_RULES:
        yield _in_transition(decision, item, term, yearly, formed, id)
        return
    text = (
        f"第{item.number}项按年利率{show_rate(yearly)}判付，超过合同成立（{formed}）时一年期LPR"
        f"{show_rate(lpr)}的四倍即{show_rate(lpr * CEILING)}。"
    )
    articles = cited(decision.rules, LENDING, 25, 29)
    yield Ground(
        f"ceiling-{id}", GroundKind.LAW, "defendant", text, term.citations, articles, sure=True
    )


def _in_transition(
    decision: Decision, item: OrderItem, term: InterestTerm, yearly: Decimal, formed: date, id: str
) -> Ground:
    """Under the former limit up to 2020-08-19; only what is beyond it is surely wrong."""
    text = (
        f"第{item.number}项按年利率{show_rate(yearly)}判付，借款成立于{chinese_day(formed)}"
        "（2020年8月20日之前）：截至2020年8月19日的利息以当时规定的年24%为限，其后以起诉时一年期LPR的四倍为限；"
        "未分段判付的，2020年8月20日之后的部分可能超过上限。"
    )
    articles = cited(decision.rules, LENDING, 25, 29, 31)
    sure = yearly > FORMER_LIMIT
    return Ground(
        f"ceiling-{id}", GroundKind.LAW, "defendant", text, term.citations, articles, sure=sure
    )


def _height(
    decision: Decision, item: OrderItem, term: InterestTerm, yearly: Decimal, lpr: Decimal, id: str
) -> Ground:
    raised = [one for one in decision.ruling.arguments if "过高" in one.text]
    said = "一审已提出过高抗辩" if raised else "一审未见过高抗辩，二审再提须说明理由"
    text = (
        f"第{item.number}项按年化{show_rate(yearly)}判付，约为一年期LPR（{show_rate(lpr)}）的"
        f"{plain((yearly / lpr).quantize(Decimal('0.1')))}倍，可主张过分高于损失请求调减（{said}"
        f"）。"
    )
    cites: tuple[Citation, ...] = (
        *term.citations,
        *(c for one in raised for c in one.citations[:1]),
    )
    articles = (
        *law(decision.rules, "民法典 585"),
        *cited(decision.rules, CONTRACTS_INTERPRETATION, 64, 65),
    )
    return Ground(f"height-{id}", GroundKind.LAW, "defendant", text, cites, articles)


def _formed(decision: Decision) -> date | None:
    days = [one.date for one in decision.ruling.findings if one.date and _FORMED.search(one.text)]
    return min(days, default=None)
