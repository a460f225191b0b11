"""What to do about an appeal, in order."""

from __future__ import annotations

from datetime import timedelta

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.strategies.evidence import challenge, collect
from litigation.analysis.subjects.judgment.appeal_matter import Appealed
from litigation.analysis.subjects.judgment.appeal_reasons import KINDS, told_grounds
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import Strategy, StrategyStep
from litigation.analysis.values.sources import Citation


def appeal_strategies(case: Case, reasoning: Reasoning, appealed: Appealed) -> tuple[Strategy, ...]:
    made: tuple[Strategy | None, ...]
    if case.chair.is_claimant:
        made = (
            _file(case, appealed),
            _argue(case, appealed),
            _evidence(case, appealed),
            _perform(case, appealed),
        )
    else:
        made = (_answer(case, appealed), _evidence(case, appealed), challenge(case, reasoning))
    return tuple(one for one in (*made, collect(case, reasoning)) if one is not None)


def _file(case: Case, appealed: Appealed) -> Strategy:
    fee = next(
        (one for one in case.calculation.items if one.kind == "appeal_fee" and one.amount), None
    )
    paid = f"，预交上诉费（估算{yuan(fee.amount)}）" if fee and fee.amount else "，预交上诉费"
    return Strategy(
        id="strategy-appeal",
        title="在期间内提交上诉状",
        reason=f"{case.calculation.limitation.name}逾期则一审文书生效；期间以文书告知和送达日为准。",
        steps=(
            StrategyStep(
                f"登记一审文书送达日并取得送达凭证，逐项列明不服的判项与改判请求{paid}",
                "承办律师",
                _by(case),
                distinct(case.calculation.limitation.citations, limit=4),
            ),
        ),
        citations=_decision(appealed),
        articles=law(case.rules, "民法典 203"),
        missing=("一审裁判文书及送达凭证",),
    )


def _argue(case: Case, appealed: Appealed) -> Strategy | None:
    found = told_grounds(appealed)
    if not found:
        return None
    steps = tuple(
        StrategyStep(
            f"{KINDS[one.kind]}：{one.text}",
            "承办律师",
            "写入上诉状" if one.sure else "调卷核实后写入上诉状",
            distinct(one.citations, limit=4),
        )
        for one in found[:8]
    )
    return Strategy(
        id="strategy-grounds",
        title="逐项对应一审认定提出理由",
        reason="二审围绕上诉请求审查，理由须落到具体的事实认定、法律适用、程序或裁判范围。",
        steps=steps,
        citations=distinct(c for one in found for c in one.citations),
    )


def _evidence(case: Case, appealed: Appealed) -> Strategy:
    return Strategy(
        id="strategy-new-evidence",
        title="二审证据",
        reason="二审新证据须在举证期限内提出并说明一审未提交的理由；逾期可能不被采纳。",
        steps=(
            StrategyStep(
                "调取一审案卷（证据目录、质证与庭审笔录），核对哪些材料一审未提交及原因",
                "承办律师",
                "立案后、二审举证期限内（提供新证据的不少于十日）",
                _decision(appealed)[:3],
            ),
        ),
        citations=_decision(appealed),
        articles=law(case.rules, "民事诉讼法 68", "民诉法解释 99", "诉讼时效规定 3"),
        missing=("一审案卷与举证通知书",),
    )


def _perform(case: Case, appealed: Appealed) -> Strategy | None:
    if appealed.appellant.side != "defendant" or not appealed.decided.debts:
        return None
    return Strategy(
        id="strategy-cost",
        title="权衡继续计息的成本",
        reason="判定利息在二审期间继续计算；改判可能性与利息增加须一并衡量，可同时寻求调解。",
        steps=(
            StrategyStep(
                "测算至预计二审结案日的利息，决定是否部分履行或提出和解方案",
                "委托人、承办律师",
                "提交上诉状前后",
                _decision(appealed)[:3],
            ),
        ),
        citations=_decision(appealed),
        missing=("委托人的和解意愿与履行能力说明",),
    )


def _answer(case: Case, appealed: Appealed) -> Strategy:
    return Strategy(
        id="strategy-appeal-answer",
        title="二审答辩",
        reason="针对上诉请求逐项答辩，用一审证据、自认和程序规则维持有利判项。",
        steps=(
            StrategyStep(
                "核对上诉是否在期间内提出、上诉费是否预交，逐项准备答辩与证据索引",
                "承办律师",
                "收到上诉状副本后、答辩期内（期限以法院通知为准）",
                distinct(case.calculation.limitation.citations, limit=3),
            ),
            StrategyStep(
                "对一审驳回的部分评估是否同时上诉，期间同样自送达之日起算",
                "承办律师、委托人",
                _by(case),
                _decision(appealed)[:3],
            ),
        ),
        citations=_decision(appealed),
        articles=law(case.rules, "民诉法解释 92", "证据规定 3"),
        missing=("上诉状副本及其送达日",),
    )


def _decision(appealed: Appealed) -> tuple[Citation, ...]:
    ruling = appealed.ruling
    if ruling is None:
        return ()
    return distinct((*ruling.citations, *(c for one in ruling.orders for c in one.citations[:1])))


def _by(case: Case) -> str:
    strip = case.calculation.limitation
    if strip.last_safe_day is None:
        return "立即（期间无法判断，按可能届满处理）"
    if strip.status == "barred":
        return f"期间按现有材料已于{chinese_day(strip.last_safe_day)}届满，立即核实送达日"
    wanted = min(strip.last_safe_day, case.inputs.as_of + timedelta(days=7))
    wanted = max(wanted, case.inputs.as_of) if wanted >= case.inputs.as_of else wanted
    if wanted == strip.last_safe_day:
        return f"最迟{chinese_day(wanted)}"
    last = f"最迟{chinese_day(strip.last_safe_day)}"
    return (
        f"{chinese_day(max(wanted, case.inputs.as_of))}前，{last}"
        if wanted >= case.inputs.as_of
        else "立即"
    )
