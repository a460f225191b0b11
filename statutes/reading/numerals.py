"""Chinese numerals up to 9999, as articles and years write them."""

from __future__ import annotations

NUMERALS = "〇零○一二三四五六七八九十百千两"
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "两": 2,
}
_UNITS = {"十": 10, "百": 100, "千": 1000}


def number_of(text: str) -> int | None:
    """The number; None when the text is no number: 五百八十五, 585, 一〇二."""
    if text.isascii():
        return int(text) if text.isdigit() else None
    if not text or any(char not in _DIGITS and char not in _UNITS for char in text):
        return None
    if not any(char in _UNITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    whole, digit = 0, None
    for char in text:
        if char in _UNITS:
            whole += (1 if digit is None else digit) * _UNITS[char]
            digit = None
        else:
            digit = _DIGITS[char] or None
    return whole + (digit or 0)


def written(number: int) -> str:
    """1 to 9999 in Chinese: 585 → 五百八十五."""
    parts, zero = "", False
    for unit, size in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, number = divmod(number, size)
        if digit:
            parts += ("零" if zero and parts else "") + "零一二三四五六七八九"[digit] + unit
        zero = not digit
    return parts.removeprefix("一") if parts.startswith("一十") else parts
