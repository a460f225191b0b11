"""A price named for the time being, and the final account that settles it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.values.facts import AmountKind, EventKind
from tests.litigation.complaint.papers import analysed
from tests.litigation.extraction.conftest import make_source
from tests.litigation.works.test_works import ASKED

FIRST, SECOND = "江州甲置业有限公司", "江州乙建筑工程有限公司"
CONTRACT = """建设工程施工合同
发包人（甲方）：江州甲置业有限公司
承包人（乙方）：江州乙建筑工程有限公司
一、工程名称：样品小区土方工程。
{price}
{pay}
甲方（盖章）：江州甲置业有限公司
乙方（盖章）：江州乙建筑工程有限公司
签订日期：2020年3月10日
"""
FOR_NOW = "二、合同价款：暂定人民币3,000,000元，最终以甲方审定的结算价为准。"
PAY = (
    "三、付款方式：工程进度款按月支付至当月完成工程量的70%；工程竣工验收合格后付至合同价的80%；"
    "结算审定后30日内付至审定价的97%；余3%作为质量保证金，缺陷责任期24个月，期满后14日内无息返还。"
)
ACCEPTED = """工程竣工验收记录
开工日期：2020年3月20日　竣工日期：2021年5月30日
验收结论：合格。
验收日期：2021年6月10日
建设单位（盖章）：江州甲置业有限公司
施工单位（盖章）：江州乙建筑工程有限公司
"""
SETTLED = """工程结算审定签署表
工程名称：样品小区土方工程
送审金额：3,520,000.00元
审定金额：3,286,500.00元
建设单位（盖章）：{first}
施工单位（盖章）：{second}
2021年11月15日
"""
SEALS = f"发包人（盖章）：{FIRST}\n承包人（盖章）：{SECOND}\n2021年11月15日"


@pytest.fixture
def read(organize):
    def run(*papers: tuple[str, str], price: str = FOR_NOW, pay: str = PAY):
        contract = CONTRACT.format(price=price, pay=pay)
        named = {"合同.txt": contract, **dict(papers)}
        return organize(*(make_source(text, name=name) for name, text in named.items()))

    return run


def signed(first: str = FIRST, second: str = SECOND) -> tuple[str, str]:
    return "结算审定.txt", SETTLED.format(first=first, second=second)


def plan(facts):
    return [(str(one.amount), one.due and str(one.due)) for one in facts.terms.instalments]


def test_a_final_account_signed_by_both_is_the_price(read):
    terms = read(signed()).terms
    assert terms.price.value == Decimal("3286500.00")
    assert terms.provisional.amount.value == Decimal("3000000.00")
    assert terms.provisional.reason == ""


def test_what_the_contractor_asked_for_is_no_price(read):
    facts = read(signed())
    prices = {one.value for one in facts.amounts if one.kind is AmountKind.CONTRACT_PRICE}
    assert Decimal("3520000.00") not in prices


def test_the_day_of_the_final_account_is_an_event_of_both(read):
    (event,) = [one for one in read(signed()).events if one.kind is EventKind.PRICE_SETTLED]
    assert (event.date, event.amount) == (date(2021, 11, 15), Decimal("3286500.00"))


def test_parts_are_shares_of_the_settled_price_and_fall_due_behind_it(read):
    facts = read(signed(), ("验收.txt", ACCEPTED))
    assert plan(facts) == [
        ("2300550.00", "2021-12-15"),
        ("328650.00", "2021-12-15"),
        ("558705.00", "2021-12-15"),
        ("98595.00", "2023-06-24"),
    ]


def test_the_day_of_acceptance_is_not_that_on_which_works_began(read):
    facts = read(("验收.txt", ACCEPTED))
    (event,) = [one for one in facts.events if one.kind is EventKind.ACCEPTED]
    assert event.date == date(2021, 6, 10)


def test_what_fell_due_before_the_account_is_reckoned_from_the_agreed_sum_at_most(read):
    pay = "三、竣工验收合格后30日内付至合同价的80%；结算审定后30日内付至审定价的100%。"
    facts = read(signed(), ("验收.txt", ACCEPTED), pay=pay)
    assert plan(facts) == [("2400000.00", "2021-07-10"), ("886500.00", "2021-12-15")]


@pytest.mark.parametrize("sides", [{"first": ""}, {"second": ""}, {"first": "", "second": ""}])
def test_an_account_that_one_side_did_not_sign_leaves_the_price_open(read, sides):
    terms = read(signed(**sides), ("验收.txt", ACCEPTED)).terms
    assert terms.price is None
    assert "3,286,500.00元" in terms.provisional.reason
    assert "无法判断" in terms.provisional.reason
    assert [one.amount for one in terms.instalments][2:] == [None, None]


def test_an_account_only_handed_in_leaves_the_price_open(read):
    asked = "竣工结算送审书\n送审金额：3,520,000.00元\n施工单位（盖章）：" + SECOND
    terms = read(("送审.txt", asked + "\n2021年8月1日")).terms
    assert terms.price is None
    assert "未见双方签章的结算文件" in terms.provisional.reason


def test_without_an_account_only_shares_of_the_agreed_sum_are_known(read):
    facts = read(("验收.txt", ACCEPTED))
    assert [one.amount for one in facts.terms.instalments] == [
        Decimal("2100000.00"), Decimal("300000.00"), None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("工程竣工结算书", "结算总价"),
        ("工程决算书", "决算金额"),
        ("工程结算定案表", "核定造价"),
        ("竣工结算确认书", "最终结算金额"),
        ("工程结算审核报告", "审定造价"),
        ("最终结算协议", "双方确认的结算总金额"),
    ],
)
def test_a_final_account_may_be_called_otherwise(read, title, name):
    text = f"{title}\n{name}：3,286,500.00元\n{SEALS}"
    assert read(("结算.txt", text)).terms.price.value == Decimal("3286500.00")


def test_a_table_tells_what_was_asked_and_what_was_found(read):
    text = f"""工程结算审核定案表
