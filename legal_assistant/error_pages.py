"""Errors outside any view: JSON for programs, Django's own templates for people."""

from __future__ import annotations

import sys
from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views import defaults

from legal_assistant.api.errors import RETRY_AFTER_SECONDS

_FOR_PROGRAMS = ("/api/", "/health/", "/metrics")


def is_for_programs(request: HttpRequest) -> bool:
    """Whether the caller expects JSON rather than a page."""
    return request.path.startswith(_FOR_PROGRAMS)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    page = _or_page(request, lambda: defaults.bad_request(request, exception))
    return page or _json(400, "malformed", _("请求格式有误。"))


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    page = _or_page(request, lambda: defaults.permission_denied(request, exception))
    return page or _json(403, "permission_denied", _("您没有执行此操作的权限。"))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    page = _or_page(request, lambda: defaults.page_not_found(request, exception))
    return page or _json(404, "not_found", _("没有找到所请求的内容。"))


def server_error(request: HttpRequest) -> HttpResponse:
    is_database = isinstance(sys.exc_info()[1], OperationalError | InterfaceError)
    page = _or_page(request, lambda: defaults.server_error(request))
    if page is None and is_database:
        page = _json(503, "database_unavailable", _("数据库暂时无法访问，请稍后再试。"))
    page = page or _json(500, "internal", _("服务器内部出错，已记录。请稍后再试。"))
    if is_database:
        page.status_code = 503
        page["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return page


def _or_page(request: HttpRequest, page: Callable[[], HttpResponse]) -> HttpResponse | None:
    return None if is_for_programs(request) else page()


def _json(status: int, code: str, message: str) -> HttpResponse:
    return JsonResponse({"code": code, "message": message}, status=status)
