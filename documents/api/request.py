"""Who is asking."""

from __future__ import annotations

from typing import cast

from django.contrib.auth.models import User
from rest_framework.request import Request


def asker(request: Request) -> User:
    """The user of a request that passed IsAuthenticated."""
    return cast(User, request.user)
