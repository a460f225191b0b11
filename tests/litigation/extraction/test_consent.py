"""A statement of account is an acknowledgement only where the debtor signed, sealed or sent it."""

from __future__ import annotations

from datetime import date

import pytest

from litigation.analysis.claims.limitation import limitation_of
from litigation.analysis.rules import assemble_rules
from tests.litigation.extraction.conftest import make_inputs

CONTRACT = """买卖合同
甲方（卖方）：江州甲机械有限公司
乙方（买方）：海州乙食品有限公司
合同总价为人民币40万元，买方应于2021年3月31日前付清。
签订日期：2021年1月10日"""
ENDS_OPEN = {
    "printed names side by side": "供方（盖章）：|需方（盖章）：\n"
    "江州甲机械有限公司|海州乙食品有限公司\n2023-07-03|",
    "place": "确认单位（盖章）：　　　　　　　日期：　　年　　月　　日",
    "name in the place": "海州乙食品有限公司（盖章）：\n日期：　　年　　月　　日",
    "reply slip": "回执\n我公司确认上述欠款无误。\n债务人（公章）：\n经办人：\n年　月　日",
    "two columns": "发函单位：江州甲机械有限公司（财务专用章）|贵公司确认（盖章）：",
    "underlined": "对方单位盖章：__________　　经办人签字：__________",
    "buyer's word": "供方（盖章）：江州甲机械有限公司\n需方（盖章）：\n日期：",
    "customer": "制表：王五　　客户核对（签字盖章）：",
    "choice": "□信息证明无误　□信息不符\n（被询证单位盖章）：\n日期：",
    "no place at all": "江州甲机械有限公司\n2023年6月30日",
    "words before the sum": "往来账目核对如下：未付货款余额为300,000.00元。\n"
    "发函单位：江州甲机械有限公司（财务专用章）\n确认单位（盖章）：　　　日期：　　年　　月　　日",
    "only the makers": "制表：王五　复核：赵六\n江州甲机械有限公司\n2023年6月30日",
    "debtor in the head": "欠款单位：海州乙食品有限公司\n欠款金额：300,000.00元\n制表人：王五",
    "asked day": "确认日期：2023年7月3日前\n江州甲机械有限公司（章）\n2023年6月30日",
    "refused": "经办人备注：对方拒绝签字盖章\n江州甲机械有限公司\n2023年6月30日",
}
ENDS_SIGNED = {
    "places side by side": "供方（盖章）：|需方（盖章）：\n"
    "江州甲机械有限公司|海州乙食品有限公司\n2023-07-03|2023年7月3日",
    "seal and day": "以上无误。\n海州乙食品有限公司（公章）\n日期：2023年7月3日",
    "filled place": "确认单位（盖章）：海州乙食品有限公司　日期：2023年7月3日",
    "two columns": "供方（盖章）：江州甲机械有限公司|需方（盖章）：海州乙食品有限公司\n"
    "日期：2023年7月3日|日期：2023年7月3日",
    "their man": "客户核对人（签字）：刘某丙　2023年7月3日",
    "reply slip": "回执\n上述金额核对相符。\n"
    "确认单位：海州乙食品有限公司（财务专用章）\n2023年7月3日",
    "one line": "以上数据核对无误。海州乙食品有限公司（公章）2023年7月3日",
    "foot": "海州乙食品有限公司\n2023年7月3日",
    "customer": "客户确认：海州乙食品有限公司（章）\n2023年7月3日",
    "buyer's word": "需方（签章）：海州乙食品有限公司　　经办人：刘某丙\n2023年7月3日",
}
BODY = """对账函
致：海州乙食品有限公司
截至2023年6月30日，贵公司尚欠我公司货款人民币300,000.00元。请贵公司核对后盖章确认并回传。
{end}"""


def judged(facts, as_of):
    asked = make_inputs(as_of=as_of)
    return limitation_of(inputs=asked, facts=facts, rules=assemble_rules(inputs=asked, facts=facts))


@pytest.mark.parametrize("end", ENDS_OPEN.values(), ids=ENDS_OPEN)
def test_an_open_statement_never_saves_the_claim(source, organize, end):
    papers = source(CONTRACT, name="合同"), source(BODY.format(end=end), name="对账函")
    facts = organize(*papers, as_of=date(2025, 6, 1))
    assert judged(facts, date(2025, 6, 1)).status == "undetermined"


