"""What a sum is for, in papers as they read."""

from decimal import Decimal

import pytest

from tests.litigation.extraction.test_masked_names import JUDGMENT

RULING = """民事判决书
（2023）苏0106民初12345号
原告：某某材料有限公司，住所地江苏省南京市江宁区。
被告：张某甲，男，1975年3月2日出生，住江苏省南京市鼓楼区。
原告向本院提出诉讼请求：1.判令被告支付货款285600元及利息（以285600元为基数，自2022年12月1日起按LPR计算）；2.诉讼费由被告承担。
张某甲辩称，已于2023年1月20日支付50000元。
本院经审理认定事实如下：货款共计685600元，张某甲出具欠条载明尚欠货款285600元。
本院认为，被告应当付款，判决如下：
一、被告张某甲于本判决生效之日起十日内支付原告货款235600元；
案件受理费5584元，减半收取计2792元，由原告负担480元，被告张某甲负担2312元。
审判员　　陈某
二〇二三年七月十九日"""


def kinds(facts, value):
    return {amount.kind.value for amount in facts.amounts if amount.value == Decimal(value)}


def test_a_judgment_parts_what_is_asked_found_and_ordered(source, organize):
    facts = organize(source(RULING, name="判决书"))
    assert kinds(facts, 285600) == {"claimed", "confirmed_debt", "other"}
    assert kinds(facts, 50000) == {"paid"}
    assert kinds(facts, 235600) == {"awarded"}
    assert kinds(facts, 685600) == {"contract_price"}


def test_costs_are_fees_also_where_they_are_divided(source, organize):
    facts = organize(source(RULING, name="判决书"))
    for fee in (5584, 2792, 480, 2312):
        assert kinds(facts, fee) == {"fee"}


def test_a_judgment_without_sums_asked_has_none_claimed(source, organize):
    assert kinds(organize(source(JUDGMENT, name="判决书")), 685600) == {"contract_price"}


@pytest.mark.parametrize(
    ("clause", "value", "kind"),
    [
        ("签约合同价为：人民币（大写）壹佰万元整（¥1000000.00元）。", 1000000, "contract_price"),
        ("运费：每吨220元，合计6600元。", 6600, "contract_price"),
        ("运费：每吨220元，合计6600元。", 220, "unit_price"),
        ("租金每月人民币15000元，押金30000元。", 15000, "unit_price"),
        ("租金每月人民币15000元，押金30000元。", 30000, "security"),
        ("买方于签约时支付定金30000元。", 30000, "deposit"),
        ("买方于签约时支付订金30000元，货到后抵作货款。", 30000, "security"),
        ("乙方交纳履约保证金50000元，验收合格后退还。", 50000, "security"),
        ("技术服务费总额为68万元。", 680000, "contract_price"),
        ("人民币陆拾捌万元整（¥680,000.00），乃三楼装修的固定合同价。", 680000, "contract_price"),
        ("三楼装修作价680,000元，不再增减。", 680000, "contract_price"),
    ],
)
def test_prices_of_work_use_and_carriage(source, organize, clause, value, kind):
    text = f"合同\n甲方：江州甲有限公司\n乙方：海州乙有限公司\n{clause}\n签订日期：2023年5月1日"
    assert kinds(organize(source(text, name="合同")), value) == {kind}


def test_a_table_counts_in_the_unit_told_above_it(source, organize):
    text = """对账单
截至2023年12月31日，往来账目如下（单位：万元）：
日期|摘要|应收|已收|余额
2023.03.12|供钢材|85.60||85.60
2023.04.20|收款||30.00|55.60
合计||85.60|30.00|55.60
对账单位（盖章）：安徽样例钢材有限公司"""
    facts = organize(source(text, name="对账单"))
    assert kinds(facts, 556000)
    assert {e.amount for e in facts.events if e.kind == "paid"} == {Decimal(300000)}


@pytest.mark.parametrize(
    ("said", "value"),
    [("还差8万6没付", 86000), ("先转3万5千元给你", 35000), ("货款5w什么时候付", 50000)],
)
def test_sums_as_they_are_spoken(told, said, value):
    assert kinds(told(f"对方是江州甲有限公司，{said}。"), value)


@pytest.mark.parametrize(
    "said",
    [
        "2023年7月3日，海州乙建筑有限公司付货款61,300元，其后再未付。",
        "2023年7月3日，货款61,300元由海州乙建筑有限公司付到。",
        "2023年7月3日进来货款61,300元。",
    ],
)
def test_money_paid_on_the_price_is_not_the_price(source, organize, said):
    text = f"""情况说明
我公司（江州甲钢材有限公司）2023年5月与海州乙建筑有限公司签约，总价268,000元。
{said}
江州甲钢材有限公司
2024年4月2日"""
    facts = organize(source(text, name="说明"))
    assert kinds(facts, 61300) == {"paid"}
    assert kinds(facts, 268000) == {"contract_price"}


