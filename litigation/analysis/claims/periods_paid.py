"""Which periods of a recurring fee a payment names: 1月服务费, 1-3月物业费, 第二季度, 2023年度."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FEE = r"(?:份|度)?的?[^，。；\d]{0,8}(?:费|租金|报酬|款)"
_YEAR = r"(?:(?P<year>20\d{2})年)?"
_MONTHS = re.compile(
    rf"{_YEAR}(?P<first>1[0-2]|0?[1-9])月?份?(?:至|到|-|—|~|－)(?P<last>1[0-2]|0?[1-9])月{_FEE}"
)
_MONTH = re.compile(rf"{_YEAR}(?<![\d至到—~－-])(?P<month>1[0-2]|0?[1-9])月{_FEE}")
_LIST = re.compile(rf"{_YEAR}(?P<list>(?:(?:1[0-2]|[1-9])月?、){{1,11}}(?:1[0-2]|[1-9]))月{_FEE}")
_QUARTER = re.compile(rf"{_YEAR}第?(?P<quarter>[一二三四1-4])季{_FEE}")
_HALF = re.compile(rf"{_YEAR}(?P<half>[上下])半年{_FEE}")
_WHOLE_YEAR = re.compile(
    r"(?P<year>20\d{2})年(?:度|全年)?的?[^，。；\d月季半第]{0,8}(?:费|租金|报酬)"
)
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}
Month = tuple[int | None, int]


def named_by_period(labels: list[str], memo: str) -> frozenset[str]:
    """The labels whose months the memo names; none where a month may be that of two years."""
    told = frozenset(_months(memo))
    if not told:
        return frozenset()
    hits: dict[frozenset[int], list[str]] = {}
    for label in labels:
        own = list(_months(label))
        if own and all(month in told or (None, month[1]) in told for month in own):
            hits.setdefault(frozenset(month for _, month in own), []).append(label)
    if any(len(found) > 1 for found in hits.values()):
        return frozenset()
    return frozenset(label for found in hits.values() for label in found)


def _months(text: str) -> Iterator[Month]:
    """Every month that a text names, with its year where that is told."""
    ranges = [*_MONTHS.finditer(text)]
    for hit in ranges:
        first, last = int(hit["first"]), int(hit["last"])
        yield from ((_year(hit), month) for month in range(first, last + 1))
    for hit in _LIST.finditer(text):
        numbers = hit["list"].replace("月", "").split("、")
        yield from ((_year(hit), int(number)) for number in numbers)
    for hit in _MONTH.finditer(text):
        if not any(one.start() <= hit.start() < one.end() for one in ranges):
            yield _year(hit), int(hit["month"])
    for hit in _QUARTER.finditer(text):
        number = _QUARTERS.get(hit["quarter"]) or int(hit["quarter"])
        yield from ((_year(hit), month) for month in range(number * 3 - 2, number * 3 + 1))
    for hit in _HALF.finditer(text):
        first = 1 if hit["half"] == "上" else 7
        yield from ((_year(hit), month) for month in range(first, first + 6))
    for hit in _WHOLE_YEAR.finditer(text):
        yield from ((_year(hit), month) for month in range(1, 13))


def _year(hit: re.Match[str]) -> int | None:
    return int(hit["year"]) if hit["year"] else None
