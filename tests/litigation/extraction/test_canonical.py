import pytest
from hypothesis import given
from hypothesis import strategies as st

from litigation.analysis.extraction.canonical import canonical


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("２０２３年３月５日", "2023年3月5日"),
        ("2023 年 3 月 5 日", "2023年3月5日"),
        ("江 州 市 恒 达 有 限 公 司", "江州市恒达有限公司"),
        ("甲　　方：江州公司", "甲方：江州公司"),
        ("总价 1，234，567．00 元", "总价1,234,567.00元"),
        ("金额(大写): 伍万元", "金额（大写）：伍万元"),
        ("品名    规格    数量", "品名\t规格\t数量"),
        ("2O23年l月5日", "2023年1月5日"),
    ],
)
def test_ways_of_typing_become_one_spelling(raw, plain):
    assert canonical(raw).text == plain


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("于【2023】年【3】月【5】日签订", "于2023年3月5日签订"),
        ("[2023]年[3]月[5]日", "2023年3月5日"),
        ("【 2023 】 年 【 3 】 月", "2023年3月"),
        ("__2023__年__3__月_5_日前", "2023年3月5日前"),
        ("（2023）年（3）月（5）日", "2023年3月5日"),
        ("总价人民币【120,000.50】元", "总价人民币120,000.50元"),
        ("总价￥__120,000__元", "总价¥120,000元"),
        ("货到后【三十】日内付清【40】%", "货到后三十日内付清40%"),
    ],
)
def test_the_blanks_of_a_form_are_no_part_of_what_was_written_into_them(raw, plain):
    found = canonical(raw)
    assert found.text == plain
    assert [raw[at] for at, read in zip(found.offsets, plain, strict=True) if read.isdigit()] == [
        read for read in plain if read.isdigit()
    ]


@pytest.mark.parametrize(
    "text",
    ["（2023）江0102民初12号", "（3）日常维护", "【1】年利率为6%", "____年__月__日", "见【2】。"],
)
def test_a_number_that_is_no_figure_of_a_blank_keeps_its_brackets(text):
    assert canonical(text).text == text


def test_a_letter_read_as_a_digit_is_remembered():
    found = canonical("人民币 l2O,000 元")
    assert found.text == "人民币 120,000元"
    assert found.repaired


def test_a_steel_grade_is_no_number():
    assert canonical("钢材 Q345B 共10吨").text == "钢材 Q345B 共10吨"


@given(st.text(alphabet="甲方：０1，,. \t　（)元年月OolI〇○ab￥【】_日", max_size=200))
def test_every_character_knows_where_it_stood(raw):
    found = canonical(raw, base=7)
    assert len(found.text) == len(found.offsets)
    assert all(7 <= offset < 7 + len(raw) for offset in found.offsets)
    assert list(found.offsets) == sorted(found.offsets)


def test_a_sum_broken_in_the_only_full_line_of_a_text_is_one_sum(source, organize):
    text = """催款函
海州乙智能装备有限公司：
依双方2024年9月7日订立的合同，贵司应付货款136988.58元，现仍有1232
88.58元逾期未付。
江州甲机电设备有限公司
2025年3月7日"""
    facts = organize(source(text, name="函"))
    values = {str(amount.value) for amount in facts.amounts}
    assert "123288.58" in values
    assert not values & {"1232", "88.58"}


def test_a_sum_broken_by_the_wrapping_of_a_plain_text_is_one_sum(source, organize):
    text = """催款函
海州乙智能装备有限公司：
贵司与我司于2024年9月7日签订买卖合同，总价人民币136,988.58元。我司已经依约
供货，经双方核对，贵司至今仍有到期应付而未付的货款合计人民币壹拾贰万叁仟贰
佰捌拾捌元伍角捌分没有付清。
江州甲机电设备有限公司
2025年3月7日"""
    facts = organize(source(text, name="函"))
    assert "123288.58" in {str(amount.value) for amount in facts.amounts}
