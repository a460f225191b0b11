"""The day to pay back, in whatever form and order a note or a contract of loan names it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.litigation.loan.papers import facts_of

DUE = "2024年3月9日"
LENT = "2023年3月9日"
IN_NOTES = [
    "本人李样本向张样例借款8万元，{due}前归还。",
    "本人李样本因做生意缺钱，向张样例借来8万元，保证{due}以前还清。",
    "出借人张样例于{lent}借给李样本8万元，借期届满日{due}，到期如数归还。",
    "张样例今借予李样本8万元，约期{due}还款。",
    "李样本借张样例8万元，归还日期：{due}。恐后无凭，立此借据。",
    "李样本向张样例求借8万元，张样例同意出借，双方讲好不计利息，{due}前归还，绝不拖欠。",
    "李样本从张样例处借得8万元，此款定于{due}偿还。",
    "借款人：李样本；出借人：张样例；借款数额：8万元；归还时间：{due}前。",
    "张样例将8万元借给李样本进货用，李样本保证{due}到期时归还。",
    "李样本找张样例借了8万元，打此条为证。还款最晚不超过{due}。",
    "{lent}，李样本从张样例手里借用资金8万元，期限到{due}。",
    "承蒙张样例相助，借给李样本8万元；李样本应于{due}如数奉还。",
    "截止{due}，李样本须把从张样例那里借的8万元还上。",
    "李样本向张样例借款8万元，已知悉还款日是{due}。",
    "我向张样例借钱8万元，说定{due}还，立据人：李样本。",
    "李样本借张样例款项8万元。借期：从{lent}算起，到{due}为止。",
    "李样本向张样例借款8万元，最迟不晚于{due}一次还清。",
    "李样本向张样例借款8万元，还款截止日{due}。",
    "李样本向张样例借款8万元，限{due}前还清。",
    "李样本向张样例借款8万元，借款截止日期：{due}。",
    "李样本向张样例借款8万元，应在{due}到来之前全数退还。",
    "李样本向张样例借款8万元，{due}为还款之日。",
    "李样本向张样例借款8万元，以{due}为最后还款日。",
    "李样本向张样例借款8万元，{due}系还款期限。",
    "李样本向张样例借款8万元，{due}到期，届时本息一并付清。",
    "李样本向张样例借款8万元，使用到{due}。",
    "李样本向张样例借款8万元，用至{due}。",
    "李样本向张样例借款8万元，期限{lent}-{due}。",
    "李样本向张样例借款8万元，借款时间{lent}，还款时间{due}。",
    "李样本向张样例借款8万元，{due}之前把钱还给张样例。",
    "李样本向张样例借款8万元，约定{due}清偿完毕。",
    "李样本向张样例借款8万元，借款于{due}届期。",
    "李样本向张样例借款8万元，不得晚于{due}归还。",
    "李样本向张样例借款8万元，至{due}还清。",
    "李样本向张样例借款8万元，{due}当天一次付清本金。",
    "李样本向张样例借款8万元，还款日期约定在{due}。",
    "李样本向张样例借款8万元，还款日期定为{due}。",
]
IN_CONTRACTS = [
    "甲方同意将8万元借给乙方使用，乙方应于{due}归还。",
    "乙方借用甲方资金8万元，使用期至{due}，期满返还。",
    "出借金额8万元，由甲方支付给乙方；乙方还款的截止日期为{due}。",
    "乙方请求甲方出借8万元，甲方应允。借款起算日{lent}，到期日{due}；乙方到期须将本金归还。",
    "（一）借款数额：8万元；（二）借款用途：生意周转；（三）还款日：{due}。",
    "本合同项下借款为8万元，由甲方于{lent}交付乙方使用，使用期满日为{due}。",
    "甲方愿意借给乙方8万元。还款期限截至{due}。未尽事宜另行协商。",
    "借款额度8万元，一次性发放；期限从{lent}开始，{due}到期。",
    "乙方应当按照约定用途使用，并于{due}将借款8万元归还甲方。",
    "由甲方向乙方提供个人借款8万元；乙方归还全部借款的最后日期为{due}。",
    "借款8万元。{lent}起借，{due}还清。",
    "甲方出借之资金8万元属自有资金。乙方应于{due}还本。",
    "借款金额：8万元，借款起止日期：{lent}至{due}。",
    "借款金额8万元，借款期间自{lent}始至{due}终。",
    "借款8万元，甲方于{lent}放款，乙方于{due}还款。",
    "借款8万元，起借日：{lent}；止借日：{due}。",
    "借款8万元，还本日：{due}。",
    "借款8万元，乙方的还款义务应当在{due}之前履行完毕。",
    "借款8万元，借款期限届满之日为{due}。",
]


@pytest.mark.parametrize("words", IN_NOTES)
def test_the_day_of_a_note_is_read_wherever_it_stands(words):
    note = f"借条\n{words.format(due=DUE, lent=LENT)}\n借款人：李样本\n{LENT}"
    (loan,) = facts_of(note).loans
    assert loan.due == date(2024, 3, 9)


@pytest.mark.parametrize("words", IN_CONTRACTS)
def test_the_day_of_a_contract_is_read_wherever_it_stands(words):
    head = "借款合同\n甲方（出借人）：张样例\n乙方（借款人）：李样本"
    foot = f"甲方（签字）：张样例 乙方（签字）：李样本\n{LENT}"
    (loan,) = facts_of(f"{head}\n{words.format(due=DUE, lent=LENT)}\n{foot}").loans
    assert loan.due == date(2024, 3, 9)


@pytest.mark.parametrize(
    "words",
    [
        "李样本向张样例借款8万元，利息于{due}前付清。",
        "李样本向张样例借款8万元，自{due}起计息。",
        "李样本向张样例借款8万元，保证人王范例承担连带责任，保证期间至{due}。",
        "李样本向张样例借款8万元，抵押登记于{due}办理。",
        "李样本向张样例借款8万元，{due}前先还2万元，余款另行商定。",
        "李样本向张样例借款8万元，合同于{due}在江州签订。",
    ],
)
def test_a_day_of_something_else_is_none_to_pay_back(words):
    note = f"借条\n{words.format(due=DUE, lent=LENT)}\n借款人：李样本\n{LENT}"
    (loan,) = facts_of(note).loans
    assert loan.due is None
