"""The pay of a month without the word wage, and the first day of work told by reference."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.extraction.canonical import canonical
from litigation.analysis.extraction.paper import paper_of
from litigation.analysis.values.facts import AmountKind
from tests.litigation.extraction.conftest import make_source
from tests.litigation.labour.building import employment_of
from tests.litigation.labour.test_days_and_wages_in_words import BEGAN, HEAD, PAY
from tests.litigation.loan.papers import facts_of

CONTRACT = f"{HEAD}\n合同期限：2021年3月8日至2026年3月7日。\n{{words}}"
CERTIFICATE = "在职证明\n{words}\n杭州拟峰物流有限公司（盖章）\n2025年6月30日"
EARNED = [
    "乙方逐月所得为9500元，甲方打到乙方卡里。",
    "做满一个月，甲方付乙方9500元，税未扣。",
    "甲方一个月给乙方9500元作为劳动所得，次月10日到卡。",
    "乙方每个月领9500元（税前）。",
    "9500元为乙方的月工资标准，甲方按月打卡。",
    "月度收入：9500元；付给：乙方。",
]


@pytest.mark.parametrize("words", EARNED)
def test_what_a_month_of_work_earns_is_the_wage(words):
    employment = employment_of(make_source(CONTRACT.format(words=words)))
    assert {(one.amount, one.firm) for one in employment.wages} == {(PAY, True)}


OTHERS = [
    "乙方每月须完成销售额50000元，工资另行约定。",
    "工资按月发放，年薪120000元。",
    "甲方每月为乙方缴纳社会保险费1500元。",
    "乙方每月基本工资5000元。",
    "试用期每个月给乙方8000元。",
    "每月15日发放工资，违约的一方付3000元。",
    "甲方每月给乙方餐补300元。",
]


@pytest.mark.parametrize("words", OTHERS)
def test_other_sums_of_a_month_are_no_wage(words):
    assert employment_of(make_source(CONTRACT.format(words=words))).wages == ()


BY_REFERENCE = [
    "首日：2021年3月8日。末日：2026年3月7日。首日乙方上岗。",
    "用工始自2021年3月8日，讫于2026年3月7日，始日即到岗日。",
    "合同开始：2021年3月8日。合同终止：2026年3月7日。乙方在合同开始当日入职。",
    "期间：2021年3月8日（乙方当日到岗）起至2026年3月7日止。",
]


@pytest.mark.parametrize("words", BY_REFERENCE)
def test_the_first_day_of_the_term_is_that_of_work_where_the_contract_says_so(words):
    employment = employment_of(make_source(f"{HEAD}\n{words}"))
    assert {day.date for day in employment.started} == {BEGAN}


def test_a_term_alone_does_not_say_when_work_began():
    words = "首日：2021年3月8日。末日：2026年3月7日。"
    assert employment_of(make_source(f"{HEAD}\n{words}")).started == ()


CAME = [
    "林试安在我司任会计，2021年3月8日来的，每月挣9500元。",
    "我单位会计林试安，2021年3月8日进的公司，一个月拿9500元。",
    "在职：林试安；来司：2021年3月8日；月得：9500元（税前）。",
    "林试安2021年3月8日到我厂，职务会计，按月领取9500元。",
]


@pytest.mark.parametrize("words", CAME)
def test_whoever_came_on_a_day_began_to_work_then(words):
    employment = employment_of(make_source(CERTIFICATE.format(words=words)))
    assert [day.date for day in employment.started] == [BEGAN]
    assert {one.amount for one in employment.wages} == {PAY}


def test_the_day_on_which_a_term_ends_is_not_the_day_of_signing():
    words = "开始日期：2021年3月8日。结束日期：2026年3月7日。\n乙方（签字）：林试安\n2021年3月8日"
    assert paper_of(make_source(f"{HEAD}\n{words}")).dated == date(2021, 3, 8)


def test_bars_that_part_columns_are_no_digits():
    assert canonical("第一项｜经济补偿｜52,000元｜由公司承担").text.count("|") == 3
    assert canonical("金额|52,000元").text == "金额152,000元"


def test_compensation_told_by_its_number_behind_is_claimed():
    text = (
        "劳动人事争议仲裁申请书\n申请人：林试安\n被申请人：杭州拟峰物流有限公司\n"
        "责令用人单位即被申请人把违法解除劳动合同赔偿金一次付清，数目48,000元。\n申请人：林试安\n2025年8月1日"
    )
    sums = {one.value: one.kind for one in facts_of(text).amounts}
    assert sums[Decimal(48_000)] is AmountKind.CLAIMED


def test_a_day_on_which_somebody_signed_and_began_is_the_first_of_work():
    words = "林试安2021年3月8日签合同，当日到岗，任会计，月薪9500元。"
    employment = employment_of(make_source(CERTIFICATE.format(words=words)))
    assert [day.date for day in employment.started] == [BEGAN]


MORE_TERMS = [
    "合同生效时间2021年3月8日，合同失效时间2026年3月7日，乙方于生效当天到岗工作。",
    "开始日期：2021年3月8日。结束日期：2026年3月7日。乙方自开始日期起到岗。",
]


@pytest.mark.parametrize("words", MORE_TERMS)
def test_the_last_day_of_the_term_is_never_the_first_of_work(words):
    employment = employment_of(make_source(f"{HEAD}\n{words}"))
    assert {day.date for day in employment.started} == {BEGAN}


def test_vehicles_that_enter_a_plant_are_no_employees():
    notice = "门卫室提示：2021年1月17日起外来车辆须登记入厂。"
    employment = employment_of(
        make_source(f"{HEAD}\n{BY_REFERENCE[0]}"), make_source(notice, name="通知.txt")
    )
    assert {day.date for day in employment.started} == {BEGAN}
