"""The defendant's first moves: the answer in time, the court, the limitation defence."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.court_papers import answer_period, court, service
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.reasoning.wording import stripped
from litigation.analysis.strategies.basis import of_debt, of_events, of_limitation
from litigation.analysis.strategies.court import court_citations
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import EventKind
from litigation.analysis.values.result import Strategy, StrategyStep


def answer(case: Case, reasoning: Reasoning) -> Strategy:
    """The written answer, claim by claim."""
    filed, served = case.events(EventKind.FILED), service(case)
    when = f"起诉日期为{chinese_day(filed[0].date)}。" if filed else ""
    when += f"{chinese_day(served.date)}收到法院送达的材料。" if served else ""
    return Strategy(
        id="strategy-answer",
        title="按期提交答辩状",
        reason=f"{when}答辩状应逐项回应每一诉讼请求和每一事实；当庭或书面承认的事实构成自认，对方无须再举证。",
        steps=(
            StrategyStep(
                what="核对起诉状副本的送达日期，登记答辩期与举证期，提交授权材料",
                who="律师助理",
                deadline="即日" if served else "收到当日",
                citations=served.citations if served else of_events(filed)[:3],
            ),
            StrategyStep(
                what="与委托人逐项核对答辩状草稿中“有无异议”，补齐【待补充】各项后提交",
                who="承办律师、委托人",
                deadline=answer_period(case),
                citations=served.citations if served else of_debt(case)[:3],
            ),
        ),
        citations=of_events((*filed, served) if served else filed) or of_debt(case),
        articles=law(case.rules, "民事诉讼法 128", "证据规定 3", "民诉法解释 92"),
        missing=() if served else ("起诉状副本及送达回证（载明收到日期）",),
    )


def jurisdiction(case: Case, reasoning: Reasoning) -> Strategy | None:
    """An objection is lost with the answer period."""
    clause, seised = case.facts.terms.jurisdiction, court(case)
    if seised and clause and seised.quote.strip() in clause:
        return None  # nothing to object to: the court agreed on has the case
    place = (
        f"合同约定“{stripped(clause)}”"
        if clause
        else "合同未见有效管辖约定，应由被告住所地或合同履行地（接收货币一方所在地）法院管辖"
    )
    return Strategy(
        id="strategy-jurisdiction",
        title="审查管辖并决定是否提出异议",
        reason=f"{place}；受诉法院与此不符的，须在答辩期内书面提出异议，逾期未提并应诉答辩的视为接受管辖。",
        steps=(
            StrategyStep(
                what="核对受理法院、级别管辖与约定管辖；不符的提交管辖权异议申请书",
                who="承办律师",
                deadline=answer_period(case),
                citations=court_citations(case)[:3],
            ),
        ),
        citations=court_citations(case),
        articles=law(case.rules, "民事诉讼法 130", "民事诉讼法 24", "民事诉讼法 35"),
        missing=("受理案件通知书或应诉通知书（载明受诉法院）",),
    )


def limitation(case: Case, reasoning: Reasoning) -> Strategy | None:
    """Raised in the first instance or lost; left out where the papers speak against it."""
    strip = case.calculation.limitation
    if strip.status == "not_barred":
        return None
    return Strategy(
        id="strategy-limitation",
        title="一审提出诉讼时效抗辩",
        reason=f"{stripped(strip.reason)}。法院不主动适用诉讼时效，抗辩须在一审提出。",
        steps=(
            StrategyStep(
                what="在答辩状和庭审中明确提出时效抗辩，并对原告的每一中断证据逐一质证（是否到达、是否真实）",
                who="承办律师",
                deadline=f"一审期间；答辩状为{answer_period(case)}",
                citations=of_limitation(case)[:4],
            ),
            StrategyStep(
                what="抗辩期间不签署对账单、还款计划，不作部分付款，避免构成同意履行",
                who="委托人",
                deadline="即日起",
            ),
        ),
        citations=of_limitation(case),
        articles=law(case.rules, "民法典 188", "民法典 193", "诉讼时效规定 3", "诉讼时效规定 14"),
        missing=strip.missing or ("能够确定付款到期日和中断事由的书面材料",),
    )
