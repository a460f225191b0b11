"""Papers of employments in the wordings of other firms, workers and commissions."""

from __future__ import annotations

from decimal import Decimal

import pytest

from litigation.analysis.organize import organize_case
from litigation.analysis.values.facts import AmountKind, DocumentKind, EventKind, Facts
from tests.litigation.extraction.conftest import make_source
from tests.litigation.labour.building import asked

BEGAN, ENDED = "2021-03-08", "2025-06-30"
CERTIFICATES = {
    "在职证明a": (
        "在职证明\n"
        "兹证明林试安（身份证号11010119900101001X）自2021年3月8日起在我公"
        "司工作，现任仓储主管，月工资9,500元，双方已建立劳动关系。\n"
        "特此证明\n"
        "杭州拟峰物流有限公司（盖章）\n"
        "2024年5月6日"
    ),
    "在职证明b": (
        "工作证明\n"
        "兹证明林试安同志系我单位正式员工，2021年3月8日到岗，担任仓储主管一职，税前月薪人民"
        "币玖仟伍佰元整，与我司签有书面劳动合同。\n"
        "杭州拟峰物流有限公司（公章）\n"
        "二〇二四年五月六日"
    ),
    "在职证明c": (
        "在职及收入证明\n"
        "中国某某银行：\n"
        "我单位员工林试安，于2021年3月8日进入我司任仓储主管，劳动合同期限三年，月均收入95"
        "00元。\n"
        "单位名称（盖章）：杭州拟峰物流有限公司\n"
        "日期：2024年5月6日"
    ),
    "在职证明d": (
        "在 职 证 明\n"
        "林试安，男，2021年3月8日入职本公司，岗位：仓储主管，工资标准9500元/月。目前仍"
        "在职。\n"
        "以上情况属实。\n"
        "杭州拟峰物流有限公司\n"
        "2024.5.6\n"
        "（公章）"
    ),
    "收入证明": (
        "收入证明\n"
        "兹证明林试安为我公司聘用员工，自2021年3月8日起在本公司物流部任仓储主管，月工资收入"
        "9500元。本证明仅用于办理贷款，不作为劳动合同。\n"
        "杭州拟峰物流有限公司（盖章）\n"
        "2024年5月6日"
    ),
    "在职证明e": (
        "在职证明\n"
        "林试安自2021年3月8日起受雇于我司，从事仓储主管工作，约定月薪9,500元，至今在岗"
        "。\n"
        "杭州拟峰物流有限公司（印章）\n"
        "2024年5月6日"
    ),
}
NOTICES = {
    "通知1": (
        "解除劳动合同通知书\n"
        "林试安：\n"
        "因你严重违反公司规章制度，公司决定自2025年6月30日起与你解除双方于2021年3月8"
        "日签订的劳动合同。\n"
        "杭州拟峰物流有限公司\n"
        "2025年6月30日"
    ),
    "通知2": (
        "劳动合同解除通知\n"
        "林试安先生：\n"
        "鉴于客观情况发生重大变化，经研究决定，公司与您的劳动合同于2025年6月30日终止，请于"
        "当日办理离职手续。\n"
        "杭州拟峰物流有限公司（盖章）\n"
        "2025年6月30日"
    ),
    "通知3": (
        "通 知\n"
        "林试安同志：\n"
        "你自2025年6月20日起连续旷工，公司依规与你解除劳动关系，最后工作日为2025年6月"
        "30日。\n"
        "杭州拟峰物流有限公司\n"
        "2025年6月30日"
    ),
    "通知4": (
        "辞退通知书\n"
        "林试安：\n"
        "公司因经营困难裁减岗位，你的工作到2025年6月30日为止，从次日起无须到岗。\n"
        "杭州拟峰物流有限公司\n"
        "2025年6月30日"
    ),
    "协议": (
        "协商解除劳动合同协议书\n"
        "甲方：杭州拟峰物流有限公司\n"
        "乙方：林试安\n"
        "甲乙双方经协商一致，同意于2025年6月30日解除劳动合同。甲方一次性支付乙方经济补偿3"
        "8,000元。\n"
        "甲方（盖章）：杭州拟峰物流有限公司 乙方（签字）：林试安\n"
        "2025年6月30日"
    ),
    "协议2": (
        "离职协议\n"
        "甲方（用人单位）：杭州拟峰物流有限公司\n"
        "乙方（劳动者）：林试安\n"
        "一、双方一致同意，劳动关系至2025年6月30日终结。\n"
        "二、甲方于2025年7月15日前向乙方支付离职补偿金38000元。\n"
        "签署日期：2025年6月30日"
    ),
    "被迫": (
        "被迫解除劳动合同通知书\n"
        "致：杭州拟峰物流有限公司\n"
        "贵公司自2025年3月起拖欠工资，至今未与本人签订书面劳动合同，本人现依法自2025年6"
        "月30日起解除劳动关系。\n"
        "通知人：林试安\n"
        "2025年6月30日"
    ),
    "辞职": (
        "辞职报告\n"
        "尊敬的公司领导：\n"
        "本人林试安于2021年3月8日加入公司，现因公司长期未缴社会保险，特提出辞职，最后工作日"
        "2025年6月30日。\n"
        "辞职人：林试安\n"
        "2025年6月30日"
    ),
    "离职证明": (
        "离职证明\n"
        "兹证明林试安于2021年3月8日至2025年6月30日在我公司任仓储主管，现已办妥离职手"
        "续。\n"
        "杭州拟峰物流有限公司\n"
        "2025年7月1日"
    ),
}
CLAIMS = {
    "申请1": (
        "劳动争议仲裁申请书\n"
        "申请人：林试安，女，1990年1月1日生，住杭州市某某区某某路1号。\n"
        "被申请人：杭州拟峰物流有限公司，住所地杭州市某某区某某路9号，法定代表人：赵拟言。\n"
        "仲裁请求：\n"
        "1、请求裁决被申请人支付违法解除劳动合同赔偿金85,500元；\n"
        "2、支付2025年5月1日至2025年6月30日期间的工资19,000元；\n"
        "3、支付未签订书面劳动合同的二倍工资差额104,500元；\n"
        "4、支付加班费12,300元及未休年休假工资4,368元。\n"
        "事实与理由：\n"
        "申请人自2021年3月8日起至被申请人处上班，岗位为仓储主管，每月工资9500元，双方一"
        "直未签订书面劳动合同。2025年6月30日，被申请人以经营困难为由将申请人辞退。\n"
        "此致\n"
        "杭州市某某区劳动人事争议仲裁委员会\n"
        "申请人：林试安\n"
        "2026年1月20日"
    ),
    "申请2": (
        "仲裁申请书\n"
        "申请人林试安，男，汉族。\n"
        "被申请人杭州拟峰物流有限公司。\n"
        "请求事项：\n"
        "一、裁决被申请人向申请人支付解除劳动合同的经济补偿金42750元；\n"
        "二、裁令被申请人补发拖欠工资人民币28500元；\n"
        "三、仲裁费用由被申请人承担。\n"
        "事实和理由：\n"
        "2021年3月8日，申请人经招聘到被申请人单位报到，任仓储主管，月薪9,500元。202"
        "5年6月30日申请人因被申请人拖欠工资被迫离职。\n"
        "此致\n"
        "某某区劳动人事争议仲裁委员会\n"
        "申请人：林试安\n"
        "二〇二六年一月二十日"
    ),
    "申请3": (
        "劳动人事争议仲裁申请书\n"
        "申请人：林试安\n"
        "被申请人：杭州拟峰物流有限公司\n"
        "申请人请求：被申请人给付经济补偿金四万二千七百五十元、代通知金9500元，以上合计522"
        "50元。\n"
        "事实：申请人系被申请人员工，入职时间2021年3月8日，离职时间2025年6月30日，离"
        "职前十二个月平均工资9500元。\n"
        "申请人：林试安\n"
        "2026年1月20日"
    ),
    "申请4": (
        "劳动仲裁申请书\n"
        "申请人：林试安，被申请人：杭州拟峰物流有限公司。\n"
        "仲裁请求：请求裁决被申请人支付违法解除赔偿金8.55万元。\n"
        "事实与理由：申请人2021年3月8日与被申请人签订劳动合同，约定月工资9500元。被申请"
        "人于2025年6月30日无故将申请人开除。"
    ),
    "起诉状": (
        "民事起诉状\n"
        "原告：林试安，男，1990年1月1日出生。\n"
        "被告：杭州拟峰物流有限公司。\n"
        "诉讼请求：1.判令被告支付原告违法解除劳动合同赔偿金85500元；2.判令被告支付拖欠工"
        "资19000元及加付赔偿金9500元；3.本案诉讼费由被告承担。\n"
        "事实与理由：原告2021年3月8日入职被告，2025年6月30日遭被告违法解除。原告于2"
        "025年8月5日申请劳动仲裁，杭州市某某区劳动人事争议仲裁委员会于2025年9月28日作"
        "出裁决，原告于2025年10月9日收到裁决书。\n"
        "此致\n"
        "杭州市某某区人民法院\n"
        "具状人：林试安\n"
        "2025年10月15日"
    ),
    "裁决书": (
        "杭州市某某区劳动人事争议仲裁委员会\n"
        "仲裁裁决书\n"
        "杭某劳人仲案字〔2025〕第101号\n"
        "申请人：林试安，男。\n"
        "被申请人：杭州拟峰物流有限公司。法定代表人：赵拟言。\n"
        "申请人林试安与被申请人杭州拟峰物流有限公司劳动争议一案，本委于2025年8月5日受理后，"
        "依法组成仲裁庭，于2025年9月10日开庭审理。本案现已审理终结。\n"
        "申请人诉称：请求裁决被申请人支付赔偿金85500元、拖欠工资19000元。\n"
        "经审理查明：申请人于2021年3月8日入职被申请人，任仓储主管，月工资9500元，202"
        "5年6月30日被申请人解除劳动合同。\n"
        "本委认为，被申请人解除违法。裁决如下：\n"
        "一、被申请人于本裁决生效之日起十日内支付申请人违法解除劳动合同赔偿金85500元；\n"
        "二、被申请人支付申请人2025年5月至6月工资19000元；\n"
        "三、驳回申请人其他仲裁请求。\n"
        "首席仲裁员：周拟\n"
        "2025年9月28日"
    ),
}

