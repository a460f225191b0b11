"""Pausing and resuming a lane, after one was asked."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from legal_assistant.pages.operations.staff_page import StaffPage
from tasks_app.lanes import LaneName
from tasks_app.services import lane_pause, lane_resume


class LaneSwitch(StaffPage):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, lane: str, action: str) -> HttpResponse:
        if lane not in LaneName.values:
            raise Http404
        label = LaneName(lane).label
        if action == "pause":
            lane_pause(lane=lane, actor=self.user, reason=request.POST.get("reason", ""))
            told = _("%(lane)s已暂停：不再开始新的任务，进行中的任务继续。")
        else:
            lane_resume(lane=lane, actor=self.user)
            told = _("%(lane)s已恢复。")
        messages.success(request, told % {"lane": label})
        return redirect("operations")
