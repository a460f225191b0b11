"""Chinese words in a page of another language, marked so that they are spoken and set as such."""

from __future__ import annotations

import re

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w-]*+)?+[^<>]*+>")
# What holds no marks of language: text that scripts or forms take as it is.
_WHOLE = frozenset({"script", "style", "title", "textarea", "select", "template"})
_CHINESE = "[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]"
_FIRST = re.compile(_CHINESE)


def chinese_marked(html: str) -> str:
    """The same page, with each text that holds Chinese marked from its first such sign to its last.

    WCAG 3.1.2: a screen reader changes its voice there, and a browser takes Chinese glyphs.
    """
    parts: list[str] = []
    end, inside = 0, ""
    for tag in _TAG.finditer(html):
        text = html[end : tag.start()]
        parts += (text if inside else _marked(text), tag[0])
        end, name = tag.end(), (tag["name"] or "").lower()
        if not inside and name in _WHOLE and not tag["end"]:
            inside = name
        elif tag["end"] and name == inside:
            inside = ""
    return "".join((*parts, html[end:] if inside else _marked(html[end:])))


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
