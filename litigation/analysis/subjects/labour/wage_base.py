"""The month's wage that compensation is reckoned on (劳动合同法 47, 实施条例 27)."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.money import show, show_sum, to_fen, total
from litigation.analysis.extraction.employment.months import next_month
from litigation.analysis.values.employment import Employment, WageFact, WageKind
from litigation.analysis.values.sources import Citation

PAPER = "解除前十二个月的工资条或用人单位工资台账（应发数）"
_YEAR = 12
_MOST_CITED = 14
_SEVERAL = 2


@dataclass(frozen=True)
class Base:
    """`amount` None: refused, and `refusal` says why and which paper would close it."""

    amount: Decimal | None
    formula: str = ""
    citations: tuple[Citation, ...] = ()
    notes: tuple[str, ...] = ()
    refusal: str = ""
    is_firm: bool = False


def base_of(employment: Employment, start: date | None, end: date) -> Base:
    """The mean of what was earned in the twelve months before the end, as papers show it."""
    wanted = months_before(start, end)
    gross, clash = gross_by_month(employment)
    if clash:
        return Base(
            None, refusal=f"{months_named(clash)}的应发工资在不同材料中不一致。请补充{PAPER}"
        )
    held = [month for month in wanted if month in gross]
    if wanted and len(held) == len(wanted):
        return _mean(employment, wanted, gross)
    stated = [one for one in employment.wages if one.kind is WageKind.AVERAGE]
    if stated:
        return _stated(stated)
    return _agreed(employment, wanted, gross)


def months_before(start: date | None, end: date) -> tuple[date, ...]:
    """The twelve calendar months before the end; fewer where the service was shorter."""
    last = end.replace(day=1)
    if end.day < calendar.monthrange(end.year, end.month)[1]:
        last = next_month(last, -1)
    months = tuple(next_month(last, back) for back in range(1 - _YEAR, 1))
    if start is None:
        return months
    first = start.replace(day=1) if start.day == 1 else next_month(start.replace(day=1))
    return tuple(month for month in months if month >= first)


def gross_by_month(employment: Employment) -> tuple[dict[date, Decimal], tuple[date, ...]]:
    """What was earned in each month, and the months on which papers differ."""
    found: dict[date, Decimal] = {}
    clash: dict[date, None] = {}
    for pay in employment.pay:
        if pay.gross is None:
            continue
        if found.setdefault(pay.month, pay.gross) != pay.gross:
            clash[pay.month] = None
    return found, tuple(clash)


def agreed_wage(employment: Employment) -> WageFact | None:
    """The one monthly wage that all papers agree on; None when they differ or are silent."""
    agreed = [one for one in employment.wages if one.kind is WageKind.AGREED]
    if len({one.amount for one in agreed}) != 1:
        return _of_latest_contract(employment, agreed)
    return next((one for one in agreed if one.firm), agreed[0])


def _of_latest_contract(employment: Employment, agreed: list[WageFact]) -> WageFact | None:
    """Where contracts followed each other: the wage of the last, if no other paper differs."""
    terms = {one.document: one.start for one in employment.contracts if one.start}
    placed = [(one, one.citations[0].document) for one in agreed if one.citations]
    if len(terms) < _SEVERAL or len(placed) < len(agreed):
        return None
    last = max(terms, key=lambda document: terms[document])
    wages = {one.amount for one, document in placed if document == last}
    others = {one.amount for one, document in placed if document not in terms}
    if len(wages) != 1 or others - wages:
        return None
    return next(one for one, document in placed if document == last)


def _of_probation(employment: Employment) -> WageFact | None:
    """The wage while on probation, where the act that ended the employment speaks of it."""
    found = [one for one in employment.wages if one.kind is WageKind.PROBATION]
    quotes = [c.quote for one in employment.endings if one.firm for c in one.citations]
    grounds = [one.ground for one in employment.endings if one.firm]
    if len({one.amount for one in found}) != 1 or not any("试用期" in t for t in quotes + grounds):
        return None
    return next((one for one in found if one.firm), found[0])


def _mean(employment: Employment, wanted: tuple[date, ...], gross: dict[date, Decimal]) -> Base:
    sums = [gross[month] for month in wanted]
    mean = to_fen(sum(sums, Decimal(0)) / len(sums))
    rows = {pay.month: pay.citations for pay in employment.pay if pay.gross is not None}
    cited = tuple(one for month in wanted for one in rows[month])
    notes = [
        f"{months_named(wanted[:1])}至{months_named(wanted[-1:])}应发工资：{show_sum(sums)}元。"
    ]
    if len(sums) < _YEAR:
        notes.append(f"工作不满十二个月，按{len(sums)}个完整月份平均（实施条例第27条）。")
    formula = f"{show(total(sums))} ÷ {len(sums)} = {show(mean)}"
    return Base(mean, formula, cited[:_MOST_CITED], tuple(notes), is_firm=True)


def _stated(stated: list[WageFact]) -> Base:
    if len({one.amount for one in stated}) > 1:
        values = "、".join(show(one.amount) for one in stated)
        return Base(None, refusal=f"材料所载平均工资不一（{values}元）。请补充{PAPER}")
    best = next((one for one in stated if one.firm), stated[0])
    told = "" if best.firm else "该平均工资仅见于当事人陈述，须以工资记录证明。"
    notes = (told,) if told else ()
    return Base(
        best.amount, f"材料载明的月平均工资 {show(best.amount)}", best.citations, notes,
        is_firm=best.firm,
    )  # fmt: skip


def _agreed(employment: Employment, wanted: tuple[date, ...], gross: dict[date, Decimal]) -> Base:
    wage = agreed_wage(employment)
    held = {gross[month] for month in wanted if month in gross}
    missing = [month for month in wanted if month not in gross]
    if probation := _of_probation(employment):
        note = "解除发生在试用期，以约定的试用期月工资为基数；请以实际应得工资的月平均数核对。"
        return Base(
            probation.amount, f"试用期月工资 {show(probation.amount)}", probation.citations, (note,)
        )
    if wage is None:
        differ = {one.amount for one in employment.wages if one.kind is WageKind.AGREED}
        values = "、".join(show(value) for value in sorted(differ))
        why = f"材料所载月工资不一（{values}元）" if differ else "材料未载明月工资"
        if gross:
            why = f"解除前十二个月中缺{months_named(tuple(missing))}的应发工资"
        return Base(None, refusal=f"{why}，平均工资无法计算。请补充{PAPER}")
    if held and held != {wage.amount}:
        why = f"已有月份的应发工资与约定月工资不同，且缺{months_named(tuple(missing))}的记录"
        return Base(None, refusal=f"{why}，平均工资无法计算。请补充{PAPER}")
    source = "约定月工资" if wage.firm else "当事人所述月工资"
    note = (
        f"未见解除前十二个月的完整工资记录，暂以{source}为基数；"
        "应以包括奖金、津贴在内的应得工资平均数为准（实施条例第27条），请以工资记录核对。"
    )
    return Base(
        wage.amount, f"{source} {show(wage.amount)}", wage.citations, (note,), is_firm=False
    )


def months_named(months: tuple[date, ...]) -> str:
    """2024年5月、2024年6月."""
    return "、".join(f"{month.year}年{month.month}月" for month in months)
