"""Loans as other people write them: tables, judgments, prolongations, spoken stories."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from litigation.analysis.values.facts import EventKind
from tests.litigation.loan.papers import analysed, facts_of, row
from tests.litigation.loan.test_reading import moves, sides

TABLE = """民间借贷合同
编号：JK-2023-018
甲方（出借人）|卫样例|身份证号|320102197001010010
乙方（借款人）|蒋范例|身份证号|320102197502020020
丙方（担保人）|沈样本|身份证号|320102197703030030
第一条 借款金额、利率、期限
1.1 借款本金：人民币（大写）贰拾伍万元整，（小写）¥250000.00元。
1.2 借款期限：6个月，自实际放款之日起计算。
1.3 借款利率：按合同签订时全国银行间同业拆借中心公布的一年期LPR的3倍计算，利随本清。
第三条 逾期罚息：按前述利率的1.5倍计收。
第四条 担保：丙方提供一般保证，保证期间至2025年12月31日。
甲方：卫样例 乙方：蒋范例 丙方：沈样本
2023年7月1日"""
VOUCHER = """网上银行电子回单
交易时间：2023-07-03 14:22:10
付款账户名称：卫样例
收款账户名称：蒋范例
交易金额：250,000.00
用途：借款"""
JUDGMENT = """江州市城东区人民法院
民事判决书
（2023）江0102民初5566号
原告：陶某，女，1979年5月2日出生，汉族，住江州市城东区。
被告：魏某，男，1982年8月9日出生，汉族，住临川市城西区。
被告：姜某，女，1984年1月1日出生，汉族，住临川市城西区。
原告陶某与被告魏某、姜某民间借贷纠纷一案，本院于2023年3月15日立案后，依法适用普通程序，公开开庭进行了审理。
事实和理由：魏某、姜某系夫妻关系。2020年10月9日，魏某因资金周转需要向原告借款80万元，约定借期一年，月利率2%，原告分两次转账交付。
本院经审理认定事实如下：2020年10月9日，魏某向陶某出具借条一张，载明：“今借到陶某人民币捌拾万元整（800000元），借期一年，月息2%。”同日，陶某通过招商银行账户向魏某转账500000元；2020年10月12日，陶某向魏某转账300000元。魏某于2020年11月9日、2020年12月9日、2021年1月9日分别支付利息16000元，2021年9月30日偿还100000元。此后未再还款。
二〇二三年六月二十日"""


def test_a_printed_form_with_tables_is_read_with_its_term_from_the_payout():
    facts = facts_of(TABLE, VOUCHER)
    (loan,) = facts.loans
    assert moves(facts) == [("lent", "2023-07-03", Decimal("250000.00"))]
    assert loan.due == date(2024, 1, 3)
    assert [(one.part, one.lpr_multiple, one.times) for one in loan.interest] == [
        ("term", Decimal(3), None),
        ("overdue", None, Decimal("1.5")),
    ]
    (surety,) = loan.guarantees
    assert (surety.mode, surety.until) == ("general", date(2025, 12, 31))


def test_a_multiple_within_the_term_and_its_late_multiple_stay_under_the_ceiling():
    # LPR 2023-07-03: 3.55 %; three times: 10.65 %; late 15.975 % is cut to 14.2 %
    result = analysed(TABLE, VOUCHER)
    rates = {one.kind: one.segments[0].rate for one in result.claims if one.segments}
    assert rates == {"interest": Decimal("0.1065"), "overdue_interest": Decimal("0.142")}


def test_a_judgment_of_two_payouts_and_listed_interest_is_read_in_order():
    facts = facts_of(JUDGMENT)
    assert moves(facts) == [
        ("lent", "2020-10-09", Decimal("500000.00")),
        ("lent", "2020-10-12", Decimal("300000.00")),
        ("paid", "2020-11-09", Decimal("16000.00")),
        ("paid", "2020-12-09", Decimal("16000.00")),
        ("paid", "2021-01-09", Decimal("16000.00")),
        ("paid", "2021-09-30", Decimal("100000.00")),
    ]
    (loan,) = facts.loans
    assert (loan.principal, loan.due) == (Decimal("800000.00"), date(2021, 10, 9))
    assert "spouse" in {signal.kind for signal in loan.signals}
    assert any(event.kind is EventKind.FILED for event in facts.events)


def test_the_spouse_of_a_borrower_is_a_question_of_its_own():
    assert row(analysed(JUDGMENT), "joint_debt").status.value != "proved"


def test_a_prolongation_moves_the_due_day_and_is_no_second_loan():
    note = (
        "借条\n兹向尤样例借到人民币壹拾贰万元整（￥120000），约定年利率百分之八，2022年6月30日归"
        "还。\n"
        "借款人：许范本\n2021年12月30日"
    )
    longer = (
        "借款展期协议\n甲方：尤样例\n乙方：许范本\n双方一致同意将2021年12月30日借款120000元的还款"
        "期限"
        "延长至2023年6月30日，利率不变。\n2022年6月28日"
    )
    (loan,) = facts_of(note, longer).loans
    assert (loan.principal, loan.due) == (Decimal("120000.00"), date(2023, 6, 30))


def test_words_of_a_firms_need_are_no_firm():
    text = (
        "借款借据\n兹因公司经营需要，江州示例科技有限公司向施样例借款人民币伍拾万元整，年化10%，"
        "借款期限自2023年2月1日至2024年1月31日。\n借款单位（盖章）：江州示例科技有限公司\n2023年2"
        "月1日"
    )
    assert {name: held[0] for name, held in sides(facts_of(text)).items()} == {
        "施样例": "lender",
        "江州示例科技有限公司": "borrower",
    }


def test_a_receipt_of_the_borrower_is_money_lent():
    note = "借条\n本人韦范例向于样例借款现金贰万元，两个月归还。\n韦范例\n2024年3月5日"
    receipt = "收条\n今收到于样例出借的现金20000元。\n收款人：韦范例\n2024年3月5日"
    facts = facts_of(note, receipt)
    assert moves(facts) == [("lent", "2024-03-05", Decimal("20000.00"))]
    assert facts.loans[0].due == date(2024, 5, 5)


def test_a_story_in_plain_words_tells_who_lent_though_the_teller_has_no_name():
    story = (
        "2022年3月我朋友韩范本找我借钱，3月8号我通过支付宝转给他8万块，他写了借条，没写利息。"
        "到现在一分没还，催了很多次他都说没钱。"
    )
    facts = facts_of(statement=story)
    assert sides(facts) == {"韩范本": ("borrower", "defendant")}
    assert moves(facts) == [("lent", "2022-03-08", Decimal("80000.00"))]


def test_an_intention_to_pay_is_no_payment():
    chat = (
        "微信聊天记录\n周样例 2024-01-10 09:30\n借你的30万到期了，什么时候还？\n"
        "吴范例 2024-01-10 09:41\n资金还没回来，先还你5万\n吴范例 2024-01-15 16:20\n50000元转你卡"
        "上了\n"
        "周样例 2024-01-15 16:25\n收到50000元"
    )
    assert [one for one in moves(facts_of(chat)) if one[0] == "paid"] == [
        ("paid", "2024-01-15", Decimal("50000.00"))
    ]


def test_two_loans_told_in_one_complaint_keep_their_own_terms():
    complaint = (
        "民事起诉状\n原告：秦样例，男，住江州市城东区样例路3号。\n被告：尤范例，男，住临川市城西"
        "区范本街4号。\n"
        "事实与理由：2021年1月5日，被告向原告借款100000元，约定月息1%，2021年12月31日前还清。"
        "2022年5月6日，被告又向原告借款50000元，约定2022年12月31日前归还，未约定利息。\n"
        "具状人：秦样例\n2024年3月1日"
    )
    answer = (
        "民事答辩状\n答辩人：尤范例\n被答辩人：秦样例\n2021年1月6日，答辩人向被答辩人借款100000元"
        "属实。\n"
        "答辩人：尤范例\n2024年4月10日"
    )
    loans = facts_of(complaint, answer).loans
    assert [(one.principal, one.due) for one in loans] == [
        (Decimal("100000.00"), date(2021, 12, 31)),
        (Decimal("50000.00"), date(2022, 12, 31)),
    ]
    assert [[term.rate for term in one.interest] for one in loans] == [[Decimal("0.01")], [None]]


def test_a_term_broken_by_a_line_end_is_not_taken_for_its_first_day():
    note = (
        "借条\n今借到郑样例人民币120,000.00元（大写：人民币壹拾贰万元整），借款期限自20\n"
        "23年1月13日起至2024年1月13日止，借款利率为年化20%，利随本清。\n借款人：吴样本\n2023年1月"
        "13日"
    )
    (loan,) = facts_of(note).loans
    assert loan.due == date(2024, 1, 13)
    other = (
        "借款合同\n甲方（出借人）：吴样例\n乙方（借款人）：赵样本\n甲方出借给乙方人民币80,000.00"
        "元，借款期间2023.3.2\n"
        "1至2024.3.20，无息借款。\n2023.3.21"
    )
    (loan,) = facts_of(other).loans
    assert loan.due == date(2024, 3, 20)


def test_interest_kept_back_is_no_penalty_among_the_sums():
    chat = (
        "微信聊天记录\n李样本 2023-03-01 09:00\n张哥，跟你借的20万今天能到吗\n"
        "张样例 2023-03-01 10:00\n先扣首月利息4000元，实际给你转了196000元\n"
        "李样本 2023-03-01 10:05\n收到196000元"
    )
    kinds = {one.value: one.kind.value for one in facts_of(chat).amounts}
    assert kinds[Decimal("196000.00")] == "lent"
    assert kinds.get(Decimal("4000.00")) != "penalty"


def test_a_chat_with_its_days_between_lines_is_read():
    chat = (
        "聊天对象：何样本（微信）　导出人：吴样例\n———— 2023年5月27日 ————\n"
        "吴样例 10:19：说好借3万元，头一个月利息600元先扣了，实际给你转了29,400元哈\n"
        "———— 2024年5月31日 ————\n吴样例 08:41：之前借的3万元什么时候能还？我这边也等着用钱\n"
        "何样本 09:48：借你的钱我认，先还一部分行不"
    )
    facts = facts_of(chat)
    asked = [event.date for event in facts.events if event.kind is EventKind.DEMANDED]
    assert asked == [date(2024, 5, 31)]
    assert {name: held[0] for name, held in sides(facts).items()} == {
        "吴样例": "lender",
        "何样本": "borrower",
    }
