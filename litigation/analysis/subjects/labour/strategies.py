"""The steps that a labour case calls for, by chair and scenario."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.reasoning.wording import listed, yuan
from litigation.analysis.strategies.basis import is_urgent, last_safe, of_limitation, within
from litigation.analysis.strategies.evidence import challenge, collect
from litigation.analysis.strategies.scenarios import Table, planned
from litigation.analysis.subjects.labour.defences import pleaded
from litigation.analysis.subjects.labour.laws import act, arbitration, burden
from litigation.analysis.subjects.labour.limitation import safest_day
from litigation.analysis.subjects.labour.wording import (
    awaits_suit,
    claims,
    is_arbitrated,
    labour_of,
    open_titles,
    places,
    told,
)
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import Limitation, Strategy, StrategyStep

AWARD_PAPER = "仲裁裁决书末页及送达回证"


def _arbitrate(case: Case, reasoning: Reasoning) -> Strategy | None:
    """The application itself; none where an award is already there."""
    if case.facts.employment and case.facts.employment.awards:
        return None
    left = open_titles(case)
    open_words = f"；{listed(left)}先补齐材料再列明数额" if left else ""
    return Strategy(
        id="strategy-arbitration",
        title="申请劳动仲裁",
        reason="劳动争议须先经仲裁，未经仲裁不能直接起诉；请求事项和数额应在申请时一次列全。",
        steps=(
            StrategyStep(
                what=f"核对申请书草稿的请求与数额：{told(claims(case)) or '待计算'}{open_words}",
                who="承办律师",
                deadline=within(case, 7),
                citations=places(case)[:3],
            ),
            StrategyStep(
                what="向有管辖权的劳动人事争议仲裁委员会提交申请书、证据清单及副本，取得收件回执",
                who="承办律师",
                deadline=_to_apply(case),
                citations=of_limitation(case)[:3],
            ),
        ),
        citations=places(case),
        articles=arbitration(case.rules, 5, 27),
        missing=("用人单位的工商登记信息", "劳动者身份证明"),
    )


def _to_apply(case: Case) -> str:
    """The day that is safe for every claim, where the papers hold one for some claims only."""
    strip, safest = case.calculation.limitation, safest_day(labour_of(case))
    last = strip.last_safe_day
    if strip.status != "not_barred" or not last or not safest:
        return last_safe(case)
    if not case.inputs.as_of <= safest < last:
        return last_safe(case)
    return (
        f"不晚于{chinese_day(safest)}（投诉未列的请求按此日；"
        f"{strip.name}最后安全日为{chinese_day(last)}）"
    )


def _assert(case: Case, reasoning: Reasoning) -> Strategy | None:
    """A written claim whose arrival can be proved; it restarts the year."""
    strip = case.calculation.limitation
    urgent = is_urgent(case)
    if case.facts.employment and case.facts.employment.awards:
        return None  # arbitrated: the period to sue is what counts now
    if not urgent and any(not one.doubt for one in strip.interruptions):
        return None  # it was done, and there is time left to apply
    wait = (
        "时效紧迫或无法判断，不等待答复，同步申请仲裁。"
        if urgent
        else "函中定明付款期，期满不付即申请仲裁。"
    )
    return Strategy(
        id="strategy-demand",
        title="书面主张权利并固定到达",
        reason=(
            "到达用人单位的书面主张和向劳动监察的投诉引起仲裁时效中断；拖欠报酬经劳动行政部门责令"
            f"逾期不付的，可请求加付赔偿金（第85条）。{wait}"
        ),
        steps=(
            StrategyStep(
                what="以邮政特快专递向用人单位注册地和经营地寄送书面主张，内件品名写明“主张劳动报酬及"
                "赔偿金”，保存底单和签收记录",
                who="劳动者、律师助理",
                deadline=within(case, 3),
                citations=of_limitation(case)[:2],
            ),
            StrategyStep(
                what="就拖欠工资向劳动保障监察机构投诉，取得受理登记表",
                who="劳动者",
                deadline=within(case, 7),
            ),
        ),
        citations=of_limitation(case) or places(case),
        articles=(*arbitration(case.rules, 27), *act(case.rules, 85)),
        missing=strip.missing or ("用人单位的有效送达地址",),
    )


def _sue(case: Case, reasoning: Reasoning) -> Strategy | None:
    """After an award: the period it states itself decides."""
    employment = case.facts.employment
    if employment is None or not employment.awards:
        return None
    award = employment.awards[0]
    period = (
        f"裁决书载明的{award.days_to_sue}日内" if award.days_to_sue else "裁决书末尾告知的期限内"
    )
    return Strategy(
        id="strategy-suit",
        title="不服仲裁裁决的起诉",
        reason=f"裁决书{award.number}；起诉期限以裁决书载明的为准，逾期裁决生效。",
        steps=(
            StrategyStep(
                what="核对裁决书送达日期，登记起诉末日；逐项核对裁决支持与驳回的请求",
                who="承办律师",
                deadline="即日",
                citations=award.citations[:3],
            ),
            StrategyStep(
                what="提交民事起诉状（劳动争议）并附裁决书",
                who="承办律师",
                deadline=f"收到裁决书后{period}",
            ),
        ),
        citations=award.citations,
        articles=arbitration(case.rules, 5),
        missing=(AWARD_PAPER,),
    )


def _answer(case: Case, reasoning: Reasoning) -> Strategy | None:
    """The employer's answer: its own burden first; none before somebody sues against the award."""
    if awaits_suit(case):
        return None
    raised = listed(one.title for one in pleaded(case)) or "逐项核对请求"
    return Strategy(
        id="strategy-answer",
        title="按期答辩并完成举证",
        reason=(
            "解除、减少报酬和计算工作年限的决定由用人单位举证，不举证即承担不利后果；"
            f"可提出的答辩：{raised}。"
        ),
        steps=(
            StrategyStep(
                what="核对仲裁申请书副本和应诉材料的送达日期，登记答辩和举证期限",
                who="律师助理",
                deadline="收到当日；期限以仲裁委员会通知书为准",
                citations=of_limitation(case)[:2],
            ),
            StrategyStep(
                what="调取劳动合同原件、入职登记、工资台账、考勤和规章制度公示材料，与答辩书草稿逐项核对",
                who="委托人人事与财务、承办律师",
                deadline=within(case, 5),
                citations=places(case)[:3],
            ),
        ),
        citations=places(case),
        articles=burden(case.rules),
        missing=("仲裁委员会的应诉通知书及送达回证",),
    )


