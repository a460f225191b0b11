"""A judgment of two hundred pages, and text made to be slow, are read in bounded time."""

import resource
import time

import pytest

from documents.text import BlockKind, DocumentText, page_of
from litigation.analysis.citations import check_citations
from litigation.analysis.extraction.paper import paper_of
from litigation.analysis.extraction.ruling.read import rulings_of
from litigation.analysis.organize import organize_case
from litigation.analysis.values.sources import Source
from tests.litigation.extraction.conftest import make_inputs, make_source
from tests.litigation.ruling import texts

PAGES = 200
HEAD, BODY = texts.SALE.split("以上事实，有合同", 1)
HOSTILE = (
    "判决如下：",
    "本院认为，",
    "诉讼请求：1.",
    "一、被告支付原告",
    "自2023年1月1日起至",
    "以100元为基数，",
    "经审理查明，",
    "如不服本判决，",
    "由被告负担100元，",
    "被告辩称，",
    "原告：甲，",
    "《法》第一条、",
    "第一项、",
    "2023年9月22日收到判决书，",
)


def long_judgment(pages: int) -> Source:
    """The judgment with so many pages of findings in between."""
    found = [
        f"2022年{n % 12 + 1}月{n % 27 + 1}日，范例公司向样本公司支付第{n}笔货款{n * 100 + 1}元，"
        "双方在对账单上盖章确认，并约定余款另行结算，但范例公司未按约定履行。"
        for n in range(1, pages * 8)
    ]
    lines = [*HEAD.strip().split("\n"), *found, *("以上事实，有合同" + BODY).strip().split("\n")]
    size = len(lines) // pages
    made = tuple(
        page_of(number + 1, [(line, BlockKind.PARAGRAPH) for line in lines[at : at + size]])
        for number, at in enumerate(range(0, len(lines), size))
    )
    return Source("long", "判决书.pdf", "application/pdf", "long", DocumentText(made))


def test_two_hundred_pages_are_read_whole_and_soon():
    source = long_judgment(PAGES)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    facts = organize_case(sources=(source,), inputs=make_inputs())
    assert time.process_time() - start < 60
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400_000  # kB
    check_citations(facts, (source,))
    (ruling,) = facts.rulings
    assert len(source.text.pages) >= PAGES
    assert [str(item.total) for item in ruling.orders] == ["1234567.89", "0", "0"]
    assert ruling.appeal is not None
    assert ruling.appeal.days == 15
    assert any("只列出前" in note for note in ruling.notes)


def read_seconds(unit: str, length: int) -> float:
    text = HEAD + unit * (length // len(unit)) + "\n" + BODY
    paper = paper_of(make_source(text))
    start = time.process_time()
    rulings_of((paper,))
    return time.process_time() - start


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_is_cut_in_linear_time(unit):
    long = read_seconds(unit, 60_000)
    if long > 2:
        assert long < read_seconds(unit, 10_000) * 14
