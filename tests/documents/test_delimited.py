"""Tables in plain text: what banks and shops export as CSV or with bars between the fields."""

from __future__ import annotations

import pytest

from documents.readers.text import read_text
from documents.text import BlockKind

NAMES = ("交易日期", "付款人", "收款人", "金额", "摘要")
ROW = ("2020-07-10", "江州甲置业有限公司", "江州乙建设有限公司", "600,000.00", "进度款")


def blocks(text: str):
    return [block for page in read_text(text.encode()).pages for block in page.blocks]


def rows(text: str) -> list[list[str]]:
    return [block.text.split("\t") for block in blocks(text) if block.kind is BlockKind.ROW]


@pytest.mark.parametrize(
    "lines",
    [
        ("|".join(NAMES), "|".join(ROW)),
        ("| " + " | ".join(NAMES) + " |", "| " + " | ".join(ROW) + " |"),
        (",".join(NAMES), ",".join(f'"{cell}"' for cell in ROW)),
        (",".join(NAMES), ",".join(ROW)),
        (";".join(NAMES), ";".join(ROW)),
    ],
)
def test_rows_under_names_are_a_table(lines):
    told = rows("账户流水\n" + "\n".join(lines) + "\n共1笔")
    assert told[0] == list(NAMES)
    assert [cell.replace(",", "") for cell in told[1]] == [cell.replace(",", "") for cell in ROW]
    assert len(told) == 2


@pytest.mark.parametrize(
    "text",
    [
        "参加人员:甲,乙,丙\n会议于2023年5月1日召开,双方到场,形成记录。",
        "第一,价款；第二,交货；第三,验收。\n2023年,2024年,2025年",
        "a,b,c\n没有数字,的,一行",
        "一行,没有,下文",
    ],
)
def test_sentences_with_commas_stay_sentences(text):
    assert rows(text) == []
    assert [block.text for block in blocks(text)] == text.splitlines()


def test_a_table_ends_where_a_line_has_other_fields_and_another_may_begin():
    first, second = "日期,事项,金额\n2023-01-02,付款,100", "品名|数量|单价\n钢材|2|30"
    text = f"{first}\n说明：以上为一月。\n{second}"
    found = blocks(text)
    assert [block.table for block in found] == [1, 1, None, 2, 2]


def test_an_endless_line_is_no_row():
    text = "甲,乙,丙\n" + "1," * 100_000 + "1"
    assert rows(text) == []
