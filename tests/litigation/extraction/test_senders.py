"""Who a letter speaks for, who spoke in a chat, and which court served its papers."""

from __future__ import annotations

from litigation.analysis.values.facts import EventKind
from tests.litigation.extraction.conftest import make_source

CONTRACT = """钢材买卖合同
甲方（卖方）：江州市样本钢材贸易有限公司（以下简称“样本钢材”）
乙方（买方）：云泽市示例建设工程有限公司
合同总价人民币100,000.00元，货到三十日内付清。
签订日期：2022年6月14日"""
LETTER = """律 师 函
致：云泽市示例建设工程有限公司
江州样例律师事务所接受江州市样本钢材贸易有限公司（以下简称“样本钢材”）委托，致函如下：
贵公司尚欠货款本金人民币80,000.00元，请在收函后七日内履行付款义务。
江州样例律师事务所
二〇二六年五月十二日"""
CHAT = """王样例（样本钢材） 2023-07-06 15:40
货款80000元到期了，请安排付款
周范例（示例建设） 2023-07-06 15:42
80000元没错，我们认
王样例（样本钢材） 2023-07-06 15:50
好的，请尽快"""
NOTICE = """临川市城东人民法院
应诉通知书
（2025）赣0102民初88号
云泽市示例建设工程有限公司：
你单位应当在收到起诉状副本之日起十五日内提交答辩状。
2025年3月10日
收到日期：2025年3月21日"""


def event_of(facts, kind):
    return next(event for event in facts.events if event.kind is kind)


def test_a_law_firms_letter_speaks_for_its_client(organize):
    facts = organize(make_source(CONTRACT, name="合同"), make_source(LETTER, name="函"))
    seller = next(party for party in facts.parties if party.contract_role == "seller")
    demand = event_of(facts, EventKind.DEMANDED)
    assert demand.actor == seller.id
    assert demand.text.startswith(f"{seller.name}向云泽市示例建设工程有限公司")


def test_a_speaker_is_named_without_the_firm_behind_the_name(organize):
    facts = organize(make_source(CONTRACT, name="合同"), make_source(CHAT, name="微信"))
    assert "（王样例）" in event_of(facts, EventKind.DEMANDED).text


def test_a_service_names_the_court_that_served(organize):
    facts = organize(make_source(CONTRACT, name="合同"), make_source(NOTICE, name="通知"))
    served = next(event for event in facts.events if event.note == "送达日")
    assert "临川市城东人民法院" in served.text
    assert "临川市城东人民法院" in {citation.quote for citation in served.citations}


def test_a_suit_told_of_is_a_filing_and_no_mere_demand(told):
    facts = told("2023年3月1日我方与甲公司签订合同。2025年6月3日对方起诉要求支付货款28万元。")
    assert event_of(facts, EventKind.FILED).date.isoformat() == "2025-06-03"
