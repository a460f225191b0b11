"""Cases and the papers in them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from documents.models import Case, Document
from documents.name_order import in_name_order
from documents.selectors import case_for, cases_of, twins_among
from documents.services import case_create
from legal_assistant.pages.base import Page
from litigation.selectors import analyses_of

MOST_CASES = 200
MOST_ANALYSES = 20
UPLOADS = Q(origin=Document.Origin.UPLOAD)


class CaseForm(forms.Form):
    name = forms.CharField(label=_("案件名称"), max_length=200)


class CaseList(Page):
    template_name = "pages/cases/list.html"
    section = "cases"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        papers = Count("documents", filter=Q(documents__origin=Document.Origin.UPLOAD))
        cases = cases_of(self.user).annotate(papers=papers)[:MOST_CASES]
        kwargs.setdefault("form", CaseForm())
        return super().get_context_data(cases=cases, **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = CaseForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        case = case_create(owner=self.user, name=form.cleaned_data["name"])
        return redirect("case-detail", case.pk)


class CaseDetail(Page):
    template_name = "pages/cases/detail.html"
    section = "cases"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        case = case_for(self.user, self.kwargs["case_id"])
        documents = uploads_of(case)
        return super().get_context_data(
            case=case,
            documents=documents,
            twins=twins_among(documents),
            analyses=analyses_of(self.user).filter(case=case)[:MOST_ANALYSES],
            **kwargs,
        )


def uploads_of(case: Case) -> list[Document]:
    """The papers handed in, by name, as an analysis of them reads them."""
    return in_name_order(case.documents.filter(UPLOADS).select_related("blob", "archive"))
