"""The conclusion on the total: the sum claimed to the fen, its parts, and what it leaves out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.conclusion_on_sum import of_contract, sum_finding
from litigation.analysis.reasoning.defences_on_money import span
from litigation.analysis.reasoning.money import (
    AGREED,
    COSTS,
    LATENESS,
    PRINCIPAL,
    beside,
    cited,
    counted,
    items_of,
    range_words,
    refused,
    sum_of,
    title_of,
)
from litigation.analysis.reasoning.nouns import nouns_of
from litigation.analysis.reasoning.stated import stated_of
from litigation.analysis.reasoning.wording import listed, yuan
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import ClaimItem, Finding

MOST_PARTS = 2


def total(case: Case) -> Finding | None:
    """The sum claimed, with its parts."""
    claimed = case.calculation.total
    if claimed is None:
        return None
    items = counted(case.calculation)
    citations = cited(items) or of_contract(case)
    whose = "请求金额" if case.chair.is_claimant else "原告最高可主张的金额"
    until = chinese_day(case.inputs.as_of)
    text = f"{whose}合计{yuan(claimed)}（算至{until}）{_parts(case)}。"
    text += _stated(case) + _left_out(case) + _cut(case) + _costs(case)
    return sum_finding("conclusion-total", text, citations, items_of(case.calculation, LATENESS))


def _stated(case: Case) -> str:
    """What the complaint asks for now, where it is less than it could."""
    groups = ((PRINCIPAL, nouns_of(case.rules).principal), (LATENESS, "利息或逾期部分"))
    found = [(word, stated_of(case, items_of(case.calculation, kinds))) for kinds, word in groups]
    told = [
        f"{word}{yuan(one.amount.value)}" + _reckoned(one.until, case)
        for word, one in found
        if one is not None
    ]
    return f"起诉状现列：{'；'.join(told)}。" if told and not case.chair.is_claimant else ""


def _reckoned(until: date, case: Case) -> str:
    return (
        f"（与按同一标准算至{chinese_day(until)}的结果一致）" if until != case.inputs.as_of else ""
    )


def _left_out(case: Case) -> str:
    """A total that lacks an item must say so."""
    names = listed(title_of(item) for item in refused(case.calculation))
    return f"另有{names}尚无法计算，未计入合计。" if names else ""


def _cut(case: Case) -> str:
    cuts = beside(case.calculation, ("adjusted_damages",))
    return "".join(f"其中违约金如被调减，约为{span(item)}。" for item in cuts)


def _costs(case: Case) -> str:
    """Whether the fees of the court stand inside the total is for the reader to know."""
    outside = beside(case.calculation, COSTS)
    return "案件受理费、保全费等诉讼费用由法院另行决定负担，未计入合计。" if outside else ""


def _parts(case: Case) -> str:
    """The parts of the total, told only when they add up to it and a reader can take them in."""
    parts = counted(case.calculation)
    if len(parts) < 2 or sum_of(parts) != case.calculation.total:
        return ""
    if len(parts) <= MOST_PARTS:
        return "：" + "；".join(_part(item) for item in parts)
    groups = (
        (PRINCIPAL, "本金"),
        (("interest",), "借期内利息"),
        (("overdue_interest",), "逾期利息"),
        (("overdue_loss",), "逾期付款损失"),
        (AGREED, "违约金"),
    )
    sums = [(word, sum_of(items_of(case.calculation, kinds))) for kinds, word in groups]
    told = "；".join(f"{word}{yuan(value)}" for word, value in sums if value is not None)
    return f"：{told}" if told else ""


def _part(item: ClaimItem) -> str:
    return f"{title_of(item)}{yuan(item.amount or Decimal(0))}{range_words(item)}"
