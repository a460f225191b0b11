"""A letter that is said to have been signed for: its arrival, and no delivery of goods."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.dates import DateMention
from litigation.analysis.extraction.events.draft import Case, Draft
from litigation.analysis.extraction.events.letters import receiver_of, sender_of
from litigation.analysis.extraction.events.pieces import Piece
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import EventKind

TOLD_ARRIVED = "到达日仅见于文书的记载"
_POSTED = re.compile(
    r"EMS|特快专递|快递|快件|邮寄|邮政|寄[送出发]|挂号|顺丰|面单|妥投|单号|邮件|律师函|催款函|催告函|函件|该函|此函|通知函"
)
_GOODS = re.compile(r"货|产品|设备|材料|商品|标的物")


def is_of_a_letter(line: Line, low: int, piece: Piece) -> bool:
    """Whether the sentence up to here speaks of the post or of a letter, and not of goods."""
    told = line.text[low : piece.end]
    return bool(_POSTED.search(told)) and not _GOODS.search(piece.text)


def arrivals(paper: Paper, case: Case, piece: Piece, held: DateMention | None) -> Iterator[Draft]:
    """The day on which a letter is said to have come; nothing where none is told."""
    days = [one for one in piece.dates if one.precision == "day"] or ([held] if held else [])
    if not days:
        return
    letter = paper.kind is K.DEMAND_LETTER
    addressee = receiver_of(paper, case) if letter else case.buyer()
    start = min(piece.start, days[-1].start)
    text = f"{case.name(addressee, '收件人')}签收函件（{TOLD_ARRIVED}）"
    yield Draft(
        EventKind.OTHER,
        days[-1].date,
        text,
        paper,
        piece.line.cite(start, piece.end),
        actor=sender_of(paper, case) if letter else case.seller(),
        note=TOLD_ARRIVED,
        firm=False,
    )
