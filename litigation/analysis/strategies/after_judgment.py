"""After a judgment: appeal and enforcement."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.result import Strategy, StrategyStep
from litigation.analysis.values.sources import Citation


def appeal(case: Case, reasoning: Reasoning) -> Strategy:
    """The appeal period runs from service, and is short."""
    return Strategy(
        id="strategy-appeal",
        title="上诉",
        reason="逾期不上诉的一审文书生效；期间以文书尾部的上诉告知和送达日为准，"
        "上诉应针对具体的事实认定与法律适用。",
        steps=(
            StrategyStep(
                what="登记判决书送达日期，逐项列明不服的判项及理由，提交上诉状并预交上诉费",
                who="承办律师",
                deadline="一审文书载明的上诉期间内，自送达之日起算（送达日期【待补充】）",
                citations=_judgment(case)[:3],
            ),
            StrategyStep(
                what="整理二审新证据及逾期提供的理由；一审未提时效抗辩的，二审原则上不再支持",
                who="承办律师",
                deadline="二审举证期限内（提供新证据的不少于十日）",
            ),
        ),
        citations=_judgment(case),
        articles=law(case.rules, "民诉法解释 99", "诉讼时效规定 3"),
        missing=("一审判决书及送达回证",),
    )


def enforcement(case: Case, reasoning: Reasoning) -> Strategy:
    """Enforcement from either chair: apply in time, or pay before the extra interest grows."""
    what = (
        "向一审法院或被执行财产所在地法院申请执行，提交生效证明与财产线索，一并主张迟延履行期间"
        "的加倍利息"
        if case.chair.is_claimant
        else "核对执行依据与金额，按期履行或与对方达成执行和解，避免迟延履行期间加倍利息继续增加"
    )
    return Strategy(
        id="strategy-enforcement",
        title="执行",
        reason="申请执行须有生效法律文书；逾期履行金钱义务的，另计迟延履行期间的债务利息。",
        steps=(
            StrategyStep(
                what=what,
                who="承办律师",
                deadline="履行期限最后一日起二年内（民事诉讼法第250条），尽快申请",
                citations=_judgment(case)[:3],
            ),
        ),
        citations=_judgment(case),
        articles=law(case.rules, "民事诉讼法 264", "诉讼费用交纳办法 14"),
        missing=("生效裁判文书及生效证明",),
    )


def _judgment(case: Case) -> tuple[Citation, ...]:
    profiles = (item for item in case.facts.documents if item.kind is DocumentKind.JUDGMENT)
    return distinct(item.kind_citation for item in profiles if item.kind_citation)
