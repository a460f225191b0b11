"""Chinese words in a page of another language, marked so that they are spoken and set as such."""

from __future__ import annotations

import re

# What holds no marks of language: text that scripts or forms take as it is.
_WHOLE = re.compile(
    r"<(script|style|title|textarea|select|template)\b.*?</\1\s*>|<[^>]*>", re.DOTALL
)
_CHINESE = "[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]"
_FIRST = re.compile(_CHINESE)


def chinese_marked(html: str) -> str:
    """The same page, with each text that holds Chinese marked from its first such sign to its last.

    WCAG 3.1.2: a screen reader changes its voice there, and a browser takes Chinese glyphs.
    """
    parts: list[str] = []
    end = 0
    for tag in _WHOLE.finditer(html):
        parts += (_marked(html[end : tag.start()]), tag[0])
        end = tag.end()
    return "".join((*parts, _marked(html[end:])))


def _marked(text: str) -> str:
    first = _FIRST.search(text)
    if first is None:
        return text
    begin, end = first.start(), len(text) - _from_the_end(text)
    return f'{text[:begin]}<span lang="zh-Hans">{text[begin:end]}</span>{text[end:]}'


def _from_the_end(text: str) -> int:
    """How many signs follow the last Chinese one."""
    last = _FIRST.search(text[::-1])
    return last.start() if last else len(text)
