"""Numbers of pages that stand on a line of their own, maybe in the midst of a sentence."""

from __future__ import annotations

import re

_N = r"(?:\d{1,4}|[一二三四五六七八九十百]{1,4})"
_OF = rf"(?:\s?[/，,]?\s?(?:共|of)?\s?{_N}\s?页?)?"
_DASH = r"[-—–_~·]"
_MARK = re.compile(
    rf"\s{{0,4}}(?:{_DASH}{{0,3}}\s?第\s?{_N}\s?页{_OF}\s?{_DASH}{{0,3}}"
    rf"|{_DASH}{{1,3}}\s?{_N}{_OF}\s?{_DASH}{{1,3}}|\d{{1,4}}\s?/\s?\d{{1,4}}"
    rf"|(?:page|p\.)\s?\d{{1,4}}(?:\s?(?:of|/)\s?\d{{1,4}})?)\s{{0,4}}",
    re.IGNORECASE,
)
_BARE = re.compile(rf"\s{{0,4}}{_N}\s?页?\s{{0,4}}")


def is_page_mark(text: str) -> bool:
    """第3页, - 3 -, 3/5, Page 3 of 5; a bare number may belong to the text."""
    return len(text) <= _LONGEST and _MARK.fullmatch(text) is not None


def may_be_page_mark(text: str) -> bool:
    """The same, or a number and nothing else."""
    return is_page_mark(text) or _BARE.fullmatch(text) is not None


_LONGEST = 40
