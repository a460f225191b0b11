"""What is given back, left undelivered or added: the price follows the papers that bind."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.litigation.deals.papers import NOTE, SALE, WORKS, first_words, notes, owed, read

RETURNED = """退货单
2023年4月20日，因受潮，江州乙建设有限公司退回水泥，金额40,000元{consent}。
退货单位：江州乙建设有限公司（章）{seal}
"""
ADDED = """工程签证单（编号：Q-01）
增加内容：前台隔断。
增加金额：人民币26,000元。
施工单位：江州甲装饰有限公司（章）　2023年5月1日
建设单位意见：{words}
"""
PRICED = (
    "一、合同总价300,000.00元，变更以双方签字的签证单为准，据实结算。\n"
    "二、甲方于竣工验收合格后10日内付清，签证增加款随竣工款一并支付。"
)
RECEIPT = """银行电子回单
付款人：江州乙建设有限公司
收款人：江州甲材料有限公司
金额：{amount}元
交易日期：2023年5月5日
"""
STATEMENT = """对账单
截至2023年12月31日，江州乙建设有限公司尚欠江州甲材料有限公司货款500,000.00元。
以上核对无误。
江州乙建设有限公司（盖章）
2024年1月3日
"""


def test_goods_given_back_with_the_sellers_consent_lower_the_price():
    slip = RETURNED.format(consent="，江州甲材料有限公司同意退货并从货款中扣除", seal="")
    case = read({"合同": SALE, "退货单": slip})

    assert owed(case) == Decimal("460000")
    assert "《退货单》所载40,000.00元经双方同意扣减" in first_words(case)


def test_a_return_that_the_seller_did_not_sign_is_named_and_not_counted():
    case = read({"合同": SALE, "退货单": RETURNED.format(consent="", seal="")})

    assert owed(case) == Decimal("500000")
    assert "《退货单》所载40,000.00元未计入：未见卖方同意" in first_words(case)


def test_only_what_the_notes_show_to_have_come_is_asked_for():
    case = read({"合同": SALE, "送货单": NOTE.format(amount="430,000.00")})

    assert owed(case) == Decimal("430000")
    assert "少于合同总价500,000.00元，相差70,000.00元" in first_words(case)


@pytest.mark.parametrize(
    "papers",
    [
        {"送货单": NOTE.format(amount="500,000.00")},
        {"送货单": NOTE.format(amount="442,477.88")},  # the same without its tax of 13 %
        {"送货单": NOTE.format(amount="430,000.00"), "对账单": STATEMENT},
        {"送货单": NOTE.format(amount="430,000.00"), "回单": RECEIPT.format(amount="450,000.00")},
    ],
)
def test_the_price_stands_where_the_notes_come_to_it_or_other_papers_say_otherwise(papers):
    case = read({"合同": SALE, **papers})

    paid = Decimal("450000") if "回单" in papers else Decimal(0)
    assert owed(case) == Decimal("500000") - paid


def test_works_added_with_the_owners_seal_raise_the_price():
    slip = ADDED.format(words="同意，情况属实。　江州乙建设有限公司（章）2023年5月2日")
    case = read({"合同": WORKS.format(terms=PRICED), "签证单": slip})

    assert owed(case) == Decimal("326000")
    assert "作为增加价款计入" in first_words(case)


@pytest.mark.parametrize("words", ["量属实，价格待审。　样例代表", "", "不同意，由施工单位自理。"])
def test_works_that_nobody_priced_for_the_owner_are_named_and_not_counted(words):
    case = read({"合同": WORKS.format(terms=PRICED), "签证单": ADDED.format(words=words)})

    assert owed(case) == Decimal("300000")
    assert "《工程签证单Q-01》所载26,000.00元未计入" in first_words(case)


def test_a_price_added_falls_due_with_the_part_that_the_contract_names():
    slip = ADDED.format(words="同意，情况属实。　江州乙建设有限公司（章）2023年5月2日")
    accepted = (
        "竣工验收单\n验收结论：合格\n验收日期：2023年6月20日\n发包方（盖章）：江州乙建设有限公司\n"
    )
    case = read({"合同": WORKS.format(terms=PRICED), "签证单": slip, "验收": accepted})

    assert "增加款" in notes(case) or "增加价款" in notes(case)
    late = [one for one in case["calculation"].items if "增加款" in one.title and one.segments]
    assert [one.segments[0].start for one in late] == [date(2023, 7, 1)]


DEEMED = SALE.replace(
    "二、甲方于2023年4月10日前交货，乙方于2023年6月30日前付清全部货款。",
    "二、乙方应于货到后7日内验收，逾期未提出书面异议的视为验收合格。\n"
    "三、乙方于验收合格后30日内付清全部货款。",
)
OBJECTION = """质量异议函
江州甲材料有限公司：
贵司2023年4月8日送来的水泥经检查强度不合格，特提出质量异议。
江州乙建设有限公司
2023年4月{day}日
"""


def test_goods_nobody_objected_to_are_deemed_accepted_when_the_period_ends():
    case = read({"合同": DEEMED, "送货单": NOTE.format(amount="500,000.00")})

    (part,) = case["facts"].terms.instalments
    assert part.due == date(2023, 5, 15)
    assert "民法典第621条" in notes(case)


def test_an_objection_in_time_leaves_the_day_open():
    papers = {"合同": DEEMED, "送货单": NOTE.format(amount="500,000.00")}
    case = read({**papers, "异议函": OBJECTION.format(day="12")})

    assert case["facts"].terms.instalments[0].due is None


def test_an_objection_that_comes_too_late_does_not():
    papers = {"合同": DEEMED, "送货单": NOTE.format(amount="500,000.00")}
    case = read({**papers, "异议函": OBJECTION.format(day="28")})

    assert case["facts"].terms.instalments[0].due == date(2023, 5, 15)


INSTEAD = """以物抵债协议
甲方：江州甲材料有限公司
乙方：江州乙建设有限公司
乙方以货车一辆抵偿货款120,000元，货车于2024年1月8日交付甲方。
甲方（章）：江州甲材料有限公司　乙方（章）：江州乙建设有限公司
2024年1月5日
"""


def test_a_thing_given_instead_of_money_is_named_and_left_to_be_checked():
    case = read({"合同": SALE, "抵债": INSTEAD})

    assert owed(case) == Decimal("500000")
    assert "《以物抵债协议》所载120,000.00元未计入" in first_words(case)
