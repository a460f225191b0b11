"""Lanes, their switch, and who used it."""

from __future__ import annotations

from typing import cast

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from tasks_app import services
from tasks_app.admin.read_only import History
from tasks_app.models import Lane, LaneChange


@admin.register(Lane)
class LaneAdmin(History, admin.ModelAdmin):
    list_display = ("name", "paused_at", "paused_by")
    list_select_related = ("paused_by",)
    actions = ("pause_lanes", "resume_lanes")

    def has_operate_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("tasks_app.change_lane"))

    @admin.action(description=_("暂停所选通道"), permissions=["operate"])
    def pause_lanes(self, request: HttpRequest, lanes: QuerySet[Lane]) -> None:
        for lane in lanes:
            services.lane_pause(lane=lane.name, actor=cast(User, request.user))

    @admin.action(description=_("恢复所选通道"), permissions=["operate"])
    def resume_lanes(self, request: HttpRequest, lanes: QuerySet[Lane]) -> None:
        for lane in lanes:
            services.lane_resume(lane=lane.name, actor=cast(User, request.user))


@admin.register(LaneChange)
class LaneChangeAdmin(History, admin.ModelAdmin):
    list_display = ("at", "lane", "change", "actor_name", "reason")
    list_filter = ("lane", "change")
