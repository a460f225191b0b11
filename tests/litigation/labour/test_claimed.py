"""Every claim of an application is listed, and what the papers say of the steps of a dismissal."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.litigation.extraction.conftest import make_source
from tests.litigation.labour.building import analysed, claim

APPLICATION = """劳动人事争议仲裁申请书
申请人：景某三，男，1990年2月2日出生
被申请人：江州市样例仓储有限公司
仲裁请求：
1、裁决被申请人支付违法解除劳动合同赔偿金60,000元；
2、支付2024年度年终奖20,000元；
3、支付2024年1月至12月加班费9,500元；
4、被申请人返还入职时收取的工服款800元；
5、被申请人出具离职证明。
事实与理由：申请人于2020年4月1日入职被申请人处任叉车工，月工资6,000元。2025年3月31日，被申请人以旷工为由单方解除劳动合同。
申请人：景某三
2025年4月20日"""
NOTICE = """解除劳动合同通知书
景某三：
因您于2025年3月3日至3月6日连续旷工，公司决定自2025年3月31日起与您解除劳动合同。
江州市样例仓储有限公司
2025年3月31日"""
UNION = """关于解除景某三劳动合同征求工会意见的函
公司工会：因员工景某三连续旷工，公司拟解除其劳动合同，请提出意见。
江州市样例仓储有限公司 2025年{day}
工会意见：{says}。（工会章）"""
MAIL = """发件人：景某三
收件人：仓库主管
主题：请假
发送时间：2025年3月3日 07:30
主管，腰伤犯了，请病假四天。"""


def papers(*more):
    return (
        make_source(APPLICATION, name="申请书.txt"),
        make_source(NOTICE, name="通知.txt"),
        *more,
    )


def heard(*more, position="respondent"):
    return analysed(*papers(*more), position=position, as_of="2025-05-10")


def texts(result, kind):
    return [one.text for one in result.findings if one.kind.value == kind]


@pytest.mark.parametrize(
    ("title", "asked"),
    [("年终奖", "20,000.00元"), ("加班费", "9,500.00元"), ("工服款", "800.00元"), ("离职证明", "")],
)
def test_a_claim_that_nothing_here_reckons_is_listed_with_its_sum(title, asked):
    (item,) = [one for one in heard().claims if title in one.title]
    assert item.amount is None
    assert not item.counted
    assert "未测算" in item.refusal
    assert asked in item.refusal
    assert item.citations


def test_the_conclusion_says_what_else_is_asked_for():
    (text,) = [one.text for one in heard().conclusions if "合计" in one.text]
    assert "年终奖20,000.00元" in text
    assert "未测算" in text


def test_a_sum_that_differs_from_what_is_asked_is_told():
    item = claim(heard(), "dismissal_damages")
    assert item.amount == Decimal("60000.00")
    assert not any("申请书请求" in note for note in item.notes)
    other = make_source(APPLICATION.replace("60,000", "45,000"), name="申请书.txt")
    changed = analysed(other, papers()[1], position="respondent", as_of="2025-05-10")
    notes = claim(changed, "dismissal_damages").notes
    assert any("申请书请求45,000.00元" in note for note in notes)


def test_the_union_told_before_the_end_speaks_for_the_employer():
    result = heard(make_source(UNION.format(day="3月25日", says="同意"), name="函.txt"))
    assert any("致函工会，工会意见为“同意”" in text for text in texts(result, "strength"))
    assert {one.date.isoformat() for one in result.timeline if one.kind == "terminated"} == {
        "2025-03-31"
    }


def test_the_union_told_after_the_end_speaks_against_the_employer():
    result = heard(make_source(UNION.format(day="4月25日", says="不同意"), name="函.txt"))
    assert any("解除之后" in text for text in texts(result, "weakness"))


def test_no_word_to_the_union_speaks_for_the_worker():
    (factor,) = [
        one
        for one in heard(position="applicant").findings
        if "未见解除前将理由通知工会" in one.text
    ]
    assert factor.kind.value == "strength"
    assert any(one.article == "第43条" for one in factor.articles)


def test_leave_asked_for_before_a_dismissal_for_absence_speaks_for_the_worker():
    mail = make_source(MAIL, name="邮件.txt")
    assert any("劳动者已请假" in text for text in texts(heard(mail), "weakness"))
    assert not any("劳动者已请假" in text for text in texts(heard(), "weakness"))


def test_a_statement_of_wages_received_proves_none_unpaid():
    slip = make_source(
        "2025年工资流水\n月份|姓名|实发工资\n2025年1月|景某三|6000.00", name="工资流水.txt"
    )
    account = make_source(
        "情况说明\n我叫景某三，2020年4月1日入职江州市样例仓储有限公司，月工资6000元。2025年3月31日公司把我辞退。"
        "2025年2月和3月的工资没有发。",
        name="说明.txt",
    )
    result = analysed(slip, account, as_of="2025-05-10")
    (row,) = [one for one in result.matrix if one.id == "wages_unpaid"]
    assert row.status.value == "undetermined"


def test_a_month_that_was_not_worked_whole_is_left_out_and_named():
    account = make_source(
        "情况说明\n我叫景某三，2020年4月1日入职江州市样例仓储有限公司，月工资6000元。2025年3月10日公司把我辞退。"
        "2025年2月和3月的工资没有发。",
        name="说明.txt",
    )
    item = claim(analysed(account, as_of="2025-05-10"), "unpaid_wages")
    assert item.amount == Decimal("6000.00")
    assert any("2025年3月不满一个月" in note for note in item.notes)
