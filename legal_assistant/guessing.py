"""A limit on wrong passwords, for the API and the sign-in page alike."""

from __future__ import annotations

import hashlib

from django.contrib.auth import authenticate
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.translation import gettext as _

from pipeline.errors import DomainError

WINDOW_SECONDS = 60
LIMIT_PER_NAME = 5
LIMIT_PER_ADDRESS = 50


class TooManyGuesses(DomainError):
    code = "throttled"
    status = 429


class WrongCredentials(DomainError):
    code = "wrong_credentials"
    status = 401


def user_by_password(*, request: HttpRequest, username: str, password: str) -> AbstractBaseUser:
    """The active user with this password.

    Raises WrongCredentials, or TooManyGuesses after five wrong tries within a minute on one
    name from one address (fifty on any names). Counted per web process, which bounds guessing
    without making sign-in depend on another server.
    """
    limits = _counters(request, username)
    if any(cache.get(key, 0) >= limit for key, limit in limits.items()):
        raise TooManyGuesses(_("密码错误次数过多，请一分钟后再试。"))
    user = authenticate(request, username=username, password=password)
    if user is None:
        for key in limits:
            cache.add(key, 0, WINDOW_SECONDS)
            cache.incr(key)
        raise WrongCredentials(_("用户名或密码不正确。"))
    return user


def _counters(request: HttpRequest, username: str) -> dict[str, int]:
    address = request.META.get("REMOTE_ADDR", "")
    name = hashlib.sha256(username.encode()).hexdigest()  # cache keys allow no free text
    return {
        f"guesses.{address}": LIMIT_PER_ADDRESS,
        f"guesses.{address}.{name}": LIMIT_PER_NAME,
    }
