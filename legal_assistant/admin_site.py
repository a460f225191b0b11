"""The admin as a part of this site: one door to sign in at, a first page that tells how it goes."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from legal_assistant.admin_home import home

APP_ORDER = {label: place for place, label in enumerate(("tasks_app", "litigation", "documents"))}
APP_NAMES = {"knox": _("接口令牌"), "django_celery_results": _("Celery 结果")}
MODEL_NAMES = {
    "AuthToken": _("令牌"),
    "TaskResult": _("任务结果"),
    "GroupResult": _("任务组结果"),
}


class AdminSite(admin.AdminSite):
    site_title = _("法律助理")
    site_header = _("管理后台")
    index_title = _("管理后台")
    empty_value_display = "—"

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        return super().index(request, home(request, dict(extra_context or {})))

    def get_app_list(
        self, request: HttpRequest, app_label: str | None = None
    ) -> list[dict[str, Any]]:
        """Our own apps first; what is known by a foreign name only gets a name of ours."""
        apps: list[dict[str, Any]] = super().get_app_list(request, app_label)
        for app in apps:
            app["name"] = APP_NAMES.get(app["app_label"], app["name"])
            for model in app["models"]:
                model["name"] = MODEL_NAMES.get(model["object_name"], model["name"])
        return sorted(apps, key=lambda app: APP_ORDER.get(app["app_label"], len(APP_ORDER)))

    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Leads to the sign-in page, which limits guesses; who may not enter is told so."""
        wanted = request.GET.get("next") or reverse("admin:index")
        if not request.user.is_authenticated:
            return redirect_to_login(wanted)
        if not self.has_permission(request):
            raise PermissionDenied
        return redirect("admin:index")
