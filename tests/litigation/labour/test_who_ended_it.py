"""Who ended the employment, told in other words, and who sues after an award."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.values.employment import EndKind
from litigation.analysis.values.facts import DocumentKind
from tests.litigation.extraction.conftest import make_source
from tests.litigation.labour.building import analysed, claim, employment_of, told

FIRM = "江州市样例仓储有限公司"
BEGAN = f"我叫景某三，2020年4月1日入职{FIRM}，未签劳动合同，月工资6000元。"


def test_the_cause_may_stand_between_the_day_and_the_end():
    words = "2023年12月31日因公司拖欠工资，本人被迫离职。"
    assert {one.date for one in employment_of(told(BEGAN + words)).ended} == {date(2023, 12, 31)}


RESIGNED = make_source(
    "辞职信\n公司：\n本人景某三因家庭原因提出辞职，最后工作日为2025年3月14日。\n景某三\n2025年3月1日",
    name="辞职信.txt",
)


@pytest.mark.parametrize("asked", ["你写个辞职信，公司给你两个月工资", "您交一份离职申请吧"])
def test_a_resignation_that_the_employer_asked_for_is_in_dispute(asked):
    chat = make_source(
        f"微信聊天记录\n2025-03-01 10:00 人事小范\n{asked}\n2025-03-01 11:30 景某三\n知道了",
        name="微信.txt",
    )
    result = analysed(RESIGNED, chat, told(BEGAN), as_of="2025-05-01")
    (text,) = [one.text for one in result.conclusions if one.id == "conclusion-end"]
    assert "离职原因有争议" in text


def test_a_resignation_that_nobody_asked_for_is_one():
    result = analysed(RESIGNED, told(BEGAN), as_of="2025-05-01")
    (text,) = [one.text for one in result.conclusions if one.id == "conclusion-end"]
    assert "劳动者辞职" in text


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("申请人以被申请人未支付加班费为由提出解除劳动合同", EndKind.FORCED_RESIGNATION),
        ("原告以书面形式通知被告解除劳动合同", EndKind.RESIGNATION),
        ("被申请人以申请人旷工为由解除劳动合同", EndKind.DISMISSAL),
        ("被申请人提出解除劳动合同", EndKind.DISMISSAL),
    ],
)
def test_whoever_gives_notice_ends_it(words, kind):
    employment = employment_of(told(f"{BEGAN}2025年3月31日{words}。"))
    assert {one.kind for one in employment.endings} == {kind}


def test_an_end_for_age_is_no_unlawful_dismissal():
    words = "2024年10月15日公司说我到60岁了让我走。"
    item = claim(analysed(told(BEGAN + words), as_of="2025-01-10"), "dismissal_damages")
    assert item.amount is None
    assert "退休年龄" in item.refusal


def test_whoever_is_moved_to_another_post_does_not_begin_that_day():
    words = "2025年1月2日公司发邮件把我调到仓库做管理员。"
    assert {one.date for one in employment_of(told(BEGAN + words)).started} == {date(2020, 4, 1)}


AWARD = make_source(
    "江州市劳动人事争议仲裁委员会\n仲裁裁决书\n江劳人仲案字〔2025〕第78号\n申请人：景某三。\n"
    f"被申请人：{FIRM}。\n经审理查明：申请人于2021年1月4日入职，2024年12月31日被申请人解除劳动合同，"
    "解除前十二个月平均工资9,000元。\n裁决如下：被申请人支付申请人违法解除劳动合同赔偿金72,000元。\n"
    "如不服本裁决，可自收到裁决书之日起十五日内向人民法院起诉。\n二〇二五年四月三十日",
    name="裁决书.txt",
)
SUIT = (
    f"民事起诉状\n原告：{FIRM}\n被告：景某三，男，1991年1月1日出生\n诉讼请求：\n"
    "1.判令原告无需向被告支付赔偿金72,000元；\n"
    "2.诉讼费由被告承担。\n事实与理由：原告于2025年5月8日收到裁决书，不服，故诉至法院。\n"
    f"具状人：{FIRM}\n{{day}}"
)


def sued(day):
    suit = make_source(SUIT.format(day=day), name="起诉状.txt")
    return analysed(suit, AWARD, as_of="2025-05-28")


def test_the_suit_after_the_award_tells_who_sues():
    roles = {one.name: one.role for one in sued("2025年5月20日").parties}
    assert roles == {FIRM: "plaintiff", "景某三": "defendant"}


def test_an_employer_who_sues_may_not_ask_for_what_the_worker_claims():
    result = sued("2025年5月20日")
    assert result.claim_total is None
    item = claim(result, "dismissal_damages")
    assert (item.amount, item.counted) == (Decimal("72000.00"), False)
    assert item.title.startswith("劳动者的请求")


@pytest.mark.parametrize(
    ("day", "said"), [("2025年5月20日", "在期内"), ("2025年5月27日", "已届满")]
)
def test_a_suit_is_in_time_by_its_own_day(day, said):
    (text,) = [one.text for one in sued(day).conclusions if one.id == "conclusion-award"]
    assert said in text
    assert "最后一日为2025年5月23日" in text


def test_the_day_of_the_award_is_no_day_of_the_suit():
    days = {one.date for one in sued("2025年5月20日").timeline if one.kind == "filed"}
    assert days == {date(2025, 5, 20)}


def test_what_is_asked_for_was_not_paid():
    suit = make_source(
        f"仲裁申请书\n申请人：景某三，女，1998年8月18日出生\n被申请人：{FIRM}\n请求事项：1、支付2024年4月18日至2024年"
        "9月9日未签劳动合同二倍工资28,500元。\n事实和理由：2024年3月18日入职，月薪6000元，2024年9月10日补签合同。\n"
        "申请人：景某三\n2025年1月8日",
        name="申请书.txt",
    )
    result = analysed(suit, position="respondent", as_of="2025-01-20")
    assert not any(one.kind == "paid" for one in result.timeline)


def test_a_list_of_clockings_is_attendance():
    text = "打卡记录 景某三 2024年12月\n12-02|缺卡|缺卡|旷工"
    result = analysed(make_source(text, name="钉钉.txt"), told(BEGAN), as_of="2025-01-20")
    assert result.documents[0].kind is DocumentKind.ATTENDANCE


LAID_OFF = make_source(
    "解除劳动合同通知书\n景某三：\n因经营严重困难，经与您协商变更劳动合同未能达成一致，"
    "公司决定于2025年3月31日解除劳动合同，"
    f"并支付经济补偿金33,000元。\n{FIRM}\n2025年3月31日",
    name="通知书.txt",
)
SLIP = make_source(
    f"电子回单\n付款人：{FIRM}\n收款人：景某三\n金额：33,000.00元\n日期：2025年4月3日\n用途：经济补偿",
    name="回单.txt",
)


def test_a_change_that_was_not_agreed_on_is_no_agreement_on_the_end():
    assert {one.kind for one in employment_of(LAID_OFF).endings} == {EndKind.DISMISSAL}


def test_what_was_paid_for_the_end_is_named_beside_the_claim():
    result = analysed(LAID_OFF, SLIP, told(BEGAN), as_of="2025-05-01")
    item = claim(result, "dismissal_damages")
    assert item.amount == Decimal("60000.00")
    assert "未扣除已付33,000.00元" in item.title
    assert result.limitation.interruptions == ()
    alone = analysed(LAID_OFF, told(BEGAN), as_of="2025-05-01")
    assert "已付" not in claim(alone, "dismissal_damages").title


def test_whoever_works_on_after_the_term_has_not_left_then():
    term = make_source(
        f"劳动合同\n甲方：{FIRM}\n乙方：景某三\n合同期限：2020年4月1日至2023年3月31日\n工资：6000元/月\n2020年4月1日",
        name="合同.txt",
    )
    words = "合同到2023年3月31日到期，之后没有续签但我一直在上班。2024年6月30日公司把我辞退。"
    result = analysed(told(BEGAN.replace("未签劳动合同，", "") + words), term, as_of="2024-09-01")
    assert {one.date for one in result.timeline if one.kind == "terminated"} == {date(2024, 6, 30)}
    assert any("期满后继续用工" in one.text for one in result.findings)


def test_a_bonus_unpaid_is_no_wage_unpaid():
    words = "2024年年终奖两个月工资没有发。2025年2月21日公司把我辞退。"
    result = analysed(told(BEGAN + words), as_of="2025-03-20")
    kinds = {one.kind for one in result.claims}
    assert "unpaid_wages" not in kinds
    assert "bonus" in kinds


def test_a_waiver_of_insurance_is_no_record_of_it():
    waiver = make_source(
        "自愿放弃参加社会保险声明\n本人自愿放弃参加社会保险。\n景某三", name="声明.txt"
    )
    result = analysed(waiver, told(BEGAN), as_of="2025-03-20")
    assert result.documents[0].kind is not DocumentKind.SOCIAL_INSURANCE


def test_a_form_for_personal_reasons_is_in_dispute_where_a_wrong_is_told():
    words = "2025年3月14日因公司未依法缴纳社会保险，本人口头提出辞职。"
    result = analysed(RESIGNED, told(BEGAN + words), as_of="2025-05-01")
    (text,) = [one.text for one in result.conclusions if one.id == "conclusion-end"]
    assert "离职原因有争议" in text
