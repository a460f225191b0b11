"""Settlement: the figures to start from, never a chance of winning."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.defences_on_money import span
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.money import LATENESS, PRINCIPAL, beside, items_of, sum_of
from litigation.analysis.reasoning.nouns import nouns_of
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.strategies.basis import last_safe, of_debt
from litigation.analysis.values.result import Strategy, StrategyStep


def mediation(case: Case, reasoning: Reasoning) -> Strategy:
    """A settlement with teeth for the claimant, with room for the respondent."""
    terms = (
        "协议写明欠款总额、分期日期与金额、逾期一期则全部到期并恢复计算逾期损失，"
        "有条件的加上保证或抵押，并申请司法确认或由法院出具调解书"
        if case.chair.is_claimant
        else "以本金分期、减免逾期利息或违约金为方案，" + nouns_of(case.rules).settling
    )
    return Strategy(
        id="strategy-mediation",
        title="和解与调解",
        reason=f"{_figures(case)}调解结案的，案件受理费减半收取。",
        steps=(
            StrategyStep(
                what="由委托人书面确认让步底线（本金、逾期损失、付款期限），授权律师谈判",
                who="委托人",
                deadline="首次调解前",
                citations=of_debt(case)[:3],
            ),
            StrategyStep(
                what=terms,
                who="承办律师",
                deadline=_until(case),
            ),
        ),
        citations=of_debt(case),
        articles=law(case.rules, "诉讼费用交纳办法 15"),
        missing=("委托人的书面授权与让步底线",),
    )


def _until(case: Case) -> str:
    if not case.chair.is_claimant:
        return "答辩期及开庭前"
    running = case.calculation.limitation.status == "not_barred"
    return f"诉讼时效在谈判期间照常计算：{last_safe(case)}" if running else last_safe(case)


def _figures(case: Case) -> str:
    owed = sum_of(items_of(case.calculation, PRINCIPAL))
    late = sum_of(items_of(case.calculation, LATENESS))
    if owed is None:
        return ""
    extra = f"，逾期部分{yuan(late)}" if late is not None else ""
    cuts = beside(case.calculation, ("adjusted_damages",))
    cut = "".join(f"；违约金如被调减约为{span(item)}" for item in cuts)
    if case.chair.is_claimant:
        return f"谈判以测算数额为起点：本金{yuan(owed)}{extra}{cut}。"
    return f"对方最高可主张本金{yuan(owed)}{extra}{cut}；谈判不应超出此范围。"