@pytest.mark.parametrize(
    ("clause", "value"),
    [
        ("定金30,000元，6月1日前付；扣除定金后余270,000元，7月1日前付。", 270000),
        ("货款中定金抵不足的270,000元，乙方于2023年7月1日前付出。", 270000),
    ],
)
def test_what_is_left_behind_a_deposit_is_no_deposit(source, organize, clause, value):
    text = f"合同\n甲方：江州甲有限公司\n乙方：海州乙有限公司\n{clause}\n签订日期：2023年5月1日"
    assert kinds(organize(source(text, name="合同")), value) == {"instalment"}


def test_a_complaint_tells_what_the_deal_brings_in_as_the_price(source, organize):
    text = """民事起诉状
原告：江州甲有限公司
被告：海州乙有限公司
诉讼请求：
1、判令被告支付货款180,000元。
事实与理由：
合同2023年5月1日订立，应收货款280,000元，原告收得100,000元后再无进账。"""
    facts = organize(source(text, name="起诉状"))
    assert kinds(facts, 280000) == {"contract_price"}
    assert kinds(facts, 100000) == {"paid"}


def test_the_end_of_a_sum_torn_in_a_cell_is_no_sum(source, organize):
    text = """合同
甲方：江州甲有限公司
乙方：海州乙有限公司
货款总计人民币151,747.68元（大写：壹拾伍万壹仟
合同价款|柒佰肆拾柒元陆角捌分）（含税到厂价），不再调整。
签订日期：2023年5月1日"""
    assert not kinds(organize(source(text, name="合同")), "747.68")


def test_a_sum_promised_is_not_paid(source, organize):
    text = """情况说明
我公司（海州乙建筑有限公司）与江州甲钢材有限公司签订购销合同，我公司仅支付70万元。
我公司口头答应3月底前再付20万元。
海州乙建筑有限公司
2024年4月2日"""
    facts = organize(source(text, name="说明"))
    assert kinds(facts, 700000) == {"paid"}
    assert "paid" not in kinds(facts, 200000)


def test_a_part_of_the_price_behind_its_term_is_an_instalment(source, organize):
    contract = """装饰装修工程施工合同
发包人：海州乙食品有限公司
承包人：江州甲装饰有限公司
一、工程总价人民币300,000元。
二、付款节点：1.2023年7月5日前付预付款90,000元；2.验收合格之日起30日内付210,000元。
三、本合同一式两份，双方各执一份。
签订日期：2023年6月25日"""
    facts = organize(source(contract, name="合同"))
    assert {one.kind for one in facts.amounts if one.value == 210000} == {"instalment"}


def test_machines_taken_to_another_place_are_a_danger_to_the_assets(told):
    facts = told("""聊天记录
2023-08-02 09:12 老陈: 今天路过他们厂，工人在装车拉机床，听说要搬到外地去。""")
    assert [one for one in facts.circumstances if one.kind == "asset_risk"]


def test_a_deposit_told_in_words_and_digits_is_the_deposit_and_not_what_is_left(source, organize):
    text = """合同
甲方（卖方）：江州甲有限公司
乙方（买方）：海州乙有限公司
合同总价为人民币400,000.00元。
乙方须将人民币壹拾万元整（100,000.00元）定金于2023年5月1日以前递交甲方；定金折抵后尚须补300,000.00元，限2023年8月1日以前补齐。
签订日期：2023年4月1日"""
    facts = organize(source(text, name="合同"))
    assert facts.terms.deposit is not None
    assert facts.terms.deposit.value == 100000


def test_a_bracket_that_stood_before_the_sum_does_not_make_it_a_deposit(source, organize):
    text = """合同
甲方（卖方）：江州甲有限公司
乙方（买方）：海州乙有限公司
合同总价（400,000.00元）定金100,000.00元，乙方于2023年5月1日前付。
签订日期：2023年4月1日"""
    facts = organize(source(text, name="合同"))
    assert kinds(facts, 400000) == {"contract_price"}
    assert facts.terms.deposit.value == 100000


def test_a_letter_tells_the_whole_beside_what_is_left_as_the_price(source, organize):
    text = """催款函
海州乙有限公司：
2025年7月17日合同项下应收167,107.62元，现应收未收余额150,407.62元。
江州甲有限公司
2025年10月31日"""
    facts = organize(source(text, name="催款函"))
    assert kinds(facts, "167107.62") == {"contract_price"}
    assert kinds(facts, "150407.62") == {"claimed"}


def test_what_was_remitted_yesterday_as_a_message_says_is_paid(source, organize):
    contract = "合同\n甲方（卖方）：江州甲有限公司\n乙方（买方）：海州乙有限公司\n总价80,000元。"
    chat = """聊天对象：海州乙-何某（微信）　导出人：陆某
———— 2022年6月6日 ————
海州乙-何某 08:36：货款16900元是昨天转给贵公司的，收到回个话"""
    facts = organize(source(contract, name="合同"), source(chat, name="微信聊天记录"))
    assert kinds(facts, 16900) == {"paid"}
