"""The Excel file: numbers that calculate, words that never do, places numbered as in the report."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from litigation.reports import render
from litigation.reports.assemble import outline_of
from litigation.reports.notes import Notebook
from tests.litigation.reports.sample import sample_result

RESULT = sample_result()


def book(result=RESULT, language: str = "zh-hans"):
    return openpyxl.load_workbook(io.BytesIO(render(result, format="xlsx", language=language)))


def test_every_table_is_a_sheet():
    assert book().sheetnames == [
        "结论",
        "金额测算",
        "金额分段",
        "时间线",
        "要件与证据矩阵",
        "证据清单",
        "材料中的金额",
        "引用出处",
    ]


def test_what_could_not_be_read_is_told_before_the_tables():
    told = [row[1] for row in book()["结论"].iter_rows(values_only=True)]
    assert any("损坏的照片.jpg" in str(one) for one in told)
    assert any("一份文件未能读取，结论可能因此不完整。" in str(one) for one in told)


def test_sums_are_numbers_and_days_are_days():
    sheet = book()["金额分段"]
    segment = next(one for item in RESULT.claims for one in item.segments)
    assert sheet["B2"].value.date() == segment.start
    assert Decimal(str(sheet["G2"].value)) == segment.amount
    assert sheet["G2"].number_format == "#,##0.00"


def test_the_total_is_the_results_and_stands_last():
    sheet = book()["金额测算"]
    assert Decimal(str(sheet.cell(sheet.max_row, 2).value)) == RESULT.claim_total
    assert sheet.cell(sheet.max_row, 1).font.bold


def test_a_refused_sum_is_empty_with_its_reason():
    refused = next(item for item in RESULT.claims if item.refusal)
    row = next(row for row in book()["金额测算"].iter_rows() if row[0].value == refused.title)
    assert row[1].value is None
    assert row[5].value == refused.refusal


def test_citations_bear_the_numbers_of_the_report():
    notes = Notebook(RESULT)
    outline_of(RESULT, language="zh-hans", notes=notes)
    shown = {row[0]: row[3] for row in book()["引用出处"].iter_rows(min_row=2, values_only=True)}
    for note in notes.notes():
        assert shown[note.number] == note.quote


@pytest.mark.parametrize(
    "hostile", ['=HYPERLINK("http://x.example","y")', "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "=1+1"]
)
def test_words_of_a_paper_never_calculate(hostile):
    event = replace(RESULT.timeline[0], text=hostile, note=hostile)
    made = render(sample_result(timeline=(event,)), format="xlsx")
    cell = openpyxl.load_workbook(io.BytesIO(made))["时间线"]["B2"]
    assert cell.data_type == "s"
    assert cell.value == hostile
    assert cell.quotePrefix


def test_no_cell_of_the_whole_book_is_a_formula():
    cells = [cell for sheet in book() for row in sheet.iter_rows() for cell in row]
    assert cells
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_what_no_cell_can_hold_is_cut_and_said_so():
    event = replace(RESULT.timeline[0], text="长" * 40_000 + "\x0b")
    told = book(sample_result(timeline=(event,)))["时间线"]["B2"].value
    assert len(told) <= 32_767
    assert told.endswith("（全文见 JSON 格式的结果）")


def test_identity_numbers_are_masked():
    event = replace(RESULT.timeline[0], text="身份证号11010519491231002X")
    assert "19491231" not in book(sample_result(timeline=(event,)))["时间线"]["B2"].value


def test_the_head_of_a_table_stays_and_is_printed_on_every_page():
    for sheet in book():
        assert sheet.freeze_panes == "A2"
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.auto_filter.ref


def test_an_empty_result_still_opens():
    empty = sample_result(
        claims=(), claim_total=None, timeline=(), matrix=(), drafts=(), amounts=(), findings=(),
        conclusions=(), strategies=(), contradictions=(), parties=(), documents=(),
    )  # fmt: skip
    assert book(empty).sheetnames


def test_english_sheets_have_english_titles():
    assert all(name.isascii() for name in book(language="en").sheetnames)


def test_the_day_in_the_file_is_that_of_the_analysis():
    assert book().properties.created.date() == RESULT.inputs.as_of
    assert book().properties.modified.date() == RESULT.inputs.as_of
    assert isinstance(RESULT.inputs.as_of, date)
