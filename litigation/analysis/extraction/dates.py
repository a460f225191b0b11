"""Dates in every usual form, relative ones resolved by what was said before."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from litigation.analysis.extraction.numerals import day_number, year_number

_N = "一二三四五六七八九十〇零廿卅"
_DAY_END = "(?:[日号])"
_PATTERN = re.compile(
    rf"(?P<y>(?<!\d)(?:19|20)\d{{2}}|(?<![\d.])\d{{2}}"
    rf"|[一二三四五六七八九〇零]{{4}}|[一二三四五六七八九〇零]{{2}})年"
    rf"(?:(?P<m>\d{{1,2}}|[{_N}]{{1,3}})月(?:份?(?:(?P<d>\d{{1,2}}"
    rf"|[{_N}]{{1,3}})[日号]?|(?P<part>[上中下]旬|初|底|末))?)?"
    rf"|(?P<ypart>年?(?:初|底|末)))?"
    rf"|(?P<ny>(?:(?<![\d.])|(?<=[：；。、， ]\d\.))(?:19"
    rf"|20)\d{{2}})(?P<sep>[-/.])(?P<nm>\d{{1,2}})(?P=sep)(?P<nd>\d{{1,2}})(?![\d%])"
    rf"|(?P<cy>(?<![\d.])20\d{{2}})(?P<cm>0[1-9]|1[0-2])(?P<cd>0[1-9]|[12]\d|3[01])(?![\d.,元万吨])"
    rf"|(?P<same>同年|当年|次年|翌年|去年|今年|上年|本年|前年|明年|来年)(?:(?P<sm>\d{{1,2}}"
    rf"|[{_N}]{{1,3}})月份?(?:(?P<sd>\d{{1,2}}|[{_N}]{{1,3}}){_DAY_END}"
    rf"|(?P<spart>[上中下]旬|初|底|末))?|(?P<sypart>年?(?:初|底|末)))"
    rf"|(?P<month>同月|当月|次月|本月|上月|上个月|下月|下个月)(?:(?P<md>\d{{1,2}}"
    rf"|[{_N}]{{1,3}}){_DAY_END}|(?P<mpart>[上中下]旬|初|底|末))"
    rf"|(?P<day>次日|翌日|(?<![合相不共])同日(?![期常])|当日(?![常期])|当天|第二天|昨天|昨日|今天|今日|明天|明日|前天|后天)"
    rf"|(?P<bm>(?<![\d.年])(?:1[0-2]|0?[1-9])|(?<![{_N}年])[{_N}]{{1,3}})月(?!租|薪"
    rf"|工资|利率|息|度|内)(?:份?(?:(?P<bd>\d{{1,2}}|[{_N}]{{1,3}}){_DAY_END}"
    rf"|(?P<bpart>[上中下]旬|初|底|末)))"
    rf"|(?P<ed>(?<!\d)\d{{1,2}}) (?P<em>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov"
    rf"|Dec)[a-z]{{0,6}}[ ，]{{1,2}}(?P<ey>20\d{{2}})"
    rf"|(?<![每提届满签货到期后末第这那同某])(?P<ago>\d{{1,2}}|[一二三四五六七八九十两半]{{1,2}})(?:多|几)?"
    r"(?P<agounit>个多?月|年|个?星期|周|天)(?:之|以)?前(?![付支还交内以])"
    rf"|(?P<to>[至到~、和及-])(?P<td>\d{{1,2}}|[{_N}]{{1,3}}){_DAY_END}"
)  # each branch is a fixed sequence of bounded pieces: one pass, no backtracking worth naming
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_SHIFTS = {
    "次日": 1,
    "翌日": 1,
    "第二天": 1,
    "同日": 0,
    "当日": 0,
    "当天": 0,
    "昨天": -1,
    "昨日": -1,
    "今天": 0,
    "今日": 0,
    "明天": 1,
    "明日": 1,
    "前天": -2,
    "后天": 2,
}
_YEAR_SHIFTS = {"次年": 1, "翌年": 1, "明年": 1, "来年": 1, "去年": -1, "上年": -1, "前年": -2}
_FROM_PAPER = (
    "去年",
    "今年",
    "上年",
    "本年",
    "前年",
    "明年",
    "来年",
    "本月",
    "上月",
    "上个月",
    "下月",
    "下个月",
    "昨天",
    "昨日",
    "今天",
    "今日",
    "明天",
    "明日",
    "前天",
    "后天",
)
_MONTH_SHIFTS = {"次月": 1, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1}
_PART_DAYS = {"初": 1, "上旬": 1, "中旬": 11, "下旬": 21}


@dataclass(frozen=True)
class DateMention:
    """A day (or month, or year: its first or stated part) that a text names."""

    start: int
    end: int
    date: date
    precision: str  # day | month | year
    relative: bool = False  # resolved by another date
    is_range_end: bool = False


_STAMPED = 40  # characters of a line within which its own day stands
_LUNAR = ("农历", "阴历", "旧历")


class DateReader:
    """Reads dates in the order of a paper, so that 同年 and 次日 find what they refer to.

    `running` is for chats and mails: 昨天 is told against the day of the message, not of the file.
    """

    def __init__(self, paper_date: date | None = None, running: bool = False) -> None:
        self.paper_date = paper_date
        self.anchor: date | None = None
        self.running = running

    def read(self, text: str) -> list[DateMention]:
        """Every date of a canonical, masked text; those that cannot be resolved are left out."""
        found: list[DateMention] = []
        for hit in _PATTERN.finditer(text):
            if text[max(0, hit.start() - 2) : hit.start()] in _LUNAR:
                continue
            mention = self._mention(hit, found)
            if mention is None:
                continue
            mention = _ranged(mention, text, found)
            found.append(mention)
            self._note(mention, hit)
        return found

    def _note(self, mention: DateMention, hit: re.Match[str]) -> None:
        """Remember the day that the next relative date refers to."""
        if self.running:
            if not mention.relative and mention.precision == "day" and mention.start < _STAMPED:
                self.paper_date = self.anchor = mention.date
        elif not (hit["ago"] or (hit["day"] and hit["day"] in _FROM_PAPER)):
            self.anchor = mention.date

    def _mention(self, hit: re.Match[str], found: list[DateMention]) -> DateMention | None:
        span = (hit.start(), hit.end())
        if hit["y"]:
            return _full(
                span, year_number(hit["y"]), hit["m"], hit["d"], hit["part"] or hit["ypart"]
            )
        if hit["ny"]:
            return _full(span, int(hit["ny"]), hit["nm"], hit["nd"], None)
        if hit["cy"]:
            return _full(span, int(hit["cy"]), hit["cm"], hit["cd"], None)
        if hit["ey"]:
            return _full(span, int(hit["ey"]), str(_MONTHS.index(hit["em"]) + 1), hit["ed"], None)
        return self._relative(hit, span, found)

    def _presumed(self, hit: re.Match[str]) -> date | None:
        """The paper's own day gives a year or a month; never 同日, which points at a day told."""
        return self.paper_date if self.running or not hit["day"] else None

    def _relative(
        self, hit: re.Match[str], span: tuple[int, int], found: list[DateMention]
    ) -> DateMention | None:
        word = hit["same"] or hit["month"] or hit["day"] or ""
        from_paper = word in _FROM_PAPER or hit["ago"]
        base = self.paper_date if from_paper else self.anchor or self._presumed(hit)
        if hit["to"]:
            near = bool(found) and found[-1].end == hit.start() and found[-1].precision == "day"
            base = found[-1].date if near else None
        if base is None:
            return None
        mention: DateMention | None
        if hit["ago"]:
            mention = _ago(span, base, hit["ago"], hit["agounit"])
        elif hit["day"]:
            mention = DateMention(*span, base + timedelta(days=_SHIFTS[word]), "day")
        elif hit["to"]:
            return _full((span[0] + 1, span[1]), base.year, str(base.month), hit["td"], None)
        elif hit["same"]:
            year = base.year + _YEAR_SHIFTS.get(word, 0)
            mention = _full(span, year, hit["sm"], hit["sd"], hit["spart"] or hit["sypart"])
        elif hit["month"]:
            index = base.year * 12 + base.month - 1 + _MONTH_SHIFTS.get(word, 0)
            mention = _full(span, index // 12, str(index % 12 + 1), hit["md"], hit["mpart"])
        else:
            mention = _full(span, base.year, hit["bm"], hit["bd"], hit["bpart"])
            if self.running and mention:
                mention = _nearest_year(mention, base)
        return replace(mention, relative=True) if mention else None


def _full(
    span: tuple[int, int], year: int | None, month: str | None, day: str | None, part: str | None
) -> DateMention | None:
    if year is None or not 1950 <= year <= 2100:
        return None
    if not month:
        when = date(year, 12, 31) if part and part[-1] in "底末" else date(year, 1, 1)
        return DateMention(*span, when, "year")
    number = day_number(month)
    if number is None or not 1 <= number <= 12:
        return None
    last = calendar.monthrange(year, number)[1]
    if day:
        day_of_month = day_number(day)
        if day_of_month is None or not 1 <= day_of_month <= last:
            return None
        return DateMention(*span, date(year, number, day_of_month), "day")
    when = date(year, number, last if part in ("底", "末") else _PART_DAYS.get(part or "", 1))
    return DateMention(*span, when, "month")


def _ago(span: tuple[int, int], base: date, words: str, unit: str) -> DateMention | None:
    """三个月前, 半年前, 10天前: told against the day of the paper, as precise as its unit."""
    count = Fraction(1, 2) if words == "半" else Fraction(day_number(words) or 0)
    if not count:
        return None
    if "月" in unit or "年" in unit:
        months = count * (12 if "年" in unit else 1)
        when = month_later(base, -int(months or 1))
        return DateMention(*span, when.replace(day=1), "month")
    days = int(count * (1 if unit == "天" else 7))
    return DateMention(*span, base - timedelta(days=days), "day")


def _nearest_year(mention: DateMention, base: date) -> DateMention:
    """12月5日 told in January is that of last year."""
    near = []
    for year in (base.year - 1, base.year, base.year + 1):
        if (mention.date.month, mention.date.day) != (2, 29) or calendar.isleap(year):
            near.append(mention.date.replace(year=year))
    return replace(mention, date=min(near, key=lambda day: abs(day - base)))


def _ranged(mention: DateMention, text: str, found: list[DateMention]) -> DateMention:
    if found and found[-1].end <= mention.start and text[found[-1].end : mention.start] in _RANGE:
        return replace(mention, is_range_end=True)
    joined = text[mention.start - 1 : mention.start] if mention.start else ""
    if found and found[-1].end == mention.start - 1 and joined in "至到~-":
        return replace(mention, is_range_end=True)
    return mention


_RANGE = ("至", "到", "~", "-", "起至", "开始至", "--")


def month_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
