"""Renewals, probation, settlements, awards, work by the hour and several employers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.values.facts import DocumentKind
from tests.litigation.extraction.conftest import make_source
from tests.litigation.labour.building import analysed, claim, employment_of, told

FIRM = "江州市样例仓储有限公司"


def contract(start: str, end: str, wage: str, signed: str, firm: str = FIRM):
    text = (
        f"劳动合同书\n甲方：{firm}\n乙方：景某三\n合同期限自{start}起至{end}止。\n"
        f"月工资{wage}元。\n{signed}"
    )
    return make_source(text, name=f"合同{signed}.txt")


FIRST = contract("2019年6月1日", "2022年5月31日", "5000", "2019年6月1日")
SECOND = contract("2022年6月1日", "2025年5月31日", "6000", "2022年5月28日")
EXPIRY = make_source(
    "劳动合同到期终止通知书\n景某三：\n您的劳动合同于2025年5月31日期满，公司决定不再续签，劳动合同于2025年5月31日"
    f"终止。\n{FIRM}\n2025年4月20日",
    name="通知.txt",
)


def test_contracts_that_follow_each_other_give_the_wage_of_the_last():
    result = analysed(FIRST, SECOND, EXPIRY, as_of="2025-07-01")
    assert claim(result, "economic_compensation").amount == Decimal("36000.00")


def test_a_second_term_that_is_not_renewed_may_be_worth_double():
    result = analysed(FIRST, SECOND, EXPIRY, as_of="2025-07-01")
    double = claim(result, "dismissal_damages")
    assert (double.amount, double.counted) == (Decimal("72000.00"), False)
    assert any("无固定期限" in note for note in double.notes)
    once = analysed(SECOND, EXPIRY, as_of="2025-07-01")
    assert not any(one.id == "dismissal_damages" for one in once.claims)


FORCED = make_source(
    f"被迫解除劳动合同通知书\n{FIRM}：\n本人景某三，自2019年6月1日入职，因公司拖欠工资，本人自2025年2月20日起"
    "解除劳动合同。\n通知人：景某三\n2025年2月20日",
    name="通知.txt",
)


def test_a_contract_years_after_the_first_day_is_no_late_signing():
    result = analysed(FORCED, SECOND, as_of="2025-04-01")
    assert not any(one.kind == "double_pay" for one in result.claims)
    assert any(
        "此前有无书面劳动合同不明" in n for n in claim(result, "economic_compensation").notes
    )


def test_a_contract_months_after_the_first_day_still_is_one():
    late = contract("2019年6月1日", "2022年5月31日", "5000", "2019年12月1日")
    result = analysed(FORCED, late, as_of="2025-04-01")
    assert any(one.kind == "double_pay" for one in result.claims)


PROBATION = make_source(
    "试用期解除劳动合同通知书\n景某三：\n因您在试用期内考核低于70分，不符合录用条件，公司决定于2025年5月20日解除"
    f"与您的劳动合同。\n{FIRM}\n2025年5月20日",
    name="通知.txt",
)
OFFER = make_source(
    f"录用通知书\n景某三：请于2025年3月3日到公司报到。试用期三个月，试用期工资4000元/月，转正后5000元/月。\n{FIRM}\n2025年2月20日",
    name="录用.txt",
)
SUIT = make_source(
    f"仲裁申请书\n申请人：景某三，男，1990年2月2日出生\n被申请人：{FIRM}\n请求事项：\n一、支付违法解除劳动合同赔偿金4000元；"
    "\n二、支付2025年5月1日至5月20日工资2600元。\n事实和理由：申请人2025年3月3日入职被申请人处。2025年5月20日，被申请人以"
    "试用期不符合录用条件为由通知解除劳动合同。\n申请人：景某三\n2025年6月3日",
    name="申请书.txt",
)


def test_conditions_of_hiring_are_no_first_day():
    days = {one.date for one in employment_of(SUIT, OFFER, PROBATION).started}
    assert days == {date(2025, 3, 3)}


def test_an_end_on_probation_is_reckoned_on_the_wage_of_probation():
    result = analysed(SUIT, OFFER, PROBATION, position="respondent", as_of="2025-06-20")
    assert claim(result, "dismissal_damages").amount == Decimal("4000.00")
    assert claim(result, "unpaid_wages").amount == Decimal("2600.00")


def test_conditions_that_were_signed_prove_no_failing():
    signed = make_source(
        "岗位录用条件确认书\n本人已知悉岗位录用条件：月度考核不低于70分。\n"
        "确认人：景某三 2025年3月3日",
        name="确认书.txt",
    )
    result = analysed(SUIT, OFFER, PROBATION, signed, position="respondent", as_of="2025-06-20")
    (row,) = [one for one in result.matrix if one.id == "lawful_dismissal"]
    assert row.status.value == "not_proved"


AGREED = make_source(
    f"协商解除劳动合同协议书\n甲方：{FIRM}\n乙方：景某三\n经双方协商一致，由甲方提出，达成如下协议：\n一、双方劳动合同于"
    "2025年3月31日解除。\n二、甲方向乙方支付经济补偿及其他费用共计50,000元，于2025年4月15日前支付。\n三、双方再无其他劳动争议。"
    "\n甲方（盖章） 乙方（签字）：景某三\n2025年3月25日",
    name="协议.txt",
)
PAID = (
    f"电子回单\n付款人：{FIRM}\n收款人：景某三\n金额：{{}}元\n日期：2025年4月14日\n"
    "用途：协商解除补偿"
)
ENTERED = told(f"景某三2017年3月20日入职{FIRM}，月工资9000元，2025年3月31日协商一致解除劳动合同。")


@pytest.mark.parametrize(
    ("paid", "left", "counted"), [("50,000.00", "0.00", False), ("20,000.00", "30000.00", True)]
)
def test_what_was_settled_is_owed_less_what_was_paid(paid, left, counted):
    slip = make_source(PAID.format(paid), name="回单.txt")
    result = analysed(ENTERED, AGREED, slip, as_of="2025-06-01")
    item = claim(result, "settlement")
    assert (item.amount, item.counted) == (Decimal(left), counted)
    assert not claim(result, "economic_compensation").counted


def test_a_payment_as_settled_restarts_no_period():
    slip = make_source(PAID.format("50,000.00"), name="回单.txt")
    result = analysed(ENTERED, AGREED, slip, as_of="2025-06-01")
    assert result.limitation.interruptions == ()


def test_a_claim_against_the_settlement_is_listed():
    suit = make_source(
        f"仲裁申请书\n申请人：景某三，男，1990年2月2日出生\n被申请人：{FIRM}\n仲裁请求：\n1.撤销2025年3月25日签订的协商解除协议；"
        "\n2.支付违法解除劳动合同赔偿金150,000元。\n申请人：景某三\n2025年5月20日",
        name="申请书.txt",
    )
    result = analysed(ENTERED, AGREED, suit, position="respondent", as_of="2025-06-01")
    asked = [one for one in result.claims if one.kind == "claimed"]
    assert any("150,000.00元" in one.refusal for one in asked)
    assert any("撤销" in one.title for one in asked)
    assert {one.date for one in result.timeline if one.kind == "terminated"} == {date(2025, 3, 31)}


AWARD = make_source(
    "江州市劳动人事争议仲裁委员会\n仲裁裁决书\n江劳人仲案字〔2025〕第77号\n申请人：景某三，男。\n"
    f"被申请人：{FIRM}。\n申请人请求：1.支付违法解除赔偿金90,000元；2.支付2024年度未休年假工资3,000元。\n"
    "经审理查明：申请人于2020年1月5日入职被申请人处，解除前十二个月平均工资9,000元。2024年12月30日，被申请人以违反制度为由"
    "解除劳动合同。\n裁决如下：\n一、被申请人于本裁决生效之日起五日内支付申请人违法解除劳动合同赔偿金90,000元。\n"
    "如不服本裁决，可自收到本裁决书之日起十五日内向人民法院提起诉讼。\n二〇二五年四月十日",
    name="裁决书.txt",
)
SERVED = make_source(
    "送达回证\n送达文书：江劳人仲案字〔2025〕第77号仲裁裁决书\n"
    "受送达人：景某三 签收日期：2025年4月16日\n"
    f"受送达人：{FIRM} 签收日期：2025年4月18日",
    name="送达.txt",
)


@pytest.mark.parametrize(
    ("position", "last"), [("plaintiff", "2025年5月6日"), ("defendant", "2025年5月6日")]
)
def test_the_time_to_sue_runs_from_the_slip_of_our_side(position, last):
    result = analysed(AWARD, SERVED, position=position, as_of="2025-04-22")
    (text,) = [one.text for one in result.conclusions if one.id == "conclusion-award"]
    received = "2025年4月16日" if position == "plaintiff" else "2025年4月18日"
    assert f"{received}收到" in text
    assert f"最后一日为{last}" in text
    assert "支付90,000.00元" in text


def test_leave_not_taken_is_no_wage_unpaid():
    assert not any(one.kind == "unpaid_wages" for one in analysed(AWARD, as_of="2025-04-22").claims)


def test_work_by_the_hour_is_not_reckoned_as_full_work():
    result = analysed(
        told(
            f"我2024年3月1日到{FIRM}做兼职收银，每天4小时，时薪18元，没有签书面劳动合同。2025年2月15日店长说以后不用来了。"
            "2025年2月1日至15日的工资900元没有结。"
        ),
        as_of="2025-04-01",
    )
    assert claim(result, "dismissal_damages").amount is None
    assert "非全日制" in claim(result, "dismissal_damages").refusal
    assert claim(result, "double_pay").amount is None
    assert claim(result, "unpaid_wages").amount == Decimal("900.00")


def test_a_contract_of_service_may_hide_an_employment():
    suit = make_source(
        f"劳动仲裁申请书\n申请人：景某三，男，1990年2月2日出生\n被申请人：{FIRM}\n仲裁请求：1.确认2023年4月10日至2025年3月15日"
        "存在劳动关系；2.支付违法解除劳动合同赔偿金24,000元。\n事实与理由：申请人2023年4月10日入职，月工资6,000元，公司让签承揽"
        "协议。2025年3月15日公司辞退申请人。\n申请人：景某三\n2025年4月2日",
        name="申请书.txt",
    )
    service = make_source(
        f"装卸业务承揽协议\n甲方：{FIRM}\n乙方：景某三\n双方为承揽关系，不存在劳动关系。\n2023年4月10日",
        name="协议.txt",
    )
    result = analysed(suit, service, as_of="2025-05-01")
    assert claim(result, "dismissal_damages").amount == Decimal("24000.00")
    (row,) = [one for one in result.matrix if one.id == "employment"]
    assert any("承揽" in one.reason for one in row.evidence if not one.supports)


def test_firms_that_share_an_employment_are_named():
    insured = make_source(
        "社会保险参保证明\n姓名：景某三\n参保单位：江州市样本劳务有限公司\n参保起止：2022年6月至2025年3月",
        name="社保.txt",
    )
    result = analysed(FORCED, SECOND, insured, as_of="2025-04-01")
    (text,) = [one.text for one in result.findings if one.id == "undetermined-employers"]
    assert f"{FIRM}（签订劳动合同）" in text
    assert "江州市样本劳务有限公司（缴纳社会保险）" in text
    assert not any(
        one.id == "undetermined-employers"
        for one in analysed(FORCED, SECOND, as_of="2025-04-01").findings
    )


def test_months_without_a_year_lie_before_the_day_told_last():
    account = told(
        f"我叫景某三，2023年5月8日到{FIRM}上班，每个月工资5000元，没签劳动合同。2025年1月31日老板让我走人，欠我12月和1月的工资没给。"
    )
    (months,) = {one.months for one in employment_of(account).arrears}
    assert months == (date(2024, 12, 1), date(2025, 1, 1))


def test_the_worker_is_no_verb():
    resignation = make_source(
        "辞职申请\n公司领导：\n因个人原因，本人申请于2025年1月24日离职。\n申请人：景某三\n2025年1月10日",
        name="辞职.txt",
    )
    result = analysed(resignation, SECOND, as_of="2025-03-01")
    assert {one.name for one in result.parties if one.contract_role == "worker"} == {"景某三"}


def test_a_notice_whose_title_names_no_labour_ends_the_contract():
    notice = make_source(
        f"解除通知书\n景某三：\n由于部门撤销，公司决定自2025年2月28日起解除与您的劳动合同。\n{FIRM}\n2025年2月28日",
        name="通知.txt",
    )
    result = analysed(notice, SECOND, as_of="2025-04-10")
    assert result.documents[0].kind is DocumentKind.TERMINATION_NOTICE
    assert claim(result, "dismissal_damages").amount is not None


def test_the_employer_pleads_the_settlement_against_every_claim_beside_it():
    suit = make_source(
        f"仲裁申请书\n申请人：景某三，男，1990年2月2日出生\n被申请人：{FIRM}\n仲裁请求：\n"
        "1.撤销2025年3月25日签订的协商解除协议；\n2.支付违法解除劳动合同赔偿金150,000元。\n"
        "申请人：景某三\n2025年5月20日",
        name="申请书.txt",
    )
    slip = make_source(PAID.format("50,000.00"), name="回单.txt")
    result = analysed(ENTERED, AGREED, suit, slip, position="respondent", as_of="2025-06-01")
    (draft,) = [one for one in result.drafts if one.kind == "answer"]
    lines = [one.text for one in draft.paragraphs]
    answers = [line for line in lines if line.startswith(("对撤销", "对违法解除"))]
    assert len(answers) == 2
    assert all("结清约定的款项" in line for line in answers)


def test_before_a_suit_against_the_award_there_is_nothing_to_answer():
    result = analysed(AWARD, SERVED, position="respondent", as_of="2025-04-22")
    assert not any(one.kind == "answer" for one in result.drafts)
    assert not any("按期答辩" in one.title for one in result.strategies)


def test_a_broken_month_stands_in_the_application_to_be_filled():
    account = told(
        f"我叫景某三，2020年4月1日入职{FIRM}，月工资6000元。2025年3月10日公司把我辞退。"
        "2025年2月和3月的工资没有发。"
    )
    result = analysed(account, as_of="2025-05-10")
    (draft,) = [one for one in result.drafts if one.kind == "arbitration_application"]
    assert any("不满整月的工资" in one.text for one in draft.paragraphs)
