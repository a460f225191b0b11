"""The buyer's three years: they run from its knowledge of the breach, which a contract precedes."""

from __future__ import annotations

from collections.abc import Iterable

from litigation.analysis.claims.days import last_day, years_after
from litigation.analysis.claims.limitation.period import GENERAL_YEARS
from litigation.analysis.claims.limitation.suit import suit_of
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.rules.lookup import GENERAL, cited
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.subjects.purchase.money import endings
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import Event, EventKind, Facts
from litigation.analysis.values.result import ArticleRef, Inputs, Limitation
from litigation.analysis.values.sources import Citation

# Before these no breach by the seller can have been known.
FIRST = (EventKind.CONTRACT_SIGNED, EventKind.ORDERED)
PAPERS = (
    "能够确定约定交货期限、买方发现质量问题或知道卖方违约之日的材料",
    "届满前向卖方主张权利（含到达证明）、卖方同意履行或起诉的书面材料",
)


def purchase_limitation(*, inputs: Inputs, facts: Facts, rules: RuleSet) -> Limitation:
    """Not barred only where not even the earliest thinkable start would bar it."""
    suit = suit_of(facts, inputs)
    until = suit.filed or inputs.as_of
    first = _first(one for one in facts.events if one.kind in FIRST)
    citations = distinct((*(first.citations if first else ()), *suit.citations))
    articles = cited(rules, GENERAL, 188, 195, 201, 203)
    if first is None:
        return Limitation(
            "undetermined",
            None,
            (),
            None,
            "知道卖方违约之日不明，诉讼时效是否届满无法判断",
            citations,
            articles,
            PAPERS,
        )
    end = last_day(years_after(first.date, GENERAL_YEARS)).date
    if until <= end:
        reason = (
            f"卖方违约不可能早于合同订立（{chinese_day(first.date)}），即使自该日起算，三年至{chinese_day(end)}，尚未届满；"
            "自知道权利受损之日起算的，届满日更晚"
        )
        return Limitation("not_barred", first.date, (), end, reason, citations, articles)
    return _open(facts, first, citations, articles)


def _open(
    facts: Facts,
    first: Event,
    citations: tuple[Citation, ...],
    articles: tuple[ArticleRef, ...],
) -> Limitation:
    objections = [one for one in facts.events if one.kind is EventKind.QUALITY_OBJECTION]
    known = _first((*objections, *endings(facts)))
    told = (
        f"买方至迟于{chinese_day(known.date)}知道卖方违约，自该日起三年至"
        f"{chinese_day(last_day(years_after(known.date, GENERAL_YEARS)).date)}；"
        if known
        else ""
    )
    return Limitation(
        "undetermined",
        None,
        (),
        None,
        f"{told}自何日知道权利受损、其后有无中断，现有材料不能确定，诉讼时效是否届满无法判断",
        distinct((*(known.citations if known else ()), *citations)),
        articles,
        PAPERS,
    )


def _first(events: Iterable[Event]) -> Event | None:
    """The earliest event with a day; a month or a year fixes no start."""
    dated = [one for one in events if one.precision == "day"]
    return min(dated, key=lambda one: one.date, default=None)
