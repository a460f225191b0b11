"""What to do to enforce a decision, or to answer its enforcement."""

from __future__ import annotations

from datetime import timedelta

from litigation.analysis.claims.judgment.matter import Decided
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.strategies.evidence import challenge, collect
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import Strategy, StrategyStep
from litigation.analysis.values.sources import Citation

CLUES = "被执行人的银行账户、不动产、车辆、股权、到期债权等财产线索"


def enforcement_strategies(
    case: Case, reasoning: Reasoning, decided: Decided
) -> tuple[Strategy, ...]:
    """The steps in order, from either chair."""
    made: tuple[Strategy | None, ...]
    if case.chair.is_claimant:
        made = (_effect(case, decided), _apply(case, decided), _clues(case, decided))
    else:
        made = (_check(case, decided), _perform(case, decided), challenge(case, reasoning))
    return tuple(one for one in (*made, collect(case, reasoning)) if one is not None)


def _effect(case: Case, decided: Decided) -> Strategy | None:
    if decided.title is None or (decided.effect.since and not decided.effect.doubt):
        return None
    return Strategy(
        id="strategy-effect",
        title="取得生效证明",
        reason="申请执行须以生效文书为依据，材料尚不足以证明生效日。",
        steps=(
            StrategyStep(
                "向作出文书的法院或仲裁机构申请开具生效证明，并调取各方送达回证",
                "承办律师",
                _soon(case, 7),
                _decision(decided),
            ),
        ),
        citations=_decision(decided),
        missing=decided.effect.missing,
    )


def _apply(case: Case, decided: Decided) -> Strategy:
    strip = case.calculation.limitation
    total = case.calculation.total
    amount = f"，金额暂计{yuan(total)}并请求计至实际清偿之日" if total is not None else ""
    last = chinese_day(strip.last_safe_day) if strip.last_safe_day else "是否届满无法判断"
    when = f"{_soon(case, 15)}（{strip.name}{'至' if strip.last_safe_day else ''}{last}）"
    return Strategy(
        id="strategy-apply",
        title="申请强制执行",
        reason="义务人未按文书确定的期限履行；越早申请，期间风险和财产转移风险越小。",
        steps=(
            StrategyStep(
                f"提交强制执行申请书、执行依据、生效证明和身份材料{amount}",
                "承办律师",
                when,
                _decision(decided),
            ),
            StrategyStep(
                "核对履行款的到账日与金额，附逐段计算表主张判定利息和加倍部分利息",
                "承办律师、委托人财务",
                _soon(case, 7),
                _paid(decided) or _decision(decided),
            ),
        ),
        citations=_decision(decided),
        articles=law(case.rules, "民事诉讼法 264", "诉讼费用交纳办法 14"),
        missing=() if decided.title is not None else ("生效裁判文书",),
    )


def _clues(case: Case, decided: Decided) -> Strategy:
    accounts = tuple(
        c
        for party in case.chair.respondents
        for detail in party.details
        if detail.name in ("account", "bank")
        for c in detail.citations[:1]
    )
    return Strategy(
        id="strategy-clues",
        title="查找并提供财产线索",
        reason="执行效果取决于可供执行的财产；材料中出现过的账户应一并提供。",
        steps=(
            StrategyStep(
                "整理往来付款中出现的账户、合同中的开户信息、登记的股权与到期债权，列明线索清单",
                "委托人、承办律师",
                _soon(case, 15),
                distinct(accounts),
            ),
        ),
        citations=distinct(accounts),
        missing=(CLUES,),
    )


def _check(case: Case, decided: Decided) -> Strategy:
    return Strategy(
        id="strategy-check",
        title="核对执行依据与金额",
        reason="先确认文书是否生效、履行期限和已履行数额，再决定履行、和解或提出异议。",
        steps=(
            StrategyStep(
                "逐项核对判项、已付款凭证与对方计算表，列出差额和证据",
                "承办律师、委托人财务",
                _soon(case, 5),
                _decision(decided),
            ),
        ),
        citations=_decision(decided),
        missing=("执行通知书、对方的执行申请与计算表",),
    )


def _perform(case: Case, decided: Decided) -> Strategy:
    amounts = [one.daily for one in case.calculation.items if one.daily]
    daily = sum(amounts[1:], amounts[0]) if amounts else None
    more = f"测算日后每日约增加{yuan(daily)}；" if daily else ""
    return Strategy(
        id="strategy-perform",
        title="履行或执行和解",
        reason=f"迟延履行期间另计加倍部分利息，{more}尽早履行或达成分期和解可以止损。",
        steps=(
            StrategyStep(
                "按核对后的数额付款并注明案号与用途，或书面约定分期、减免与解除措施的条件",
                "委托人、承办律师",
                _soon(case, 10),
                _decision(decided),
            ),
        ),
        citations=_decision(decided),
        articles=law(case.rules, "民事诉讼法 264", "民法典 561"),
        missing=("执行和解协议",),
    )


def _decision(decided: Decided) -> tuple[Citation, ...]:
    title = decided.title
    if title is None:
        return ()
    return distinct((*title.ruling.citations, *(c for i in title.ordering for c in i.citations)))


def _paid(decided: Decided) -> tuple[Citation, ...]:
    return distinct(c for one in decided.performed.payments for c in one.citations)


def _soon(case: Case, days: int) -> str:
    """So many days from the day of the analysis, never after the last safe day."""
    wanted = case.inputs.as_of + timedelta(days=days)
    last = case.calculation.limitation.last_safe_day
    if last is not None and case.inputs.as_of <= last:
        wanted = min(wanted, last)
    return f"{chinese_day(wanted)}前"
