"""Numbers, days and article numbers in Chinese prose, comparable whatever their writing."""

from __future__ import annotations

import re
from decimal import Decimal

from litigation.analysis.extraction.numerals import integer_of

DIGITS = r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,6})?|\d{1,18}(?:\.\d{1,6})?"
NUMBER = re.compile(rf"(?<![\d.])({DIGITS})\s?([万亿]?)")
FIRST = "零〇一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾"
NUMERALS = "零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟"
# A sum starts with a digit or ten; the 万 of "30万元" belongs to the figure before it.
CHINESE_SUM = re.compile(rf"(?<![{NUMERALS}])([{FIRST}][{NUMERALS}]{{0,29}})(?=[元圆])")
ARTICLE = re.compile(rf"第\s?(?:(\d{{1,4}})|([{NUMERALS}]{{1,10}}))\s?条")
DAY = re.compile(r"(\d{4})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})(?!\d)")
SCALES = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
UNREADABLE = Decimal("Infinity")  # never among the known ones: what we cannot read is not borne out


def numbers_in(text: str) -> set[Decimal]:
    """All numbers, those with 万 or 亿 and Chinese sums in yuan included."""
    found = {_scaled(match.group(1), match.group(2)) for match in NUMBER.finditer(text)}
    return found | {_chinese(match.group(1)) for match in CHINESE_SUM.finditer(text)}


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
    return (Decimal(digits.replace(",", "")) * SCALES.get(unit, Decimal(1))).normalize()


def _chinese(words: str) -> Decimal:
    number = integer_of(words)
    return UNREADABLE if number is None else Decimal(number).normalize()
