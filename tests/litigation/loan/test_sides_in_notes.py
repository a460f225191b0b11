"""Who lends and who borrows, in whatever order and voice a note names them."""

from __future__ import annotations

import pytest

from tests.litigation.loan.papers import facts_of
from tests.litigation.loan.test_reading import moves, sides

NOTES = [
    "李样本因孩子上学、家里盖房一时凑不齐钱，向张样例求借8万元，张样例同意出借。",
    "本人李样本，于2023年3月9日从张样例处借得8万元。",
    "8万元，系李样本向张样例所借。",
    "借款人：李样本；出借人：张样例；借款数额：8万元。",
    "经朋友介绍，张样例将8万元借给李样本进货用，李样本保证到期归还。",
    "现因店里周转，找张样例借了8万元，打此条为证。",
    "2023年3月9日，李样本从张样例手里借用资金8万元。",
    "今有李样本急需用钱，承蒙张样例相助，借给8万元；李样本应于年底如数奉还。",
    "李样本须把从张样例那里借的8万元还上。",
    "我向张样例借钱8万元，立据人：李样本。",
    "李样本借张样例款项8万元。",
    "李样本因做生意缺钱，向张样例借来8万元。",
    "出借人张样例于2023年3月9日借给李样本8万元。",
    "张样例今借予李样本8万元。",
    "我（李样本）借了张样例8万元。",
    "张样例出借给李样本8万元，李样本已收到。",
    "张样例借款给李样本8万元。",
    "多亏张样例帮忙，李样本借到8万元。",
    "李样本跟张样例借8万元周转。",
    "张样例把8万元借与李样本。",
    "今收到张样例出借的8万元。",
    "李样本经王范例介绍，向张样例借8万元。",
    "李样本问张样例借了8万元。",
    "李样本向张样例暂借8万元。",
    "李样本于今日向张样例临时借款8万元。",
]


@pytest.mark.parametrize("words", NOTES)
def test_lender_and_borrower_of_a_note_are_told_apart(words):
    note = f"借条\n{words}\n借款人：李样本\n2023年3月9日"
    told = {name: role for name, (role, _) in sides(facts_of(note)).items()}
    assert (told.get("张样例"), told.get("李样本")) == ("lender", "borrower")


SLIP = """网上银行电子回单
交易日期：2023年3月9日
付款人户名：{payer}
收款人户名：{payee}
金额：¥80,000.00
附言：{memo}"""


@pytest.mark.parametrize(
    ("payer", "payee", "memo", "kind"),
    [
        ("张样例", "李样本", "借款", "lent"),
        ("张样例", "李样本", "出借款", "lent"),
        ("李样本", "张样例", "还款", "paid"),
        ("李样本", "张样例", "归还借款", "paid"),
        ("张样例", "李样本", "往来", "lent"),
        ("李样本", "张样例", "转账", "paid"),
    ],
)
def test_a_note_that_leaves_out_the_lender_is_filled_in_by_the_slip(payer, payee, memo, kind):
    note = "借条\n今借到现金捌万元整（80000元），2024年3月9日还清。\n借款人：李样本\n2023年3月9日"
    facts = facts_of(note, SLIP.format(payer=payer, payee=payee, memo=memo))
    told = {name: role for name, (role, _) in sides(facts).items()}
    assert told == {"张样例": "lender", "李样本": "borrower"}
    assert [one[0] for one in moves(facts)] == [kind]


def test_who_is_paid_by_bank_is_not_therefore_owed_a_loan():
    # the payee of the money lent is its debtor: without a purpose nobody is called the lender
    note = "借条\n今借到现金捌万元整（80000元），2024年3月9日还清。\n2023年3月9日"
    facts = facts_of(note, SLIP.format(payer="张样例", payee="李样本", memo="往来"))
    assert {role for role, _ in sides(facts).values()} <= {"other"}


@pytest.mark.parametrize("title", ["借款凭据", "借款字据", "字据", "借款便条", "借钱凭据"])
@pytest.mark.parametrize(
    "words",
    [
        "出借人张样例于2023年3月9日借给李样本8万元，月利率百分之1.5，2024年3月9日归还。",
        "我（李样本）借了张样例8万元，月利率百分之1.5，2024年3月9日前一定还清。",
    ],
)
def test_a_note_is_one_whatever_its_title_and_its_verb(title, words):
    facts = facts_of(f"{title}\n{words}\n借款人：李样本（签名捺印）\n2023年3月9日")
    (loan,) = facts.loans
    assert loan.is_written
    assert (loan.due.isoformat(), [str(one.rate) for one in loan.interest]) == (
        "2024-03-09",
        ["0.015"],
    )
