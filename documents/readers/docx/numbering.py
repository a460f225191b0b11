"""Automatic numbers of paragraphs: the 第一条 that Word shows but does not store in the text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from lxml import etree

from documents.readers.docx.package import W

_DIGITS = "〇一二三四五六七八九"
_CAPITALS = "零壹贰叁肆伍陆柒捌玖"
_SLOT = re.compile(r"%([1-9])")


@dataclass(frozen=True)
class _Level:
    start: int
    style: str
    pattern: str
    suffix: str


class Numbering:
    """Counts the numbered paragraphs of one document in reading order."""

    def __init__(self, root: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract: dict[str, str] = {}
        self._restarts: dict[tuple[str, int], int] = {}  # of one list and level, used once
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._of_style: dict[str, etree._Element] = {}
        if root is not None:
            self._read(root)
        if styles is not None:
            self._read_styles(styles)

    def label(self, properties: etree._Element | None, style: str) -> str:
        """What stands before the paragraph's own text, "" when it has no number."""
        number = properties.find(W + "numPr") if properties is not None else None
        if number is None:
            number = self._of_style.get(style)
        if number is None:
            return ""
        list_id = _value(number.find(W + "numId"))
        abstract = self._abstract.get(list_id)
        at = _integer(_value(number.find(W + "ilvl")))
        levels = self._levels.get(abstract or "", {})
        if abstract is None or at not in levels:
            return ""
        restart = self._restarts.pop((list_id, at), None)
        if restart is not None:
            self._counts[abstract][at] = restart - 1
        return self._shown(levels, self._count(abstract, at, levels[at]), at)

    def _count(self, abstract: str, at: int, level: _Level) -> dict[int, int]:
        counts = self._counts[abstract]
        counts[at] = counts[at] + 1 if at in counts else level.start
        for deeper in [each for each in counts if each > at]:
            del counts[deeper]
        return counts

    @staticmethod
    def _shown(levels: dict[int, _Level], counts: dict[int, int], at: int) -> str:
        level = levels[at]
        if level.style in ("bullet", "none"):
            return ""

        def numeral(match: re.Match[str]) -> str:
            which = int(match[1]) - 1
            owner = levels.get(which)
            start = owner.start if owner else 1
            return _numeral(counts.get(which, start), owner.style if owner else "decimal")

        text = _SLOT.sub(numeral, level.pattern)
        return text + ("" if level.suffix == "nothing" or not text else " ")

    def _read(self, root: etree._Element) -> None:
        for abstract in root.iter(W + "abstractNum"):
            levels = {}
            for level in abstract.iter(W + "lvl"):
                levels[_integer(level.get(W + "ilvl"))] = _Level(
                    start=_integer(_value(level.find(W + "start")), 1),
                    style=_value(level.find(W + "numFmt")) or "decimal",
                    pattern=_value(level.find(W + "lvlText")),
                    suffix=_value(level.find(W + "suff")),
                )
            self._levels[str(abstract.get(W + "abstractNumId"))] = levels
        for number in root.iter(W + "num"):
            list_id = str(number.get(W + "numId"))
            self._abstract[list_id] = _value(number.find(W + "abstractNumId"))
            for override in number.iter(W + "lvlOverride"):
                start = override.find(W + "startOverride")
                if start is not None:
                    level = _integer(override.get(W + "ilvl"))
                    self._restarts[list_id, level] = _integer(_value(start), 1)

    def _read_styles(self, styles: etree._Element) -> None:
        for style in styles.iter(W + "style"):
            number = style.find(f"{W}pPr/{W}numPr")
            if number is not None:
                self._of_style[str(style.get(W + "styleId"))] = number


def chinese(number: int, digits: str = _DIGITS, units: str = "十百千") -> str:
    """A number below ten thousand in Chinese numerals: 12 is 十二."""
    if not 0 < number < 10_000:
        return digits[0] if number == 0 else str(number)
    text, pending_zero = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit == 0:
            pending_zero = bool(text)
            continue
        text += (digits[0].replace("〇", "零") if pending_zero else "") + digits[digit]
        text += units[power - 1] if power else ""
        pending_zero = False
    return text[1:] if text.startswith("一十") else text


def _numeral(number: int, style: str) -> str:
    if style.startswith(("chineseCounting", "japaneseCounting", "ideographDigital")):
        return chinese(number)
    if style == "chineseLegalSimplified":
        return chinese(number, _CAPITALS, "拾佰仟")
    if style in ("upperLetter", "lowerLetter") and 1 <= number <= 26:
        letter = chr(ord("A") + number - 1)
        return letter if style == "upperLetter" else letter.lower()
    if style in ("upperRoman", "lowerRoman") and 1 <= number < 4000:
        return _roman(number).upper() if style == "upperRoman" else _roman(number)
    if style.startswith("decimalEnclosedCircle") and 1 <= number <= 20:
        return chr(ord("①") + number - 1)
    return f"{number:02d}" if style == "decimalZero" else str(number)


def _roman(number: int) -> str:
    text = ""
    for value, sign in (
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
        (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ):  # fmt: skip
        count, number = divmod(number, value)
        text += sign * count
    return text


def _value(element: etree._Element | None) -> str:
    return str(element.get(W + "val") or "") if element is not None else ""


def _integer(text: object, default: int = 0) -> int:
    digits = str(text or "")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 9 else default
