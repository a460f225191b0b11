"""Typed readers of environment variables; settings.py reads every variable through here."""

from __future__ import annotations

import secrets
from pathlib import Path

from dotenv import dotenv_values
from environs import Env

BASE_DIR = Path(__file__).resolve().parent.parent

ENV_FILE = BASE_DIR / ".env"
OURS = ("CELERY_", "TASKS_")

env = Env()
env.read_env(str(ENV_FILE), recurse=False)


def directory(name: str, default: str) -> Path:
    """An absolute folder; relative values count from the project's root. It is created."""
    path = BASE_DIR / env.str(name, default)
    path.mkdir(parents=True, exist_ok=True)
    return path


def unread_lines(file: Path) -> list[str]:
    """Variables in .env that look like ours and that nothing has read: typing errors, old names."""
    names = dotenv_values(file) if file.exists() else {}
    return sorted(name for name in names if name.startswith(OURS) and name not in env.dump())


def secret(name: str, kept_in: Path) -> str:
    """A secret from the environment, else one made at random once and kept in a 0600 file."""
    given: str = env.str(name, "")
    if given:
        return given
    try:
        with open(kept_in, "x", opener=_private) as file:
            file.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return kept_in.read_text()


def _private(path: str, flags: int) -> int:
    import os

    return os.open(path, flags, 0o600)
