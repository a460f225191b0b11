"""Values of cells as a sheet shows them, for the formats that law firms' sheets use."""

from __future__ import annotations

import datetime
import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

_LITERAL = re.compile(r'"([^"]{0,80})"|\\(.)|\[\$([^\-\]]{0,20})(?:-[^\]]{0,20})?\]')
_IGNORED = re.compile(r"\[[^\]]{0,40}\]|_.|\*.")
_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.([#0?]+))?")
_PLACES = 10  # digits after the point that a general cell is worth


def shown(value: object, number_format: str) -> str:
    """The value as text: 45000.5 under `#,##0.00` is 45,000.50."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime):
        return _instant(value, number_format)
    if isinstance(value, datetime.date):
        return _day(value, number_format)
    if isinstance(value, datetime.time):
        return value.isoformat(timespec="minutes" if not value.second else "seconds")
    if isinstance(value, int | float | Decimal):
        return _number(value, number_format)
    return str(value)


def _day(value: datetime.date, number_format: str) -> str:
    if "年" in number_format:
        return f"{value.year}年{value.month}月" + (
            f"{value.day}日" if "日" in number_format else ""
        )
    return value.isoformat()


def _instant(value: datetime.datetime, number_format: str) -> str:
    if value.time() == datetime.time():
        return _day(value.date(), number_format)
    timespec = "seconds" if value.second else "minutes"
    return value.replace(microsecond=0).isoformat(sep=" ", timespec=timespec)


def _number(value: int | float | Decimal, number_format: str) -> str:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return str(value)
    sections = number_format.split(";")
    chosen = sections[1] if number < 0 and len(sections) > 1 and sections[1] else sections[0]
    pattern = _IGNORED.sub("", _LITERAL.sub("", chosen))
    digits = _DIGITS.search(pattern)
    if not number.is_finite() or digits is None or "E+" in pattern or "/" in pattern:
        return _general(number)
    if "%" in pattern:
        number *= 100
    text = _rounded(number, len(digits[1] or ""), grouped="," in digits[0].split(".")[0])
    before, after = _around(chosen)
    return f"{before}{text}{'%' if '%' in pattern else ''}{after}"


def _rounded(number: Decimal, places: int, *, grouped: bool) -> str:
    exact = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return f"{exact:,f}" if grouped else f"{exact:f}"


def _general(number: Decimal) -> str:
    """Without the tail that binary fractions grow: 0.1 + 0.2 is 0.3."""
    if not number.is_finite():
        return str(number)
    rounded = round(number, _PLACES).normalize()
    return f"{rounded:f}"


def _around(section: str) -> tuple[str, str]:
    """The words and currency signs that stand before and after the digits."""
    first = re.search(r"[#0?]", section)
    last = len(section) - len(section.rstrip()) if first is None else section.rfind("0")
    before = section[: first.start()] if first else ""
    after = section[max(last, section.rfind("#")) + 1 :] if first else ""
    return _words(before), _words(after)


def _words(text: str) -> str:
    signs = "".join(re.findall(r"[¥￥$€元]", _LITERAL.sub("", text)))
    named = "".join(a or b or c for a, b, c in _LITERAL.findall(text))
    return signs + named
