"""Numbers, days and article numbers in Chinese prose, comparable whatever their writing."""

from __future__ import annotations

import re
from decimal import Decimal

from litigation.analysis.extraction.numerals import integer_of

DIGITS = r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,6})?|\d{1,18}(?:\.\d{1,6})?"
NUMBER = re.compile(rf"(?<![\d.])({DIGITS})\s?([十百千万亿]{{1,3}}|[kKwW](?![A-Za-z])|)")
FIRST = "零〇一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾"
NUMERALS = "零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟"
# A sum starts with a digit or ten; the 万 of "30万元" belongs to the figure before it.
CHINESE_SUM = re.compile(rf"(?<![{NUMERALS}])([{FIRST}][{NUMERALS}]{{0,29}})(?=[元圆])")
ARTICLE = re.compile(rf"第\s?(?:(\d{{1,4}})|([{NUMERALS}]{{1,10}}))\s?条")
DAY = re.compile(r"(\d{4})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})(?!\d)")
# A count or sum in words without 元 behind it: 欠款九百万.
CHINESE_COUNT = re.compile(rf"(?<![{NUMERALS}第])([{NUMERALS}]{{2,30}})")
LARGE = frozenset("百千万亿佰仟")
SHARE = re.compile(
    rf"(?P<parts>[百千万])分之(?P<count>{DIGITS}|[{NUMERALS}点]{{1,12}})"
    rf"|(?P<figure>{DIGITS})\s?(?P<sign>[%％‰])"
)
MONTH = re.compile(r"(?<!\d)(\d{4})\s?年\s?(\d{1,2})\s?月")
DAY_OF_YEAR = re.compile(r"(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]")
CHINESE_DAY = re.compile(
    r"([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?"
)
SCALES = {
    "十": Decimal(10),
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10_000),
    "亿": Decimal(100_000_000),
    "k": Decimal(1000),
    "w": Decimal(10_000),
}
PARTS = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10_000)}
SIGNS = {"%": Decimal(100), "％": Decimal(100), "‰": Decimal(1000)}
UNREADABLE = Decimal("Infinity")  # never among the known ones: what we cannot read is not borne out


def numbers_in(text: str) -> set[Decimal]:
    """All numbers, those with 万 or 亿 and Chinese sums in yuan included."""
    found = {_scaled(match.group(1), match.group(2)) for match in NUMBER.finditer(text)}
    found |= {_chinese(match.group(1)) for match in CHINESE_SUM.finditer(text)}
    return found | {
        _chinese(match.group(1))
        for match in CHINESE_COUNT.finditer(text)
        if match.group(1)[0] in FIRST and LARGE.intersection(match.group(1))
    }


def shares_in(text: str) -> set[Decimal]:
    """All rates as fractions of one: 30%, 万分之五, 百分之三十."""
    return {_share(found) for found in SHARE.finditer(text)}


def _share(found: re.Match[str]) -> Decimal:
    if found["figure"]:
        return (Decimal(found["figure"].replace(",", "")) / SIGNS[found["sign"]]).normalize()
    count = found["count"]
    if count[0].isdigit() and count.isascii():
        number = Decimal(count.replace(",", ""))
    elif "点" in count:
        whole, _point, rest = count.partition("点")
        number = _chinese(whole) + (Decimal(f"0.{integer_of(rest) or 0}") if rest else 0)
    else:
        number = _chinese(count)
    return (number / PARTS[found["parts"]]).normalize()


def months_in(text: str) -> set[tuple[int, int]]:
    """Year and month wherever both are written, in figures or in words."""
    told = {(int(found.group(1)), int(found.group(2))) for found in MONTH.finditer(text)}
    return told | {(year, month) for year, month, _day in _days_in_words(text)}


def dates_in(text: str) -> set[tuple[int, int]]:
    """Month and day wherever both are written, with a year or without."""
    told = {(int(found.group(1)), int(found.group(2))) for found in DAY_OF_YEAR.finditer(text)}
    return told | {(month, day) for _year, month, day in _days_in_words(text) if day}


def _days_in_words(text: str) -> set[tuple[int, int, int]]:
    found = set()
    for year, month, day in CHINESE_DAY.findall(text):
        told = (integer_of(year), integer_of(month), integer_of(day) if day else 0)
        found.add(tuple(part or 0 for part in told))
    return found  # type: ignore[return-value]  # three parts each


def days_in(text: str) -> set[tuple[int, int, int]]:
    """All days that are written out with year, month and day."""
    return {
        (int(found.group(1)), int(found.group(2)), int(found.group(3)))
        for found in DAY.finditer(text)
    }


def article_number(match: re.Match[str]) -> Decimal:
    """The number of an ARTICLE match."""
    return Decimal(match.group(1)) if match.group(1) else _chinese(match.group(2))


def _scaled(digits: str, unit: str) -> Decimal:
    number = Decimal(digits.replace(",", ""))
    for one in unit.lower():
        number *= SCALES[one]
    return number.normalize()


def _chinese(words: str) -> Decimal:
    number = integer_of(words)
    return UNREADABLE if number is None else Decimal(number).normalize()
