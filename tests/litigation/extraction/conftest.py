"""Sources made from plain text: one page, one block a line, `|` between the cells of a row."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from documents.text import BlockKind, DocumentText, Problem, page_of
from litigation.analysis.citations import check_citations
from litigation.analysis.organize import organize_case
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Inputs
from litigation.analysis.values.sources import Source


def make_source(
    text: str,
    *,
    name: str = "材料.txt",
    kind: BlockKind = BlockKind.PARAGRAPH,
    origin: str = "document",
    media_type: str = "text/plain",
    problems: tuple[Problem, ...] = (),
    ident: str = "",
    sha256: str = "",
) -> Source:
    blocks = [
        (line.replace("|", "\t"), BlockKind.ROW if "|" in line else kind)
        for line in text.strip("\n").split("\n")
    ]
    pages = (page_of(1, blocks),)
    content = DocumentText(pages, problems)
    return Source(ident or name, name, media_type, sha256 or name + text, content, origin)


def make_inputs(position: str = "plaintiff", as_of: date = date(2025, 6, 1)) -> Inputs:
    return Inputs(
        "contract_dispute_default", "contract_performance", position, "pre_litigation", as_of
    )


@pytest.fixture
def source() -> Callable[..., Source]:
    return make_source


@pytest.fixture
def organize() -> Callable[..., Facts]:
    """Runs the node on sources and checks every citation of what comes out."""

    def run(*sources: Source, position: str = "plaintiff", as_of: date = date(2025, 6, 1)) -> Facts:
        facts = organize_case(sources=sources, inputs=make_inputs(position, as_of))
        check_citations(facts, sources)
        return facts

    return run


@pytest.fixture
def told(organize: Callable[..., Facts]) -> Callable[..., Facts]:
    """Runs the node on a statement that the user typed."""

    def run(text: str, position: str = "plaintiff", as_of: date = date(2025, 6, 1)) -> Facts:
        statement = make_source(text, name="案情陈述", origin="statement")
        return organize(statement, position=position, as_of=as_of)

    return run
