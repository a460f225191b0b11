"""A seal over the signatures leaves doubtful scraps; they do not spoil the sentence above them."""

from dataclasses import replace
from datetime import date

import pytest

from documents.text import Block, BlockKind, DocumentText, Page, Problem
from litigation.analysis.claims.readability import unreadable_pages
from litigation.analysis.values.sources import Source
from tests.litigation.extraction.conftest import make_inputs, make_source

CONTRACT = """承揽合同
定作方：江州甲有限公司
承揽方：海州乙有限公司
合同总价345,000元。
验收合格后10日内付清全部款项。
签订日期：2024年5月7日"""
LINES = [
    ("验收单", 0.99),
    ("委托单位：江州甲有限公司", 0.99),
    ("实施单位：海州乙有限公司", 0.99),
    ("经甲乙双方现场查验，厂区监控系统施工已按合同完成，质量合格，同意验收。验收日期：2024", 0.99),
]


def picture(*more, message="第 1 页图像识别存疑：1 行文字可能有误，请对照原件核对。"):
    blocks, at = [], 0
    for text, sure in [*LINES, *more]:
        kind = BlockKind.ROW if "\t" in text else BlockKind.LINE
        blocks.append(Block(at, at + len(text), text, kind, None, sure))
        at += len(text) + 1
    text = DocumentText(
        (Page(1, tuple(blocks), ocr=True),), (Problem("ocr_doubtful", message, page=1),)
    )
    return replace(
        make_source("x", name="验收单.png"), media_type="image/png", text=text, sha256="picture"
    )


def facts_of(source: Source):
    from litigation.analysis.organize import organize_case

    contract = make_source(CONTRACT, name="合同.docx")
    return organize_case(sources=(contract, source), inputs=make_inputs())


def test_scraps_of_a_seal_leave_the_sentence_on_acceptance_clear():
    facts = facts_of(picture(("年8月11日\t机电工", 0.99), ("州甲\t限公", 0.43)))
    assert [event.date for event in facts.events if event.kind == "accepted"] == [date(2024, 8, 11)]
    assert unreadable_pages(facts) == {}
    assert [one for one in facts.contradictions if one.kind == "ocr_doubtful"]


@pytest.mark.parametrize("scrap", ["不合格", "未通过", "8月1日", "验收意见另附整改清单", "缺两台"])
def test_doubtful_words_that_may_say_something_keep_the_page_doubtful(scrap):
    facts = facts_of(picture(("年8月11日", 0.99), (scrap, 0.6)))
    assert unreadable_pages(facts)


def test_words_left_out_keep_the_page_doubtful():
    message = "第 1 页图像识别存疑：1 行文字可能有误，1 处无法辨认而未收入，请对照原件核对。"
    assert unreadable_pages(facts_of(picture(("年8月11日", 0.99), ("限公", 0.6), message=message)))


def test_a_paper_that_tells_of_no_event_stays_doubtful():
    assert unreadable_pages(facts_of(picture(("限公", 0.6))))
