"""Whatever form a character has - traditional, radical, full-width, with nothing between - facts
are the same, and quotes are true to the paper."""

from __future__ import annotations

import pytest

from documents.text import DocumentText, page_of
from litigation.analysis.citations import check_citations
from litigation.analysis.extraction.variants import is_traditional, simplified
from tests.litigation.services.handmade import PAPERS

RADICALS = str.maketrans("月日人金長門食見車", "⽉⽇⼈⾦⻑⾨⾷⾒⾞")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def traditional(text):
    from opencc import OpenCC

    return OpenCC("s2t").convert(text)


def facts_of(source, organize, rewritten):
    made = [source(rewritten(text), name=name) for name, text in PAPERS.items()]
    facts = organize(*made)
    check_citations(facts, tuple(made))
    return (
        {party.name: party.contract_role for party in facts.parties},
        sorted((one.value, one.kind) for one in facts.amounts),
        [(event.date, event.kind, event.amount) for event in facts.events],
    )


@pytest.mark.parametrize(
    "rewritten",
    [
        traditional,
        lambda text: text.translate(RADICALS),
        lambda text: text.translate(WIDE),
        lambda text: "\u200b".join(text),
        lambda text: "\u2067" + text.replace("\n", "\u2069\n\u202e"),
        lambda text: text.replace("货", "货\ufe00").replace("年", "年\U000e0101"),
    ],
    ids=[
        "traditional",
        "radicals",
        "full-width digits",
        "zero-width",
        "right-to-left marks",
        "selectors",
    ],
)
def test_the_facts_are_those_of_the_plain_papers(source, organize, rewritten):
    plain = facts_of(source, organize, str)
    assert plain[0] == {
        "江州恒达钢材贸易有限公司": "seller",
        "临川建工集团有限公司": "buyer",
    }
    assert facts_of(source, organize, rewritten) == plain


def test_a_traditional_paper_is_told_and_quoted_as_written(source, organize):
    facts = organize(source(traditional(PAPERS["购销合同.txt"]), name="合同"))
    (told,) = [one for one in facts.contradictions if one.kind == "traditional_text"]
    assert told.severity == "info"
    assert "購銷合同" in told.citations[0].quote


def text_of(words):
    return DocumentText((page_of(1, [(words, "paragraph")]),))


@pytest.mark.parametrize(
    "words",
    [
        "供货方：台灣積體電路製造股份有限公司，双方签订买卖合同，货款共计五十万元，对方至今没有付款。",
        "收货人张国华（身份证姓名張國華），签收日期为二〇二三年三月，货物数量与订单一致。",
        "出借人王堃、李喆，借款期限一年。",
    ],
)
def test_names_in_traditional_characters_stay_in_a_simplified_paper(words):
    assert not is_traditional(text_of(words))


def test_every_form_is_exchanged_for_one_character():
    assert all(len(form) == 1 for form in simplified().values())


ENGLISH = """SALES CONTRACT
The Seller sells to the Buyer one hundred tons of rebar at a total price of RMB 500,000.00.
The Buyer shall pay the full price before June 30, 2023."""
JAPANESE = (
    "本契約の当事者は、売主が買主に対して下記の物品を売り渡し、買主はこれを買い受けるものとする。"
)
KOREAN = "매도인은 매수인에게 물품을 매도하고 매수인은 대금을 지급한다. " * 3


@pytest.mark.parametrize("text", [ENGLISH, JAPANESE, KOREAN])
def test_a_paper_in_another_language_is_named_and_decides_nothing(source, organize, text):
    made = [source(words, name=name) for name, words in PAPERS.items()]
    facts = organize(*made, source(text, name="外文"))
    assert [(one.name, one.problem.code) for one in facts.unreadable] == [
        ("外文", "foreign_language")
    ]
    assert organize(*made).events == facts.events
    assert organize(*made).parties == facts.parties


@pytest.mark.parametrize(
    "text",
    [
        f"买卖合同 SALES CONTRACT\n卖方：江州甲有限公司\n买方：海州乙有限公司\n{ENGLISH}\n"
        "卖方向买方出售螺纹钢一百吨，总价款人民币五十万元，买方应于二〇二三年六月三十日前付清全部价款。",
        "送货单\n" + "\n".join(f"ABC-{n:04}\tM8x30\tSUS304\t{n}件" for n in range(60)),
    ],
    ids=["two languages", "part numbers"],
)
def test_two_languages_or_part_numbers_are_read(source, organize, text):
    assert organize(source(text, name="单")).unreadable == ()


def test_a_firm_keeps_its_western_comma(source, organize):
    text = "买卖合同\n卖方：Example Steel Co., Ltd.\n买方：海州乙有限公司\n总价款50万元"
    names = {party.name for party in organize(source(text, name="合同")).parties}
    assert "Example Steel Co., Ltd." in names
