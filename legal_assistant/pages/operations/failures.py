"""Failed tasks by what went wrong, and trying a group again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from legal_assistant.pages.operations.staff_page import StaffPage
from tasks_app.clock import database_now
from tasks_app.selectors.error_groups import error_groups
from tasks_app.services import tasks_retry_group


class Failures(StaffPage):
    template_name = "pages/operations/failures.html"
    tab = "operations-failures"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(groups=error_groups(), now=database_now(), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        """One step, for browsers without the script that goes on until nothing is left."""
        done = tasks_retry_group(
            error_code=request.POST.get("error_code", ""),
            kind=request.POST.get("kind", ""),
            failed_until=database_now(),
            actor=self.user,
        )
        told = _("%(retried)d 个任务已重新排队，%(refused)d 个不能重试，还剩 %(left)d 个。")
        messages.success(request, told % vars(done))
        return redirect("operations-failures")
