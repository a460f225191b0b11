"""Lengths of time in a clause: 三十（30）日, 10个工作日, 半个月, 两周, 一年半."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from litigation.analysis.extraction.terms.clauses import number_of

_N = "一二三四五六七八九十百两零壹贰叁肆伍陆柒捌玖拾佰"
_LENGTH = re.compile(
    rf"(?<!同)(?P<n>\d{{1,3}}|[{_N}]{{1,4}}|半)(?:（(?:\d{{1,3}}|[{_N}]{{1,4}})）)?"
    rf"(?P<unit>个工作日|工作日|个?(?:日历|自然)[天日]|个?(?:星期|礼拜)|周(?!年)|个?[天日](?!历)"
    rf"|个半月|个?月(?!结)|年半|周?年)(?P<in>之?以?[内里]|止|的?期限内|届?满|后|前|起|付|结|到期|无|电汇|转账"
    rf"|支付|承兑|时)?"
)
_HALF = {"month": (15, "day"), "year": (6, "month")}


@dataclass(frozen=True)
class Length:
    """So many units; `marker` is the word right behind, which may say what the length is for."""

    start: int
    end: int
    count: int
    unit: str  # day | working_day | month | year
    marker: str
    extra_days: int = 0  # 一个半月 is a month and fifteen days


def lengths_in(text: str, low: int, high: int) -> Iterator[Length]:
    """Every length of time between two offsets, in order."""
    for hit in _LENGTH.finditer(text, low, high):
        counted = _counted(hit["n"], hit["unit"])
        if counted is not None:
            count, unit, extra = counted
            yield Length(hit.start(), hit.end(), count, unit, hit["in"] or "", extra)


def _counted(words: str, unit: str) -> tuple[int, str, int] | None:
    name = unit_of(unit)
    if words == "半":
        half = _HALF.get(name)
        return (*half, 0) if half else None
    number = number_of(words)
    if number is None:
        return None
    count = int(number)
    if "星期" in unit or "礼拜" in unit or (unit.startswith("周") and "年" not in unit):
        return count * 7, "day", 0
    if unit == "年半":
        return count * 12 + 6, "month", 0
    return count, name, 15 if unit == "个半月" else 0


def unit_of(words: str) -> str:
    """The unit of a length by its Chinese word."""
    names = (("工作", "working_day"), ("月", "month"), ("年", "year"))
    return next((name for word, name in names if word in words), "day")
