"""A worker tells of his own employment, in a paper, a chat and the statement of an account."""

from __future__ import annotations

from datetime import date

import pytest

from litigation.analysis.extraction.employment.mentions import employment_mentions
from litigation.analysis.extraction.paper import paper_of
from litigation.analysis.organize import organize_case
from litigation.analysis.values.employment import EndKind
from litigation.analysis.values.facts import DocumentKind
from tests.litigation.extraction.conftest import make_source
from tests.litigation.labour.building import asked, employment_of, told

ACCOUNT = """情况说明
我叫景某三，2020年4月1日入职江州市样例仓储有限公司，做叉车工，每月工资6000元。
公司没有跟我签合同。2025年3月10日，仓库主管范某五给我发微信说"仓里没活了，你明天别来了"，第三天我的门禁也打不开了。
2025年1月、2月我每个周日都上班，没有加班费。
"""
CHAT = """范某五
2025年3月10日 下午4:10
范某五：老景，跟你讲个事
范某五：仓里没活了，你这个岗取消了，明天别来了
我：那钱怎么算
范某五：找人事
2025年3月12日 上午8:01
我：门禁打不开
"""
STATEMENT = """活期账户明细 户名：景某三
日期|类型|对方户名|收入金额|摘要
2025-01-10|代发|江州市样例仓储有限公司|6,000.00|工资
2025-02-10|代发|江州市样例仓储有限公司|6,000.00|工资
"""


def facts_of(*sources):
    return organize_case(sources=sources, inputs=asked(as_of="2025-06-01"))


@pytest.mark.parametrize(
    "opening", ["我叫景某三，", "本人景某三，", "本人叫景某三，", "我是景某三，", "我名叫景某三，"]
)
def test_who_tells_of_his_own_work_is_the_worker(opening):
    facts = facts_of(make_source(ACCOUNT.replace("我叫景某三，", opening), name="自述.txt"))
    (worker,) = [one for one in facts.parties if one.contract_role == "worker"]
    assert worker.name == "景某三"
    assert facts.employment.worker == worker.id


def test_whoever_calls_himself_so_may_have_a_rare_surname():
    facts = facts_of(make_source(ACCOUNT.replace("景某三", "仉一鸣"), name="自述.txt"))
    assert [one.name for one in facts.parties if one.contract_role == "worker"] == ["仉一鸣"]


def test_an_account_without_a_title_is_still_told_by_the_worker():
    untitled = ACCOUNT.removeprefix("情况说明\n")
    (paper,) = facts_of(make_source(untitled, name="01.txt")).documents
    assert paper.kind is DocumentKind.STATEMENT


def test_a_witness_does_not_tell_of_himself():
    text = "情况说明\n我叫范某六，是证人，2018年入职该公司，公司通知我的同事景某三不用来了。"
    (paper,) = facts_of(make_source(text, name="说明.txt")).documents
    assert paper.kind is DocumentKind.TESTIMONY


def test_what_somebody_writes_proves_no_day():
    employment = employment_of(make_source(ACCOUNT, name="自述.txt"))
    assert [(one.date, one.firm) for one in employment.started] == [(date(2020, 4, 1), False)]


def test_the_account_that_wages_reach_names_worker_and_employer():
    facts = facts_of(make_source(STATEMENT, name="工资流水.txt"), told("公司拖欠工资，把我辞退。"))
    roles = {one.contract_role: one.name for one in facts.parties}
    assert roles["worker"] == "景某三"
    assert roles["employer"] == "江州市样例仓储有限公司"


def test_the_holder_of_the_other_account_is_no_worker():
    text = STATEMENT.replace("户名：景某三", "对方户名：景某三")
    paper = paper_of(make_source(text, name="工资流水.txt"), None)
    assert "劳动者" not in {one.label for one in employment_mentions(paper)}


@pytest.mark.parametrize(
    "words",
    [
        "2025年1月、2月我每个周日都上班，没有加班费。",
        "2025年1月和2月我都上班。",
        "2025年2月我每天都上班到十点。",
    ],
)
def test_months_of_extra_work_are_no_first_day(words):
    text = f"我2020年4月1日入职，未签劳动合同，月工资6000元。{words}"
    assert {one.date for one in employment_of(told(text)).started} == {date(2020, 4, 1)}


@pytest.mark.parametrize(
    "words",
    [
        '2025年3月10日，主管给我发微信说"仓里没活了，你明天别来了"。',
        "2025年3月10日店长当面讲，我这个岗位取消了，以后不用来上班了。",
        "2025年3月10日，厂长说公司不再用我了。",
    ],
)
def test_whoever_is_sent_away_by_word_of_mouth_is_dismissed_that_day(words):
    employment = employment_of(told(f"我2020年4月1日入职，未签劳动合同，月工资6000元。{words}"))
    assert {one.date for one in employment.ended} == {date(2025, 3, 10)}
    assert {one.kind for one in employment.endings} == {EndKind.DISMISSAL}


@pytest.mark.parametrize(
    "words",
    [
        "2025年3月10日，主管说停电，今天不用来了。",
        "2025年3月10日，我问主管是不是不用来了？",
        "2025年3月10日，主管说这个岗位取消了，把我调到分拣组。",
    ],
)
def test_a_day_off_a_question_and_another_post_are_no_end(words):
    employment = employment_of(told(f"我2020年4月1日入职，未签劳动合同，月工资6000元。{words}"))
    assert employment.endings == ()
    assert employment.ended == ()


def test_the_chat_whose_times_stand_apart_sends_the_worker_away():
    source = make_source(CHAT, name="截图.txt")
    (paper,) = facts_of(source, told("我被辞退，工资拖欠，未签合同。")).documents[:1]
    assert paper.kind is DocumentKind.CHAT
    employment = employment_of(source, told("我被辞退，工资拖欠，未签劳动合同。"))
    assert {one.date for one in employment.ended} == {date(2025, 3, 10)}


def test_what_the_worker_says_of_it_in_a_chat_is_no_act_of_the_employer():
    chat = CHAT.replace("你这个岗取消了，明天别来了", "先这样").replace(
        "门禁打不开", "昨天范主管让我别来了"
    )
    employment = employment_of(make_source(chat, name="截图.txt"), told("工资拖欠，未签劳动合同。"))
    assert employment.ended == ()


@pytest.mark.parametrize(
    "more",
    [
        "请于2025年4月3日前办理离职手续。",
        "请您于2025年4月3日前办理离职交接。",
        "您应于2025年4月3日办理离职手续。",
    ],
)
def test_the_day_for_the_formalities_is_no_second_end(more):
    notice = (
        "解除劳动合同通知书\n景某三：\n因您多次旷工，公司决定自2025年3月31日起与您解除劳动合同。"
        f"{more}\n江州市样例仓储有限公司\n2025年3月31日"
    )
    employment = employment_of(make_source(notice, name="通知.txt"))
    assert {one.date for one in employment.ended} == {date(2025, 3, 31)}
