"""What a model gets to read is bounded, true to the text, and what matters comes first."""

from __future__ import annotations

from documents.text import BlockKind, DocumentText, page_of
from litigation.analysis.citations import cite
from litigation.analysis.models_opinion.excerpts import LONGEST_EXCERPT, select_excerpts
from litigation.analysis.values.sources import Source


def source(*texts: str) -> Source:
    page = page_of(1, [(text, BlockKind.PARAGRAPH) for text in texts])
    return Source("d1", "合同.docx", "text/plain", "0" * 64, DocumentText(pages=(page,)))


def test_what_the_engine_cites_comes_first() -> None:
    paper = source("第一段文字在前面", "第二段文字在后面")
    cited = cite(paper, 1, 9, 13)
    assert cited.quote == "第二段文"
    selection = select_excerpts((paper,), (cited,))
    assert [excerpt.text for excerpt in selection.excerpts] == [
        "第二段文字在后面",
        "第一段文字在前面",
    ]


def test_the_bound_holds_and_what_is_left_out_is_counted() -> None:
    paper = source(*(f"第{n}段" + "字" * 95 for n in range(100)))
    selection = select_excerpts((paper,), (), most=1000)
    assert sum(len(excerpt.text) for excerpt in selection.excerpts) <= 1000
    assert len(selection.excerpts) + selection.left_out == 100


def test_a_long_block_is_cut_and_every_piece_is_at_its_place() -> None:
    paper = source("短的一段", "长" * (LONGEST_EXCERPT * 2) + "尾")
    text = paper.text.pages[0].text
    selection = select_excerpts((paper,), ())
    assert len(selection.excerpts) == 4
    for excerpt in selection.excerpts:
        assert text[excerpt.start : excerpt.start + len(excerpt.text)] == excerpt.text


def test_a_citation_across_a_cut_brings_both_pieces() -> None:
    paper = source("甲" * 50, "长" * (LONGEST_EXCERPT + 100))
    cited = cite(paper, 1, 51 + LONGEST_EXCERPT - 5, 51 + LONGEST_EXCERPT + 5)
    selection = select_excerpts((paper,), (cited,))
    assert [excerpt.start for excerpt in selection.excerpts] == [51, 51 + LONGEST_EXCERPT, 0]


def test_selection_is_the_same_every_time() -> None:
    paper = source("第一段文字", "第二段文字")
    values = (cite(paper, 1, 0, 3), cite(paper, 1, 6, 9))
    assert select_excerpts((paper,), values) == select_excerpts((paper,), values[::-1])
