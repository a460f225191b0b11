"""From pieces of text somewhere on a page to blocks in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from documents.readers.blocks import Box, Piece
from documents.readers.columns import columns_apart
from documents.readers.segments import Row, Segment, is_wide
from documents.text import BlockKind

_MIN_OVERLAP = 0.5  # of the lower one's height, to stand on the same line
_CELL_GAP = 1.2  # in line heights: a wider gap separates cells
_ROW_CELL_GAP = 0.5  # the same in a row that has cells for certain
_WORD_GAP = 0.25  # in line heights: a narrower gap separates nothing
_HANZI_GAP = 0.5  # the same next to a hanzi, where typesetting leaves some air
_NEW_PARAGRAPH = re.compile(
    r"^\s*(?:第[〇零一二三四五六七八九十百\d]{1,5}[条章节款项]|[一二三四五六七八九十]{1,3}[、.．]|"
    r"[(（][一二三四五六七八九十\d]{1,3}[)）]|[1-9]\d?[)）][ \u3000]?[\u4e00-\u9fff]|"
    r"\d{1,3}(?:\.\d{1,3}){0,3}(?:[、\s]|[.．](?!\d))|"
    r"[①-⑳•●■◆\-—*]|[【\[][^】\]\d]{1,12}[】\]]|"
    r"[^，。；,;（(]{1,12}[：:])"
)
_DIGITS = tuple("0123456789")
_ENDS = tuple("。；！？")
_MIN_LINE = 12  # in line heights: shorter lines are names, dates and headings
_UNBREAKABLE = re.compile(r"[0-9A-Za-z.,¥￥$%/:\-]+[，。、；：）]?")  # moves to the next line whole


def pieces_in_order(
    segments: Iterable[Segment], *, width: float, height: float, join_lines: bool = True
) -> list[Piece]:
    """Rows from top to bottom, cells from left to right, wrapped lines joined to paragraphs."""
    rows = columns_apart([_joined(row) for row in rows_of(list(segments))])
    groups = _paragraphs(rows) if join_lines else [[row] for row in rows]
    pieces: list[Piece] = []
    table, in_table = 0, False
    for group in groups:
        is_row = len(group[0]) > 1
        table += is_row and not in_table
        in_table = is_row
        pieces.append(_piece(group, width, height, table if is_row else None))
    return pieces


def rows_of(segments: list[Segment]) -> list[Row]:
    """Segments that stand on one visual line, lines from top to bottom."""
    rows: list[Row] = []
    for segment in sorted(segments, key=lambda each: (each.y0 + each.y1, each.x0)):
        row = next((row for row in reversed(rows[-8:]) if _fits(row, segment)), None)
        if row is None:
            rows.append([segment])
        else:
            row.append(segment)
    for row in rows:
        row.sort(key=lambda each: each.x0)
    return sorted(rows, key=lambda row: (min(each.y0 + each.y1 for each in row), row[0].x0))


def _fits(row: Row, segment: Segment) -> bool:
    """On the height of the nearest neighbour in the row, and not on top of anything."""
    nearest = min(row, key=lambda each: min(abs(each.x1 - segment.x0), abs(segment.x1 - each.x0)))
    shared = min(nearest.y1, segment.y1) - max(nearest.y0, segment.y0)
    if shared < _MIN_OVERLAP * min(nearest.height, segment.height):
        return False
    return all(_is_beside(each, segment) for each in row)


def _is_beside(one: Segment, other: Segment) -> bool:
    """A narrow strip may be shared: boxes are drawn a little larger than their text."""
    narrower = min(one.x1 - one.x0, other.x1 - other.x0)
    slack = max(0.3 * other.height, min(0.7 * other.height, 0.25 * narrower))
    return other.x0 > one.x1 - slack or other.x1 < one.x0 + slack


def _joined(row: Row) -> Row:
    """Segments that only a small gap divides become one."""
    limit = _ROW_CELL_GAP if _is_table_row(row) else _CELL_GAP
    joined = [row[0]]
    for segment in row[1:]:
        last = joined[-1]
        gap = _gap(last, segment)
        if gap >= limit:
            joined.append(segment)
        else:
            has_hanzi = is_wide(last.text[-1:]) or is_wide(segment.text[:1])
            glue = "" if gap < (_HANZI_GAP if has_hanzi else _WORD_GAP) else " "
            joined[-1] = _merged(last, segment, glue)
    return joined


def _gap(left: Segment, right: Segment) -> float:
    """In line heights."""
    return (right.x0 - left.x1) / max(min(left.height, right.height), 1e-6)


def _is_table_row(row: Row) -> bool:
    return any(_gap(left, right) >= _CELL_GAP for left, right in pairwise(row))


def _merged(first: Segment, second: Segment, glue: str) -> Segment:
    scores = [each for each in (first.confidence, second.confidence) if each is not None]
    return Segment(
        text=first.text + glue + second.text,
        x0=min(first.x0, second.x0),
        y0=min(first.y0, second.y0),
        x1=max(first.x1, second.x1),
        y1=max(first.y1, second.y1),
        confidence=min(scores) if scores else None,
        shown=_hull([first, second]),
    )


def _hull(segments: list[Segment]) -> Box:
    outlines = [each.outline for each in segments]
    return (
        min(each[0] for each in outlines),
        min(each[1] for each in outlines),
        max(each[2] for each in outlines),
        max(each[3] for each in outlines),
    )


def _paragraphs(rows: list[Row]) -> list[list[Row]]:
    """Groups of rows; more than one only where a line clearly goes on in the next."""
    groups: list[list[Row]] = []
    right, left = _right_margin(rows), min((row[0].x0 for row in rows), default=0)
    for row in rows:
        begins = groups and _is_indented_after_an_end(groups[-1][-1], row, left)
        if groups and not begins and _goes_on(groups[-1], row, right):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _is_indented_after_an_end(above: Row, row: Row, left: float) -> bool:
    """A sentence ended, be its line full or not, and the next line stands in from the margin."""
    return above[-1].text.endswith(_ENDS) and row[0].x0 > left + row[0].height


def _right_margin(rows: list[Row]) -> float:
    """Where full lines end: the rightmost edge that at least two lines share."""
    edges = sorted((row[-1].x1 for row in rows), reverse=True)
    heights = [row[0].height for row in rows]
    slack = 1.5 * median(heights) if heights else 0
    pairs = pairwise(edges)
    return next((edge for edge, following in pairs if edge - following <= slack), float("inf"))


def _goes_on(group: list[Row], row: Row, right: float) -> bool:
    last, lines = group[-1], len(group)
    if len(last) > 1 or len(row) > 1:
        return False
    above, below = last[0], row[0]
    size = min(above.height, below.height)
    if above.x1 - above.x0 < _MIN_LINE * size:
        return False
    token = _UNBREAKABLE.match(below.text)
    is_full = above.x1 >= right - (1.5 + 0.6 * len(token[0] if token else "")) * size
    same_size = max(above.height, below.height) <= 1.35 * size
    is_close = below.y0 - above.y1 <= 1.3 * size
    left = min(each[0].x0 for each in group)
    # The first line of a paragraph may be indented; no later one is.
    starts_left = (
        below.x0 <= left + 0.6 * size and below.x0 >= left - (3.5 if lines == 1 else 0.8) * size
    )
    return (
        is_full and same_size and is_close and starts_left and not _NEW_PARAGRAPH.match(below.text)
    )


def _piece(group: list[Row], width: float, height: float, table: int | None) -> Piece:
    segments = [segment for row in group for segment in row]
    scores = [each.confidence for each in segments if each.confidence is not None]
    if table is not None:
        text, kind = "\t".join(each.text for each in segments), BlockKind.ROW
    else:
        text = _text(segments)
        kind = BlockKind.PARAGRAPH if len(group) > 1 else BlockKind.LINE
    return Piece(
        text,
        kind,
        bbox=_box(segments, width, height),
        confidence=round(min(scores), 4) if scores else None,
        table=table,
    )


def _text(lines: list[Segment]) -> str:
    text = lines[0].text
    for line in lines[1:]:
        text += _between_lines(text, line.text) + line.text
    return text


def _between_lines(above: str, below: str) -> str:
    """A space between words; none beside a hanzi, nor within a figure of a Chinese text."""
    if is_wide(above[-1:]) or is_wide(below[:1]):
        return ""
    is_figure = above[-1:] in _DIGITS and below[:1] in _DIGITS and any(map(is_wide, above))
    return "" if is_figure else " "


def _box(segments: list[Segment], width: float, height: float) -> Box:
    def part(value: float, whole: float) -> float:
        return round(min(max(value / whole, 0.0), 1.0), 5)

    x0, y0, x1, y1 = _hull(segments)
    return part(x0, width), part(y0, height), part(x1, width), part(y1, height)
