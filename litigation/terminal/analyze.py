"""From paths to written reports, by way of a real task."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from documents.models import Case
from documents.services import case_create
from litigation.models import LitigationAnalysis
from litigation.services import analysis_start
from litigation.terminal.collect import Collected, case_files, take_in
from litigation.terminal.follow import follow
from litigation.terminal.people import user_named
from litigation.terminal.progress import progress_on
from litigation.terminal.write import write_files
from pipeline.errors import DomainError
from tasks_app.models import Task

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class AnalysisFailed(DomainError):
    """The task ended without a report; carries the task's own code."""

    def __init__(self, task: Task) -> None:
        super().__init__(task.error_message or _("任务已取消。"))
        self.code = task.error_code or task.status


@dataclass(frozen=True)
class Request:
    """What the command line asks for."""

    paths: tuple[Path, ...]
    position: str
    package_id: str
    case_type: str
    scenario: str | None
    as_of: date | None
    question: str
    out: Path | None
    user: str


def analyze(request: Request, *, out: Any, err: Any) -> LitigationAnalysis:
    """Take the files in, run the task to its end, write the reports; raises DomainError."""
    files = case_files(request.paths)
    owner = user_named(request.user)
    case = _case(owner, request.paths)
    collected = take_in(owner=owner, case=case, files=files)
    _tell_refused(collected, err)
    started = analysis_start(
        owner=owner,
        package_id=request.package_id,
        case_type=request.case_type,
        case_position=request.position,
        user_input=request.question,
        document_ids=[document.pk for document in collected.documents],
        analysis_scenario=request.scenario,
        case_id=case.pk,
        as_of=request.as_of,
    )
    with progress_on(getattr(out, "_out", out)) as watcher:
        task = follow(started.analysis.task, watcher)
    if task.status != "completed":
        raise AnalysisFailed(task)
    out.write((task.result or {})["summary"])
    if request.out:
        _tell_written(write_files(started.analysis, request.out), out)
    return started.analysis


def _case(owner: User, paths: Sequence[Path]) -> Case:
    """One case per folder name, so that running again does not store the papers again."""
    first = paths[0].resolve() if paths else None
    name = _("命令行案件")
    if first is not None:
        name = first.name if first.is_dir() else first.parent.name
    known = Case.objects.filter(owner=owner, name=name[:200]).first()
    return known or case_create(owner=owner, name=name[:200])


def _tell_refused(collected: Collected, err: Any) -> None:
    for refused in collected.refused:
        err.write(
            _("未收入“%(name)s”：%(reason)s")
            % {"name": refused.path.name, "reason": refused.reason}
        )


def _tell_written(written: list[Path], out: Any) -> None:
    for path in written:
        out.write(str(path))