项目|送审金额（元）|审定金额（元）|核减金额（元）
土方工程|2,000,000.00|1,900,000.00|100,000.00
道路工程|1,520,000.00|1,386,500.00|133,500.00
合计|3,520,000.00|3,286,500.00|233,500.00
建设单位（盖章）：{FIRST}
施工单位（盖章）：{SECOND}
2021年11月15日"""
    assert read(("定案.txt", text)).terms.price.value == Decimal("3286500.00")


AUDITED = """工程造价审计报告
经审核，本工程送审造价3,520,000.00元，审定造价3,286,500.00元。
江州样品造价咨询有限公司
2021年11月15日"""


def test_an_auditor_whom_the_contract_names_settles_the_price(read):
    price = "二、合同价款暂定3,000,000元，最终以第三方审计结论为准。"
    assert read(("审计.txt", AUDITED), price=price).terms.price.value == Decimal("3286500.00")


def test_an_auditor_whom_nobody_agreed_on_settles_nothing(read):
    terms = read(("审计.txt", AUDITED)).terms
    assert terms.price is None
    assert "未见双方签章" in terms.provisional.reason


def test_an_account_of_progress_is_no_final_one(read):
    text = f"工程进度款结算单\n本期结算金额：800,000.00元\n{SEALS}"
    terms = read(("进度.txt", text)).terms
    assert terms.price is None


def test_a_firm_price_stays_firm_without_an_account(read):
    price = "二、合同价款为固定总价3,000,000元。"
    terms = read(price=price).terms
    assert terms.price.value == Decimal("3000000.00")
    assert terms.provisional is None


GOODS = """砂石买卖合同
甲方（买方）：江州甲置业有限公司
乙方（卖方）：江州乙建材有限公司
一、砂石单价每吨90元，暂定数量10000吨，合同暂定总价900,000.00元，据实结算。
二、结算后30日内付清全部货款。
签订日期：2022年3月1日
甲方（盖章）：江州甲置业有限公司
乙方（盖章）：江州乙建材有限公司
"""


def test_goods_sold_by_what_was_delivered_cost_what_both_settled(organize):
    account = """结算单
供货数量9,500吨，结算总金额：855,000.00元
买方（盖章）：江州甲置业有限公司
卖方（盖章）：江州乙建材有限公司
2022年9月1日"""
    facts = organize(make_source(GOODS, name="合同"), make_source(account, name="结算单"))
    assert facts.terms.price.value == Decimal("855000.00")
    assert plan(facts) == [("855000.00", "2022-10-01")]


def test_a_final_price_is_no_balance_that_somebody_owes(read):
    text = f"工程竣工结算书\n结算总价：3,286,500.00元\n{SEALS}"
    facts = read(("结算.txt", text))
    assert not [one for one in facts.amounts if one.kind is AmountKind.CONFIRMED_DEBT]
    assert not [one for one in facts.events if one.kind is EventKind.ACKNOWLEDGED]


def test_a_sum_called_provisional_is_the_price_for_the_time_being(read):
    price = "二、合同暂定价：3,000,000.00元，竣工后按实结算，以双方审定金额为最终结算价。"
    terms = read(("验收.txt", ACCEPTED), price=price).terms
    assert terms.provisional.amount.value == Decimal("3000000.00")
    assert terms.instalments[1].amount == Decimal("300000.00")


def test_a_settled_sum_is_no_deposit_by_its_characters(read):
    pay = (
        "三、竣工验收合格后30日内付至合同价的85%；结算审定后30日内付至审定金额的97%；余3%为质保金。"
    )
    assert [one.label for one in read(pay=pay).terms.instalments] == ["第一期", "第二期", "质保金"]


@pytest.mark.parametrize(
    "length",
    [
        "质保金于缺陷责任期满后付清，缺陷责任期自竣工验收合格之日起24个月。",
        "质保金于缺陷责任期满后付清，缺陷责任期24个月。",
    ],
)
def test_the_length_of_the_warranty_is_counted_once(read, length):
    pay = f"三、竣工验收合格后30日内付至合同价的97%；3%{length}"
    terms = read(signed(), ("验收.txt", ACCEPTED), pay=pay).terms
    assert terms.instalments[-1].due in (date(2023, 6, 10), None)
    assert terms.instalments[-1].label == "质保金"


def test_monthly_parts_and_the_rest_are_no_more_than_the_price(organize):
    goods = GOODS.replace(
        "二、结算后30日内付清全部货款。",
        "二、买方每月25日前支付上月供货金额的70%，办理最终结算后60日内付清余款。",
    )
    account = """最终结算单
