"""Bills handed over in payment, and letters that arrive: neither is what its words resemble."""

from __future__ import annotations

from decimal import Decimal

import pytest

from litigation.analysis.values.facts import EventKind
from tests.litigation.deals.papers import SALE, WORKS, notes, owed, paid, read

REGISTER = """收款登记
2023-05-06 收到江州乙建设{bill}一张，票面金额200,000.00元，出票日2023-05-01，到期日2023-11-01
2023-08-09 收到江州乙建设 转账 30,000 元
"""
LETTER = """催款函
江州乙建设有限公司：
贵司尚欠我司货款人民币500,000元，请于收到本函之日起7日内付清。
江州甲材料有限公司
2024年1月5日
（EMS单号：1100000000000，2024年1月8日签收）
"""


@pytest.mark.parametrize("bill", ["银行承兑汇票", "商业承兑汇票", "转账支票"])
def test_a_bill_handed_over_is_a_payment_of_that_day(bill):
    case = read({"合同": SALE, "收款登记": REGISTER.format(bill=bill)})

    assert paid(case) == [("2023-05-06", Decimal("200000")), ("2023-08-09", Decimal("30000"))]
    assert owed(case) == Decimal("270000")
    assert "票据被拒绝付款的" in notes(case)


def test_a_letter_signed_for_is_no_delivery_of_goods():
    case = read({"合同": SALE, "催款函": LETTER})

    events = {(one.kind, one.date.isoformat()) for one in case["facts"].events}
    assert (EventKind.DELIVERED, "2024-01-08") not in events
    assert (EventKind.OTHER, "2024-01-08") in events
    demands = [one for one in case["calculation"].limitation.interruptions if one.kind == "demand"]
    assert [one.date.isoformat() for one in demands] == ["2024-01-08"]
    assert "2024年1月8日签收" in demands[0].doubt


def test_goods_that_a_letter_says_were_signed_for_stay_a_delivery():
    letter = LETTER.replace("尚欠", "于2023年4月9日签收全部水泥后，尚欠")
    case = read({"合同": SALE, "催款函": letter})

    days = {one.date.isoformat() for one in case["facts"].events if one.kind is EventKind.DELIVERED}
    assert days == {"2023-04-09"}


def test_a_letter_that_goes_on_with_the_signing_demands_nothing_on_that_day():
    letter = (
        "律师函\n致：江州乙建设有限公司\n本所受江州甲材料有限公司委托，就贵司拖欠货款事宜致函如下："
        "2023年3月1日贵司与委托人签订《水泥买卖合同》，尚欠500,000元。请于2024年2月1日前支付。\n"
        "示意律师事务所\n2024年1月5日\n"
    )
    case = read({"合同": SALE, "律师函": letter})

    demands = {
        one.date.isoformat() for one in case["facts"].events if one.kind is EventKind.DEMANDED
    }
    assert demands == {"2024-01-05"}


LATE = (
    "一、合同总价300,000.00元，乙方自2023年3月5日开工，至2023年5月31日竣工。\n"
    "二、甲方于竣工验收合格后10日内付清。\n"
    "三、乙方逾期竣工，每逾期一日支付违约金2000元，最高不超过合同价的5%。"
)
DONE = """竣工验收单
工程名称：办公楼装修
竣工日期：{day}
验收结论：合格
验收日期：2023年6月20日
发包方（盖章）：江州乙建设有限公司
"""


def test_a_price_of_each_late_day_is_no_payment():
    case = read({"合同": WORKS.format(terms=LATE)})

    assert "2,000.00元" not in notes(case)


def test_late_works_are_named_as_a_counter_claim_with_days_and_sum():
    case = read({"合同": WORKS.format(terms=LATE), "验收": DONE.format(day="2023年6月4日")})

    found = next(one for one in case["reasoning"].findings if one.id == "defence-late-performance")
    assert "迟延4日，违约金8,000.00元" in found.text
    assert "验收之日2023年6月20日计迟延20日，违约金15,000.00元" in found.text  # the ceiling
    assert owed(case) == Decimal("300000")


def test_works_done_in_time_raise_no_counter_claim():
    done = DONE.format(day="2023年5月20日").replace("6月20日", "5月25日")
    case = read({"合同": WORKS.format(terms=LATE), "验收": done})

    assert not any("late-performance" in one.id for one in case["reasoning"].findings)


@pytest.mark.parametrize(
    "words",
    [
        "二、工期：2023年3月5日至2023年5月31日。每延误一天罚款1000元。",
        "二、工期：2023年3月5日至2023年5月31日，工期每延误一日，乙方支付违约金1000元。",
    ],
)
def test_a_fine_for_each_day_of_the_works_is_the_contractors(words):
    case = read({"合同": WORKS.format(terms=f"一、合同总价300,000.00元。\n{words}")})

    (term,) = case["facts"].terms.penalties
    assert (term.payer, term.per, term.lump_sum) == ("seller", "day", Decimal("1000"))


BILL = """电子银行承兑汇票
出票日期：2023年7月3日　汇票到期日：2024年1月3日
出票人：{drawer}
收款人：江州甲材料有限公司
票据金额：人民币（大写）贰拾万元整 ￥200,000.00
"""


def test_a_bill_drawn_by_the_buyer_on_the_seller_is_a_payment():
    case = read({"合同": SALE, "汇票": BILL.format(drawer="江州乙建设有限公司")})

    assert paid(case) == [("2023-07-03", Decimal("200000"))]
    assert "实际交付日须核对" in str([one.note for one in case["facts"].events])


def test_a_bill_of_a_stranger_is_none():
    assert paid(read({"合同": SALE, "汇票": BILL.format(drawer="海州丁贸易有限公司")})) == []
