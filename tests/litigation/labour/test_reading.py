"""What papers say of an employment, in the wordings people use."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.extraction.employment.months import months_in
from litigation.analysis.organize import organize_case
from litigation.analysis.values.employment import EndKind, Topic, WageKind
from litigation.analysis.values.facts import DocumentKind, EventKind
from litigation.analysis.values.sources import Source
from tests.litigation.extraction.conftest import make_inputs, make_source
from tests.litigation.labour.building import asked, employment_of, notice, payroll, told

FRAME = "{}公司没有与我签订书面劳动合同，2024年6月30日将我辞退，拖欠工资。"


@pytest.mark.parametrize(
    "words",
    [
        "我2021年5月10日入职江州市样例科技有限公司。",
        "本人于2021年5月10日进入江州市样例科技有限公司工作。",
        "2021年5月10日，申请人入职被申请人处。",
        "自2021年5月10日起在被申请人处担任会计。",
        "入职日期：2021年5月10日。",
        "申请人于二〇二一年五月十日到被申请人处上班。",
        "2021.5.10应聘到该公司，任司机。",
        "2021年5月10日我到江州市样例美容店上班。",
    ],
)
def test_the_first_day_is_read(words):
    days = {day.date for day in employment_of(told(FRAME.format(words))).started}
    assert days == {date(2021, 5, 10)}


@pytest.mark.parametrize(
    "words",
    [
        "公司于2024年6月28日违法解除劳动合同。",
        "2024年6月28日，被申请人口头通知申请人解除劳动关系。",
        "自2024年6月28日起解除与你的劳动合同关系。",
        "离职日期：2024年6月28日。",
        "申请人工作至2024年6月28日。",
        "2024年6月28日被申请人以经营困难为由解除与申请人的劳动合同。",
        "2024年6月28日老板在微信群里说让我明天不用来了。",
        "劳动合同2024年6月28日到期后公司不再续签。",
        "申请人于2024年6月28日以拖欠工资为由邮寄《被迫解除劳动合同通知书》。",
    ],
)
def test_the_last_day_is_read(words):
    text = f"申请人2021年5月10日入职，未签订劳动合同，月工资8000元。{words}"
    assert {day.date for day in employment_of(told(text)).ended} == {date(2024, 6, 28)}


@pytest.mark.parametrize(
    "words",
    [
        "2024年7月15日要求支付违法解除劳动合同赔偿金。",
        "2024年7月15日向仲裁委申请解除劳动合同赔偿金。",
        "合同期限截至2024年7月15日终止。",
    ],
)
def test_a_claim_for_an_ending_is_none(words):
    text = f"申请人2021年5月10日入职，未签订劳动合同，拖欠工资。{words}"
    assert date(2024, 7, 15) not in {day.date for day in employment_of(told(text)).ended}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("公司以业绩不达标为由将我辞退", EndKind.DISMISSAL),
        ("被申请人单方解除劳动关系", EndKind.DISMISSAL),
        ("因公司拖欠工资，申请人被迫解除劳动合同", EndKind.FORCED_RESIGNATION),
        ("双方协商一致解除劳动合同", EndKind.AGREEMENT),
        ("劳动合同期满公司不再续签", EndKind.EXPIRY),
        ("申请人因个人原因离职", EndKind.RESIGNATION),
    ],
)
def test_who_ended_it_is_read(words, kind):
    endings = employment_of(told(f"申请人2021年5月10日入职，工资8000元。{words}。")).endings
    assert [one.kind for one in endings] == [kind]


def test_a_mean_before_leaving_is_no_resignation():
    text = "申请人2021年5月10日入职。申请人离职前十二个月平均工资为8,000元，公司拖欠工资。"
    assert employment_of(told(text)).endings == ()


def test_the_notice_gives_day_ground_and_both_sides():
    facts = organize_case(sources=(notice(),), inputs=make_inputs())
    [ending] = facts.employment.endings
    assert (ending.kind, ending.date, ending.firm) == (
        EndKind.DISMISSAL,
        date(2024, 6, 28),
        True,
    )
    assert "多次迟到" in ending.ground
    roles = {party.name: (party.role, party.contract_role) for party in facts.parties}
    assert roles["李样例"] == ("plaintiff", "worker")
    assert roles["江州市范例商贸有限公司"] == ("defendant", "employer")


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("月工资8000元", "8000"),
        ("双方约定月薪8,000元", "8000"),
        ("每月工资为人民币8000元", "8000"),
        ("工资标准：8000元/月", "8000"),
        ("税前月薪1.2万元", "12000"),
        ("基本工资5000元、岗位工资3000元，合计8000元/月", "8000"),
    ],
)
def test_the_agreed_wage_is_read(words, amount):
    text = f"申请人2021年5月10日入职，{words}。公司将申请人辞退，未签劳动合同。"
    agreed = [one.amount for one in employment_of(told(text)).wages if one.kind is WageKind.AGREED]
    assert agreed == [Decimal(amount)]


@pytest.mark.parametrize(
    "words",
    ["试用期工资6000元", "基本工资5000元", "拖欠2024年9月、10月工资16000元", "最低工资标准2690元"],
)
def test_what_is_no_agreed_wage_is_left_alone(words):
    text = f"申请人2021年5月10日入职，公司将申请人辞退，未签劳动合同，{words}。"
    wages = employment_of(told(text)).wages
    assert [one for one in wages if one.kind is WageKind.AGREED] == []


def test_the_local_mean_is_not_the_workers_own():
    text = (
        "申请人2021年5月10日入职，劳动合同。解除前十二个月平均工资为30,000元，"
        "当地上年度职工月平均工资为9,500元，公司辞退申请人。"
    )
    found = {one.kind: one.amount for one in employment_of(told(text)).wages}
    assert found == {WageKind.AVERAGE: Decimal(30000), WageKind.LOCAL_AVERAGE: Decimal(9500)}


@pytest.mark.parametrize(
    "words",
    [
        "公司一直没有与我签订书面劳动合同",
        "被申请人未与申请人签订劳动合同",
        "未签书面劳动合同",
        "公司拒绝签订劳动合同",
    ],
)
def test_the_absence_of_a_contract_is_read(words):
    text = f"申请人2021年5月10日入职，{words}，月工资8000元，被辞退。"
    assert employment_of(told(text)).without_contract


@pytest.mark.parametrize(
    "words",
    [
        "您好，劳动合同还给签吗，我来了半年都没签",
        "来了三个月了，合同到今天，一直未签",
        "你先上班，合同以后再补",
        "合同的事不急，过阵子再签",
        "劳动合同麻烦尽快帮我签一下",
    ],
)
def test_a_chat_tells_that_no_contract_was_signed(words):
    assert employment_of(notice(), chatted(words)).without_contract


@pytest.mark.parametrize(
    "words",
    [
        "我的劳动合同什么时候到期",
        "劳动合同没问题，已经收好了",
        "合同我还没丢，在家里放着",
        "合同原件快递没签收，再寄一次吧",
    ],
)
def test_a_chat_about_a_contract_is_no_word_that_there_was_none(words):
    assert employment_of(notice(), chatted(words)).without_contract == ()


def chatted(words: str) -> Source:
    return make_source(
        f"聊天对象：人事-周样本（微信）　导出人：李样例\n李样例 2024-05-06 09:30:00\n{words}",
        name="聊天.txt",
    )


AWARD = """江州市劳动人事争议仲裁委员会
仲裁裁决书
江劳人仲案字〔2024〕第321号
申请人：李样例，女。
被申请人：江州市范例商贸有限公司。
申请人诉称：申请人于2021年5月10日入职被申请人处，月工资9000元，2024年6月28日被申请人将申请人辞退。
被申请人辩称：不同意申请人的请求。
本委经审理查明：{found}
本委认为：{held}
裁决如下：
一、被申请人支付申请人2024年5月工资8000元。
仲裁员　周样本
二〇二四年十月十五日"""


def test_what_a_party_said_in_an_award_is_no_finding_of_it():
    found = employment_of(
        make_source(AWARD.format(found="双方对在职期间各执一词。", held="申请人应予举证。"))
    )
    assert {one.firm for one in found.started} == {False}
    assert {one.firm for one in found.ended} == {False}
    assert {one.firm for one in found.wages} == {False}


def test_what_the_tribunal_found_itself_is_no_partys_mere_statement():
    told = "申请人于2021年6月1日入职被申请人处，月工资8000元，2024年6月28日双方劳动关系解除。"
    found = employment_of(make_source(AWARD.format(found=told, held="应予支持。")))
    assert {one.date for one in found.started if one.firm} == {date(2021, 6, 1)}
    assert {one.date for one in found.ended if one.firm} == {date(2024, 6, 28)}
    assert {one.amount for one in found.wages if one.firm} == {Decimal(8000)}


@pytest.mark.parametrize(
    "voice", ["本院查明：", "本院经审理查明，", "本委认为：", "二、本院认为："]
)
def test_pages_of_a_decision_without_its_head_are_the_tribunals_words(voice):
    found = employment_of(
        make_source(
            f"{voice}李样例于2021年5月10日入职江州市范例商贸有限公司，月工资8000元，"
            "2024年6月28日公司将其辞退，劳动关系解除。",
            name="节选.docx",
        )
    )
    assert {one.firm for one in (*found.started, *found.ended)} == {True}


def test_a_written_contract_gives_its_day_and_term():
    paper = make_source(
        "劳动合同书\n甲方（用人单位）：江州市范例商贸有限公司\n乙方（劳动者）：李样例\n"
        "第一条 合同期限：自2022年1月1日起至2024年12月31日止。\n签订日期：2022年1月5日"
    )
    [contract] = employment_of(paper).contracts
    assert (contract.signed, contract.start, contract.end) == (
        date(2022, 1, 5),
        date(2022, 1, 1),
        date(2024, 12, 31),
    )


def test_the_payroll_is_read_for_our_worker_only():
    rows = payroll({"2024年1月": "8,000.00", "2024-02": "8,100.00"})
    other = payroll({"2024年1月": "9,999.00"}, name="王某甲")
    pay = employment_of(notice(), rows, other).pay
    assert {(one.month, one.gross) for one in pay} == {
        (date(2024, 1, 1), Decimal("8000.00")),
        (date(2024, 2, 1), Decimal("8100.00")),
    }


def test_a_bank_statement_gives_what_came_not_what_was_earned():
    statement = make_source(
        "江州示例银行交易明细\n交易日期|摘要|对方户名|收入金额\n"
        "2024-02-10|2024年1月工资|江州市范例商贸有限公司|7,500.00"
    )
    [pay] = employment_of(notice(), statement).pay
    assert (pay.month, pay.gross, pay.net) == (date(2024, 1, 1), None, Decimal("7500.00"))


@pytest.mark.parametrize(
    ("words", "months", "amount"),
    [
        ("拖欠2024年5月、6月工资共计16000元", (5, 6), "16000"),
        ("2024年4月至6月工资未支付", (4, 5, 6), None),
        ("尚未支付2024年6月工资8000元", (6,), "8000"),
        ("自2024年3月起拖欠工资", (), None),
    ],
)
def test_unpaid_wages_are_read(words, months, amount):
    text = f"申请人2021年5月10日入职，被辞退，未签劳动合同。公司{words}。"
    [one] = employment_of(told(text)).arrears
    assert one.months == tuple(date(2024, month, 1) for month in months)
    assert one.amount == (Decimal(amount) if amount else None)


def test_the_employers_own_words_admit():
    source = make_source(
        "解除劳动合同通知书\n李样例女士：\n因经营困难，公司决定自2024年6月28日起解除劳动合同。"
        "2024年5月工资将另行结算。\n江州市范例商贸有限公司\n2024年6月28日"
    )
    [one] = employment_of(source).arrears
    assert one.admitted


def test_double_wages_are_no_arrears():
    text = "申请人2021年5月10日入职，请求支付2023年5月至2024年4月未签劳动合同双倍工资80000元。"
    assert employment_of(told(text)).arrears == ()


def test_claims_without_rules_here_are_noticed():
    text = "我2021年5月10日入职，被辞退，加班费和未休年休假工资都没付，也没有代通知金。"
    topics = {one.topic for one in employment_of(told(text)).mentioned}
    assert topics == {Topic.OVERTIME, Topic.ANNUAL_LEAVE, Topic.NOTICE_PAY}


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("劳动合同书", DocumentKind.LABOR_CONTRACT),
        ("关于解除劳动合同的通知", DocumentKind.TERMINATION_NOTICE),
        ("离职证明", DocumentKind.TERMINATION_NOTICE),
        ("被迫解除劳动合同通知书", DocumentKind.RESIGNATION),
        ("辞职信", DocumentKind.RESIGNATION),
        ("2024年3月工资条", DocumentKind.PAYSLIP),
        ("考勤管理制度", DocumentKind.EMPLOYER_RULES),
        ("9月考勤表", DocumentKind.ATTENDANCE),
        ("社会保险参保缴费证明", DocumentKind.SOCIAL_INSURANCE),
        ("录用通知书", DocumentKind.OFFER),
        ("劳动保障监察投诉受理登记表", DocumentKind.INSPECTION_RECORD),
        ("买卖合同", DocumentKind.CONTRACT),
    ],
)
def test_each_paper_is_known_by_its_title(title, kind):
    facts = organize_case(sources=(make_source(f"{title}\n正文。"),), inputs=make_inputs())
    assert facts.documents[0].kind is kind


def test_two_plain_words_are_enough_where_the_request_is_about_labour():
    text = "公司与员工李四于2021年1月4日签订三年期劳动合同，月薪10,000元。"
    facts = organize_case(sources=(told(text),), inputs=asked())
    assert facts.employment is not None
    assert organize_case(sources=(told(text),), inputs=make_inputs()).employment is None


def test_a_sale_that_mentions_wages_is_no_employment():
    sale = make_source(
        "买卖合同\n甲方（卖方）：江州甲有限公司\n乙方（买方）：海州乙有限公司\n"
        "乙方员工离职、拖欠工资、社保事宜与本合同无关。总价100,000元。"
    )
    assert organize_case(sources=(sale,), inputs=make_inputs()).employment is None


def test_the_chronology_tells_the_employment():
    text = (
        "我2021年5月10日入职江州市样例科技有限公司，2024年6月28日被公司辞退，拖欠工资，"
        "没签劳动合同。我2024年8月1日向劳动监察大队投诉。"
    )
    facts = organize_case(sources=(told(text),), inputs=make_inputs())
    assert [(event.kind, str(event.date)) for event in facts.events] == [
        (EventKind.EMPLOYED, "2021-05-10"),
        (EventKind.TERMINATED, "2024-06-28"),
        (EventKind.COMPLAINED, "2024-08-01"),
    ]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2024年9月、10月工资", ["2024-09", "2024-10"]),
        ("2023年11月至2024年2月", ["2023-11", "2023-12", "2024-01", "2024-02"]),
        ("202403", ["2024-03"]),
        ("2024-03-15", []),
        ("12月和1月", ["2024-12", "2025-01"]),
        ("二月份、三月份的工资", ["2024-02", "2024-03"]),
    ],
)
def test_months_are_read_as_people_name_them(text, months):
    assert [f"{month:%Y-%m}" for month in months_in(text, 2024)] == months
