"""Loans told in complaints alone, as lawyers tell them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.claims.loan.account import repaid_of
from litigation.analysis.organize import organize_case
from litigation.analysis.values.facts import EventKind, Facts
from litigation.analysis.values.result import Inputs
from tests.litigation.extraction.conftest import make_source

INPUTS = Inputs(
    "private_lending_v1", "debt_collection", "plaintiff", "pre_litigation", date(2026, 2, 1)
)
HEAD = """民事起诉状
原告：许大川，男，1980年1月1日出生，住江州市城东区样例路1号。
被告：邵小溪，男，1985年2月2日出生，住临川市城西区范本街2号。
诉讼请求：
1.判令被告偿还借款本金；
2.诉讼费由被告承担。
事实与理由：
"""
FOOT = """
此致
江州市城东区人民法院
具状人：许大川
2025年6月10日"""
# facts and reasons, principal, formed, due, what was lent and paid, kept back
TOLD = [
    (
        "原、被告系朋友关系。"
        "2022年3月5日，被告以经营需要为由向原告借款人民币100000元，并出具借条一张，约定借款期限一年，月利率1%。"
        "原告于当日以银行转账方式将上述款项汇至被告账户。"
        "借款到期后，被告仅于2023年5月1日归还20000元，余款经原告多次催讨未果。",
        100000,
        "2022-03-05",
        "2023-03-05",
        {("paid", "2023-05-01", 20000)},
        None,
    ),
    (
        "2021年9月，被告因购房资金不足找到原告借钱。"
        "原告分两次向被告转款：2021年9月8日转账60000元，2021年9月15日转账40000元，合计100000元。"
        "双方口头约定2022年底前还清，没有约定利息。",
        100000,
        None,
        "2022-12-31",
        {("lent", "2021-09-08", 60000), ("lent", "2021-09-15", 40000)},
        None,
    ),
    (
        "被告于2023年1月18日向原告借款5万元，原告通过微信转账48500元，预先扣除了首月利息1500元，借期三个月。"
        "被告在2023年4月20日、2023年5月20日分别偿还5000元、8000元。",
        50000,
        "2023-01-18",
        "2023-04-18",
        {("lent", "2023-01-18", 48500), ("paid", "2023-04-20", 5000), ("paid", "2023-05-20", 8000)},
        1500,
    ),
    (
        "被告因资金周转困难，自2020年11月1日起陆续向原告借款，至2021年2月3日双方结算，被告共欠原告借款本金23万元，并出具欠条，承诺于2021年12月31日前付清。"
        "后被告未履行。",
        230000,
        None,
        "2021-12-31",
        set(),
        None,
    ),
    (
        "2022年7月1日原告将现金3万元交付给被告，被告当场写下借条，言明2022年10月1日归还，逾期按月息2分计算利息。"
        "2022年11月3日被告还款1万元后再无音讯。",
        30000,
        "2022-07-01",
        "2022-10-01",
        {("lent", "2022-07-01", 30000), ("paid", "2022-11-03", 10000)},
        None,
    ),
    (
        "原告与被告签订《借款合同》，约定原告出借给被告20万元，借款期限自2022年5月1日至2023年4月30日止，利率为年12%。"
        "合同签订后，原告依约于2022年5月1日向被告发放借款20万元。"
        "被告自2022年6月1日至2023年1月1日按月付息2000元，此后停止付息。",
        200000,
        "2022-05-01",
        "2023-04-30",
        {("lent", "2022-05-01", 200000)},
        None,
    ),
    (
        "2021年12月10日被告邵小溪从原告处借走80000元，说好用半年，被告向原告出具了借据。"
        "到期后被告偿还了30000元（2022年8月1日），剩余50000元至今未还。",
        80000,
        "2021-12-10",
        "2022-06-10",
        {("paid", "2022-08-01", 30000)},
        None,
    ),
]


def read(told: str) -> Facts:
    return organize_case(sources=(make_source(HEAD + told + FOOT),), inputs=INPUTS)


@pytest.mark.parametrize(("told", "principal", "formed", "due", "moves", "kept"), TOLD)
def test_a_complaint_tells_the_loan(told, principal, formed, due, moves, kept):
    facts = read(told)
    roles = {party.name: party.contract_role for party in facts.parties}
    assert roles == {"许大川": "lender", "邵小溪": "borrower"}
    (loan,) = facts.loans
    assert loan.principal == Decimal(principal)
    assert formed is None or str(loan.formed) == formed
    assert str(loan.due) == due
    assert loan.withheld == (Decimal(kept) if kept else None)
    found = {
        (one.kind.value, str(one.date), int(one.amount or 0))
        for one in facts.events
        if one.kind in (EventKind.LENT, EventKind.PAID)
    }
    assert moves <= found
    assert {one for one in found if one[0] == "paid"} <= moves


def test_interest_paid_by_the_month_is_told_and_not_counted():
    facts = read(
        "2022年5月1日被告向原告借款20万元。被告自2022年6月1日至2023年1月1日按月付息2000元，"
        "此后停止付息。"
    )
    assert not [one for one in facts.events if one.kind is EventKind.PAID]
    notes = repaid_of(facts, as_of=date(2026, 2, 1), borrowers_words=frozenset()).notes
    assert any("未逐笔载明" in note for note in notes)
