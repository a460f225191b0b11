"""Who a passage of a decision speaks of: names, short names and the words for sides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from litigation.analysis.values.ruling import RulingParty

_SIDE_WORDS = {"原告": "plaintiff", "被告": "defendant", "第三人": "third_party"}
_ROLES = ("上诉人", "被上诉人", "申请人", "被申请人", "申请执行人", "被执行人")


@dataclass(frozen=True)
class People:
    """The parties, by every word that the paper uses for them."""

    parties: tuple[RulingParty, ...]
    short: tuple[tuple[str, str], ...] = ()

    @cached_property
    def _words(self) -> dict[str, tuple[str, ...]]:
        words: dict[str, tuple[str, ...]] = {one.name: (one.name,) for one in self.parties}
        for alias, name in self.short:
            words.setdefault(alias, (name,))
        for word, side in _SIDE_WORDS.items():
            held = tuple(one.name for one in self.parties if one.side == side)
            if held:
                words.setdefault(word, held)
        for word in _ROLES:
            held = tuple(one.name for one in self.parties if one.role.split("（")[0] == word)
            if held:
                words.setdefault(word, held)
        return words

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        words = sorted(self._words, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, words))) if words else None

    def named(
        self, text: str, start: int = 0, end: int | None = None
    ) -> list[tuple[int, int, str]]:
        """Every party named between two offsets: start, end, full name.

        A word for a side right before a name (被告江州…公司) says nothing of its own.
        """
        if self._pattern is None:
            return []
        found: list[tuple[int, int, str]] = []
        hits = list(self._pattern.finditer(text, start, len(text) if end is None else end))
        for place, hit in enumerate(hits):
            after = hits[place + 1] if place + 1 < len(hits) else None
            word = hit.group()
            if after and self._leads(word, text[hit.end() : after.start()]):
                continue
            found += [(hit.start(), hit.end(), name) for name in self._words[word]]
        return found

    def _leads(self, word: str, between: str) -> bool:
        is_role = word in _SIDE_WORDS or word in _ROLES
        return is_role and (
            between == "" or re.fullmatch(r"（[^（）]{0,30}）", between) is not None
        )
