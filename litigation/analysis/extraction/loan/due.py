"""When a loan is to be paid back: a day, a term from a day, or at any time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from litigation.analysis.extraction.dates import DateMention, month_later
from litigation.analysis.extraction.numerals import integer_of
from litigation.analysis.extraction.paper import Line

_BACK = (
    r"(?:还清|归还|偿还|还款|返还|结清|付清|清偿|还本|到期|届满|还(?=本|钱|给|上|完|你|您|我|人民币"
    r"|[\d，。；]|$))"
)
_UNTIL = re.compile(
    rf"^(?:日|号)?(?:之前|以前|前|止|内|当日|当天|到期|届满|为止)?(?:[^，。；]{{0,22}}?){_BACK}"
)
_END_WORD = re.compile(
    r"(?:还款(?:日期|时间|日|期限|期)|(?:约定|最迟|应)(?:还款|归还|还清)|(?:约定)?(?:还|归)期|到期(?:日|时间)|归还(?:日期|时间)|借款(?:到期日|期限|期间|期)"
    r"|期限|约定于|应于|定于|最迟|不迟于|不晚于|承诺于|保证于|保证在|约定在|至|到|于"
    r"|在)[^，。；\d]{0,6}$"
)
_TERM = re.compile(
    r"(?:(?:借款?|使用|贷款|用款)(?:期限|期间|时间|期)|期限|借期|为期|用期|借用|用(?=[\d一二两三四五六七八九十半]{1,3}\s?个?[年月])|借|约定|(?:说好|讲好|约好|言明)(?:借|用|借用)?)(?:为|是"
    r"|：|共|:|约|\s){0,3}"
    r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|半)\s?个?(?P<unit>年|月|天|日|周|星期"
    r"|季度)(?P<half>半)?(?!利|息|前|底)"
)
_WITHIN = re.compile(
    r"(?<![每月\d])(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|半)\s?个?(?P<unit>年|月|天|日|周"
    r"|星期)(?P<half>半)?"
    rf"(?:之?内|以内|后|期满|到期|届满|(?={_BACK}))(?:[^，。；]{{0,12}}?){_BACK}"
)
_OPEN = re.compile(
    r"随时(?:归还|偿还|还款|要求|可|还)|随[要借]随还|(?:未|没有?)(?:约定|写|明确"
    r"|书面约定)[^，。；]{0,8}"
    r"(?:还款(?:期限|时间|日期)|借款期限|期限|归还时间)|何时还款未约定|还款(?:期限|时间)(?:未"
    r"|没有)约定"
)
_END_OF = re.compile(
    r"(?<![每年月\d])(?P<at>(?P<next>下个?月|次月)(?:底|末)|(?:本|这个?|当)?月(?:底|末)|(?P<year>年(?:底|末)))"
    rf"(?:之?前|以前)?(?:[^，。；]{{0,12}}?){_BACK}"
)
_WRAPPED = re.compile(r"^[\d年月日号.\-/]{0,11}起?[至到]$")
_INTEREST = re.compile(r"付息|利息|结息|息(?:支付|付)")
_WEEK = {"周": 7, "星期": 7, "天": 1, "日": 1}


@dataclass(frozen=True)
class Term:
    """The last day, or a length still to be counted from the day of the money."""

    start: int
    end: int
    day: date | None = None
    months: int = 0
    days: int = 0
    open: bool = False
    end_of: str = ""  # month | next month | year: the last day of it

    def last_day(self, anchor: date | None) -> date | None:
        """The last day to pay, counted from `anchor` where only a length was agreed."""
        if self.day is not None or anchor is None or self.open:
            return self.day
        if self.end_of:
            return _end_of(anchor, self.end_of)
        return month_later(anchor, self.months) + timedelta(days=self.days)


def term_in(line: Line, *, told: bool = False) -> Term | None:
    """What a line says of the term: a day before a length, a length before 随时.

    `told`: the line stands in a story, where a day of paying back may be one of the past.
    """
    plain = line.plain
    return _day(line, told) or _length(plain) or _part_end(plain) or _open(plain)


def _day(line: Line, told: bool) -> Term | None:
    found: list[DateMention] = []
    for mention in line.dates:
        if mention.precision == "year" and not _year_end(line, mention):
            continue
        if _is_end(line, mention) and not (told and _is_past(line, mention)):
            found.append(mention)
    if not found:
        return None
    last = max(found, key=lambda one: one.date)
    low, high = line.passage.sentence(last.start, last.end)
    return Term(max(low, last.start - 30), min(high, last.end + 20), _last_of(last))


_AGREEING = re.compile(
    r"应(?!当日)|须|约定|承诺|说好|讲好|约好|言明|讲明|注明|保证|定于|最迟|期限|借期|到期日|还款日|答应|同意|载明|写明"
)


def _is_past(line: Line, mention: DateMention) -> bool:
    """Nothing about the day says that it was agreed: 被告于2023年10月8日偿还2万元."""
    low, high = line.passage.sentence(mention.start, mention.end)
    before = line.plain[max(low, mention.start - 24) : mention.start]
    after = line.plain[mention.end : min(high, mention.end + 6)]
    if re.match(r"(?:日|号)?(?:之前|以前|前|止|内|到期|(?:再|就|一定)?还(?:给)?[你您])", after):
        return False
    return _AGREEING.search(before) is None


def _year_end(line: Line, mention: DateMention) -> bool:
    return line.plain[mention.start : mention.end].endswith(("底", "末"))


def _last_of(mention: DateMention) -> date:
    """A month without a day ends with it: 2024年6月还清 means by its last day."""
    if mention.precision == "month":
        return month_later(mention.date.replace(day=1), 1) - timedelta(days=1)
    return mention.date


def _is_end(line: Line, mention: DateMention) -> bool:
    text = line.plain
    before = text[max(0, mention.start - 16) : mention.start]
    after = text[mention.end : mention.end + 30]
    stop = min(
        (at for at in (after.find(mark) for mark in "，。；") if at >= 0), default=len(after)
    )
    clause = after[:stop]
    if _INTEREST.search(clause) and not re.search(r"本息|本金", clause):
        return False
    if re.search(r"(?:自|从)$", before) or re.match(r"起(?!至|到)", clause):
        return False
    if mention.is_range_end and re.search(
        r"期限|期间|借期|自|从", text[max(0, mention.start - 40) : mention.start]
    ):
        return not re.search(r"利息|计息", before)
    if _WRAPPED.match(text[: mention.start]) or (mention.is_range_end and clause.startswith("止")):
        return True  # the head of the clause stands on the line above
    if _UNTIL.match(after) and not re.search(r"(?:已|曾|实际)[^，。；]{0,4}$", before):
        return re.search(r"(?<!未)已(?:归还|偿还|还)|借到|出借|转账", clause) is None
    return (
        _END_WORD.search(before) is not None
        and re.search(
            r"还款(?:日|期|时)|到期|归还(?:日|时)|借款期|^.{0,4}期限"
            r"|(?:约定|最迟|应)?(?:还|归)期(?:为|是|：)?|(?:约定|最迟|应)(?:还款|归还|还清)[^，。；]{0,2}[：\t]",
            before,
        )
        is not None
    )


def _length(text: str) -> Term | None:
    for pattern in (_TERM, _WITHIN):
        hit = pattern.search(text)
        if hit is None:
            continue
        words = hit["n"]
        if words == "半":
            number, half = 0, True
        else:
            number, half = (
                int(words) if words.isdigit() else integer_of(words.replace("两", "二")) or 0,
                bool(hit["half"]),
            )
        return _counted(hit, number, half)
    return None


def _counted(hit: re.Match[str], number: int, half: bool) -> Term | None:
    unit = hit["unit"]
    if unit in _WEEK:
        return Term(hit.start(), hit.end(), days=number * _WEEK[unit]) if number else None
    months = {"年": 12, "月": 1, "季度": 3}[unit]
    count = number * months + (months // 2 if half and unit != "月" else 0)
    days = 15 if half and unit == "月" else 0
    if not count and not days:
        return None
    return Term(hit.start(), hit.end(), months=count, days=days)


def _part_end(text: str) -> Term | None:
    """月底还, 年底前还清: the last day of the month or year in which it is said."""
    hit = _END_OF.search(text)
    if hit is None:
        return None
    part = "year" if hit["year"] else "next month" if hit["next"] else "month"
    return Term(hit.start(), hit.end(), end_of=part)


def _end_of(day: date, part: str) -> date:
    if part == "year":
        return date(day.year, 12, 31)
    months = 2 if part == "next month" else 1
    return month_later(day.replace(day=1), months) - timedelta(days=1)


def _open(text: str) -> Term | None:
    hit = _OPEN.search(text)
    return Term(hit.start(), hit.end(), open=True) if hit else None
