"""The files of a report: every format, and every draft as a Word file."""

from __future__ import annotations

from pathlib import PurePath

from django.utils.translation import gettext as _

from litigation.analysis.values.result import AnalysisResult
from litigation.files import file_write
from litigation.models import AnalysisFile, LitigationAnalysis
from litigation.reports import FORMATS, render, render_draft

UNSAFE = set('\\/:*?"<>|\r\n\t')


def files_of(result: AnalysisResult, analysis: LitigationAnalysis) -> list[AnalysisFile]:
    """Every report and draft rendered and kept on disk, as rows still to be saved."""
    case = result.inputs.case_name
    report = _("案件分析报告") + (f"-{case}" if case else "")
    made = [
        ("report", name, f"{report}.{name}", format.media_type, render(result, format=name))
        for name, format in FORMATS.items()
    ]
    word = FORMATS["docx"].media_type
    made += [
        ("draft", draft.id, f"{draft.title}.docx", word, render_draft(draft, result=result))
        for draft in result.drafts
    ]
    return [_row(analysis, position, *each) for position, each in enumerate(made, start=1)]


def _row(
    analysis: LitigationAnalysis,
    position: int,
    kind: str,
    key: str,
    name: str,
    media_type: str,
    content: bytes,
) -> AnalysisFile:
    return AnalysisFile(
        analysis=analysis,
        position=position,
        kind=kind,
        key=key,
        name=_file_name(name),
        media_type=media_type,
        sha256=file_write(content),
        size=len(content),
    )


def _file_name(name: str) -> str:
    """The name without characters that file systems refuse."""
    cleaned = "".join("_" if char in UNSAFE else char for char in name)
    path = PurePath(cleaned)
    return f"{path.stem[:120]}{path.suffix}"
