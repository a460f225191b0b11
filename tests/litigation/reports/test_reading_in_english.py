"""What could not be read is told in the language of the report."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import override

from documents.text import Problem
from litigation.analysis.values.sources import UnreadableItem
from litigation.reports.notes import Notebook
from litigation.reports.outline import Table
from litigation.reports.sections import reading
from tests.litigation.reports.sample import sample_result

ITEM = UnreadableItem("d1", "scan.jpg", Problem("ocr_doubtful", "第 1 页有 2 处未能辨认。", 1))


def explanations(language: str) -> list[str]:
    result = replace(sample_result(), unreadable=(ITEM,))
    with override(language):
        section = reading.section(result, Notebook(result))
    [table] = [block for block in section.blocks if isinstance(block, Table)]
    return [row.cells[-1][0].text for row in table.rows]


def test_a_problem_of_a_paper_is_told_in_the_words_of_its_code() -> None:
    assert explanations("zh-hans") == ["第 1 页有 2 处未能辨认。"]
    assert explanations("en") == ["text recognition is doubtful, please compare with the original"]
