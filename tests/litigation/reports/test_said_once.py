"""What holds for a paper, and the course of the period, stand in one place of the report each."""

from __future__ import annotations

from dataclasses import replace

from documents.text import Problem
from litigation.analysis.evidence.weighing import FLAG_REASONS
from litigation.analysis.values.result import ElementStatus, Evidence
from litigation.analysis.values.sources import UnreadableItem
from litigation.reports import render
from litigation.reports.sections.evidence_words import (
    element_reason,
    own_reason,
    row_flags,
    unread_reserve,
)
from tests.litigation.reports import sample

ELECTRONIC = Evidence(
    sample.PROMISE, "chat", True, "weak", f"提及余款；{FLAG_REASONS['electronic']}",
    ("electronic", "ocr", "seal_unchecked"),
)  # fmt: skip
DOUBTED = Evidence(
    sample.PROMISE, "chat", True, "weak", f"提及余款；{FLAG_REASONS['actor_unknown']}",
    ("actor_unknown",),
)  # fmt: skip


def report(*evidence: Evidence, **changes) -> str:
    matrix = tuple(replace(row, evidence=evidence) for row in sample.MATRIX)
    result = sample.sample_result(**{"matrix": matrix, **changes})
    return render(result, format="md").decode()


def section(text: str, heading: str) -> str:
    return text.split(f"、{heading}\n", 1)[1].split("\n## ", 1)[0]


def test_a_row_names_the_weakness_and_leaves_its_law_to_the_table_of_papers():
    assert own_reason(ELECTRONIC) == "提及余款"
    assert row_flags(ELECTRONIC) == ("electronic",)


def test_what_is_doubtful_of_one_place_stays_with_the_place():
    assert own_reason(DOUBTED) == DOUBTED.reason


def test_the_law_on_a_paper_is_told_once_however_often_the_paper_is_used():
    shown = report(ELECTRONIC)
    assert shown.count("须核验原始载体和对方身份") == 1
    assert shown.count("签字、盖章未能自动核对") == 1


def test_papers_with_the_same_points_share_a_row():
    other = replace(ELECTRONIC, citation=sample.PAID)
    told = section(report(ELECTRONIC, other), "证据形式与质证要点")
    (line,) = (one for one in told.splitlines() if "电子数据" in one)
    assert "微信聊天记录.txt" in line
    assert "银行回单.pdf" in line


def test_papers_without_a_doubt_make_no_table():
    sound = replace(ELECTRONIC, reason="载明", flags=())
    assert "证据形式与质证要点" not in report(sound)


def test_the_course_of_the_period_stands_in_its_own_section():
    limitation = sample.sample_result().limitation
    row = replace(sample.MATRIX[0], id="limitation", reason=limitation.reason)
    assert element_reason(row, limitation) == f"经过见“{limitation.name}”一节。"
    told = replace(row, reason=f"尚待证明。按陈述推算：{limitation.reason}")
    assert element_reason(told, limitation).startswith("尚待证明。按陈述推算：经过见")
    other = sample.MATRIX[0]
    assert element_reason(other, limitation) == other.reason
    assert element_reason(other, replace(limitation, reason="")) == other.reason
    assert other.status is ElementStatus.PROVED


def unread(code: str, **changes):
    item = UnreadableItem("p", "p.pdf", Problem(code, "第 2 页无法辨认", 2))
    return sample.sample_result(unreadable=(item, item), **changes)


def test_what_is_not_found_beside_unread_pages_is_told_with_them_once():
    told = unread_reserve(unread("page_unreadable"))
    assert told.startswith("有 2 处内容未能读取")
    assert render(unread("page_unreadable"), format="md").decode().count(told) == 1


def test_where_all_was_read_or_proved_nothing_is_reserved():
    assert unread_reserve(unread("seal_unreadable")) == ""
    assert unread_reserve(unread("page_unreadable", matrix=sample.MATRIX[:1])) == ""
