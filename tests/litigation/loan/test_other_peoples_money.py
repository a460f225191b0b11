"""Money through other people's accounts, and slips that cannot be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from documents.text import BlockKind, DocumentText, page_of
from litigation.analysis.organize import organize_case
from litigation.analysis.values.facts import EventKind
from litigation.analysis.values.sources import Source
from tests.litigation.extraction.conftest import make_source
from tests.litigation.loan.papers import VOUCHER, analysed, facts_of, request, statuses
from tests.litigation.loan.test_reading import moves, sides
from tests.litigation.loan.test_sums import item

NOTE = (
    "借条\n今借到张样例人民币120,000元整{where}，年利率8%，2023年12月31日前归还。\n借款人：李样本\n"
    "2023年1月3日"
)
NAMED = NOTE.format(where="，指定汇入刘样收账户")
PLAIN = NOTE.format(where="")


def slip(payer: str, payee: str, sum_: str, day: str, memo: str) -> str:
    return (
        f"银行电子回单\n交易日期：{day}\n付款人户名：{payer}\n收款人户名：{payee}\n金额：¥{sum_}\n"
        f"附言：{memo}"
    )


OUT = slip("张样例", "刘样收", "120,000.00", "2023年1月3日", "李样本借款")


def test_an_account_that_the_note_names_for_the_payout_makes_no_borrower_of_its_holder():
    facts = facts_of(NAMED, OUT)
    assert {name: held[0] for name, held in sides(facts).items()} == {
        "张样例": "lender",
        "李样本": "borrower",
        "刘样收": "other",
    }
    assert moves(facts) == [("lent", "2023-01-03", Decimal("120000.00"))]
    assert statuses(analysed(NAMED, OUT))["delivery"] == "proved"


def test_what_comes_back_from_that_account_is_paid_for_the_borrower():
    # 181 days: 120000 × 0.08 × 181 / 365 = 4760.55; 30000 − 4760.55 = 25239.45
    back = slip("刘样收", "张样例", "30,000.00", "2023年7月3日", "还款")
    result = analysed(NAMED, OUT, back)
    assert item(result, "principal").amount == Decimal("94760.55")


def test_a_wife_who_got_the_money_and_wrote_of_it_is_no_borrower_but_a_question():
    out = slip("张样例", "陈样妻", "120,000.00", "2023年1月3日", "李样本借款")
    back = slip("陈样妻", "张样例", "20,000.00", "2024年2月12日", "还款")
    chat = (
        "微信聊天记录\n陈样妻 2023-01-03 18:00\n张哥，钱收到了，我和李样本一起还你\n"
        "张样例 2024-02-10 09:00\n借你们的12万到期了，什么时候还？\n"
        "陈样妻 2024-02-10 09:10\n先还你2万"
    )
    facts = facts_of(PLAIN, out, chat, back)
    assert sides(facts)["陈样妻"][0] == "other"
    assert moves(facts)[-1] == ("paid", "2024-02-12", Decimal("20000.00"))
    assert "joint_debt" in statuses(analysed(PLAIN, out, chat, back))


def test_a_stranger_who_pays_without_a_word_of_the_loan_pays_none_of_it():
    other = slip("刘样收", "张样例", "30,000.00", "2023年7月3日", "往来款")
    out = slip("张样例", "李样本", "120,000.00", "2023年1月3日", "借款")
    assert moves(facts_of(PLAIN, out, other)) == [("lent", "2023-01-03", Decimal("120000.00"))]


def test_a_slip_whose_ends_cannot_be_read_pays_nothing_back():
    out = slip("张样例", "李样本", "120,000.00", "2023年1月3日", "借款")
    blind = "银行电子回单\n交易日期：2023年5月3日\n金额：¥50,000.00"
    facts = facts_of(PLAIN, out, blind)
    assert moves(facts) == [("lent", "2023-01-03", Decimal("120000.00"))]
    (unread,) = [one for one in facts.events if one.date == date(2023, 5, 3)]
    assert (unread.kind, unread.amount) == (EventKind.OTHER, Decimal("50000.00"))
    assert "方向不明" in unread.note


def test_a_slip_written_with_upright_bars_is_read_by_its_ends():
    note = (
        "借款协议\n甲方（出借人）：江州样例贸易有限公司\n乙方（借款人）：临川范本建材有限公司\n"
        "一、甲方向乙方出借人民币500,000元，期限一年。\n2022年5月8日"
    )
    made = (make_source(note, name="a.txt"), _as_typed(VOUCHER))
    facts = organize_case(sources=made, inputs=request())
    assert moves(facts) == [("lent", "2022-05-10", Decimal("500000.00"))]


def _as_typed(text: str) -> Source:
    """A text file in which somebody drew a table with bars: its lines are no rows."""
    lines = [(line, BlockKind.PARAGRAPH) for line in text.split("\n")]
    return replace(make_source(text, name="b.txt"), text=DocumentText((page_of(1, lines),), ()))


def test_a_word_of_time_before_the_lender_is_no_borrower():
    note = (
        "借条\n本人李样本因周转，自2021年3月至5月陆续向张样例借款，共计人民币100,000元，2022年5月31日"
        "前还清。\n借款人：李样本\n2021年5月31日"
    )
    assert set(sides(facts_of(note))) == {"张样例", "李样本"}
