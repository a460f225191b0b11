"""Clauses between commas, with the days and sums in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from litigation.analysis.extraction.dates import DateMention
from litigation.analysis.extraction.events.draft import Case
from litigation.analysis.extraction.paper import Line, Paper

_CUTS = re.compile(r"，|(?:如下|以下|下列)[^，。；：]{0,8}：")
_BEFOREHAND = re.compile(r"^[）]?(?:之前|以前|前|止|届满|到期|内|之日)")


@dataclass(frozen=True)
class Piece:
    """A clause between commas with the dates and sums in it."""

    line: Line
    index: int
    start: int
    end: int
    dates: tuple[DateMention, ...]

    @property
    def text(self) -> str:
        return self.line.plain[self.start : self.end]


def pieces_of(line: Line, index: int, low: int, high: int) -> Iterator[Piece]:
    start = low
    for stop in [*(m.end() for m in _CUTS.finditer(line.plain[low:high])), high - low]:
        end = low + stop
        dates = tuple(m for m in line.dates if start <= m.start < end)
        if line.plain[start:end].strip("，。；、 \t"):
            yield Piece(line, index, start, end, dates)
        start = end


def is_limit(piece: Piece, mention: DateMention) -> bool:
    """A day until or from which something runs, or of which only an agreement is told."""
    text = piece.line.plain
    before = text[max(piece.start, mention.start - 6) : mention.start]
    after = text[mention.end : mention.end + 4]
    if _BEFOREHAND.match(after) or mention.precision == "year":
        return True
    if before.endswith(("自", "从")) and after.startswith(("起", "开始", "之日起")):
        return True
    return re.search(r"截至|截止|最迟|不晚于|暂计至|计算至|至$", before) is not None


def sums_in(paper: Paper, case: Case, piece: Piece) -> list[Decimal]:
    facts = case.at(paper, piece.index)
    return [
        fact.mention.value
        for fact in facts
        if piece.start <= fact.mention.start < piece.end and not fact.mention.per_unit
    ]


def sum_of(paper: Paper, case: Case, piece: Piece) -> Decimal | None:
    """The only sum of the clause, or of the next one when it says no more than the sum."""
    own = sums_in(paper, case, piece)
    if own:
        return own[0] if len(own) == 1 else None
    text = piece.line.plain
    end = min(
        (at for at in (text.find(m, piece.end) for m in "，。；") if at > 0), default=len(text)
    )
    following = text[piece.end : end]
    if text[piece.end - 1 : piece.end] == "，" and (
        re.match(
            r"(?:票面(?:金额)?|票据金额|面额|付款额|款额|数额|金额|价款|货款|货值|价值|合计|共计|计|总价|含税)",
            following,
        )
        or _is_sum_alone(paper, case, piece.index, piece.end, end)
    ):
        after = Piece(piece.line, piece.index, piece.end, end, ())
        values = sums_in(paper, case, after)
        return values[0] if len(values) == 1 else None
    return None


_BESIDE_SUM = 2  # characters of 计, 整 and brackets around a sum


def _is_sum_alone(paper: Paper, case: Case, index: int, low: int, high: int) -> bool:
    """付款日，3月1日，10万元，…: whether a clause is a sum and nothing else."""
    inside = [one.mention for one in case.at(paper, index) if low <= one.mention.start < high]
    if len(inside) != 1:
        return False
    return inside[0].start - low <= _BESIDE_SUM and high - inside[0].end <= _BESIDE_SUM
