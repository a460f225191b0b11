"""What stands before the first article: name, days, revisions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from statutes.reading.days import days_in
from statutes.reading.lines import LawUnreadable

_MARKS = re.compile(r"^[#>\-*\s]+|\*\*|__")
_EFFECTIVE = re.compile(r"(?:施行|实施|生效)(?:日期|时间|之日)?\s?[:：]")
_END = re.compile(r"(?:失效|废止)(?:日期|时间)?\s?[:：]")
_UNTIL = re.compile(r"有效期?至\s?[:：]?")
_PUBLISHED = re.compile(r"(?:公布|发布|颁布|通过)(?:日期|时间)\s?[:：]")
_FROM = re.compile(r"自(?P<day>[^，。；自]{6,16}?)起(?:施行|实施|生效)")
_SINCE_PUBLISHED = re.compile(r"自(?:公布|发布)之日起(?:施行|实施)")
_REVISED = re.compile(r"修正|修订|修改")
_NOT_A_NAME = re.compile(r"^[（(]|^目\s*录$|^第\S{1,8}[编章节条]|[:：]|^\d{4}\s?[-年]")
MOST_NAME_LINES = 3


@dataclass(frozen=True)
class Head:
    title: str
    effective_from: date
    last_day: date | None
    revised: str


def plain(line: str) -> str:
    """The line without Markdown marks."""
    return _MARKS.sub("", line).strip()


def read_head(before: list[str], articles_text: str) -> Head:
    """Name and days; raises LawUnreadable when there is no name or no day to rely on."""
    title = _title(before)
    lines = [plain(line) for line in before]
    return Head(
        title=title,
        effective_from=_effective(lines, articles_text),
        last_day=_last_day(lines),
        revised=" ".join(line for line in lines if _REVISED.search(line))[:300],
    )


def _title(before: list[str]) -> str:
    headed = [line for line in before if line.startswith("#")]
    if headed:
        name = plain(headed[0])
    else:
        parts: list[str] = []
        for line in map(plain, before[:MOST_NAME_LINES]):
            if _NOT_A_NAME.search(line):
                break
            parts.append(line)
        name = "".join(parts)
    name = name.strip("《》 　")
    if not name or len(name) > 200:
        raise LawUnreadable("文首没有法律名称")
    return name


def _effective(lines: list[str], articles_text: str) -> date:
    """The day in the head; else the closing article's, unless the text was revised since."""
    named = _named(_EFFECTIVE, lines)
    if named:
        return named
    told = _told_in(" ".join(lines))
    if told:
        return told
    if any(_REVISED.search(line) for line in lines):
        raise LawUnreadable("修正、修订过的文本须在文首写明“施行日期”，末条所载是最初的施行日")
    told = _told_in(articles_text[-4000:])
    if told:
        return told
    published = _named(_PUBLISHED, lines)
    if published and _SINCE_PUBLISHED.search(articles_text[-4000:]):
        return published
    raise LawUnreadable("没有施行日期：文首未写“施行日期”，末条也没有“自……起施行”")


def _told_in(text: str) -> date | None:
    """The last day that is said to be the first one in force."""
    told = [days_in(match["day"]) for match in _FROM.finditer(text)]
    return next((days[0] for days in reversed(told) if days), None)


def _last_day(lines: list[str]) -> date | None:
    ended = _named(_END, lines)
    return ended - timedelta(days=1) if ended else _named(_UNTIL, lines)


def _named(label: re.Pattern[str], lines: list[str]) -> date | None:
    """The first day behind a label; other days may stand in the same line."""
    for line in lines:
        found = label.search(line)
        days = days_in(line[found.end() :]) if found else []
        if days:
            return days[0]
    return None
