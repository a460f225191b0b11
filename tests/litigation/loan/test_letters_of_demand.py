"""Letters that ask for a loan back: whose days are those of the loan, and none of an act."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.values.facts import EventKind
from tests.litigation.loan.papers import facts_of
from tests.litigation.loan.test_reading import moves

NOTE = (
    "借条\n今向张样例借到人民币200000元，月利率2%，2024年5月4日前还清。\n"
    "借款人：李样本\n2023年5月4日"
)
LETTER = "催款函\n李样本：\n{words}\n张样例\n2025年3月1日"
LETTERS = [
    "您于2023年5月4日向本人借款20万元，约定2024年5月4日归还，至今仍欠本金18万元未还。",
    "2024年5月4日系您向本人借款20万元（2023年5月4日出借）的还款日，您仍欠18万元本金未还，特此催告。",
    "受出借人委托致函：2023年5月4日的20万元借款已于2024年5月4日期满，本金18万元仍未清偿，请付清。",
    "关于2023年5月4日的借款20万元：还款期2024年5月4日早过，欠本金18万元，请于五日内归还。",
    "本人郑重催告如下：借款发生于2023年5月4日，数额20万元；还款期限2024年5月4日；尚欠本金18万元。",
    "现催您归还逾期借款本金18万元（原借20万元，2023年5月4日出借，2024年5月4日到期）。",
    "您向我所借20万元（借款日2023年5月4日，到期日2024年5月4日）尚有18万元本金没有归还，请接函后即还。",
    "2023年5月4日您借去20万元，讲明2024年5月4日还，现本金还差18万元，望速清偿。",
    "贵方2023年5月4日所借20万元，应于2024年5月4日前清偿，现逾期，尚欠18万元，特函催收。",
    "催告事项：2023年5月4日借款20万元，到期日为2024年5月4日，请立即偿还剩余18万元。",
]


@pytest.mark.parametrize("words", LETTERS)
def test_a_letter_repeats_the_days_of_the_loan_and_tells_of_no_payment(words):
    facts = facts_of(NOTE, LETTER.format(words=words))
    assert not [one for one in moves(facts) if one[0] == "paid" or one[1] != "2023-05-04"]
    asked = {one.date for one in facts.events if one.kind is EventKind.DEMANDED}
    assert asked <= {date(2025, 3, 1)}
    (loan,) = facts.loans
    assert (loan.principal, loan.due) == (Decimal(200000), date(2024, 5, 4))


def test_a_payment_that_a_letter_tells_of_is_still_read():
    words = "您于2023年5月4日借款20万元，2024年5月4日到期，您于2024年8月1日偿还2万元，尚欠18万元。"
    found = moves(facts_of(NOTE, LETTER.format(words=words)))
    assert [one for one in found if one[0] == "paid"] == [("paid", "2024-08-01", Decimal(20000))]


HEADS = ["[2023/05/04 0{n}:10:00] {who}: ", "{who} 2023-05-04 0{n}:10:00\n"]
EDGE = 30  # characters of a line


@pytest.mark.parametrize("head", HEADS)
def test_a_message_cut_at_the_edge_of_the_page_is_read_whole(head):
    said = "说好的借20万给你用半年，头一个月的利息4000先扣了，实际给你转196000元哈，你查收一下"
    whole = ["微信聊天记录"]
    for n, who, words in (
        (1, "张样例", said),
        (2, "李样本", "好的好的收到了，谢谢你啊，等我这边货款一回来马上就还"),
        (3, "张样例", "借条写好放我这"),
        (4, "李样本", "嗯嗯"),
    ):
        whole += (head.format(n=n, who=who) + words).split("\n")
    lines = [line[at : at + EDGE] for line in whole for at in range(0, len(line), EDGE)]
    facts = facts_of(NOTE, "\n".join(lines))
    (loan,) = facts.loans
    assert loan.withheld == Decimal(4000)
    assert moves(facts) == [("lent", "2023-05-04", Decimal(196000))]
