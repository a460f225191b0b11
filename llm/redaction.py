"""Names and numbers that identify people are masked before sending and restored after."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Longest first where one pattern would match inside another.
IDENTIFIERS = re.compile(
    r"(?<![0-9A-Za-z])(?:"
    r"[1-9]\d{16}[\dXx]"  # identity card
    r"|[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}"  # unified social credit code
    r"|[1-9]\d{5} ?\d{8} ?\d{3}[\dXx]"  # identity card in groups
    r"|\d{12,21}"  # bank account
    r"|\d{4}(?:[ -]\d{4}){2,4}(?:[ -]\d{1,4})?"  # bank account in groups
    r"|(?:\+?86[ -]?)?1[3-9]\d{9}"  # mobile phone
    r"|(?:\+?86[ -]?)?1[3-9]\d[ -]\d{4}[ -]\d{4}"  # mobile phone in groups
    r"|0\d{2,3}-\d{7,8}"  # fixed line
    r"|[EGHDSPegdsp][A-Za-z]?\d{7,8}"  # passport, permit
    r"|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}"
    r")(?![0-9A-Za-z])"
)
BRACKETS = (("〖", "〗"), ("⟦", "⟧"), ("❲", "❳"), ("⁅", "⁆"))
SHORTEST_NAME = 2


class Redaction:
    """A reversible mask: every distinct text has one placeholder for as long as this lives."""

    def __init__(self, names: Iterable[str], *, texts: Iterable[str]) -> None:
        """`texts` are all texts that will be masked; a bracket they do not use is chosen."""
        self._texts: dict[str, str] = {}  # placeholder → original
        self._marks: dict[str, str] = {}  # original → placeholder
        self._open, self._close = _free_brackets(tuple(texts))
        bare = {name.replace(" ", "").replace("\u3000", "") for name in names}
        longest_first = sorted({n for n in bare if len(n) >= SHORTEST_NAME}, key=_longest_first)
        for name in longest_first:
            self._mark(name, "名")
        self._names = _either(longest_first)
        self._placeholders = re.compile(
            f"{re.escape(self._open)}[名号]\\d{{1,6}}{re.escape(self._close)}"
        )

    def mask(self, text: str) -> str:
        """The text with names and identifiers replaced by placeholders."""
        if self._names:
            text = self._names.sub(lambda found: self._mark(found.group(), "名"), text)
        return IDENTIFIERS.sub(lambda found: self._mark(found.group(), "号"), text)

    def restore(self, text: str) -> str:
        """The text with our placeholders turned back; unknown ones stay as they are."""
        return self._placeholders.sub(lambda m: self._texts.get(m.group(), m.group()), text)

    def _mark(self, original: str, sort: str) -> str:
        mark = self._marks.get(original)
        if mark is None:
            mark = f"{self._open}{sort}{len(self._marks) + 1}{self._close}"
            self._marks[original] = mark
            self._texts[mark] = original
        return mark


def _longest_first(name: str) -> tuple[int, str]:
    return -len(name), name


def _either(names: list[str]) -> re.Pattern[str] | None:
    """Any of the names, also with blanks inside, as recognised text and tables have them."""
    written = (r"[ \u3000]?".join(map(re.escape, name)) for name in names)
    return re.compile("|".join(written)) if names else None


def _free_brackets(texts: tuple[str, ...]) -> tuple[str, str]:
    for pair in BRACKETS:
        if not any(bracket in text for bracket in pair for text in texts):
            return pair
    # Every pair is in use: a sequence nobody types by chance.
    return "⟦⟦⟦", "⟧⟧⟧"
