"""What every page does: asks who is there, and shows refusals as pages."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.mixins import LoginRequiredMixin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.generic import TemplateView

from pipeline.errors import DomainError
from tasks_app.said import spoken


class Page(LoginRequiredMixin, TemplateView):
    """A page for somebody who is signed in; `section` lights up in the navigation."""

    section = ""

    @property
    def user(self) -> User:
        """Who is signed in."""
        user = self.request.user
        if not isinstance(user, User):
            raise PermissionDenied
        return user

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return super().dispatch(request, *args, **kwargs)
        except DomainError as error:
            if error.status == 404:
                raise Http404(spoken(error.message)) from error
            if error.status == 403:
                raise PermissionDenied(spoken(error.message)) from error
            raise

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(section=self.section, **kwargs)