def _limitation(case: Case, reasoning: Reasoning) -> Strategy | None:
    """Raised where something is, or may be, out of time."""
    late = [one for one in case.calculation.items if one.id.endswith("-late") and one.amount]
    strip = case.calculation.limitation
    if strip.status == "not_barred" and not late:
        return None
    about = told(tuple(late))
    return Strategy(
        id="strategy-limitation",
        title="提出仲裁时效抗辩",
        reason=_late_words(strip, about),
        steps=(
            StrategyStep(
                what="在答辩书中明确提出时效抗辩，逐一核对劳动者主张权利、投诉的到达和真实性",
                who="承办律师",
                deadline="答辩期内",
                citations=of_limitation(case)[:4],
            ),
            StrategyStep(
                what="抗辩期间不出具欠薪确认、付款承诺，不作部分支付",
                who="委托人",
                deadline="即日起",
            ),
        ),
        citations=of_limitation(case) or places(case),
        articles=arbitration(case.rules, 27),
        missing=strip.missing or ("解除通知的送达记录",),
    )


def _late_words(strip: Limitation, about: str) -> str:
    whole = {
        "barred": "按现有材料仲裁时效已届满。",
        "not_barred": "仲裁时效整体尚未届满，但二倍工资差额逐月计算。",
    }.get(strip.status, "仲裁时效是否届满无法判断，先行提出抗辩。")
    return f"{whole}{f'已逾一年的部分：{about}。' if about else ''}"


def _settle(case: Case, reasoning: Reasoning) -> Strategy:
    """The figures to start from, never a chance of winning."""
    total = case.calculation.total
    start = f"以测算的{yuan(total)}为起点（{told(claims(case))}）。" if total is not None else ""
    terms = (
        "协议写明款项性质、金额、付款日和逾期后果，申请仲裁委员会出具调解书"
        if case.chair.is_claimant
        else "以一次性支付了结全部劳动争议，写明社保、离职证明和保密的安排，取得仲裁调解书"
    )
    return Strategy(
        id="strategy-mediation",
        title="和解与调解",
        reason=f"{start}未决请求和举证风险见要件矩阵；不预设让步比例。",
        steps=(
            StrategyStep(
                what="由委托人书面确认让步底线并授权谈判",
                who="委托人",
                deadline="首次调解前",
                citations=places(case)[:2],
            ),
            StrategyStep(what=terms, who="承办律师", deadline=_until(case)),
        ),
        citations=places(case),
        missing=("委托人的书面授权与让步底线",),
    )


def _until(case: Case) -> str:
    strip = case.calculation.limitation
    if awaits_suit(case):
        return "起诉期限届满前"
    if not case.chair.is_claimant:
        return "答辩期及开庭前"
    if is_arbitrated(case):
        return "一审辩论终结前"
    if strip.status == "not_barred" and strip.last_safe_day:
        return f"谈判期间时效照常计算，不晚于{chinese_day(strip.last_safe_day)}申请仲裁"
    return last_safe(case)


CLAIMING: Table = {
    "pre_litigation": (collect, _assert, _arbitrate, _sue, _settle),
    "evidence_collection": (collect, _assert, _arbitrate, _sue),
    "preservation": (_arbitrate, collect, _sue),
    "mediation": (_settle, collect, _assert, _arbitrate, _sue),
}
RESPONDING: Table = {
    "defense": (_answer, _limitation, challenge, collect, _sue, _settle),
    "evidence_collection": (collect, challenge, _answer),
    "mediation": (_settle, _limitation, collect),
}


def labour_strategies(case: Case, reasoning: Reasoning) -> tuple[Strategy, ...]:
    """The strategies in order."""
    if case.facts.employment is None:
        return ()
    return planned(case, reasoning, claiming=CLAIMING, responding=RESPONDING)
