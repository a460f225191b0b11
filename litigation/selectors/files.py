"""The files of a finished analysis, and where they are fetched."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from litigation.models import AnalysisFile, LitigationAnalysis
from litigation.reports import FORMATS, LANGUAGES, UnknownFormat, UnknownLanguage
from pipeline.errors import DomainError


class NotCompleted(DomainError):
    """The report is asked for before there is one."""

    code = "task_not_completed"
    status = 409


class FileNotFound(DomainError):
    """The analysis has no such file."""

    code = "file_not_found"
    status = 404


class FilesPruned(DomainError):
    """The files have had their time and were deleted; the result is still there."""

    code = "files_pruned"
    status = 410


def analysis_file(analysis: LitigationAnalysis, *, kind: str, key: str) -> AnalysisFile:
    """A report by its format, a draft by its id.

    Raises UnknownFormat, NotCompleted, FilesPruned, FileNotFound.
    """
    if kind == AnalysisFile.Kind.REPORT and key not in FORMATS:
        known = "、".join(FORMATS)
        raise UnknownFormat(
            _("没有“%(format)s”格式的报告，可选：%(known)s。") % {"format": key, "known": known},
            fields={"format": list(FORMATS)},
        )
    status = analysis.task.status
    if status != "completed":
        raise NotCompleted(
            _("分析尚未完成（当前状态：%(status)s），还没有报告。请在任务完成后下载。")
            % {"status": status},
            fields={"status": [status]},
        )
    found = analysis.files.filter(kind=kind, key=key).first()
    if found is None and not analysis.files.exists():
        raise FilesPruned(
            _("报告文件已过保存期限，按设置删除；分析结果仍可在线查看，需要文件请重新分析。")
        )
    if found is None or not found.path.is_file():
        raise FileNotFound(_("这项分析没有这个文件。"))
    return found


def report_language(asked: str) -> str:
    """The language of a report's own words; raises UnknownLanguage."""
    if asked not in LANGUAGES:
        known = "、".join(LANGUAGES)
        raise UnknownLanguage(
            _("没有“%(language)s”的报告，可选：%(known)s。") % {"language": asked, "known": known},
            fields={"language": list(LANGUAGES)},
        )
    return asked


def downloads_of(analysis: LitigationAnalysis) -> list[dict[str, str]]:
    """Name, media type and address of every file, in order."""
    return [
        {"name": file.name, "media_type": file.media_type, "url": file_url(file)}
        for file in analysis.files.exclude(kind=AnalysisFile.Kind.REVIEWED)
    ]


def file_url(file: AnalysisFile) -> str:
    if file.kind == AnalysisFile.Kind.REPORT:
        address = reverse("litigation-analysis-report", args=[file.analysis_id])
        return f"{address}?format={file.key}"
    return reverse("litigation-analysis-draft", args=[file.analysis_id, file.key])
