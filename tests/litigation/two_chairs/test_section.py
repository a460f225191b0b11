"""Both chairs in the report: one table, our own side marked, nothing told a second time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from litigation.analysis.reasoning.two_chairs.side import UNPROVED
from litigation.analysis.values.chairs import ChairRow, Chairs, ChairSide, Held
from litigation.analysis.values.result import Finding, FindingKind
from litigation.reports import render
from tests.litigation.reports import sample

DEFENCE = Finding(
    "defence-payment", FindingKind.DEFENCE, "被告可能提出清偿抗辩：已付。", (sample.PAID,),
    answer="已计入。", title="清偿抗辩", elements=("non_payment",), support="全部付款回单。",
)  # fmt: skip
CHAIRS = Chairs(
    rows=(
        ChairRow(
            "non_payment", "plaintiff", "defendant",
            ChairSide(holds=(Held(sample.PAID, "strong"),), brings=("对账单",)),
            ChairSide(brings=("全部付款回单",), defences=("defence-payment",)),
        ),
    )
)  # fmt: skip


def report(position: str = "plaintiff", chairs: Chairs = CHAIRS, language: str = "zh-hans") -> str:
    result = sample.sample_result(chairs=chairs)
    result = replace(
        result,
        inputs=replace(result.inputs, case_position=position),
        findings=(*result.findings, DEFENCE),
    )
    return render(result, format="md", language=language).decode()


def test_our_side_is_marked():
    assert "| 原告（我方） | 被告 |" in report("plaintiff")
    assert "| 原告 | 被告（我方） |" in report("defendant")


def test_a_third_party_sits_on_neither_side():
    assert "| 原告 | 被告 |" in report("third_party")


def test_a_row_tells_what_each_side_has_raises_and_must_bring():
    row = next(line for line in report().splitlines() if "有利于被告" in line)
    mine, theirs = row.split(" | ")[1:3]
    assert "**已有**：1份（强1）〔" in mine
    assert "**尚须**：对账单" in mine
    assert "**可提出**：清偿抗辩" in theirs
    assert "**尚须**：全部付款回单" in theirs


def test_that_a_fact_is_unproved_is_told_above_the_table_and_not_in_every_row():
    (row,) = CHAIRS.rows
    answering = replace(row.defendant, answers=(f"原告{UNPROVED}", "账号主体须核验"))
    shown = report(chairs=replace(CHAIRS, rows=(replace(row, defendant=answering),)))
    assert f"原告{UNPROVED}" not in shown
    assert "**回应**：账号主体须核验" in shown


def test_what_our_own_defence_needs_is_told_with_the_defence_only():
    row = next(line for line in report("defendant").splitlines() if "有利于被告" in line)
    assert "全部付款回单" not in row
    assert "**尚须**：对账单" in row


def test_an_element_that_is_not_in_the_matrix_is_not_shown():
    gone = replace(CHAIRS, rows=(replace(CHAIRS.rows[0], element="gone"),))
    assert "有利于被告" not in report(chairs=gone)


def test_results_made_before_have_no_empty_section():
    assert "双方对照" not in report(chairs=Chairs())


@pytest.mark.parametrize("format", ["html", "docx", "pdf", "json"])
def test_every_format_holds_both_chairs(format):
    made = render(sample.sample_result(chairs=CHAIRS), format=format)
    without = render(sample.sample_result(), format=format)
    assert len(made) > len(without)
