"""What stands before the first article: name, days, revisions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from statutes.reading.days import days_in
from statutes.reading.lines import LawUnreadable, place_of

_MARKS = re.compile(r"^[#>\-*\s]+|\*\*|__")
_EFFECTIVE = re.compile(r"(?:施行|实施|生效)(?:日期|时间|之日)?\s?[:：]")
_END = re.compile(r"(?:失效|废止)(?:日期|时间)?\s?[:：]")
_UNTIL = re.compile(r"有效期?至\s?[:：]?")
_PUBLISHED = re.compile(r"(?:公布|发布|颁布|通过)(?:日期|时间)\s?[:：]")
_FROM = re.compile(r"自(?P<day>[^，。；自]{6,16}?)起(?:施行|实施|生效)")
_SINCE_PUBLISHED = re.compile(r"自(?:公布|发布)之日起(?:施行|实施)")
_REVISED = re.compile(r"修正|修订|修改")
_PIECE = re.compile(
    r"^(?:附\s*则|总\s*则|目\s*录|正\s*文|第[一二三四五六七八九十\d]{1,4}(?:分编|编|章|节)\s?.*)$"
)
_TITLE_KEY = re.compile(r"^(?:title|标题|名称)\s?[:：]\s?(?P<name>.+)$", re.IGNORECASE)
_FENCE = "---"
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
        effective_from=_effective(before, lines, articles_text),
        last_day=_last_day(lines),
        revised=" ".join(line for line in lines if _REVISED.search(line))[:300],
    )


def _front_matter(before: list[str]) -> tuple[list[str], list[str]]:
    """The lines between two fences at the very top, and the rest."""
    if not before or before[0] != _FENCE or _FENCE not in before[1:]:
        return [], before
    end = before.index(_FENCE, 1)
    return before[1:end], before[end + 1 :]


def _title(before: list[str]) -> str:
    front, before = _front_matter(before)
    named = [found["name"].strip("\"' ") for line in front if (found := _TITLE_KEY.match(line))]
    headed = [line for line in before if line.startswith("#")]
    if named:
        name = named[0]
    elif headed:
        name = plain(headed[0])
        if _PIECE.match(name):
            raise LawUnreadable(
                f"{place_of(headed[0])}文首的标题“{name}”只是一部法律的一部分，不是法律名称；"
                "请在第一行写明法律名称，并把各编合为一个文件"
            )
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


def _effective(before: list[str], lines: list[str], articles_text: str) -> date:
    """The day in the head; else the closing article's, unless the text was revised since."""
    named = _named(_EFFECTIVE, lines)
    if named:
        return named
    told = _told_in(" ".join(lines))
    if told:
        return told
    for line, written in zip(lines, before, strict=True):
        if _REVISED.search(line):
            raise LawUnreadable(
                f"{place_of(written)}这是修正、修订过的文本，末条所载是最初的施行日；"
                "请在文首加一行“施行日期：YYYY-MM-DD”，写这一文本开始施行的日子"
            )
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
