"""Double pay without a written contract (劳动合同法 82, 实施条例 6), month by month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.days import DAY, years_after
from litigation.analysis.claims.limitation.period import run_period
from litigation.analysis.claims.money import show, show_sum, total
from litigation.analysis.extraction.dates import month_later
from litigation.analysis.subjects.labour.laws import act, arbitration, regulations
from litigation.analysis.subjects.labour.limitation import YEARS, Acts, acts_of
from litigation.analysis.subjects.labour.money_case import MoneyCase
from litigation.analysis.subjects.labour.wage_base import agreed_wage, gross_by_month
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import ClaimItem
from litigation.analysis.values.sources import Citation

KIND = "double_pay"
MOST_MONTHS = 11
DIFFER = (
    "二倍工资的仲裁时效自何日起算，各地裁判口径不一：有的按月逐月起算（本表按此较严的口径分列），"
    "有的自最后一个月届满或劳动关系终止之日起一并计算；按后一口径，上列逾一年的月份也可能得到支持，"
    "请查明受理地的口径。"
)
WAGE_PAPER = "该期间各月的工资条或银行工资流水（应发数）"


@dataclass(frozen=True)
class Month:
    """A month of service without a contract, its wage, and until when it may be claimed."""

    first: date
    last: date
    wage: Decimal | None
    until: date
    is_late: bool
    citations: tuple[Citation, ...]


def is_raised(case: MoneyCase) -> bool:
    """Whether papers say that no contract was signed in time."""
    start = case.start.day
    signed = _signed(case)
    # A contract a year later may renew an earlier one that is not in the file.
    late = (
        start is not None
        and signed is not None
        and is_late(start, signed)
        and signed < years_after(start, 1)
    )
    return late or bool(case.employment.without_contract)


def is_late(start: date, signed: date) -> bool:
    """Whether a contract was signed only after the first month (实施条例 6)."""
    return signed >= month_later(start, 1)


def double_pay_items(case: MoneyCase) -> tuple[ClaimItem, ...]:
    """The months still in time count; those a year past stand beside the total."""
    if not is_raised(case):
        return ()
    why = _unknown(case)
    if why:
        return (_refused(case, why),)
    months, rest = _months(case, acts_of(case.facts, case.as_of))
    if not months:
        return ()
    if any(month.wage is None for month in months):
        return (
            _refused(case, f"未签合同期间各月工资不明，二倍工资差额无法计算。请补充{WAGE_PAPER}"),
        )
    timely = tuple(month for month in months if not month.is_late)
    late = tuple(month for month in months if month.is_late)
    made = []
    if timely:
        made.append(_item(case, timely, months, rest, late=False))
    if late:
        made.append(_item(case, late, months, rest if not timely else "", late=True))
    return tuple(made)


def _signed(case: MoneyCase) -> date | None:
    return min((one.signed for one in case.employment.contracts if one.signed), default=None)


def _unknown(case: MoneyCase) -> str:
    start, signed = case.start.day, _signed(case)
    if case.employment.part_time:
        return (
            "材料显示可能是非全日制用工，其是否须订书面劳动合同的规则未收录于本规则包。"
            "请先查明每日、每周工时"
        )
    if start is None:
        return f"{case.start.doubt}，二倍工资的起止无法确定。请补充入职登记、社保参保记录"
    undated = [one for one in case.employment.contracts if not one.signed]
    if undated and signed is None:
        return "书面劳动合同未载明签订日期，二倍工资算至何日无法确定。请补充载明签订日期的合同原件"
    if signed is not None and not is_late(start, signed):
        return (
            f"有陈述称未签书面劳动合同，但材料中有{chinese_day(signed)}签订的劳动合同，二者矛盾。"
            "请核对合同原件的签字与签订日期"
        )
    if case.end.day is None and signed is None:
        return "劳动关系结束的日期不明，二倍工资算至何日无法确定。请补充解除通知或离职证明"
    return ""


def _months(case: MoneyCase, acts: Acts) -> tuple[list[Month], str]:
    """From the day after the first month, to the contract, the end, or eleven months."""
    start = case.start.day
    assert start is not None
    signed, end = _signed(case), case.end.day
    stops = [years_after(start, 1) - DAY]
    stops += [signed - DAY] if signed else []
    stops += [end] if end else []
    stop, judged = min(stops), acts.judged_on(case.as_of)
    months: list[Month] = []
    rest = ""
    for number in range(1, MOST_MONTHS + 1):
        first, last = month_later(start, number), month_later(start, number + 1) - DAY
        if first > stop:
            break
        if last > stop:
            rest = (
                f"{chinese_day(first)}至{chinese_day(stop)}不满一个月，"
                "折算方法未收录于本规则包，未计入；请按日折算后补列。"
            )
            break
        course = run_period(last, acts.of_every_claim, years=YEARS)
        wage, cited = _wage(case, first, last)
        months.append(Month(first, last, wage, course.end.date, course.is_over(judged), cited))
    return months, rest


def _wage(case: MoneyCase, first: date, last: date) -> tuple[Decimal | None, tuple[Citation, ...]]:
    """What was earned in a month of service, where one figure fits it whole."""
    gross, clash = gross_by_month(case.employment)
    touched = tuple(dict.fromkeys((first.replace(day=1), last.replace(day=1))))
    values = {gross[month] for month in touched if month in gross and month not in clash}
    whole = len([month for month in touched if month in gross]) == len(touched)
    if whole and len(values) == 1:
        rows = [p for p in case.employment.pay if p.month in touched and p.gross is not None]
        return values.pop(), tuple(c for row in rows for c in row.citations)
    wage = agreed_wage(case.employment)
    if wage is None or (whole and len(values) > 1):
        return (wage.amount, wage.citations) if wage and wage.firm else (None, ())
    return wage.amount, wage.citations


def _item(
    case: MoneyCase, months: tuple[Month, ...], whole: list[Month], rest: str, *, late: bool
) -> ClaimItem:
    sums = [month.wage for month in months if month.wage is not None]
    amount = total(sums)
    words = "二倍工资差额（逾一年的月份）" if late else "未签书面劳动合同二倍工资差额"
    lines = tuple(
        f"{chinese_day(month.first)}至{chinese_day(month.last)}"
        f"：{show(month.wage or Decimal(0))}元，仲裁时效"
        f"{'已于' if month.is_late else '至'}"
        f"{chinese_day(month.until)}{'届满' if month.is_late else ''}。"
        for month in months
    )
    signed = _signed(case)
    why = f"{chinese_day(signed)}才签订书面劳动合同" if signed else "未见书面劳动合同"
    notes = [
        f"入职{chinese_day(case.start.day)}，{why}；自满一个月的次日起算，最多{MOST_MONTHS}个月。",
        *lines,
    ]
    if late:
        notes.append(
            "对方提出时效抗辩的，上列月份可能不予支持；有其他中断证据的请补充。未计入合计。"
        )
    if late or any(one.is_late for one in whole):
        notes.append(DIFFER)
    if rest:
        notes.append(rest)
    if not case.start.is_firm:
        notes.append("入职日仅见于当事人陈述，须以入职登记、社保或工资记录证明。")
    cited = (*case.start.citations[:2], *case.employment.without_contract[:2])
    contracts = (c for one in case.employment.contracts if one.signed for c in one.citations[:2])
    return ClaimItem(
        id=f"{KIND}-late" if late else KIND,
        kind=KIND,
        title=case.title(words),
        amount=amount,
        formula=f"{show_sum(sums)}（按月逐项，每月另一倍工资）",
        citations=_once((*cited, *contracts, *(c for m in months for c in m.citations))),
        articles=_articles(case),
        notes=tuple(notes),
        counted=not late,
    )


def _once(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citations))[:10]


def _articles(case: MoneyCase) -> tuple:
    return (*act(case.rules, 10, 82), *regulations(case.rules, 6), *arbitration(case.rules, 27))


def _refused(case: MoneyCase, why: str) -> ClaimItem:
    cited = (*case.start.citations[:2], *case.employment.without_contract[:3])
    contracts = tuple(c for one in case.employment.contracts for c in one.citations[:2])
    return ClaimItem(
        id=KIND,
        kind=KIND,
        title=case.title("未签书面劳动合同二倍工资差额"),
        amount=None,
        citations=_once((*cited, *contracts)),
        articles=_articles(case),
        refusal=f"{why}。",
    )
