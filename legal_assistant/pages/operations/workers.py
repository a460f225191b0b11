"""Who runs tasks, how they are, and who went."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from legal_assistant.pages.operations.staff_page import StaffPage
from tasks_app.lanes import LaneName
from tasks_app.selectors.worker_reports import Presence, WorkerReport, worker_reports

LANES = dict(LaneName.choices)
PRESENCES = {
    Presence.PRESENT: ("ok", "completed", _("正常")),
    Presence.SILENT: ("warning", "warning", _("没有音讯，其任务将被接管")),
    Presence.STOPPING: ("retrying", "retrying", _("正在停止，任务已移交")),
    Presence.STOPPED: ("cancelled", "cancelled", _("已正常停止")),
    Presence.LOST: ("failed", "failed", _("已失去联系")),
}
EXECUTORS = {"celery": "Celery", "background_tasks": _("网站进程"), "inline": _("命令行")}


class Workers(StaffPage):
    template_name = "pages/operations/workers.html"
    tab = "operations-workers"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        reports = told_workers()
        return super().get_context_data(
            alive=[one for one in reports if not one["report"].is_gone],
            gone=[one for one in reports if one["report"].is_gone],
            **kwargs,
        )


def told_workers() -> list[dict[str, Any]]:
    """Every worker's report with its words; those that live come first."""
    return [_told(report) for report in worker_reports()]


def _told(report: WorkerReport) -> dict[str, Any]:
    worker = report.worker
    chip, picture, word = PRESENCES[report.presence]
    return {
        "report": report,
        "worker": worker,
        "chip": chip,
        "icon": picture,
        "word": word,
        "executor": EXECUTORS.get(worker.executor, worker.executor),
        "lanes": [LANES.get(lane, lane) for lane in worker.lanes],
    }
