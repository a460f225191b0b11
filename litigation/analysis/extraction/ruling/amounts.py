"""The fixed sums of an operative item, each with the noun it is ordered for."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import date
from decimal import Decimal

from litigation.analysis.extraction.money import MoneyMention
from litigation.analysis.extraction.ruling.by_terms import (
    FOREIGN,
    Amounts,
    by_schedule,
    without_default,
)
from litigation.analysis.extraction.ruling.interest import Read
from litigation.analysis.extraction.ruling.stretch import Stretch
from litigation.analysis.extraction.ruling.whole_and_parts import parts_by_whole
from litigation.analysis.values.ruling import SumOrdered

_LABEL = re.compile(r"[^，。；、：（）\d\t\n和及与]{1,16}$")
_NOUN = re.compile(
    r"借款本金|剩余本金|(?:借款)?本息|本金|货款|价款|工程款|租金|违约金|滞纳金"
    r"|利息|资金占用费|逾期付款损失|损失|赔偿金|经济补偿金?|"
    r"工资差额|二倍工资差额|双倍工资差额|工资|加班费|未休年休假工资"
    r"|年休假工资|律师代理费|律师费|保全费|保全保险费|保函费|"
    r"物业(?:服务)?费|定金|保证金|押金|质保金|服务费|承揽费|加工费|运费|医疗费|误工费"
    r"|护理费|残疾赔偿金|精神损害抚慰金|"
    r"补偿款|欠款|款项|股权转让款|购房款|购车款|房屋占有使用费|占有使用费"
    r"|公告费|鉴定费|(?:保全)?(?:责任)?担保费|保险费|借款|费用|奖金|提成"
)
_NO_LABEL = re.compile(
    r"支付|给付|偿还|返还|赔偿|清偿|归还|公司|有权|要求|[向给将把内]|[原被]告|某|\*"
)
_TOTAL = re.compile(r"(?:合计|共计|总计|总额|总共|共)(?:为|计|是|系|达)?(?:人民币)?[：]?\s?$")
_BASE_AFTER = re.compile(
    r"(?:的?(?:剩余|未)[^，。；（）]{0,10})?(?:为|作为)(?:计算)?(?:基数|本金)|(?:部分)?为限|范围内|的?(?:最高限?额|限额|额度)"
)
_CLAIM_UP_TO = re.compile(r"(?:请求权?|债权|求偿|受偿|追索)[^。；]{0,6}，?以$")  # 债权以100元为限
_LESS = re.compile(
    r"(?:已支付的?|已付的?|扣除|抵扣|扣减|减去|已履行的?|已还的?|抵作|垫付的?)[^，。；、]{0,12}$"
)
_TAKEN_OFF = re.compile(r".{0,20}(?:扣除|抵扣|扣减|减去)")
_TOLD = re.compile(r"(?:总价|约定|标的额?|合同价)[^，。；、]{0,6}$")


def sums_ordered(stretch: Stretch, verb: int, interest: Read) -> Amounts:
    """The sums of an item without bases, totals and sums that are only told of.

    货款100元，由被告…清偿: where none follows the verb, those before it are meant.
    """
    due, otherwise = without_default(stretch)
    floor = min(verb, _first(due))
    found = _from(due, floor, interest)
    found = found if found.sums or not floor else _from(due, 0, interest)
    found = by_schedule(due, found)
    return replace(found, notes=(*found.notes, *otherwise))


def _from(stretch: Stretch, floor: int, interest: Read) -> Amounts:
    """The sums that stand at or behind an offset."""
    found: list[SumOrdered] = []
    notes: list[str] = []
    deducted = Decimal(0)
    inner = parts_by_whole(stretch)
    told_again: set[int] = set()
    for one in stretch.sums:
        if one.start in told_again:
            continue
        if one.foreign:
            notes.append(f"判项含{FOREIGN}金额“{stretch.text[one.start : one.end]}”，未计入。")
            continue
        before = stretch.text[max(0, one.start - 24) : one.start]
        if one.start < floor or one.per_unit or interest.covers(one.start) or one.value <= 0:
            continue
        base = _BASE_AFTER.match(stretch.text, one.end) and not _CLAIM_UP_TO.search(before)
        if base or _TOLD.search(before):
            continue
        if _LESS.search(before):
            taken = _TAKEN_OFF.search(before) or _TAKEN_OFF.match(stretch.text, one.end)
            deducted += one.value if taken else 0
            notes.append(_on_deduction(before, one.value, taken=taken is not None))
        elif _TOTAL.search(before) and found:
            notes += _mismatch(found, one)
        else:
            parts = inner.get(one.start, ())
            split = _split(stretch, _ordered(stretch, one, before), parts)
            found += split.sums
            notes += split.notes
            told_again |= {part.start for part in parts}
    return Amounts(tuple(found), deducted, tuple(dict.fromkeys(notes)))


def _split(stretch: Stretch, whole: SumOrdered, parts: tuple[MoneyMention, ...]) -> Amounts:
    """A sum with its parts is due once: as its parts where each has a noun, else as the whole."""
    told = [_part(stretch, one) for one in parts]
    dated = tuple(one for one in told if one.due is not None)
    if dated:  # parts with a day of their own are instalments; the rest is due with the item
        rest = whole.amount - sum((one.amount for one in dated), Decimal(0))
        return Amounts((replace(whole, amount=rest if rest > 0 else whole.amount), *dated))
    named = all(_NOUN.search(one.label) for one in told)
    if told and named and sum((one.amount for one in told), Decimal(0)) == whole.amount:
        return Amounts(tuple(told))
    words = "、".join(f"{one.amount:,.2f}元" for one in told)
    note = f"判项写明{whole.amount:,.2f}元“其中”有{words}，按合计计一次；各分项由谁负担须核对原文。"
    return Amounts((whole,), notes=(note,) if told else ())


def _part(stretch: Stretch, one: MoneyMention) -> SumOrdered:
    part = _ordered(stretch, one, stretch.text[max(0, one.start - 24) : one.start])
    return part if part.due else replace(part, due=_due_behind(stretch, one))


def _on_deduction(before: str, value: Decimal, *, taken: bool) -> str:
    words = re.split(r"[，。；、（）]", before)[-1]
    if taken:
        return f"判项写明“{words}”{value:,.2f}元，已从利息中扣除；抵扣对象有争议的须核对原文。"
    return f"判项写明“{words}”{value:,.2f}元，未计入应付数额，是否应再扣除须核对原文。"


def _first(stretch: Stretch) -> int:
    """Sums may stand before the verb: 将100元支付给…"""
    hit = re.search(r"将|把", stretch.text)
    return hit.start() if hit else len(stretch.text)


def _ordered(stretch: Stretch, one: MoneyMention, before: str) -> SumOrdered:
    nouns = _NOUN.findall(_behind_sum(before))
    lead = _LABEL.search(before)
    told = lead.group().strip("人民币的为计") if lead else ""
    if _ACCRUED.search(before):
        nouns = ["利息"]
    label = nouns[-1] if nouns else ("" if _NO_LABEL.search(told) else told)
    return SumOrdered(
        label=label or "款项",
        amount=one.value,
        citations=stretch.cite(max(0, one.start - len(label or "")), one.end),
        due=_due(stretch, one),
    )


_ACCRUED = re.compile(r"[至到][^，。；至到]{4,14}日止?，?(?:暂?合?计|共计?|为)(?:人民币)?$")
_SUM_ENDS = re.compile(r"元(?:整)?(?:（[^（）]{0,16}）)?[、，和及与]")


def _behind_sum(before: str) -> str:
    """律师费100元、担保费20元: the words of this sum alone, where it has any."""
    rest = _SUM_ENDS.split(before)[-1]
    return rest if rest.strip("、，") else before


_EACH_TERM = re.compile(r"每(?:月|季度?|年|周|期)[^，。；元]{0,20}$")
_NEAR = 40  # characters before a sum in which its day stands


def _due(stretch: Stretch, one: MoneyMention) -> date | None:
    """于2024年1月31日前支付5万元: the last such day before the sum in the same clause."""
    if _EACH_TERM.search(stretch.text, max(0, one.start - _NEAR), one.start):
        return None  # 自7月起每月28日前支付: no single day
    best = None
    near = bisect_left(stretch.dates, one.start - _NEAR, key=lambda mention: mention.end)
    for mention in stretch.dates[near : near + _NEAR]:
        if mention.end > one.start:
            break
        between = stretch.text[mention.end : one.start]
        limit = re.match(r"(?:之)?前|以前|止", between)
        if stretch.text[mention.start - 1 : mention.start] in ("至", "到"):
            continue  # 自…计至…止: the end of a stretch of days
        if mention.precision == "day" and limit and len(between) <= _NEAR and "；" not in between:
            best = mention.date
    return best


def _due_behind(stretch: Stretch, one: MoneyMention) -> date | None:
    """其中质保金5000元于2025年6月30日前支付: the day may follow the sum."""
    for mention in stretch.dates:
        if mention.start >= one.end:
            between = stretch.text[one.end : mention.start]
            limit = re.match(r"(?:之)?前|以前|止", stretch.text[mention.end : mention.end + 3])
            near = re.fullmatch(r"整?，?(?:应|须)?(?:于|在|定于|最迟于)?", between)
            return mention.date if limit and near and mention.precision == "day" else None
    return None


def _mismatch(found: list[SumOrdered], whole: MoneyMention) -> list[str]:
    parts = sum((one.amount for one in found), Decimal(0))
    if parts == whole.value:
        return []
    return [
        f"判项列明的各项相加为{parts:,.2f}元，与所写合计{whole.value:,.2f}元不一致，"
        f"以列明的各项为准，须核对。"
    ]
