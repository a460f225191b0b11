"""Pages about a report go back to it when it cannot give what they need."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from legal_assistant.pages.base import Page
from pipeline.errors import DomainError
from tasks_app.said import spoken

CONFLICT, IMPOSSIBLE = 409, 422


class PageOfReport(Page):
    """A refusal is told on the report's own page (or its task's, while there is no report)."""

    section = "tasks"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return super().dispatch(request, *args, **kwargs)
        except DomainError as refusal:
            if refusal.status not in (CONFLICT, IMPOSSIBLE):
                raise
            messages.error(request, spoken(refusal.message))
            return redirect("report", kwargs["analysis_id"])
