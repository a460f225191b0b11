"""The schedules of django-celery-beat, in the words and the tables of this site."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy
from django_celery_beat import admin as beat
from django_celery_beat.models import (
    ClockedSchedule,
    CrontabSchedule,
    IntervalSchedule,
    PeriodicTask,
    SolarSchedule,
)

# Its own catalogue has no Chinese for these.
HEADINGS = {
    "Schedule": pgettext_lazy("周期任务", "计划"),
    "Arguments": pgettext_lazy("周期任务", "参数"),
    "Execution Options": _("执行选项"),
}


class UsesOfSchedule(beat.PeriodicTaskInline):
    template = "admin/rows.html"
    verbose_name_plural = _("使用此计划的定时任务")


class UsesBelow:
    """Below a schedule stands what uses it; a new one is used by nothing yet."""

    def get_inlines(self, request: HttpRequest, obj: Any) -> list[type[UsesOfSchedule]]:
        return [UsesOfSchedule] if obj else []


class PeriodicTaskAdmin(beat.PeriodicTaskAdmin):
    @admin.display(description=_("计划时间表说明"))
    def crontab_translation(self, obj: PeriodicTask) -> str:
        return str(super().crontab_translation(obj))

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return [(_heading(name), shown) for name, shown in super().get_fieldsets(request, obj)]


def _heading(name: Any) -> Any:
    with override("en"):
        return HEADINGS.get(str(name), name)


def _register() -> None:
    ours = {
        PeriodicTask: PeriodicTaskAdmin,
        ClockedSchedule: beat.ClockedScheduleAdmin,
        CrontabSchedule: beat.CrontabScheduleAdmin,
        IntervalSchedule: beat.IntervalScheduleAdmin,
        SolarSchedule: beat.SolarScheduleAdmin,
    }
    for model, base in ours.items():
        admin.site.unregister(model)
        below = () if model is PeriodicTask else (UsesBelow,)
        admin.site.register(model, type(base.__name__, (*below, base), {}))


_register()
