"""Other names of one firm: 曾用名, 更名为, changes in a register, the English beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.names import FOREIGN, companies_in, company_at
from litigation.analysis.extraction.paper import Paper

_BEHIND = re.compile(
    r"^.{0,16}?（?(?:曾用名|原名称?|原企业名称|曾用企业名称|变更前名称|更名前)(?:称?为|是"
    r"|系)?[：\t]?\s?\"?"
)
_BECAME = re.compile(
    r"(?:更名|(?:企业|公司)?名称(?:依法)?(?:由.{2,40}?)?变更|变更(?:企业|公司)?名称|改名"
    r"|改制|(?:核准|准予|同意)变更(?:登记)?)为[：\"]?"
)
_CHANGE = re.compile(r"变更前(?:内容|名称)?[：\t]\s?(?P<old>[^\t，。；]{4,36})")
_CHANGED = re.compile(r"变更后(?:内容|名称)?[：\t]\s?(?P<new>[^\t，。；]{4,36})")
_WORTH = re.compile(r"曾用|原名|更名|变更|改名|改制|原企业|公司 ?（?[A-Z]")
_NEAR = 60
_MOST = 40


def former_names(papers: tuple[Paper, ...], names: frozenset[str]) -> dict[str, str]:
    """Former name to the name that replaced it; chains end at the last name."""
    found: dict[str, str] = {}
    for paper in papers:
        for line in paper.lines:
            if _WORTH.search(line.text):
                for old, new in _told(line.text):
                    if old != new and len(found) < _MOST:
                        found.setdefault(old, new)
    return {old: _last(old, found) for old in found if _last(old, found) != old} if names else {}


def _told(text: str) -> Iterator[tuple[str, str]]:
    old, new = _CHANGE.search(text), _CHANGED.search(text)
    if old and new and company_at(old["old"], 0) and company_at(new["new"], 0):
        yield old["old"].strip(), new["new"].strip()
    for name in companies_in(text):
        gap = re.match(r" ?（?", text[name.end :])
        foreign = FOREIGN.match(text, name.end + (gap.end() if gap else 0))
        if foreign:
            yield foreign.group(), name.name
        behind = _BEHIND.match(text[name.end : name.end + _NEAR])
        former = company_at(text, name.end + behind.end()) if behind else None
        if former:
            yield former.name, name.name
    for hit in _BECAME.finditer(text):
        later = company_at(text, hit.end())
        before = companies_in(text[max(0, hit.start() - _NEAR) : hit.end()])
        if later and before:
            yield before[-1].name, later.name


def _last(name: str, changes: dict[str, str]) -> str:
    seen = {name}
    while name in changes and changes[name] not in seen:
        name = changes[name]
        seen.add(name)
    return name
