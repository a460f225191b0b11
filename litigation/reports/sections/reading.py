"""What could not be read, or only with doubt; never left out."""

from __future__ import annotations

from django.utils.translation import gettext as _

from documents.problem_words import english_of
from documents.text import Problem
from litigation.analysis.claims.readability import is_unread
from litigation.analysis.values.result import AnalysisResult
from litigation.reports.notes import Notebook
from litigation.reports.outline import Block, Column, Section, Style
from litigation.reports.pen import DASH, in_chinese, listed, row, table, text


def section(result: AnalysisResult, notes: Notebook) -> Section:
    blocks: list[Block] = []
    if result.unreadable:
        blocks.append(
            text(
                _("未能读取的内容未作为依据；存疑的内容已读取，请核对原件。"),
                style=Style.WARNING,
            )
        )
        blocks.append(_problems(result))
    else:
        blocks.append(text(_("全部文件均已读取，未发现无法辨认之处。")))
    scanned = [profile.name for profile in result.documents if profile.ocr]
    if scanned:
        names = listed(scanned)
        blocks.append(
            text(_("下列文件的文字由图像识别得出，请核对原件：%(names)s") % {"names": names})
        )
    return Section("reading", _("未能读取或存疑的内容"), tuple(blocks))


def _problems(result: AnalysisResult) -> Block:
    columns = (
        Column(_("文件"), 3),
        Column(_("页"), 0.6, "right"),
        Column(_("情况"), 1.2),
        Column(_("说明"), 5),
    )
    return table(
        columns,
        (
            row(
                item.name,
                str(item.problem.page or DASH),
                _("未能读取") if is_unread(item.problem) else _("存疑"),
                problem_told(item.problem),
            )
            for item in result.unreadable
        ),
    )


def problem_told(problem: Problem) -> str:
    """Its own sentence in Chinese; elsewhere the words of its code."""
    return problem.message if in_chinese() else english_of(problem)
