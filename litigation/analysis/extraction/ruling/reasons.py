"""The facts found and the reasons given: days with sums, holdings with articles."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from litigation.analysis.extraction.ruling.parts import Cut
from litigation.analysis.extraction.ruling.stretch import Stretch
from litigation.analysis.values.ruling import Found, Holding

MOST_FOUND = 600
_MOST_HOLDINGS = 200
_LONGEST = 300
_ARTICLE = re.compile(
    r"《(?P<law>[^《》]{2,60})》(?P<numbers>(?:[、，和及与]?第[一二三四五六七八九十百千零〇\d"
    r"]{1,10}条"
    r"(?:之[一二三四五])?(?:第[一二三四五六七八九十]{1,3}[款项]){0,3}){1,30})?"
)
_NUMBER = re.compile(r"第[一二三四五六七八九十百千零〇\d]{1,10}条(?:之[一二三四五])?")
_PARTLY = re.compile(r"部分(?:予以)?支持|酌(?:情|定)|调整为|予以(?:调整|核减)|过高")
_REFUSED = re.compile(
    r"不予支持|不予采纳|不予采信|不予认定|难以支持|依据不足|缺乏(?:事实"
    r"|法律)?[^，。]{0,8}依据|不能成立"
)
_GRANTED = re.compile(
    r"予以支持|应予支持|本院支持|予以采纳|理由成立|应予准许|予以确认|依法应当|应当承担|应承担"
)


def findings_in(cuts: list[Cut]) -> tuple[Found, ...]:
    """Every sentence with a day or a sum; the first `MOST_FOUND`."""
    found: list[Found] = []
    for cut in cuts:
        for one in _found(cut.stretch):
            found.append(one)
            if len(found) >= MOST_FOUND:
                return tuple(found)
    return tuple(found)


def _found(stretch: Stretch) -> Iterator[Found]:
    dates, sums = list(stretch.dates), list(stretch.sums)
    day = money = 0
    for start, end in stretch.sentences():
        while day < len(dates) and dates[day].start < start:
            day += 1
        while money < len(sums) and sums[money].start < start:
            money += 1
        here = dates[day] if day < len(dates) and dates[day].end <= end else None
        told = []
        while money < len(sums) and sums[money].end <= end:
            if not sums[money].foreign and not sums[money].per_unit:
                told.append(sums[money].value)
            money += 1
        if here is None and not told:
            continue
        exact = here.date if here and here.precision == "day" else None
        text = stretch.text[start:end].strip()[:_LONGEST]
        yield Found(exact, text, tuple(told), stretch.cite(start, min(end, start + _LONGEST)))


def holdings_in(stretches: list[Stretch]) -> tuple[Holding, ...]:
    """The paragraphs of the court's reasons."""
    found: list[Holding] = []
    for stretch in stretches:
        for part in _paragraphs(stretch):
            text = part.text
            if len(text.strip()) < 6:
                continue
            found.append(
                Holding(
                    text=text.strip()[:_LONGEST],
                    outcome=_outcome(text),
                    articles=articles_in(text),
                    citations=part.cite(0, min(len(text), _LONGEST)),
                )
            )
            if len(found) >= _MOST_HOLDINGS:
                return tuple(found)
    return tuple(found)


def _paragraphs(stretch: Stretch) -> Iterator[Stretch]:
    """One line of the paper each; long ones by groups of sentences about one question."""
    for piece in stretch.pieces:
        one = Stretch((piece,))
        cuts = [
            hit.start()
            for hit in re.finditer(
                r"(?:(?<=[。；])|^)(?:关于|其[一二三四五]，|第[一二三四五]，"
                r"|首先，|其次，|再次，|最后，|综上)",
                one.text,
            )
        ]
        bounds = [0, *[cut for cut in cuts if cut > 0], len(one.text)]
        for start, end in itertools.pairwise(bounds):
            if start < end:
                yield one.part(start, end)


def _outcome(text: str) -> str:
    refused, granted = _REFUSED.search(text), _GRANTED.search(text)
    if _PARTLY.search(text) or (refused and granted):
        return "partly"
    if refused:
        return "refused"
    return "granted" if granted else ""


def articles_in(text: str) -> tuple[str, ...]:
    """《民法典》第577条-like references, law by law, in order."""
    found: list[str] = []
    for hit in _ARTICLE.finditer(text):
        numbers = _NUMBER.findall(hit["numbers"] or "")
        found += [f"《{hit['law']}》{number}" for number in numbers]
    return tuple(dict.fromkeys(found))[:60]
