"""From the lines of a file to a law with its articles; chapters are kept only as headings."""

from __future__ import annotations

import re
from itertools import takewhile

from statutes.reading.head import plain, read_head
from statutes.reading.lines import LawUnreadable, place_of
from statutes.reading.numerals import NUMERALS, number_of, written
from statutes.reading.values import ReadArticle, ReadLaw

_NUMBER = rf"[{NUMERALS}]{{1,9}}|\d{{1,4}}"
ARTICLE = re.compile(
    rf"^第\s?(?P<number>{_NUMBER})\s?条(?:之(?P<branch>{_NUMBER}))?"
    r"(?P<gap>[\s\u3000:：]*)(?P<text>.*)$"
)
PART = re.compile(
    rf"^第\s?(?:{_NUMBER})\s?(?P<level>编|分编|章|节)(?:[\s\u3000]|$|[^，。；]{{1,30}}$)"
)
ANNEX = re.compile(r"^附(?:件|录|表)?\s?[一二三四五六七八九十\d]{0,3}\s?(?:[:：]|$)")
SUPPLEMENTARY = re.compile(r"^附\s*则$")
IDLE = re.compile(r"^(?:-{3,}|={3,}|<!--.*-->)$")
REFERRING = re.compile(r"^(?:规定|所|的|至|和|或|及|、|，|第|或者|以及|之规定)")
LEVELS = ("编", "分编", "章", "节")
MOST_CHARACTERS = 20_000


def read_law(lines: list[str]) -> ReadLaw:
    """The law; raises LawUnreadable with the reason when it cannot be taken in whole."""
    first = next((n for n, line in enumerate(lines) if _begins(plain(line), None)), None)
    if first is None:
        raise LawUnreadable("没有以“第…条”开头的段落")
    found = _Articles()
    for line in _headings_before(lines[:first]):
        found.take(line)
    for line in lines[first:]:
        if not found.take(plain(line), place_of(line)):
            break
    articles = found.done()
    head = read_head(lines[:first], "\n".join(article.text for article in articles))
    return ReadLaw(
        title=head.title,
        effective_from=head.effective_from,
        last_day=head.last_day,
        revised=head.revised,
        articles=articles,
        notes=tuple(found.notes),
    )


def _headings_before(before: list[str]) -> list[str]:
    """The part and chapter that the first article stands under; contents may precede them."""
    written = [plain(line) for line in before]
    return list(takewhile(PART.match, reversed(written)))[::-1]


Place = tuple[int, int]


def _begins(line: str, last: Place | None) -> re.Match[str] | None:
    """The match when the line begins an article rather than refers to one."""
    match = ARTICLE.match(line)
    if match is None or (match["gap"] == "" and REFERRING.match(match["text"])):
        return None
    if match["gap"] or last is None or not match["text"]:
        return match
    return match if _place(match) in ((last[0] + 1, 0), (last[0], last[1] + 1)) else None


def _place(match: re.Match[str]) -> Place:
    return number_of(match["number"]) or 0, number_of(match["branch"] or "0") or 0


class _Articles:
    """Collects lines into articles; order and repetition are checked as they come."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self._found: list[ReadArticle] = []
        self._headings: dict[str, str] = {}
        self._where = ""
        self._open: tuple[Place, str, list[str]] | None = None  # place, heading, lines

    def take(self, line: str, where: str = "") -> bool:
        """False when an annex begins: it has articles of its own. `where` is told in refusals."""
        if ANNEX.match(line):
            self.notes.append(f"“{line[:20]}”及其后的附件未载入")
            return False
        last = self._open[0] if self._open else None
        match = _begins(line, last)
        if match:
            self._begin(_place(match), match["text"].strip(), where)
        elif SUPPLEMENTARY.match(line):
            self._headings = {"编": line}
        elif part := PART.match(line):
            self._under(part["level"], line)
        elif not IDLE.match(line) and self._open:
            self._open[2].append(line)
        return True

    def done(self) -> tuple[ReadArticle, ...]:
        self._close()
        return tuple(self._found)

    def _begin(self, place: Place, text: str, where: str) -> None:
        last = self._open[0] if self._open else None
        if last is not None and place <= last:
            raise LawUnreadable(f"{where}{_label(place)}出现在{_label(last)}之后，次序不符或重复")
        if last is not None and place[0] > last[0] + 1:
            self.notes.append(f"{where}{_label(last)}之后是{_label(place)}，中间的条文缺失")
        self._close()
        self._where = where
        self._open = (place, " ".join(self._headings.values()), [text] if text else [])

    def _close(self) -> None:
        if self._open is None:
            return
        place, heading, lines = self._open
        text = "\n".join(lines)
        if not text:
            raise LawUnreadable(f"{self._where}{_label(place)}没有内容")
        if len(text) > MOST_CHARACTERS:
            raise LawUnreadable(
                f"{self._where}{_label(place)}超过 {MOST_CHARACTERS} 字，分条可能有误"
            )
        self._found.append(ReadArticle(*place, _label(place), heading[:300], text))

    def _under(self, level: str, line: str) -> None:
        """A new chapter ends the sections of the one before."""
        at = LEVELS.index(level)
        kept = {one: self._headings[one] for one in LEVELS[:at] if one in self._headings}
        self._headings = {**kept, level: line}


def _label(place: Place) -> str:
    number, branch = place
    return f"第{written(number)}条" + (f"之{written(branch)}" if branch else "")
