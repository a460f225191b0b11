"""Which strategies a loan calls for, by position and scenario."""

from __future__ import annotations

from litigation.analysis.claims.loan.surety import sureties_of
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.rows import cited, row, supporting
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.reasoning.wording import stripped, yuan
from litigation.analysis.strategies.after_judgment import appeal, enforcement
from litigation.analysis.strategies.answering import answer, jurisdiction, limitation
from litigation.analysis.strategies.basis import of_debt
from litigation.analysis.strategies.demanding import acknowledgement, demand
from litigation.analysis.strategies.evidence import challenge, collect
from litigation.analysis.strategies.scenarios import Table, planned
from litigation.analysis.strategies.settling import mediation
from litigation.analysis.strategies.suing import file_suit, preservation
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import ElementStatus, Strategy, StrategyStep


def loan_strategies(case: Case, reasoning: Reasoning) -> tuple[Strategy, ...]:
    """The strategies in order; none where the papers tell of no loan."""
    if not case.facts.loans:
        return ()
    return planned(case, reasoning, claiming=CLAIMING, responding=RESPONDING)


def call_surety(case: Case, reasoning: Reasoning) -> Strategy | None:
    """The period of a surety is never interrupted: call upon it before it ends."""
    found = [
        one
        for one in sureties_of(case.facts, as_of=case.inputs.as_of)
        if one.state in ("alive", "unknown")
    ]
    if not found:
        return None
    ends = [one.end for one in found if one.end is not None and one.state == "alive"]
    deadline = (
        f"不晚于{chinese_day(min(ends))}（保证期间届满日）"
        if ends
        else "立即（保证期间无法确定，按可能届满处理）"
    )
    return Strategy(
        id="strategy-surety",
        title="在保证期间内向保证人主张权利",
        reason="".join(one.reason for one in found),
        steps=(
            StrategyStep(
                what=(
                    "连带责任保证：向保证人本人书面请求承担保证责任并留存到达证据；一般保证：在期"
                    "间内对债务人起诉或申请仲裁，可将保证人列为共同被告"
                ),
                who="承办律师",
                deadline=deadline,
                citations=distinct(c for one in found for c in one.citations)[:3],
            ),
        ),
        citations=distinct(c for one in found for c in one.citations),
        articles=law(case.rules, "民法典 686", "民法典 692", "民法典 693"),
        missing=("向保证人主张权利的函件及签收记录",),
    )


def prove_delivery(case: Case, reasoning: Reasoning) -> Strategy | None:
    """A note of hand alone seldom suffices: prepare the money's trail."""
    found = row(case.matrix, "delivery")
    if found is None or found.status is ElementStatus.PROVED:
        return None
    return Strategy(
        id="strategy-delivery",
        title="补强款项交付与资金来源的证据",
        reason=(
            f"{stripped(found.reason)}。借贷事实须结合金额、交付方式、经济能力、交易习惯等综合判"
            f"断。"
        ),
        steps=(
            StrategyStep(
                what=(
                    "导出借款日前后的银行、微信、支付宝电子凭证；现金交付的整理取款记录、在场人证"
                    "言和资金来源"
                ),
                who="委托人、承办律师",
                deadline="起诉前；最迟举证期限届满前",
                citations=cited(supporting(found), limit=3),
            ),
        ),
        citations=cited(supporting(found)),
        articles=law(case.rules, "民间借贷解释 15", "民间借贷解释 16"),
        missing=("出借款项的转账凭证或现金交付的证明",),
    )


def recompute(case: Case, reasoning: Reasoning) -> Strategy | None:
    """The borrower's own table: principal as received, the ceiling, payments in their order."""
    total = case.calculation.total
    if total is None or not of_debt(case):
        return None
    return Strategy(
        id="strategy-recompute",
        title="按实际到账本金和利率上限重算欠款",
        reason=(
            f"按现有材料，原告最多可主张{yuan(total)}；预扣利息、超过上限的利息和费用不应支持，"
            f"已付的超额部分应抵作本金。"
        ),
        steps=(
            StrategyStep(
                what="逐笔列出到账、还款、用途，制作抵充表，与起诉状金额逐项对照",
                who="承办律师、委托人",
                deadline="答辩期届满前",
                citations=of_debt(case)[:3],
            ),
        ),
        citations=of_debt(case),
        articles=law(case.rules, "民间借贷解释 25", "民间借贷解释 26", "民间借贷解释 29"),
        missing=("借款人全部账户的还款流水",),
    )


CLAIMING: Table = {
    "pre_litigation": (
        collect,
        prove_delivery,
        call_surety,
        acknowledgement,
        demand,
        preservation,
        file_suit,
        mediation,
    ),
    "evidence_collection": (collect, prove_delivery, call_surety, demand, file_suit),
    "preservation": (preservation, call_surety, file_suit, collect),
    "mediation": (mediation, call_surety, demand, collect, file_suit),
    "execution": (enforcement, preservation),
    "appeal": (appeal, collect),
}
RESPONDING: Table = {
    "defense": (answer, jurisdiction, limitation, recompute, challenge, collect, mediation),
    "pre_litigation": (collect, challenge, recompute, mediation),
    "evidence_collection": (collect, challenge, recompute),
    "mediation": (mediation, recompute, collect),
    "execution": (enforcement, mediation),
    "appeal": (appeal, challenge, collect),
}