供货时间：2022年3月1日至2022年8月31日
结算总金额：855,000.00元
买方（盖章）：江州甲置业有限公司
卖方（盖章）：江州乙建材有限公司
2022年9月1日"""
    facts = organize(make_source(goods, name="合同"), make_source(account, name="结算单"))
    assert plan(facts) == [("598500.00", "2022-10-31"), ("256500.00", "2022-10-31")]


def test_parts_that_nobody_knows_are_named_beside_the_sum():
    papers = {"合同": CONTRACT.format(price=FOR_NOW, pay=PAY), "验收": ACCEPTED}
    told = analysed(papers, **ASKED)["reasoning"].conclusions
    text = next(one.text for one in told if one.id == "conclusion-debt")
    assert "2,400,000.00元" in text
    assert "第三期、质量保证金的金额无法判断，未计入" in text


def test_a_design_is_delivered_when_it_is_handed_in(organize):
    contract = """建筑设计服务合同
委托人（甲方）：江州甲置业有限公司
受托人（乙方）：江州乙建筑设计有限公司
一、设计费总价为860,000元。
二、提交施工图后15日内付清。
甲方（盖章）：江州甲置业有限公司
乙方（盖章）：江州乙建筑设计有限公司
2021年4月12日"""
    note = "设计成果签收单\n收货单位：江州甲置业有限公司\n签收日期：2021年9月1日"
    facts = organize(make_source(contract, name="合同"), make_source(note, name="签收单"))
    assert plan(facts) == [("860000.00", "2021-09-16")]


def test_the_time_behind_the_warranty_is_counted_and_not_the_warranty_alone(read):
    pay = (
        "三、竣工验收合格后20日内付至结算价的95%，余5%为质保金，质保期1年，"
        "自竣工验收合格之日起计算，期满后10日内付清。"
    )
    assert read(signed(), ("验收.txt", ACCEPTED), pay=pay).terms.instalments[-1].due == date(
        2022, 6, 20
    )


def test_days_behind_a_year_are_added_to_it(read):
    pay = "三、竣工验收合格后20日内付至合同价的90%，余10%于竣工验收合格满一年后10日内支付。"
    assert read(signed(), ("验收.txt", ACCEPTED), pay=pay).terms.instalments[-1].due == date(
        2022, 6, 20
    )


def test_a_fee_that_recurs_is_no_part_of_the_price_beside_it(read):
    price = "二、合同总价3,000,000元。"
    pay = "三、竣工验收合格后20日内付清。运维服务费每年50,000元，每年度开始后30日内支付。"
    facts = read(("验收.txt", ACCEPTED), price=price, pay=pay)
    assert plan(facts) == [("3000000.00", "2021-06-30")]


NOTE = """送货单
收货单位：江州甲置业有限公司
送货单位：江州乙建材有限公司
合计：¥{amount}元
收货人签字：王样例
送货日期：{day}"""


def test_one_acceptance_tells_no_day_for_two_batches(organize):
    goods = GOODS.replace("二、结算后30日内付清全部货款。", "二、货到验收后30日内付清当批货款。")
    accepted = "验收单\n收货单位：江州甲置业有限公司\n验收合格。\n验收日期：2022年4月3日"
    facts = organize(
        make_source(goods, name="合同"),
        make_source(NOTE.format(amount="90,000.00", day="2022年4月1日"), name="送货单1"),
        make_source(NOTE.format(amount="45,000.00", day="2022年5月20日"), name="送货单2"),
        make_source(accepted, name="验收单"),
    )
    assert {one.due for one in facts.terms.instalments} == {None}
