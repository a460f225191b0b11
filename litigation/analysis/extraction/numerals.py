"""Chinese numerals: 五十万, 伍拾万元整, 二〇二三, 3万5."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = {
    **{c: i for i, c in enumerate("零一二三四五六七八九")},
    **{c: i for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")},
    **dict.fromkeys("〇", 0), **dict.fromkeys("幺弌", 1), **dict.fromkeys("两貳弍贰", 2),
    **dict.fromkeys("叄參弎", 3), **dict.fromkeys("陸", 6),
}  # fmt: skip
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
DIGITS = "".join(_DIGITS)
WORDS = DIGITS + "".join(_SMALL) + "".join(_LARGE)
FORMAL = "零壹贰貳叁叄參肆伍陆陸柒捌玖拾佰仟万萬亿億"


def integer_of(words: str) -> int | None:
    """The whole number that Chinese numerals spell, or None when they spell none."""
    if not words or any(c not in WORDS for c in words):
        return None
    if all(c in _DIGITS for c in words):
        return int("".join(str(_DIGITS[c]) for c in words)) if len(words) <= 12 else None
    total, section, digit = 0, 0, None
    last = 1  # the unit before a final bare digit: 一千二 is 1200
    for character in words:
        if character in _DIGITS:
            if digit and _DIGITS[character]:
                return None
            digit = _DIGITS[character]
            last = 1 if digit == 0 else last
        elif character in _SMALL:
            section += (1 if digit is None else digit) * _SMALL[character]
            digit, last = None, _SMALL[character]
        else:
            section += digit or 0
            if character in "亿億":
                total = (total + section or 1) * _LARGE[character]
            else:
                total += (section or 1) * _LARGE[character]
            section, digit, last = 0, None, _LARGE[character]
    return total + section + (digit or 0) * (last // 10 if last > 10 and digit else 1)


def day_number(words: str) -> int | None:
    """A day or month number in Arabic or Chinese digits: 5, 05, 十五, 廿三."""
    if words.isdecimal():
        return int(words)
    return integer_of(words.replace("廿", "二十").replace("卅", "三十"))


def year_number(words: str) -> int | None:
    """A year: 2023, 二〇二三, or 23 for this century."""
    number = day_number(words)
    if number is None:
        return None
    return number + 2000 if len(words) == 2 else number


def sum_in_words(words: str) -> Decimal | None:
    """Money in words without sign, e.g. 壹佰贰拾叁元肆角伍分, 伍拾万元整; None when malformed."""
    whole, mark, rest = words.replace("圆", "元").replace("正", "整").partition("元")
    number = integer_of(whole)
    if number is None or not mark:
        return None
    value = Decimal(number)
    rest = rest.rstrip("整").lstrip("零〇")
    for unit, worth in (("角", Decimal("0.1")), ("分", Decimal("0.01"))):
        head, mark, tail = rest.partition(unit)
        if mark:
            digit = integer_of(head.lstrip("零〇") or "零")
            if digit is None or digit > 9:
                return None
            value, rest = value + digit * worth, tail
    return value if not rest else None
