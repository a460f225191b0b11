"""What every edge reads from a request."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.auth.models import User
from django.utils.translation import gettext as _
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request

from tasks_app.services.boost import VIP_BOOST


def user_of(request: Request) -> User:
    """The signed-in user; every endpoint that calls this requires one."""
    return cast(User, request.user)


def validated(serializer: type, request: Request) -> dict[str, Any]:
    """The request's body, checked; raises a 400 that names the fields."""
    checked = serializer(data=request.data)
    checked.is_valid(raise_exception=True)
    data: dict[str, Any] = checked.validated_data
    return data


def idempotency_key_of(request: Request, body: dict[str, Any]) -> str | None:
    """From the body or the header `Idempotency-Key`."""
    return body.get("idempotency_key") or request.headers.get("Idempotency-Key") or None


def boost_of(request: Request, priority: str) -> int:
    """`vip` needs the permission to boost; the lane never follows from priority."""
    if priority != "vip":
        return 0
    require_boost(request)
    return VIP_BOOST


def require_boost(request: Request) -> None:
    if not user_of(request).has_perm("tasks_app.boost_task"):
        raise PermissionDenied(_("您没有加急任务的权限。"))
