"""The claims and the told facts of every complaint in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.ruling.items import items_of
from litigation.analysis.extraction.ruling.stretch import Piece, Stretch
from litigation.analysis.values.complaint import Complaint, Pleaded
from litigation.analysis.values.facts import DocumentKind

# A heading stands at the start of its line; some papers go on behind it in the same line.
_NUMBER = r"[\s\t]{0,4}(?:[（(]?[一二三四五][)）、.．])?[\s\t]{0,4}"
_CLAIMS = re.compile(
    rf"{_NUMBER}(?:诉讼|仲裁|反诉|上诉|申请)?请求(?:事项|如下)?"
    r"(?:[：\t][\s\t]{0,4}(?:请求)?(?:依法)?(?:判令)?(?:如下)?[：]?|[\s\t]{0,4}$)"
)
_FACTS = re.compile(
    rf"{_NUMBER}事实(?:与|和|及|、)?(?:依据及)?理由(?:如下)?(?:[：\t]|[\s\t]{{0,4}}$)"
)
_END = re.compile(
    r"[\s\t]{0,4}(?:此\s{0,4}致|具状人|起诉人|(?:申请人|原告)[（(：]"
    r"|附[：\t]|附件|证据(?:清单|和证据来源|及其来源|目录))"
)
_MARK = re.compile(
    r"[\s\t]{0,4}(?:[一二三四五六七八九十]{1,3}[、．.]|（(?:[一二三四五六七八九十]{1,3}|\d{1,2})）"
    r"|\d{1,2}[、．.](?!\d)|[①-⑳])[\s\t]{0,4}"
)
_PRAYER = re.compile(
    r"(?:综上(?:所述)?，?)?(?:现|特)?为(?:依法)?维护[^。]{0,80}$|(?:故|特)[此向]?[诉起][^。]{0,30}$"
    r"|(?:望|恳请)[^。]{0,30}(?:判|支持)[^。]{0,12}$"
)
_SEVERAL = 2
_MOST_CLAIMS, _MOST_FACTS = 40, 120
_LONGEST = 400  # characters kept of a point
_SHORTEST = 4


def complaints_of(papers: tuple[Paper, ...]) -> tuple[Complaint, ...]:
    """Complaints in the order of the papers; one without a readable heading has empty parts."""
    return tuple(_read(paper) for paper in papers if paper.kind is DocumentKind.COMPLAINT)


def _read(paper: Paper) -> Complaint:
    asked = _section(paper.lines, _CLAIMS, (_FACTS, _END))
    told = _section(paper.lines, _FACTS, (_END,))
    claims = _items(asked)[:_MOST_CLAIMS]
    return Complaint(
        document=paper.id,
        claims=tuple(_pleaded(number, one) for number, one in claims),
        facts=tuple(_sentences(told)),
    )


def _items(asked: Stretch) -> list[tuple[int, Stretch]]:
    """Numbered lines, as forms and most complaints have them, else items inside the text."""
    rows = _rows(asked)
    if len(rows) < _SEVERAL:
        return list(items_of(asked))
    return [
        (number, row.part(_mark_length(row.text), len(row.text)))
        for number, row in enumerate(rows, start=1)
    ]


def _rows(stretch: Stretch) -> list[Stretch]:
    """The stretch cut before each line that begins with a number; what precedes them goes."""
    starts = [
        place
        for place, piece in enumerate(stretch.pieces)
        if _mark_length(piece.line.text[piece.start : piece.end])
    ]
    return [
        Stretch(stretch.pieces[start:end])
        for start, end in pairwise([*starts, len(stretch.pieces)])
    ]


def _mark_length(text: str) -> int:
    hit = _MARK.match(text)
    return hit.end() if hit else 0


def _section(
    lines: tuple[Line, ...], opening: re.Pattern[str], closing: tuple[re.Pattern[str], ...]
) -> Stretch:
    """The lines behind the first heading `opening`, up to one of `closing`."""
    pieces: list[Piece] = []
    inside = False
    for line in lines:
        if not inside:
            hit = opening.match(line.text)
            inside = hit is not None
            if hit and hit.end() < len(line.text):
                pieces.append(Piece(line, hit.end(), len(line.text)))
        elif any(pattern.match(line.text) for pattern in closing):
            break
        else:
            pieces.append(Piece(line, 0, len(line.text)))
    return Stretch(tuple(pieces))


def _sentences(told: Stretch) -> Iterator[Pleaded]:
    rows = _rows(told)
    parts = rows if len(rows) >= _SEVERAL and rows[0].pieces[0] is told.pieces[0] else [told]
    said = (one.part(start, end) for one in parts for start, end in one.sentences())
    full = (one for one in said if _tells(one.text.strip(" \t\n。；")))
    for number, one in enumerate(islice(full, _MOST_FACTS), start=1):
        yield _pleaded(number, one)


def _tells(sentence: str) -> bool:
    """Whether the sentence says more than that the court is asked to decide."""
    return len(sentence) >= _SHORTEST and not _PRAYER.match(sentence)


def _pleaded(number: int, point: Stretch) -> Pleaded:
    short = point.part(0, _LONGEST)
    return Pleaded(
        number=number,
        text=short.text.strip(" \t\n；。"),
        sums=tuple(one.value for one in point.sums if not one.per_unit and not one.foreign),
        dates=tuple(dict.fromkeys(one.date for one in point.dates if one.precision == "day")),
        citations=short.cited(),
    )