NOTICE_KINDS = (DocumentKind.TERMINATION_NOTICE, DocumentKind.RESIGNATION)
SUMS = {
    "申请1": (85500, 19000, 104500, 12300, 4368),
    "申请2": (42750, 28500),
    "申请3": (42750, 9500, 52250),
    "申请4": (85500,),
    "起诉状": (85500, 19000, 9500),
}


def read(text: str) -> Facts:
    return organize_case(sources=(make_source(text),), inputs=asked(as_of="2026-02-01"))


def days(facts: Facts, kind: EventKind) -> set[str]:
    return {event.date.isoformat() for event in facts.events if event.kind is kind}


@pytest.mark.parametrize("text", CERTIFICATES.values(), ids=CERTIFICATES)
def test_a_certificate_of_work_names_the_worker_and_the_first_day(text):
    facts = read(text)
    assert facts.documents[0].kind is DocumentKind.EMPLOYMENT_CERTIFICATE
    assert {(p.name, p.contract_role) for p in facts.parties} == {
        ("林试安", "worker"),
        ("杭州拟峰物流有限公司", "employer"),
    }
    assert days(facts, EventKind.EMPLOYED) == {BEGAN}
    assert not days(facts, EventKind.CONTRACT_SIGNED)
    assert {(a.value, a.kind) for a in facts.amounts} == {(Decimal(9500), AmountKind.WAGE)}


