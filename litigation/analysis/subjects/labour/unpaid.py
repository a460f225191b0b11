"""Wages that were not paid: by the pay records, else by what papers state, else by the month."""

from __future__ import annotations

import calendar
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.money import show, show_sum, total
from litigation.analysis.subjects.labour.laws import act, arbitration
from litigation.analysis.subjects.labour.money_case import MoneyCase
from litigation.analysis.subjects.labour.wage_base import agreed_wage, gross_by_month, months_named
from litigation.analysis.values.employment import Arrears, PayMonth
from litigation.analysis.values.result import ClaimItem
from litigation.analysis.values.sources import Citation

KIND = "unpaid_wages"
PAPER = "欠付各月的工资条、考勤和银行工资流水"


def is_raised(case: MoneyCase) -> bool:
    """Whether a paper says that wages are unpaid."""
    return bool(case.employment.arrears) or any(pay.unpaid for pay in case.employment.pay)


def unpaid_items(case: MoneyCase) -> tuple[ClaimItem, ...]:
    """One item for all months unpaid, or the reason why the sum cannot be told."""
    if not is_raised(case):
        return ()
    told = case.employment.arrears
    months = _months(case, told)
    stated = {one.amount for one in told if one.amount is not None}
    cited = tuple(c for one in told for c in one.citations)
    gross, clash = gross_by_month(case.employment)
    rows = tuple(pay for pay in case.employment.pay if pay.month in months and pay.gross)
    if months and all(month in gross and month not in clash for month in months):
        return (_by_records(case, months, gross, rows, stated, cited),)
    if len(stated) == 1:
        return (_as_stated(case, months, stated.pop(), cited, told),)
    return (_by_agreement(case, months, stated, cited),)


def _months(case: MoneyCase, told: tuple[Arrears, ...]) -> tuple[date, ...]:
    """The months that records mark unpaid, with those that papers name."""
    marked = {pay.month for pay in case.employment.pay if pay.unpaid}
    named = {month for one in told for month in one.months}
    paid = {
        pay.month
        for pay in case.employment.pay
        if pay.net is not None and pay.net > 0 and not pay.unpaid
    }
    return tuple(sorted(marked | (named - (paid - marked))))


def _by_records(
    case: MoneyCase,
    months: tuple[date, ...],
    gross: dict[date, Decimal],
    rows: tuple[PayMonth, ...],
    stated: set[Decimal],
    cited: tuple[Citation, ...],
) -> ClaimItem:
    sums = [gross[month] for month in months]
    amount = total(sums)
    notes = [f"欠付月份：{months_named(months)}；按工资记录的应发数计算。"]
    others = stated - {amount}
    if others:
        values = "、".join(show(value) for value in sorted(others))
        notes.append(f"材料另载欠付数额 {values}元，与工资记录不一致，须核对。")
    places = (*(c for row in rows for c in row.citations), *cited)
    return _item(case, amount, f"{show_sum(sums)}", places, tuple(notes))


def _as_stated(
    case: MoneyCase,
    months: tuple[date, ...],
    amount: Decimal,
    cited: tuple[Citation, ...],
    told: tuple[Arrears, ...],
) -> ClaimItem:
    notes = [f"欠付月份：{months_named(months)}。"] if months else []
    if not any(one.firm for one in told):
        notes.append(f"欠付数额仅见于当事人陈述，请补充{PAPER}。")
    return _item(case, amount, f"材料载明欠付工资 {show(amount)}", cited, tuple(notes))


def _by_agreement(
    case: MoneyCase, months: tuple[date, ...], stated: set[Decimal], cited: tuple[Citation, ...]
) -> ClaimItem:
    if len(stated) > 1:
        values = "、".join(show(value) for value in sorted(stated))
        return _refused(case, f"材料所载欠付工资数额不一（{values}元）。请补充{PAPER}", cited)
    wage = agreed_wage(case.employment)
    if not months or wage is None:
        why = "欠付工资的月份未载明" if not months else "欠付月份的工资标准不明或材料所载不一"
        return _refused(case, f"{why}，数额无法计算。请补充{PAPER}", cited)
    whole = tuple(month for month in months if _is_whole(case, month))
    broken = tuple(month for month in months if month not in whole)
    if not whole:
        why = "欠付月份中有不满一个月的月份，折算方法未收录于本规则包"
        return _refused(case, f"{why}，数额无法计算。请补充{PAPER}", cited)
    amount = total([wage.amount] * len(whole))
    formula = f"{show(wage.amount)} × {len(whole)}个月 = {show(amount)}"
    notes = [f"欠付月份：{months_named(months)}；按约定月工资计算，请以各月应发数核对。"]
    if broken:
        notes.append(
            f"{months_named(broken)}不满一个月，折算方法未收录于本规则包，未计入；请按实际出勤折算后补列。"
        )
    words = "拖欠的工资（整月部分）" if broken else "拖欠的工资"
    return _item(case, amount, formula, (*cited, *wage.citations), tuple(notes), words)


def _is_whole(case: MoneyCase, month: date) -> bool:
    """Whether the employment lasted through the whole month."""
    last = month.replace(day=calendar.monthrange(month.year, month.month)[1])
    began = case.start.day is None or case.start.day <= month
    return began and (case.end.day is None or case.end.day >= last)


def _item(
    case: MoneyCase,
    amount: Decimal,
    formula: str,
    cited: tuple[Citation, ...],
    notes: tuple[str, ...],
    words: str = "拖欠的工资",
) -> ClaimItem:
    return ClaimItem(
        id=KIND,
        kind=KIND,
        title=case.title(words),
        amount=amount,
        formula=formula,
        citations=tuple(dict.fromkeys(cited))[:10],
        articles=_articles(case),
        notes=notes,
    )


def _refused(case: MoneyCase, why: str, cited: tuple[Citation, ...]) -> ClaimItem:
    return ClaimItem(
        id=KIND,
        kind=KIND,
        title=case.title("拖欠的工资"),
        amount=None,
        citations=tuple(dict.fromkeys(cited))[:10],
        articles=_articles(case),
        refusal=f"{why}。",
    )


def _articles(case: MoneyCase) -> tuple:
    return (*act(case.rules, 85), *arbitration(case.rules, 27))
