"""The page of one analysis: its report, or the way to its task while there is none."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from legal_assistant.pages.base import Page
from legal_assistant.pages.report.presenter import present
from litigation.selectors import analysis_for, downloads_of


class ReportPage(Page):
    template_name = "pages/report/page.html"
    section = "tasks"

    def get(self, request: HttpRequest, analysis_id: UUID, **kwargs: Any) -> HttpResponse:
        analysis = analysis_for(self.user, analysis_id)
        if analysis.result is None:
            return redirect("task-detail", analysis.task_id)
        context = self.get_context_data(
            analysis=analysis, report=present(analysis), downloads=downloads_of(analysis), **kwargs
        )
        return self.render_to_response(context)
