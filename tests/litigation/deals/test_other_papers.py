"""Orders without a contract, chats without days in their heads, acceptances that failed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from litigation.analysis.values.facts import EventKind
from litigation.analysis.values.undertaking import CONSTRUCTION
from tests.litigation.deals.papers import NOTE, SALE, WORKS, doubts, first_words, notes, owed, read

ORDER = """采购订单
订单编号：{number}　日期：{day}
供应商：江州甲材料有限公司
采购方：江州乙建设有限公司
品名：水泥　合计金额：{amount}元
付款方式：货到30天
采购方（章）江州乙建设有限公司
"""
FIRST = ORDER.format(number="PO-0001", day="2023年3月1日", amount="69,000.00")
SECOND = ORDER.format(number="PO-0002", day="2023年4月1日", amount="54,000.00")


def test_several_orders_without_a_contract_are_owed_together():
    assert owed(read({"订单1": FIRST, "订单2": SECOND})) == Decimal("123000")


def test_an_order_told_twice_is_owed_once():
    again = FIRST.replace("付款方式：货到30天", "付款方式：货到后30天内")

    assert owed(read({"订单1": FIRST, "订单2": again})) == Decimal("69000")


def test_more_goods_than_the_price_that_was_read_are_told():
    case = read({"合同": SALE, "送货单": NOTE.format(amount="560,000.00")})

    assert owed(case) == Decimal("500000")
    assert "多于读出的价款500,000.00元" in first_words(case)


CHAT = """2023年7月3日
甲公司-样例 09:10
货款50万到期了，麻烦安排
乙公司样例 09:32
知道了，先付5万
2023年7月7日
乙公司样例 15:20
转了5万，你查下
甲公司-样例 15:41
收到了，还差45万
"""


def test_a_chat_whose_heads_bear_the_hour_alone_is_read():
    case = read({"合同": SALE, "聊天记录": CHAT})

    events = {(one.kind, one.date.isoformat(), one.amount) for one in case["facts"].events}
    assert (EventKind.PAID, "2023-07-07", Decimal("50000")) in events
    assert owed(case) == Decimal("450000")


FAILED = """设备安装调试验收单
到厂日期：2023年4月5日
安装调试完成日期：2023年4月12日
验收意见：1号机合格；2号机主轴异响，不合格，待维修。
买受人代表：样例　江州乙建设有限公司（章）
2023年4月12日
"""


def test_an_acceptance_that_names_a_fault_accepts_nothing():
    case = read({"合同": SALE, "验收单": FAILED})

    assert not [one for one in case["facts"].events if one.kind is EventKind.ACCEPTED]
    failed = [one for one in case["facts"].events if "未达到要求" in one.text]
    assert [one.date.isoformat() for one in failed] == ["2023-04-12"]


REFUSED = """情况说明
江州乙建设有限公司交付的商业承兑汇票（金额100,000元）到期提示付款被拒付。
江州甲材料有限公司
2023年12月5日
"""


def test_a_bill_that_was_not_honoured_is_told_first():
    case = read({"合同": SALE, "说明": REFUSED})

    assert "票据未获兑付" in doubts(case)
    assert "票据未获兑付" in first_words(case)


SUPPLEMENT = """补充协议
甲方（出卖人）：江州甲材料有限公司
乙方（买受人）：江州乙建设有限公司
就2023年3月1日《水泥买卖合同》补充约定：
1、合同总价调整为400,000元。
2、首付款100,000元乙方已于2023年3月9日支付，剩余300,000元于到货签收后分两次支付：签收后15日内支付150,000元，签收后60日内支付150,000元。
甲方（盖章）：江州甲材料有限公司　乙方（盖章）：江州乙建设有限公司
2023年3月20日
"""


def test_a_rest_that_a_supplement_divides_is_paid_in_its_parts():
    papers = {"合同": SALE, "补充协议": SUPPLEMENT, "送货单": NOTE.format(amount="400,000.00")}
    parts = read(papers)["facts"].terms.instalments

    assert [one.amount for one in parts] == [
        Decimal("100000"),
        Decimal("150000"),
        Decimal("150000"),
    ]
    assert [one.due.isoformat() for one in parts[1:] if one.due] == ["2023-04-23", "2023-06-07"]


SUBCONTRACT = WORKS.replace("办公楼装修工程施工合同", "水电安装分包合同").format(
    terms="一、合同价暂定300,000元，最终以甲乙双方签字确认的结算书为准。\n"
    "二、工程竣工验收合格后10日内付清。"
)
SETTLED = """分包工程结算书
送审金额：340,000元　审定金额：330,000元
扣除水电费及罚款：10,000元
结算应付总额：320,000元
甲方（章）：江州乙建设有限公司　乙方（章）：江州甲装饰有限公司
2023年9月15日
"""
WAGES = """付款明细表
付款日期|付款方式|金额（元）|备注
2023-05-10|转账|90,000.00|进度款
2023-06-05|代付农民工工资|30,000.00|甲方直接代发
""".replace("|", "\t")


def test_a_final_account_that_deducts_is_what_is_left():
    assert owed(read({"合同": SUBCONTRACT, "结算书": SETTLED})) == Decimal("320000")


def test_wages_that_the_owner_paid_for_the_contractor_are_paid_on_the_price():
    case = read({"合同": SUBCONTRACT, "结算书": SETTLED, "付款明细": WAGES})

    assert owed(case) == Decimal("200000")


@pytest.mark.parametrize("title", ["水电安装分包合同", "消防工程分包合同", "劳务分包合同"])
def test_a_subcontract_is_for_building_works(title):
    text = WORKS.replace("办公楼装修工程施工合同", title).format(terms="一、合同总价300,000元。")

    found = read({"合同": text})["facts"].undertaking
    assert found is not None
    assert found.kind == CONSTRUCTION


def test_variations_settled_by_slips_leave_the_price_firm():
    terms = "一、合同总价300,000元，变更以双方签字的签证单为准，据实结算。\n二、竣工验收后付清。"
    case = read({"合同": WORKS.format(terms=terms)})

    assert owed(case) == Decimal("300000")
    assert "暂定价" not in notes(case)
