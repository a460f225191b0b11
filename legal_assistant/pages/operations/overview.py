"""How it goes: the lanes now, their history in charts, what stands still."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from legal_assistant.pages.operations.charts import Chart, charts_of
from legal_assistant.pages.operations.staff_page import StaffPage
from tasks_app.figures.series import Range, series_of
from tasks_app.lanes import LaneName
from tasks_app.models import LaneChange
from tasks_app.selectors.operations import lane_reports
from tasks_app.selectors.stuck import Why, stuck_tasks

RANGES = {Range.HOUR: _("1 小时"), Range.DAY: _("24 小时"), Range.WEEK: _("7 天")}
REASONS = {
    Why.RUNS_TOO_LONG: _("运行时间远超同类任务"),
    Why.IDLE_SLOTS: _("有空闲进程却没有开始"),
    Why.NO_WORKER: _("没有执行进程为该通道服务"),
    Why.ANSWER_DUE: _("等待补充即将逾期"),
}
MOST_CHANGES = 5
MOST_STUCK = 50


@dataclass(frozen=True)
class Looked:
    """What part of the history is asked for; anything unknown means the default."""

    range: Range
    lane: str

    @property
    def charts(self) -> tuple[Chart, ...]:
        return charts_of(series_of(self.range, self.lane))


class Overview(StaffPage):
    template_name = "pages/operations/overview.html"
    tab = "operations"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        looked = looked_at(self.request.GET.get("range", ""), self.request.GET.get("lane", ""))
        stuck = stuck_tasks()
        return super().get_context_data(
            lanes=lane_reports(),
            changes=LaneChange.objects.all()[:MOST_CHANGES],
            looked=looked,
            ranges=[(value.value, word) for value, word in RANGES.items()],
            lane_choices=[("", _("全部通道")), *LaneName.choices],
            stuck=[(one, REASONS[one.why]) for one in stuck[:MOST_STUCK]],
            stuck_count=len(stuck),
            **kwargs,
        )


def looked_at(wanted: str, lane: str) -> Looked:
    known = wanted in {each.value for each in Range}
    return Looked(Range(wanted) if known else Range.DAY, lane if lane in LaneName.values else "")
