"""When work began and ended and what it paid, in the orders in which papers say so."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.values.employment import WageKind
from tests.litigation.extraction.conftest import make_source
from tests.litigation.labour.building import employment_of

BEGAN, ENDED, PAY = date(2021, 3, 8), date(2025, 6, 30), Decimal(9500)
HEAD = "劳动合同书\n甲方（用人单位）：杭州拟峰物流有限公司\n乙方（劳动者）：林试安"

CERTIFIED = [
    "证明信：林试安，2021年3月8日进入我公司，从事会计，月工资为9500元，以上属实。",
    "应员工要求出具：林试安，会计，2021年3月8日参加我单位工作，工资9500元/月。",
    "经查人事档案，林试安系我单位职工，2021年3月8日起工作，任会计，月薪为9500元。",
    "本公司确认林试安自2021年3月8日起与本公司存在劳动关系，岗位为会计，税前月工资9500元。",
    "我单位员工林试安，自2021年3月8日起在我单位工作，现任会计，月工资收入9500元。",
    "林试安系本公司在职员工，入职时间：2021年3月8日，职务：会计，月薪标准：9500元。",
    "我公司职工林试安，会计，2021年3月8日起任职，每月税前工资9500元，情况属实。",
    "证明：林试安在我司工作（职位：会计），入司时间2021年3月8日，月工资9500元。",
    "2021年3月8日至今，林试安受聘于我司任会计，工资为每月9500元。",
    "林试安自2021年3月8日加入本公司，岗位会计，目前月薪为9500元。",
    "林试安于2021年3月8日到我单位参加工作，从事会计，工资每月9500元。",
    "兹证明林试安（会计）为我公司正式员工，到职日期2021年3月8日，月收入9500元。",
    "林试安，会计，在本单位工作起始时间为2021年3月8日，薪资9500元/月。",
    "本公司于2021年3月8日聘用林试安为会计，月工资9500元，现仍在职。",
    "林试安2021年3月8日起在岗，会计一职，税前月收入9500元。",
    "林试安的用工起始日为2021年3月8日，工资标准每月9500元。",
    "兹有我司员工林试安，工作起止时间：2021年3月8日至今，月薪：9500元。",
    "林试安于2021年3月8日进入我司上班，每月发放工资9500元。",
    "林试安，进厂日期：2021年3月8日，工种：会计，工资：9500元/月。",
]


@pytest.mark.parametrize("words", CERTIFIED)
def test_a_certificate_tells_the_first_day_and_the_wage(words):
    paper = make_source(
        f"在职证明\n{words}\n特此证明。\n杭州拟峰物流有限公司（盖章）\n2025年6月10日",
        name="证明.docx",
    )
    job = employment_of(paper)
    assert {one.date for one in job.started} == {BEGAN}
    assert {one.amount for one in job.wages if one.kind is WageKind.AGREED} == {PAY}


TERMS = [
    "本合同为固定期限，起止时间：2021年3月8日—2026年3月7日。",
    "乙方入职日期：2021年3月8日；合同终止日期：2026年3月7日（期满可协商续签）。",
    "本劳动合同的期限，从2021年3月8日算起，到2026年3月7日为止。",
    "乙方入职及合同起始时间为2021年3月8日，合同届满时间为2026年3月7日。",
    "甲方自2021年3月8日起聘用乙方，聘用期至2026年3月7日届满。",
    "合同起始日：2021年3月8日，合同到期日：2026年3月7日。",
    "合同期五年，2021年3月8日起算，2026年3月7日期满。",
    "双方劳动合同自2021年3月8日生效，至2026年3月7日止。",
    "乙方于2021年3月8日到岗，合同期满日为2026年3月7日。",
    "用工之日为2021年3月8日，合同期限截至2026年3月7日。",
    "合同有效期间：2021年3月8日至2026年3月7日，含试用期两个月。",
    "自2021年3月8日（起始日）至2026年3月7日（终止日），为固定期限劳动合同。",
]


@pytest.mark.parametrize("words", TERMS)
def test_a_contract_tells_its_first_and_its_last_day(words):
    paper = make_source(
        f"{HEAD}\n{words}\n甲方（盖章）：杭州拟峰物流有限公司 2021年3月8日\n"
        "乙方（签字）：林试安 2021年3月8日",
        name="劳动合同.docx",
    )
    job = employment_of(paper)
    days = {day for one in job.contracts for day in (one.start, one.end) if day}
    assert days == {BEGAN, date(2026, 3, 7)}
    assert {one.date for one in job.started} <= {BEGAN}
    assert not job.ended


WAGES = [
    "劳动报酬：每月税前工资9500元，发薪日为次月15日。",
    "甲方以货币形式按月向乙方支付工资，数额为9500元，于次月15日前发放。",
    "乙方每个月的工资是9500元，甲方于下月十五日前转账支付。",
    "薪酬标准为税前月薪9500元，按月结发。",
    "双方议定月薪为9500元。",
    "乙方实行月薪制，月工资为9500元（税前）。",
    "乙方的劳动报酬为9500元/月。",
    "工资按月发放，每月9500元。",
    "甲方每月支付乙方报酬9500元。",
    "乙方薪资：9500元（月）。",
    "乙方月度工资总额9500元，由甲方转账。",
    "乙方的工资待遇为每月人民币9500元整。",
    "工资计发：月薪制，标准9500元。",
    "甲方按月付给乙方工资，金额9500元。",
    "乙方税前工资为9500元每月。",
    "乙方每月固定工资9500元，次月发放。",
    "乙方的月薪（税前）定为9500元。",
    "甲方应按9500元/月的标准支付乙方工资。",
    "乙方转正后月薪9500元，试用期相同。",
    "约定工资标准：人民币9500元/月。",
]


@pytest.mark.parametrize("words", WAGES)
def test_a_contract_tells_the_wage_of_a_month(words):
    paper = make_source(
        f"{HEAD}\n合同期限：2021年3月8日至2026年3月7日。\n{words}\n甲方（盖章）：杭州拟峰物流有限公司\n乙方（签字）：林试安",
        name="劳动合同.docx",
    )
    found = {one.amount for one in employment_of(paper).wages if one.kind is WageKind.AGREED}
    assert found == {PAY}


@pytest.mark.parametrize(
    "words",
    [
        "试用期工资每月8000元。",
        "基本工资5000元，岗位工资3000元，绩效工资1500元。",
        "甲方每月为乙方缴纳社会保险费1500元。",
        "乙方每月可报销交通费500元。",
        "当地最低工资标准为每月2690元。",
        "乙方违反保密义务的，应支付违约金50000元。",
    ],
)
def test_a_part_of_the_wage_or_another_sum_is_none(words):
    paper = make_source(
        f"{HEAD}\n合同期限：2021年3月8日至2026年3月7日。\n{words}\n甲方（盖章）：杭州拟峰物流有限公司\n乙方（签字）：林试安",
        name="劳动合同.docx",
    )
    assert not [one for one in employment_of(paper).wages if one.kind is WageKind.AGREED]


NOTICES = [
    "2025年6月30日起你不必再来公司上班，公司已决定与你解除劳动合同，离职证明由人事寄送。",
    "经公司管理层讨论，你的岗位已被取消，劳动合同于2025年6月30日解除，请当日完成工作交接。",
    "现通知你：自2025年6月30日起，公司不再与你继续履行劳动合同，双方劳动关系解除。",
    "公司现将你辞退，2025年6月30日为最后工作日，劳动合同同日解除。",
    "您的劳动合同已被公司决定解除，解除日期2025年6月30日。",
    "考虑到你的绩效评级，公司不再聘用你，双方劳动合同2025年6月30日解除。",
    "公司决定辞退你，你的工作到2025年6月30日为止。",
    "公司与你的劳动关系自2025年6月30日起终结。",
    "即日起（2025年6月30日）你不再是公司员工。",
    "你因旷工三日被公司除名，自2025年6月30日生效。",
    "公司决定不再留用你，请于2025年6月30日办理离职。",
    "你的最后在岗日为2025年6月30日，此后双方不存在劳动关系。",
    "公司单方决定终结与你的雇佣关系，时间为2025年6月30日。",
    "你与公司的劳动合同定于2025年6月30日解除。",
    "公司已决定与你解约，解约日2025年6月30日。",
    "经查你严重违纪，公司予以开除处理，2025年6月30日起执行。",
    "自2025年6月30日起，你无需再到公司上班，劳动合同解除。",
    "2025年6月30日起公司停止与你的劳动关系。",
    "公司将于2025年6月30日与你终止聘用。",
]


@pytest.mark.parametrize("words", NOTICES)
def test_a_notice_of_the_employer_tells_the_last_day(words):
    paper = make_source(
        f"解除劳动合同通知书\n林试安：\n{words}\n杭州拟峰物流有限公司（盖章）\n2025年6月30日",
        name="通知.docx",
    )
    job = employment_of(paper)
    assert {one.date for one in job.ended} == {ENDED}
    assert [(one.kind.value, one.date) for one in job.endings] == [("dismissal", ENDED)]
