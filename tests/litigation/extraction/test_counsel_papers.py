"""Papers of counsel tell of costs, never of the parties, the price or the days of the deal."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from litigation.analysis.values.facts import AmountKind, EventKind
from tests.litigation.extraction.conftest import make_source

CONTRACT = """购销合同
甲方（卖方）：江州样例钢材有限公司
乙方（买方）：临川范本建筑有限公司
合同总价500,000.00元，乙方应于2021年6月28日前付清。
乙方逾期付款的，应承担甲方为实现债权支出的律师费、保全费等费用。
签订日期：2021年1月5日"""
ENGAGED = """委托代理合同
委托人：江州样例钢材有限公司
受托人：江州样例律师事务所
委托人因与临川范本建筑有限公司买卖合同纠纷，委托受托人代理。律师代理费30,000元，签订之日支付。
签订日期：2023年2月1日"""
BILLED = """电子发票（增值税普通发票）
开票日期：2023年2月10日
购买方名称：江州样例钢材有限公司
销售方名称：江州样例律师事务所
项目名称：*鉴证咨询服务*律师费
价税合计：¥30,000.00"""
SPENT = """银行电子回单
交易日期：2023年2月8日
付款人户名：江州样例钢材有限公司
收款人户名：江州样例律师事务所
金额：¥30,000.00
附言：律师费"""
ALL = (CONTRACT, ENGAGED, BILLED, SPENT)


def read(organize, *texts: str):
    return organize(*(make_source(text, name=f"{n}.txt") for n, text in enumerate(texts)))


def test_the_client_of_an_engagement_is_no_buyer(organize):
    facts = read(organize, *ALL)
    assert [(one.name, one.contract_role) for one in facts.parties] == [
        ("江州样例钢材有限公司", "seller"),
        ("临川范本建筑有限公司", "buyer"),
    ]


def test_its_day_and_its_sums_are_none_of_the_deal(organize):
    facts = read(organize, *ALL)
    assert not [one for one in facts.events if one.kind in (EventKind.PAID, EventKind.INVOICED)]
    assert not [one for one in facts.contradictions if one.kind == "date_mismatch"]
    assert {one.value for one in facts.amounts if one.kind is AmountKind.FEE} == {Decimal(30000)}


def test_each_paper_tells_its_sum_its_day_and_the_client(organize):
    facts = read(organize, *ALL)
    assert [(one.role, one.amount, one.date, one.party) for one in facts.counsel_costs] == [
        ("engagement", Decimal(30000), date(2023, 2, 1), "party-1"),
        ("invoice", Decimal(30000), date(2023, 2, 10), "party-1"),
        ("payment", Decimal(30000), date(2023, 2, 8), "party-1"),
    ]


def test_the_papers_are_still_listed(organize):
    assert len(read(organize, *ALL).documents) == 4


def test_a_law_firm_that_sues_for_its_fee_is_a_party(organize):
    sued = "民事起诉状\n原告：江州样例律师事务所\n被告：江州样例钢材有限公司\n请求支付代理费。"
    facts = read(organize, ENGAGED, sued, CONTRACT)
    assert facts.counsel_costs == ()


def test_a_file_of_engagements_alone_is_about_them(organize):
    assert read(organize, ENGAGED).counsel_costs == ()


def test_what_a_law_firm_buys_is_no_cost(organize):
    bought = BILLED.replace("购买方名称：江州样例钢材有限公司", "购买方名称：江州范例律师事务所")
    assert read(organize, CONTRACT, bought).counsel_costs == ()


def test_several_sums_in_one_paper_are_not_guessed(organize):
    two = ENGAGED.replace("30,000元，签订", "30,000元，二审另收律师代理费10,000元，签订")
    assert [one.amount for one in read(organize, CONTRACT, two).counsel_costs] == [None]


def test_money_for_the_goods_paid_into_a_law_firms_account_stays_a_payment(organize):
    held = SPENT.replace(
        "付款人户名：江州样例钢材有限公司", "付款人户名：临川范本建筑有限公司"
    ).replace("附言：律师费", "附言：代收货款")
    facts = read(organize, CONTRACT, held)
    assert facts.counsel_costs == ()
    assert [one.amount for one in facts.events if one.kind is EventKind.PAID] == [Decimal(30000)]


def test_goods_billed_to_a_law_firm_stay_an_invoice(organize):
    billed = (
        "增值税专用发票\n开票日期：2023年2月10日\n购买方信息\n名称：江州范例律师事务所\n"
        "销售方信息\n名称：江州样例钢材有限公司\n项目名称：*金属制品*文件柜\n价税合计：¥30,000.00"
    )
    assert read(organize, CONTRACT, billed).counsel_costs == ()
