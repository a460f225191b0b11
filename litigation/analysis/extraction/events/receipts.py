"""The single receipts of a page that bears several: each has a day, a sum and ends of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from litigation.analysis.extraction.events.draft import Case
from litigation.analysis.extraction.events.forms import Sheet
from litigation.analysis.extraction.paper import Line

_RULE = re.compile(r"[\s\-=*—_~·─═…#]{3,80}")
_LABEL = re.compile(r"\s{0,4}(?P<label>[一-龥（）()/]{2,12})[：\t]")
_TITLE = re.compile(
    r"[一-龥（）() ]{0,20}(?:回单|回执|凭证|进账单|转账记录|付款记录|收款记录|转账成功|凭条|收据)"
    r"[（(]?[一-龥\d一二三四五六七八九十 ]{0,8}[）)]?"
)
_MOST_HEADS = 12  # labels that come again and may begin a receipt
_NOT_ITS_DAY = re.compile(r"打印|记账|入账|起息|委托|受理|回单生成|下载|申请|制单|截[至止]")


def receipts_in(sheet: Sheet, case: Case) -> Iterator[Sheet]:
    """Each receipt as a sheet; the page as it is where it is not plain that it bears several."""
    for part in _between_rules(sheet):
        yield from _by_heads(part, case)


def _between_rules(sheet: Sheet) -> list[Sheet]:
    """The stretches between lines drawn across the page, where each has a day of its own."""
    cuts = [n for n, (_, line) in enumerate(sheet.lines) if _RULE.fullmatch(line.text)]
    parts = _cut(sheet, [0, *(n + 1 for n in cuts)])
    if len(parts) < 2:
        return [sheet]
    dated = [part for part in parts if _days(part)]
    return dated if len(dated) > 1 else [sheet]


def _by_heads(sheet: Sheet, case: Case) -> list[Sheet]:
    """Divided where a heading or a first field comes again, or else at lines of a day and a sum."""
    heads: dict[str, list[int]] = {}
    for n, (_, line) in enumerate(sheet.lines):
        if _TITLE.fullmatch(line.text.strip()):
            heads.setdefault("", []).append(n)
        if label := _LABEL.match(line.text):
            heads.setdefault(label["label"], []).append(n)
    rows = [
        n for n, (index, line) in enumerate(sheet.lines) if _is_payment(sheet, case, index, line)
    ]
    repeated = [starts for starts in heads.values() if len(starts) > 1][:_MOST_HEADS]
    for starts in repeated:
        if _is_each_whole(sheet, case, starts):
            head = sheet.lines[: starts[0]]
            return [Sheet(sheet.paper, (*head, *part.lines)) for part in _cut(sheet, starts)]
    if len(rows) > 1 and _is_each_whole(sheet, case, rows) and len(_days(sheet)) > 1:
        head = sheet.lines[: rows[0]]  # a total below the rows belongs to none of them
        return [Sheet(sheet.paper, (*head, sheet.lines[n])) for n in rows]
    return [sheet]


def _is_payment(sheet: Sheet, case: Case, index: int, line: Line) -> bool:
    return bool(_own_days(line)) and bool(case.at(sheet.paper, index))


def _is_each_whole(sheet: Sheet, case: Case, starts: list[int]) -> bool:
    """Whether each part has one day and a sum, and no payment stands before the first."""
    parts = _cut(sheet, starts)
    before = Sheet(sheet.paper, sheet.lines[: starts[0]])
    whole = all(_days(part) and _has_sum(part, case) for part in parts)
    return whole and not (_days(before) and _has_sum(before, case))


def _has_sum(sheet: Sheet, case: Case) -> bool:
    return any(case.at(sheet.paper, index) for index, _ in sheet.lines)


def _days(sheet: Sheet) -> set[object]:
    return {day for _, line in sheet.lines for day in _own_days(line)}


def _own_days(line: Line) -> set[object]:
    return {
        one.date
        for one in line.dates
        if one.precision == "day"
        and not one.relative
        and not _NOT_ITS_DAY.search(line.plain[max(0, one.start - 8) : one.start])
    }


def _cut(sheet: Sheet, starts: list[int]) -> list[Sheet]:
    ends = [*starts, len(sheet.lines)]
    return [Sheet(sheet.paper, sheet.lines[low:high]) for low, high in pairwise(ends) if low < high]
