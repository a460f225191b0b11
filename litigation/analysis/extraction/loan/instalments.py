"""A loan to be paid back in parts: by listed days, or so much a month from a month on."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import zip_longest

from litigation.analysis.extraction.dates import DateMention, month_later
from litigation.analysis.extraction.numerals import day_number
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.loan import LoanPart
from litigation.analysis.values.sources import Citation

_BACK = r"(?:还清|归还|偿还|还款|返还|付清|结清|清偿|支付|还(?!有))"
_BY_DAY = re.compile(
    r"^(?:日|号)?(?:之前|以前|前|止|内|当日|当天)?(?:再|须|应|需)?(?:[^，。；\d¥]{0,10}?)" + _BACK
)
# 支付 alone may be the lender's: 向甲方借款200万元，分两笔支付：8月1日支付120万元.
_PAYS = re.compile(r"^[^，。；\d¥]{0,16}?支付")
_LENDS = re.compile(
    r"向[^，。；]{1,30}?借(?:款|到|入|取)|出借|借给|放款|发放|提供借款|交付|支付借款"
)
_REPAYS = re.compile(r"还|归|偿|返|[付结]清|到期|期满")
_REST = re.compile(r"余款|剩余|余下|尾款|其余|全部|还清|付清|结清")
_GIVEN = re.compile(r"出借|交付|提供|发放|放款|利息|付息|结息|违约金")
_EVERY = re.compile(
    r"每(?:个)?(?P<every>月|季度?|年)(?:的)?"
    r"(?P<day>(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|月?底|月?末|末|最后一[日天])?(?:之?前|以前)?"
    rf"[^，。；\d¥]{{0,8}}?{_BACK}[^，。；\d¥]{{0,8}}?(?=[\d¥人一二两三四五六七八九壹贰叁肆伍陆柒捌玖])"
)
_EACH = re.compile(r"^[^，。；]{0,4}(?:利息|息)")
_ANNUITY = re.compile(
    r"等额本[息金]|按月等额|等本等息|每期(?:还款)?本息|本息(?:合计|共计)?每[月期]|每月(?:偿还|归还|还)本息"
)
_PARTS = re.compile(
    r"分\s?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})\s?(?:期|次|批|个月)[^，。；]{0,8}(?:还|归还|偿还|付)|分期(?:还款|归还|偿还)"
)
_STEP = {"月": 1, "季": 3, "季度": 3, "年": 12}
_MOST = 360
ANNUITY = "约定按期还本付息（等额本息一类），每期含本金和利息，材料未见分列本金和利息的还款计划表"
UNCLEAR = "约定分期还款，但各期的日期和金额未能从材料逐期核定"


@dataclass(frozen=True)
class Plan:
    """The parts in order, or in `doubt` why they cannot be told though the papers agree some."""

    parts: tuple[LoanPart, ...] = ()
    doubt: str = ""
    citations: tuple[Citation, ...] = ()


def plan_in(papers: tuple[Paper, ...], principal: Decimal | None, anchor: date | None) -> Plan:
    """How the papers of one loan divide its repayment; nothing for a loan due at once."""
    annuity = _found(papers, _ANNUITY)
    if annuity:
        return Plan(doubt=ANNUITY, citations=annuity)
    if principal is None:
        return Plan()
    for read in (_listed, _periodic):
        parts = read(papers, principal, anchor)
        if parts:
            whole = sum((part.amount for part in parts), Decimal(0))
            cited = tuple(dict.fromkeys(c for part in parts for c in part.citations))
            return Plan(parts) if whole == principal else Plan(doubt=UNCLEAR, citations=cited)
    told = _found(papers, _PARTS) or _found(papers, _EVERY)
    return Plan(doubt=UNCLEAR, citations=told) if told else Plan()


def _found(papers: tuple[Paper, ...], pattern: re.Pattern[str]) -> tuple[Citation, ...]:
    for paper in papers:
        for line in paper.lines:
            hit = pattern.search(line.plain)
            if hit and not (pattern is _EVERY and "息" in hit.group()):
                return line.cite_sentence(hit.start(), hit.end())
    return ()


def _listed(
    papers: tuple[Paper, ...], principal: Decimal, anchor: date | None
) -> tuple[LoanPart, ...]:
    """2023年12月31日前还3万元，2024年6月30日前还清余款."""
    for paper in papers:
        found: list[tuple[date, Decimal | None, tuple[Citation, ...]]] = []
        for line in paper.lines:
            found += _by_days(line, anchor)
        if len(found) < 2 or any(amount is None for _, amount, _ in found[:-1]):
            continue
        known = sum((amount for _, amount, _ in found if amount), Decimal(0))
        rest = principal - known
        parts = tuple(
            LoanPart(day, rest if amount is None else amount, cited) for day, amount, cited in found
        )
        if all(part.amount > 0 for part in parts):
            return tuple(sorted(parts, key=lambda part: part.due))
    return ()


def _by_days(
    line: Line, anchor: date | None
) -> Iterator[tuple[date, Decimal | None, tuple[Citation, ...]]]:
    for mention, after in zip_longest(line.dates, line.dates[1:]):
        if mention.precision == "year" or (anchor is not None and mention.date <= anchor):
            continue
        stop = after.start if after else len(line.plain)
        end = line.plain.find("。", mention.end, stop)
        text = line.plain[mention.end : end if end >= 0 else stop]
        before = line.plain[max(0, mention.start - 10) : mention.start]
        if not _BY_DAY.match(text) or _GIVEN.search(text[:30]) or before.endswith(("自", "从")):
            continue
        if _PAYS.match(text) and _of_lending(line, mention):
            continue
        sums = [
            one
            for one in line.sums
            if mention.end <= one.start < mention.end + 24 and one.start < stop
        ]
        day = _last_of(mention)
        cited = line.cite(mention.start, sums[0].end if sums else mention.end)
        if sums and not sums[0].foreign:
            yield day, sums[0].value, cited
        elif _REST.search(text[:24]):
            yield day, None, cited


def _of_lending(line: Line, mention: DateMention) -> bool:
    low, high = line.passage.sentence(mention.start, mention.end)
    sentence = line.plain[low:high]
    return bool(_LENDS.search(sentence)) and not _REPAYS.search(sentence)


def _last_of(mention: DateMention) -> date:
    if mention.precision == "month":
        last = monthrange(mention.date.year, mention.date.month)[1]
        return mention.date.replace(day=last)
    return mention.date


def _periodic(
    papers: tuple[Paper, ...], principal: Decimal, anchor: date | None
) -> tuple[LoanPart, ...]:
    """自2023年7月起每月5日还款1万元: as many parts as the principal needs."""
    for paper in papers:
        for line in paper.lines:
            for hit in _EVERY.finditer(line.plain):
                each = next(
                    (m for m in line.sums if hit.end() - 1 <= m.start <= hit.end() + 3), None
                )
                if each is None or "息" in hit.group() or _EACH.match(line.plain[each.end :]):
                    continue
                first = _first(line, hit, anchor)
                if first is None or each.value <= 0 or principal / each.value > _MOST:
                    continue
                cited = line.cite_sentence(hit.start(), each.end)
                return tuple(_series(first, hit, each.value, principal, cited))
    return ()


def _first(line: Line, hit: re.Match[str], anchor: date | None) -> date | None:
    """The month from which it is paid: 自2023年7月起, named in the same sentence."""
    low, high = line.passage.sentence(hit.start(), hit.end())
    near = [m for m in line.dates if low <= m.start < high and m.precision in ("month", "day")]
    starts = [
        m.date for m in near if re.match(r"(?:日|份)?(?:起|开始)", line.plain[m.end : m.end + 4])
    ]
    return (
        starts[0]
        if len(starts) == 1 and (anchor is None or starts[0] >= anchor.replace(day=1))
        else None
    )


def _series(
    first: date, hit: re.Match[str], each: Decimal, principal: Decimal, cited: tuple[Citation, ...]
) -> Iterator[LoanPart]:
    step, left, month = _STEP[hit["every"]], principal, first.replace(day=1)
    while left > 0:
        amount = min(each, left)
        yield LoanPart(_day_of(month, hit["day"], first), amount, cited)
        left -= amount
        month = month_later(month, step)


def _day_of(month: date, words: str | None, first: date) -> date:
    last = monthrange(month.year, month.month)[1]
    if not words:
        return month.replace(day=last if first.day == 1 else min(first.day, last))
    number = day_number(words.rstrip("日号"))
    return month.replace(day=min(number, last) if number else last)
