"""The page of one analysis: its report, or the way to its task while there is none."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from legal_assistant.pages.base import Page
from legal_assistant.pages.report.comparison import AgainForm
from legal_assistant.pages.report.presenter import present
from legal_assistant.pages.report.way_on import way_on
from litigation.selectors import analysis_for, downloads_of
from litigation.selectors.differences import others_of
from litigation.selectors.facts import ResultOutdated
from litigation.selectors.packages import offers_to


class ReportPage(Page):
    template_name = "pages/report/page.html"
    section = "tasks"

    def get(self, request: HttpRequest, analysis_id: UUID, **kwargs: Any) -> HttpResponse:
        analysis = analysis_for(self.user, analysis_id)
        if analysis.result is None:
            return redirect("task-detail", analysis.task_id)
        shown = {
            "analysis": analysis,
            "downloads": downloads_of(analysis),
            "others": others_of(self.user, analysis),
            "again": AgainForm(initial={"as_of": analysis.as_of, "idempotency_key": uuid4()}),
        }
        try:
            shown["report"] = report = present(analysis, self.user)
        except ResultOutdated:
            return render(request, "pages/report/old_version.html", self.get_context_data(**shown))
        shown["way_on"] = way_on(analysis, report.result, offers_to(self.user))
        return self.render_to_response(self.get_context_data(**shown, **kwargs))
