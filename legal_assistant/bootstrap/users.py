"""The two users of a fresh installation."""

from __future__ import annotations

from pathlib import Path

from django.contrib.auth.models import User

from legal_assistant.bootstrap.passwords import keep_password, known_passwords

NAMES = ("demo", "operator")


def users_create(*, var_dir: Path) -> None:
    """Makes demo and operator with random passwords; users that exist are left as they are."""
    for name in NAMES:
        if not User.objects.filter(username=name).exists():
            # The file first: a password nobody knows would lock the operator out.
            password, is_staff = keep_password(var_dir, name), name == "operator"
            user = User(username=name, is_staff=is_staff, is_superuser=is_staff)
            user.set_password(password)
            user.save()


def users_describe(*, var_dir: Path) -> list[str]:
    """One line per user with the password, if the one that was made is still in force."""
    return [_line(name, known_passwords(var_dir).get(name)) for name in NAMES]


def _line(name: str, password: str | None) -> str:
    user = User.objects.filter(username=name).first()
    if user is None:
        return f"{name}: was deleted"
    if password is None or not user.check_password(password):
        return f"{name}: the password was changed (manage.py changepassword {name})"
    return f"{name}: password {password}"
