"""N and 2N: economic compensation (46, 47) and damages for an unlawful end (48, 87)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.money import plain, show, to_fen
from litigation.analysis.subjects.labour.laws import act, burden, regulations
from litigation.analysis.subjects.labour.money_case import MoneyCase
from litigation.analysis.subjects.labour.service import ACT_SINCE, Years, years_between
from litigation.analysis.subjects.labour.wage_base import Base, base_of
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.employment import EndKind, WageFact, WageKind
from litigation.analysis.values.result import ClaimItem

CAP_TIMES, CAP_YEARS = 3, 12
CAP_PAPER = "用人单位所在地公布的上年度职工月平均工资文件"
CAP_NOTE = (
    f"材料未载明当地上年度职工月平均工资，未作三倍封顶检验；月工资高于其三倍的，按三倍计算且最多"
    f"{CAP_YEARS}年（第47条第2款）。请查{CAP_PAPER}。"
)
RESIGNED = (
    "材料显示劳动者自行辞职且未写明用人单位过错，经济补偿没有依据。"
    "请补充离职原因的证据（如被迫解除通知、协商解除记录）"
)
DAMAGES, COMPENSATION = "dismissal_damages", "economic_compensation"


BY_THE_HOUR = (
    "材料显示可能是非全日制用工（兼职、按小时计酬），其不订书面合同、终止时不付经济补偿等规则未收录于本规则包，"
    "应按全日制还是非全日制计算无法判断。请补充考勤、排班和工资结算周期的材料，先查明每日、每周工时"
)
_RETIRED = re.compile(r"退休|到龄|[56]\d(?:周)?岁")
RETIRED = (
    "材料显示可能因达到法定退休年龄而终止，此时应否支付经济补偿、是否违法终止的规则未收录于本规则包，无法判断。"
    "请补充出生日期、养老保险缴费与待遇领取的材料"
)
RENEWALS = (
    "材料中有两份以上固定期限劳动合同：连续订立两次固定期限劳动合同后，劳动者有权要求订立无固定期限劳动合同的，"
    "用人单位不续签可能构成违法终止，届时按赔偿金（2N）主张；订立条件的条文未收录，须核对。"
)
EXPIRED = "用人单位维持或提高约定条件续订而劳动者不同意的，期满终止不付经济补偿，请核对续订的经过。"
SETTLED = (
    "已有协商解除协议：协议有效的，以协议约定为准，本项只供对照；主张撤销或无效的，"
    "须证明欺诈、胁迫、乘人之危、重大误解或显失公平，并注意撤销权的期间。"
)


@dataclass(frozen=True)
class Reckoned:
    """One reckoning of N."""

    years: Years
    months: Decimal
    wage: Decimal
    amount: Decimal
    capped: bool


def compensation_items(case: MoneyCase) -> tuple[ClaimItem, ...]:
    """2N with N beside it after a dismissal, N alone where the law gives only that."""
    kind = case.end.kind
    if case.employment.part_time:
        return (_refused(case, BY_THE_HOUR),)
    if kind is EndKind.RESIGNATION:
        return (_refused(case, RESIGNED),)
    if any(_RETIRED.search(c.quote) for one in case.employment.endings for c in one.citations):
        return (_refused(case, RETIRED),)
    if kind is None:
        return (
            _refused(case, f"{case.end.doubt}。请补充解除或终止劳动合同通知、辞职文件或协商记录"),
        )
    why = _unknown(case)
    if why:
        return (_refused(case, why),)
    start, end = case.start.day, case.end.day
    if start is None or end is None:
        return ()
    base = base_of(case.employment, start, end)
    if base.amount is None:
        return (_refused(case, base.refusal),)
    return _reckoned_items(case, base, start, end)


def _unknown(case: MoneyCase) -> str:
    """Why the years of service cannot be told."""
    start, end = case.start.day, case.end.day
    if start is None:
        return f"{case.start.doubt}，工作年限无法计算。请补充入职登记、首份劳动合同或社保参保记录"
    if end is None:
        return "解除或终止的日期不明或材料所载不一，工作年限无法计算。请补充解除通知或离职证明"
    if end < start:
        return f"材料所载离职日{chinese_day(end)}早于入职日{chinese_day(start)}，请核对原件"
    if start < ACT_SINCE:
        return (
            f"入职日{chinese_day(start)}在2008年1月1日以前，其前后分段计算的规则未收录于本规则包。"
            "请按劳动合同法施行前后分段核算"
        )
    return ""


def _reckoned_items(case: MoneyCase, base: Base, start: date, end: date) -> tuple[ClaimItem, ...]:
    local = _local(case)
    chosen = _reckon(base, start, end, local)
    other = _reckon(base, case.start.other, end, local) if case.start.other else None
    unlawful = case.end.kind is EndKind.DISMISSAL
    if case.end.kind is EndKind.EXPIRY and _is_renewed(case):
        alone = _item(case, base, chosen, other, local, times=1, counted=True)
        double = _item(case, base, chosen, other, local, times=2, counted=False)
        return (alone, replace(double, title=case.title("违法终止赔偿金（2N，备选）")))
    if case.employment.settlement and case.end.kind is EndKind.AGREEMENT:
        beside = _item(case, base, chosen, other, local, times=1, counted=False)
        title = case.title("经济补偿（N，与协议对照）")
        return (replace(beside, title=title),)
    n_item = _item(case, base, chosen, other, local, times=1, counted=not unlawful)
    if not unlawful:
        return (n_item,)
    return (_item(case, base, chosen, other, local, times=2, counted=True), n_item)


def _is_renewed(case: MoneyCase) -> bool:
    """Whether two contracts for a fixed term, at least, are in the file."""
    return len({one.start for one in case.employment.contracts if one.start and one.end}) > 1


def _local(case: MoneyCase) -> WageFact | None:
    found = [one for one in case.employment.wages if one.kind is WageKind.LOCAL_AVERAGE]
    return found[0] if len({one.amount for one in found}) == 1 else None


def _reckon(base: Base, start: date | None, end: date, local: WageFact | None) -> Reckoned:
    assert base.amount is not None
    assert start is not None
    years = years_between(start, end)
    ceiling = local.amount * CAP_TIMES if local else None
    if ceiling is not None and base.amount > ceiling:
        months = min(years.months, Decimal(CAP_YEARS))
        return Reckoned(years, months, ceiling, to_fen(ceiling * months), True)
    return Reckoned(years, years.months, base.amount, to_fen(base.amount * years.months), False)


def _item(
    case: MoneyCase,
    base: Base,
    chosen: Reckoned,
    other: Reckoned | None,
    local: WageFact | None,
    *,
    times: int,
    counted: bool,
) -> ClaimItem:
    double = times == 2
    amount = chosen.amount * times
    words = "违法解除赔偿金（2N）" if double else "经济补偿（N）"
    if not double and not counted:
        words = "经济补偿（N，备选）"
    low = other.amount * times if other else None
    return ClaimItem(
        id=DAMAGES if double else COMPENSATION,
        kind=DAMAGES if double else COMPENSATION,
        title=case.title(words),
        amount=amount,
        amount_low=low,
        amount_high=amount if low is not None else None,
        formula=_formula(base, chosen, times),
        citations=tuple(
            dict.fromkeys((*case.start.citations[:2], *case.end.citations[:2], *base.citations))
        ),
        articles=_articles(case, double),
        notes=_notes(case, base, chosen, local, short=not double and not counted),
        counted=counted,
    )


def _formula(base: Base, chosen: Reckoned, times: int) -> str:
    wage = f"月工资 {show(chosen.wage)}"
    product = f"{wage} × {plain(chosen.months)}个月"
    if times == 2:
        product += " × 2"
    return f"{base.formula}；{product} = {show(chosen.amount * times)}"


def _articles(case: MoneyCase, double: bool) -> tuple:
    numbers = (48, 87, 47) if double else (46, 47)
    if case.end.kind is EndKind.FORCED_RESIGNATION:
        numbers = (38, 46, 47)
    extra = burden(case.rules) if double else ()
    return (*act(case.rules, *numbers), *regulations(case.rules, 27), *extra)


def _notes(
    case: MoneyCase, base: Base, chosen: Reckoned, local: WageFact | None, *, short: bool
) -> tuple[str, ...]:
    if short and not case.employment.settlement:
        return ("解除合法而应付补偿时替代赔偿金；基数与年限同赔偿金，两者不能并得，未计入合计。",)
    notes = [
        f"工作年限：{chinese_day(case.start.day)}至{chinese_day(case.end.day)}，{chosen.years.words}。",
        *base.notes,
    ]
    if not (case.start.is_firm and case.end.is_firm):
        notes.append(
            "入职日或离职日仅见于当事人陈述；工作年限由用人单位举证（劳动争议解释（一）第44条）。"
        )
    if case.end.kind is EndKind.EXPIRY:
        notes.append(EXPIRED)
        if _is_renewed(case):
            notes.append(RENEWALS)
    if case.end.kind is EndKind.AGREEMENT and case.employment.settlement:
        notes.append(SETTLED)
    if case.start.other:
        notes.append(
            f"劳动合同载明的起始日为{chinese_day(case.start.other)}；入职日按该日认定的，金额为区间下限。"
            "此前有无书面劳动合同不明；主张二倍工资的须先核对，其时效另计。"
        )
    if chosen.capped and local:
        notes.append(
            f"月工资高于当地月平均工资{show(local.amount)}元的三倍，按三倍计算，最多{CAP_YEARS}年。"
        )
    return tuple(notes) if local else (*notes, CAP_NOTE)


def _refused(case: MoneyCase, why: str) -> ClaimItem:
    double = case.end.kind is EndKind.DISMISSAL
    words = "违法解除赔偿金（2N）" if double else "经济补偿（N）或赔偿金（2N）"
    return ClaimItem(
        id=DAMAGES if double else COMPENSATION,
        kind=DAMAGES if double else COMPENSATION,
        title=case.title(words),
        amount=None,
        citations=tuple(dict.fromkeys((*case.start.citations, *case.end.citations)))[:6],
        articles=_articles(case, double),
        refusal=f"{why}。",
    )
