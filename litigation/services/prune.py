"""Deletes report files that have had their time; the results of analyses stay."""

from __future__ import annotations

from datetime import datetime

from litigation.files import file_remove, files_written_before
from litigation.models import AnalysisFile
from tasks_app.states import FINAL


def report_files_prune(before: datetime) -> int:
    """Forget the files of analyses that ended before; their bytes then are leftovers."""
    old = AnalysisFile.objects.filter(
        analysis__task__state__in=FINAL, analysis__task__completed_at__lt=before
    )
    return old.delete()[0]


def report_leftovers_prune(before: datetime) -> int:
    """Remove bytes on disk that no analysis refers to and nobody wrote since; says how many."""
    wanted = set(AnalysisFile.objects.order_by().values_list("sha256", flat=True))
    return sum(
        file_remove(
            path,
            before=before.timestamp(),
            is_wanted=AnalysisFile.objects.filter(sha256=path.name).exists,
        )
        for path in files_written_before(before.timestamp())
        if path.name not in wanted
    )
