from datetime import date

import pytest

from litigation.analysis.extraction.canonical import canonical
from litigation.analysis.extraction.dates import DateReader, month_later
from litigation.analysis.extraction.masks import masked, masks_of


def dates_in(text: str, paper: date | None = None) -> list[str]:
    plain = canonical(text).text
    found = DateReader(paper).read(masked(masks_of(plain), plain))
    return [str(mention.date) for mention in found]


@pytest.mark.parametrize(
    "text",
    [
        "二〇二三年三月五日",
        "二○二三年 三 月 五 日",
        "2023年3月5日",
        "2023年03月05号",
        "2023.3.5",
        "2023-03-05",
        "2023/3/5",
        "23年3月5日",
        "２０２３年３月５日",
        "交易时间：20230305",
        "Sun, 05 Mar 2023 10:00:00 +0800",
    ],
)
def test_every_form_of_a_date_is_read(text):
    assert dates_in(text) == ["2023-03-05"]


@pytest.mark.parametrize(
    "text",
    [
        "（2021）江0102民初1234号",
        "合同编号：HT-2023-03-05",
        "账号：6222 0230 2023 0305 123",
        "联系电话：13820230305",
        "统一社会信用代码：91320230305MA1X2Y3Z",
        "身份证号：320102202303051234",
        "单号 SH20230305001",
        "误差3.2.1以内",
        "2023年13月5日",
        "2023年2月30日",
    ],
)
def test_numbers_that_are_names_are_no_dates(text):
    assert dates_in(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2023年3月5日签订，同年6月30日付清", ["2023-03-05", "2023-06-30"]),
        ("2023年3月5日发货，次日到货", ["2023-03-05", "2023-03-06"]),
        ("2023年3月5日签订，同月28日交货", ["2023-03-05", "2023-03-28"]),
        ("2023年12月31日，次年1月8日付款", ["2023-12-31", "2024-01-08"]),
        ("2023年3月5日至8日", ["2023-03-05", "2023-03-08"]),
        ("2023年3月5日，4月6日又付", ["2023-03-05", "2023-04-06"]),
        ("2023年3月5日收货，当日提出异议", ["2023-03-05", "2023-03-05"]),
    ],
)
def test_relative_dates_refer_to_what_was_said_before(text, found):
    assert dates_in(text) == found


def test_a_day_without_a_year_takes_that_of_the_paper():
    assert dates_in("3月5日到货", date(2022, 9, 1)) == ["2022-03-05"]


def test_a_day_without_any_year_is_left_out():
    assert dates_in("3月5日到货") == []


def test_last_year_is_counted_from_the_paper():
    assert dates_in("去年8月2日供货，今年1月5日对账", date(2025, 6, 1)) == [
        "2024-08-02",
        "2025-01-05",
    ]


def test_a_month_later_ends_with_the_month():
    assert month_later(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert month_later(date(2023, 11, 30), 3) == date(2024, 2, 29)


def test_months_ago_are_told_against_the_day_of_the_paper():
    reader = DateReader(date(2024, 8, 20))
    assert [(m.date, m.precision) for m in reader.read("三个月前我借给他，10天前又催过。")] == [
        (date(2024, 5, 1), "month"),
        (date(2024, 8, 10), "day"),
    ]


@pytest.mark.parametrize("text", ["农历八月初五", "交货3天前通知", "每3个月前付租金"])
def test_lunar_days_and_notice_periods_are_no_dates(text):
    assert DateReader(date(2024, 8, 20)).read(text) == []


def test_in_a_chat_yesterday_is_told_against_the_message():
    reader = DateReader(date(2023, 1, 1), running=True)
    reader.read("2024-01-03 09:00 老陈：好")
    (said,) = reader.read("昨天转的")
    (last_year,) = reader.read("12月5日那批货")
    assert said.date == date(2024, 1, 2)
    assert last_year.date == date(2023, 12, 5)


def test_a_mail_bears_the_day_of_its_head_not_of_the_mail_below(source, organize):
    mail = source(
        "发件人：唐某 <a@x.example>\n收件人：吴某 <b@y.example>\n"
        "日期：Wed, 25 Sep 2024 10:26:00 +0800\n主题：回复：质量异议\n异议函收悉。\n"
        "----- 原始邮件 -----\n发送时间：2024-09-18 16:40\n请尽快整改。",
        name="回复.eml",
    )
    (profile,) = organize(mail).documents
    assert profile.dated == date(2024, 9, 25)
