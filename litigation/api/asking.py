"""Who is asking."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rest_framework.request import Request

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def person(request: Request) -> User:
    """The signed-in user; the views let nobody else in."""
    return cast("User", request.user)
