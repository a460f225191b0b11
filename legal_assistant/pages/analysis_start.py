"""The form that starts a case analysis, for a case or for papers handed in on the spot."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from documents.models import Case, Document
from documents.selectors import case_for, documents_for, twins_among
from legal_assistant.pages.analysis_form import AnalysisForm, combinations_for_script
from legal_assistant.pages.base import Page
from legal_assistant.pages.cases import uploads_of
from legal_assistant.pages.start_from import Brought, brought_by
from litigation.selectors.packages import offers_to
from litigation.services import analysis_start
from pipeline.errors import DomainError


class AnalysisStart(Page):
    template_name = "pages/start/page.html"
    section = "start"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        case_id = self.kwargs.get("case_id")
        case = case_for(self.user, case_id) if case_id else None
        offers = offers_to(self.user)
        brought = brought_by(self.request.GET, self.user, offers)
        documents = self._documents(case, brought)
        kwargs.setdefault("form", AnalysisForm(offers=offers, initial=brought.initial))
        kwargs.setdefault("chosen", brought.chosen(self.user, documents))
        return super().get_context_data(
            case=case,
            documents=documents,
            twins=twins_among(documents),
            combinations=combinations_for_script(offers),
            given=" ".join(brought.given),
            **kwargs,
        )

    def post(self, request: HttpRequest, case_id: UUID | None = None) -> HttpResponse:
        form = AnalysisForm(request.POST, offers=offers_to(self.user))
        chosen = request.POST.getlist("document_ids")
        status = 422
        if form.is_valid():
            try:
                return redirect("task-detail", self._start(form, chosen, case_id))
            except DomainError as error:
                if error.status in (403, 404):
                    raise
                form.refuse(error)
                status = error.status
        context = self.get_context_data(form=form, chosen=chosen)
        return self.render_to_response(context, status=status)

    def _start(self, form: AnalysisForm, chosen: list[str], case_id: UUID | None) -> UUID:
        asked = dict(form.cleaned_data)
        asked["analysis_scenario"] = asked["analysis_scenario"] or None
        started = analysis_start(owner=self.user, document_ids=chosen, case_id=case_id, **asked)
        return started.analysis.task_id

    def _documents(self, case: Case | None, brought: Brought) -> list[Document]:
        if case is not None:
            return uploads_of(case)
        if self.request.method != "POST":
            return brought.papers(self.user)
        return documents_for(self.user, self.request.POST.getlist("document_ids"))
