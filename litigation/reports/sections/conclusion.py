"""The conclusion comes first: who owes what, what is proved, what is missing."""

from __future__ import annotations

from itertools import chain, repeat

from django.utils.translation import gettext as _

from litigation.analysis.values.result import AnalysisResult
from litigation.reports.notes import Notebook
from litigation.reports.outline import Block, Section, Style
from litigation.reports.pen import labelled, text


def section(result: AnalysisResult, notes: Notebook) -> Section:
    styles = chain([Style.LEAD], repeat(Style.TEXT))
    blocks: list[Block] = [
        text(
            found.text,
            notes.refs(found.citations),
            style=style,
            finding=notes.finding(found),
        )
        for found, style in zip(result.conclusions, styles, strict=False)
    ]
    if not blocks:
        blocks.append(text(_("无法判断：现有材料不足以得出结论。"), style=Style.LEAD))
    blocks.extend(labelled(_("注意"), words, style=Style.WARNING) for words in result.warnings)
    return Section("conclusion", _("结论"), tuple(blocks))
