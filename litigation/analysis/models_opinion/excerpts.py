"""The bounded part of the sources that a model gets to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from documents.text import Block
from litigation.analysis.citations import citations_in
from litigation.analysis.extraction.canonical import canonical
from litigation.analysis.extraction.instructions import commands_in
from litigation.analysis.extraction.torn_orders import torn_orders
from litigation.analysis.values.sources import Citation, Source

MOST_CHARACTERS = 24_000
LONGEST_EXCERPT = 1_200
SHORTEST_EXCERPT = 4


@dataclass(frozen=True)
class Excerpt:
    """A stretch of one block; `start` counts in the page's text."""

    id: str
    source: Source
    page: int
    start: int
    text: str


@dataclass(frozen=True)
class Selection:
    excerpts: tuple[Excerpt, ...]
    left_out: int  # pieces that did not fit
    withheld: int = 0  # paragraphs written to command a machine


# Source, page, start and end of a piece of a block.
Piece = tuple[str, int, int, int]


def select_excerpts(
    sources: Iterable[Source], values: Iterable[object], *, most: int = MOST_CHARACTERS
) -> Selection:
    """What the engine itself cites in `values` comes first, then the papers from the beginning.

    Both in the order of the papers, whatever their ids, so that the same papers ask the same.
    """
    by_id = {source.id: source for source in sources}
    order = {id: place for place, id in enumerate(by_id)}
    cited = sorted(
        {citation for value in values for citation in citations_in(value)},
        key=lambda one: (order.get(one.document, len(order)), one.page, one.start, one.end),
    )
    sources = tuple(by_id.values())
    orders = {spot for source in sources for spot in _orders(source)}
    every = dict.fromkeys((*_cited(cited, by_id), *_all(sources)))
    pieces = [piece for piece in every if not _lies_in(piece, orders)]
    excerpts: list[Excerpt] = []
    used = 0
    for id, number, start, end in pieces:
        page = by_id[id].text.page(number)
        if page is None or used + end - start > most:
            continue
        used += end - start
        text = page.text[start:end]
        excerpts.append(Excerpt(f"b{len(excerpts) + 1}", by_id[id], number, start, text))
    return Selection(tuple(excerpts), len(pieces) - len(excerpts), len(orders))


def is_order(text: str) -> bool:
    """Whether a paragraph is written to command a machine: no model is to read or quote it."""
    return bool(commands_in(canonical(text).text))


def _orders(source: Source) -> Iterator[Piece]:
    torn = [span for order in torn_orders(source) for span in order]
    for page in source.text.pages:
        for block in page.blocks:
            own = any(
                number == page.number and start < block.end and block.start < end
                for number, start, end in torn
            )
            if own or is_order(block.text):
                yield source.id, page.number, block.start, block.end


def _lies_in(piece: Piece, blocks: set[Piece]) -> bool:
    id, number, start, end = piece
    return any(
        id == other and number == page and low <= start and end <= high
        for other, page, low, high in blocks
    )


def _cited(citations: list[Citation], by_id: dict[str, Source]) -> Iterator[Piece]:
    for citation in citations:
        source = by_id.get(citation.document)
        page = source.text.page(citation.page) if source else None
        block = page.block_at(citation.start, citation.end) if page else None
        if block is None:
            continue
        for start, end in _pieces(block):
            if start < citation.end and citation.start < end:
                yield citation.document, citation.page, start, end


def _all(sources: Iterable[Source]) -> Iterator[Piece]:
    for source in sources:
        for page in source.text.pages:
            for block in page.blocks:
                if len(block.text.strip()) >= SHORTEST_EXCERPT:
                    for start, end in _pieces(block):
                        yield source.id, page.number, start, end


def _pieces(block: Block) -> Iterator[tuple[int, int]]:
    for start in range(block.start, block.end, LONGEST_EXCERPT):
        yield start, min(block.end, start + LONGEST_EXCERPT)
