"""One shape for every error of the API: {"code", "message", "fields"?}."""

from __future__ import annotations

import logging
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import Http404
from django.utils.translation import gettext as _
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import set_rollback

from legal_assistant.api.error_fields import fields_of
from legal_assistant.api.full_disk import is_full_disk
from pipeline.errors import DomainError
from tasks_app.said import spoken

logger = logging.getLogger(__name__)
RETRY_AFTER_SECONDS = 5
CHALLENGE = 'Bearer realm="api"'


def exception_handler(exc: Exception, context: dict[str, Any]) -> Response:
    """Turns whatever a view raised into the one shape; the unexpected is logged, never shown."""
    set_rollback()
    response = _response(exc)
    if response.status_code == 401:
        response["WWW-Authenticate"] = CHALLENGE
    if response.status_code == 503:
        response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    if response.status_code == 500:
        logger.error("An API call failed", exc_info=exc, extra={"path": _path(context)})
    return response


def _response(exc: Exception) -> Response:
    if isinstance(exc, DomainError):
        return Response(exc.as_wire(spoken), status=exc.status)
    if isinstance(exc, exceptions.ValidationError):
        message = _("输入有误，请检查标出的各项。")
        return error(400, "invalid", message, fields=fields_of(exc.detail))
    if isinstance(exc, exceptions.Throttled):
        return _throttled(exc)
    if isinstance(exc, exceptions.APIException):
        return error(exc.status_code, str(exc.get_codes()), str(exc.detail))
    return _from_django(exc)


def _throttled(exc: exceptions.Throttled) -> Response:
    response = error(429, "throttled", _("请求过于频繁，请稍后再试。"))
    response["Retry-After"] = str(int(getattr(exc, "wait", None) or RETRY_AFTER_SECONDS))
    return response


def _from_django(exc: Exception) -> Response:
    if isinstance(exc, Http404):
        return error(404, "not_found", _("没有找到所请求的内容。"))
    if isinstance(exc, PermissionDenied):
        return error(403, "permission_denied", _("您没有执行此操作的权限。"))
    if isinstance(exc, RequestDataTooBig):
        return error(413, "too_large", _("请求内容过大。"))
    if isinstance(exc, SuspiciousOperation):
        return error(400, "malformed", _("请求格式有误。"))
    if is_full_disk(exc):
        logger.error("No space is left to store anything")
        message = _("服务器的存储空间已满，这次没有保存任何内容。请联系管理员，腾出空间后再试。")
        return error(507, "storage_full", message)
    if isinstance(exc, OperationalError | InterfaceError):
        logger.warning("The database is out of reach", exc_info=exc)
        return error(503, "database_unavailable", _("数据库暂时无法访问，请稍后再试。"))
    return error(500, "internal", _("服务器内部出错，已记录。请稍后再试。"))


def error(
    status: int, code: str, message: str, fields: dict[str, list[str]] | None = None
) -> Response:
    """An answer in the one shape."""
    body: dict[str, Any] = {"code": code, "message": message}
    if fields:
        body["fields"] = fields
    return Response(body, status=status)


def _path(context: dict[str, Any]) -> str:
    request = context.get("request")
    return request.path if request is not None else ""