@pytest.mark.parametrize("text", NOTICES.values(), ids=NOTICES)
def test_what_ends_an_employment_is_no_contract_of_it(text):
    facts = read(text)
    assert facts.documents[0].kind in NOTICE_KINDS
    assert days(facts, EventKind.TERMINATED) == {ENDED}
    assert not days(facts, EventKind.CONTRACT_SIGNED)
    assert "林试安" in {party.name for party in facts.parties if party.contract_role == "worker"}


@pytest.mark.parametrize("name", SUMS)
def test_what_a_worker_asks_for_is_claimed_and_no_penalty(name):
    facts = read(CLAIMS[name])
    assert not [one for one in facts.amounts if one.kind is AmountKind.PENALTY]
    claimed = {one.value for one in facts.amounts if one.kind is AmountKind.CLAIMED}
    assert claimed == {Decimal(value) for value in SUMS[name]}


@pytest.mark.parametrize("text", CLAIMS.values(), ids=CLAIMS)
def test_a_claim_for_wages_of_some_months_is_no_payment(text):
    facts = read(text)
    assert not days(facts, EventKind.PAID)
    assert days(facts, EventKind.TERMINATED) == {ENDED}


@pytest.mark.parametrize("name", ["申请1", "申请2", "申请3", "起诉状", "裁决书"])
def test_the_first_day_is_found_however_it_is_told(name):
    assert days(read(CLAIMS[name]), EventKind.EMPLOYED) == {BEGAN}


def test_an_undated_application_was_not_filed_on_a_day_it_tells_of():
    assert not days(read(CLAIMS["申请4"]), EventKind.FILED)


def test_the_course_of_the_arbitration_is_told_in_the_suit():
    facts = read(CLAIMS["起诉状"])
    assert days(facts, EventKind.FILED) == {"2025-08-05", "2025-10-15"}
    assert days(facts, EventKind.JUDGED) == {"2025-09-28"}
    assert days(facts, EventKind.SERVED) == {"2025-10-09"}


def test_an_award_tells_when_it_was_asked_for_and_what_it_orders():
    facts = read(CLAIMS["裁决书"])
    assert "2025-08-05" in days(facts, EventKind.FILED)
    awarded = {one.value for one in facts.amounts if one.kind is AmountKind.AWARDED}
    assert awarded == {Decimal(85500), Decimal(19000)}


def test_an_award_without_a_named_commission_is_not_of_a_court():
    award = CLAIMS["裁决书"].split("\n", 1)[1]
    judged = [event.text for event in read(award).events if event.kind is EventKind.JUDGED]
    assert judged
    assert not [text for text in judged if "法院" in text]