@pytest.mark.parametrize("end", ENDS_SIGNED.values(), ids=ENDS_SIGNED)
def test_a_signed_statement_saves_the_claim(source, organize, end):
    papers = source(CONTRACT, name="合同"), source(BODY.format(end=end), name="对账函")
    facts = organize(*papers, as_of=date(2025, 6, 1))
    assert "acknowledged" in {str(one.kind) for one in facts.events}
    assert judged(facts, date(2025, 6, 1)).status == "not_barred"


@pytest.mark.parametrize(
    "key", ["place", "words before the sum", "reply slip", "customer", "buyer's word", "underlined"]
)
def test_a_blank_place_is_no_acknowledgement_in_the_chronology(source, organize, key):
    papers = source(CONTRACT, name="合同"), source(BODY.format(end=ENDS_OPEN[key]), name="对账函")
    assert "acknowledged" not in {str(one.kind) for one in organize(*papers).events}


PLAN = """还款计划
江州甲机械有限公司：
我公司尚欠贵公司货款30万元，承诺于2023年12月31日前付清。
{end}"""


@pytest.mark.parametrize(
    ("name", "end", "status"),
    [
        ("还款计划", "海州乙食品有限公司\n2023年7月3日", "not_barred"),
        ("还款计划", "承诺人（盖章）：海州乙食品有限公司\n2023年7月3日", "not_barred"),
        ("还款计划（草稿）", "海州乙食品有限公司\n2023年7月3日", "undetermined"),
        ("还款计划", "承诺人（盖章）：\n2023年7月3日", "undetermined"),
        ("还款计划", "（待对方盖章）\n海州乙食品有限公司\n2023年7月3日", "undetermined"),
    ],
)
def test_a_promise_counts_only_when_signed_and_no_draft(source, organize, name, end, status):
    papers = source(CONTRACT, name="合同"), source(PLAN.format(end=end), name=name)
    facts = organize(*papers, as_of=date(2025, 6, 1))
    assert judged(facts, date(2025, 6, 1)).status == status


def test_a_payment_that_only_the_sellers_open_statement_lists_is_doubtful(source, organize):
    text = """对账单
购货单位：海州乙食品有限公司
日期|摘要|付款金额
2023-05-06|收到付款|100,000.00
截至2023年6月30日尚欠货款300,000.00元
客户确认（盖章）：
"""
    facts = organize(source(CONTRACT, name="合同"), source(text, name="对账单"))
    assert judged(facts, date(2025, 6, 1)).status == "undetermined"


def test_what_a_letter_says_the_debtor_answered_is_no_answer(source, organize):
    text = """催款函
海州乙食品有限公司：
我公司于2023年5月6日向贵公司催款，贵公司于2023年5月10日回复同意付款30万元。请尽快支付。
江州甲机械有限公司
2023年9月1日"""
    facts = organize(source(CONTRACT, name="合同"), source(text, name="催款函"))
    assert judged(facts, date(2025, 6, 1)).status == "undetermined"


LETTER = """催款函
海州乙食品有限公司：
贵公司尚欠货款30万元，请于收函后十日内付清。
江州甲机械有限公司
2023年9月1日"""
SLIP = """EMS快递查询
寄件人：江州甲机械有限公司
收件人：海州乙食品有限公司
内件品名：催款函
收寄日期：2023年9月1日
{arrival}"""


@pytest.mark.parametrize(
    ("arrival", "status"),
    [
        ("签收日期：2023年9月3日", "not_barred"),
        ("2023-09-03 10:20 已签收，签收人：前台", "not_barred"),
        ("2023-09-03 10:20 已妥投，收发室签收", "not_barred"),
        ("2023-09-03 10:20 已投放至丰巢快递柜，已签收", "undetermined"),
        ("2023-09-03 10:20 快件已由菜鸟驿站代收", "undetermined"),
        ("2023-09-03 10:20 已签收，签收人：邻居", "undetermined"),
        ("预计签收时间：2023年9月3日", "undetermined"),
        ("2023-09-03 10:20 派送中，等待签收", "undetermined"),
        ("2023-09-03 10:20 收件人拒收，退回寄件人", "undetermined"),
        ("", "undetermined"),
    ],
)
def test_a_demand_counts_only_when_it_surely_arrived(source, organize, arrival, status):
    papers = (
        source(CONTRACT, name="合同"),
        source(LETTER, name="催款函"),
        source(SLIP.format(arrival=arrival), name="快递查询"),
    )
    assert judged(organize(*papers), date(2025, 6, 1)).status == status
