"""One shape for every error of the API: {"code", "message", "fields"?}."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import exception_handler as drf_handler
from rest_framework.views import set_rollback


class DomainError(Exception):
    """Placeholder"""


def exception_handler(exc: Exception, context: dict[str, Any]) -> Response | None:
    return drf_handler(exc, context)
