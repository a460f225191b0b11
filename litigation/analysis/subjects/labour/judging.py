"""Which elements a labour case raises, and how each is judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from litigation.analysis.claims.money import show
from litigation.analysis.evidence.judging import (
    CONTRADICTED,
    NOT_PROVED,
    PROVED,
    UNDETERMINED,
    Verdict,
    judge_papers,
)
from litigation.analysis.evidence.methods_on_time import in_time, out_of_time
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.subjects.labour import double_pay, unpaid
from litigation.analysis.subjects.labour.money_case import MoneyCase, money_case
from litigation.analysis.subjects.labour.wage_base import base_of
from litigation.analysis.subjects.values import Judge, Matter
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.employment import EndKind
from litigation.analysis.values.facts import EventKind
from litigation.analysis.values.result import ElementStatus, Limitation
from litigation.packages.schema import Element

Method = Callable[[MoneyCase, tuple[Piece, ...]], Verdict]


def raised_elements(matter: Matter) -> tuple[Element, ...]:
    """The elements of the claims that the papers raise; the others would only be noise."""
    case = money_case(matter.inputs, matter.facts, matter.rules)
    idle: set[str] = set()
    if case.end.kind is not EndKind.DISMISSAL and case.end.kind is not None:
        idle |= {"dismissal", "lawful_dismissal"}
    if case.end.kind is not EndKind.FORCED_RESIGNATION:
        idle |= {"forced_resignation"}
    if case.end.kind not in (EndKind.AGREEMENT, EndKind.EXPIRY):
        idle |= {"ended_otherwise"}
    if not double_pay.is_raised(case):
        idle |= {"no_written_contract", "written_contract"}
    if not unpaid.is_raised(case):
        idle |= {"wages_unpaid", "wages_paid"}
    if not _is_arbitrated(matter):
        idle |= {"arbitration_first"}
    return tuple(one for one in matter.rules.elements if one.id not in idle)


def _is_arbitrated(matter: Matter) -> bool:
    filed = any(
        event.kind is EventKind.FILED and "仲裁" not in event.text for event in matter.facts.events
    )
    held = matter.facts.employment.awards if matter.facts.employment else ()
    return filed or bool(held)


def labour_judging(
    matter: Matter, limitation: Limitation, statuses: Mapping[str, ElementStatus]
) -> Judge:
    """The status of an element from its papers, the account and the calendar."""
    case = money_case(matter.inputs, matter.facts, matter.rules)

    def judged(element: Element, pieces: tuple[Piece, ...]) -> Verdict:
        if element.method == "limitation":
            return in_time(limitation, pieces)
        if element.method == "limitation_defence":
            return out_of_time(limitation, pieces, raised="用人单位提出即可成立")
        method = METHODS.get(element.method)
        return method(case, pieces) if method else judge_papers(pieces)

    return judged


def _service(case: MoneyCase, pieces: tuple[Piece, ...]) -> Verdict:
    """The first and the last day; the employer bears the burden for the years (44)."""
    start, end = case.start, case.end
    if start.day is None:
        return Verdict(UNDETERMINED, f"{start.doubt}，工作年限无法判断。")
    if end.day is None:
        return Verdict(UNDETERMINED, "离职日期不明或材料所载不一，工作年限无法判断。")
    told = f"入职{chinese_day(start.day)}、离职{chinese_day(end.day)}"
    if start.other:
        text = (
            f"陈述的入职日{chinese_day(start.day)}"
            f"早于劳动合同起始日{chinese_day(start.other)}，工作年限有争议。"
        )
        return Verdict(UNDETERMINED, text)
    verdict = judge_papers(pieces)
    if start.is_firm and end.is_firm and verdict.status is not CONTRADICTED:
        return Verdict(PROVED, f"{told}均有书面材料载明。")
    if start.is_firm or verdict.status is PROVED:
        return Verdict(PROVED if end.is_firm else UNDETERMINED, f"{told}，{_which(case)}")
    return Verdict(UNDETERMINED, f"{told}，{_which(case)}")


def _which(case: MoneyCase) -> str:
    if not case.start.is_firm and not case.end.is_firm:
        return "均仅见于当事人陈述，尚待证明。"
    if not case.start.is_firm:
        return "离职日有书面材料；入职日由录用、社保、工资记录等佐证。"
    return "入职日有书面材料；离职日仅见于当事人陈述。"


def _wage(case: MoneyCase, pieces: tuple[Piece, ...]) -> Verdict:
    if case.end.day is None:
        return Verdict(UNDETERMINED, "离职日期不明，前十二个月的平均工资无法判断。")
    base = base_of(case.employment, case.start.day, case.end.day)
    if base.amount is None:
        return Verdict(UNDETERMINED, base.refusal.split("。")[0] + "。")
    if base.is_firm:
        where = "工资记录" if "÷" in base.formula else "材料"
        return Verdict(PROVED, f"{where}载明月平均应得工资 {show(base.amount)}元。")
    verdict = judge_papers(pieces)
    if verdict.status is PROVED:
        text = f"月工资 {show(base.amount)}元有书面材料；前十二个月平均数尚须以工资记录核对。"
        return Verdict(PROVED, text)
    return Verdict(UNDETERMINED, f"月工资 {show(base.amount)}元，证明不足：{verdict.reason}")


def _lawful(case: MoneyCase, pieces: tuple[Piece, ...]) -> Verdict:
    """The employer must prove its ground; its own notice states it and proves nothing."""
    verdict = judge_papers(pieces)
    told = "通知写明的理由" if case.end.is_firm else "所述的解除经过"
    ground = f"{told}：{case.end.ground}。" if case.end.ground else "未见写明的解除理由。"
    if verdict.status is PROVED:
        return Verdict(PROVED, f"{ground}{verdict.reason}")
    if any(piece.evidence.supports for piece in pieces):
        return Verdict(NOT_PROVED, f"{ground}{verdict.reason}通知本身不能证明其所述事实。")
    return Verdict(NOT_PROVED, f"{ground}材料中没有证明该理由的证据。")


def _contract(case: MoneyCase, pieces: tuple[Piece, ...]) -> Verdict:
    """A written contract signed within the first month."""
    signed = [one.signed for one in case.employment.contracts if one.signed]
    start = case.start.day
    if not signed:
        verdict = judge_papers(pieces)
        if verdict.status is PROVED:
            return Verdict(UNDETERMINED, "有书面劳动合同，但签订日期不明。")
        return Verdict(NOT_PROVED, "材料中没有载明签订日期的书面劳动合同。")
    first = min(signed)
    if start is None:
        return Verdict(
            UNDETERMINED, f"书面劳动合同签订于{chinese_day(first)}，入职日不明，是否及时无法判断。"
        )
    if double_pay.is_late(start, first):
        text = (
            f"{chinese_day(start)}入职，{chinese_day(first)}"
            "才签订书面劳动合同，超过一个月，不是及时签订。"
        )
        return Verdict(NOT_PROVED, text)
    return Verdict(PROVED, f"{chinese_day(start)}入职，{chinese_day(first)}已签订书面劳动合同。")


def _unpaid(case: MoneyCase, pieces: tuple[Piece, ...]) -> Verdict:
    """Wages owed: the employer's own admission or its records, else only what is said."""
    if any(one.admitted or one.firm for one in case.employment.arrears):
        return Verdict(PROVED, "用人单位的文件或裁决、裁判文书载明工资尚未支付。")
    if any(pay.unpaid for pay in case.employment.pay):
        return Verdict(PROVED, "工资记录载明有关月份未发放。")
    verdict = judge_papers(pieces)
    if verdict.status is PROVED:
        return verdict
    return Verdict(UNDETERMINED, "欠付工资仅见于当事人陈述；已足额支付由用人单位举证。")


METHODS: dict[str, Method] = {
    "service": _service,
    "monthly_wage": _wage,
    "lawful_dismissal": _lawful,
    "written_contract": _contract,
    "wages_unpaid": _unpaid,
}
