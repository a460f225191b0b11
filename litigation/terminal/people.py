"""Whose analysis it is when nobody signs in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _

from pipeline.errors import DomainError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

COMMAND_LINE = "command-line"


class UnknownUser(DomainError):
    """There is no user of this name."""

    code = "unknown_user"
    status = 400


def user_named(name: str) -> User:
    """That user; the command line's own is made when needed and cannot sign in."""
    users = get_user_model()
    found = users.objects.filter(username=name).first()
    if found is not None:
        return found  # type: ignore[return-value]
    if name != COMMAND_LINE:
        raise UnknownUser(_("没有名为“%(name)s”的用户。") % {"name": name})
    return users.objects.create_user(username=COMMAND_LINE)  # type: ignore[return-value]
