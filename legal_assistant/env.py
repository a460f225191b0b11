"""Typed readers of environment variables; settings.py reads every variable through here."""

from __future__ import annotations

import secrets
from pathlib import Path

from environs import Env

BASE_DIR = Path(__file__).resolve().parent.parent

env = Env()
env.read_env(str(BASE_DIR / ".env"), recurse=False)


def directory(name: str, default: str) -> Path:
    """An absolute folder; relative values count from the project's root. It is created."""
    path = BASE_DIR / env.str(name, default)
    path.mkdir(parents=True, exist_ok=True)
    return path


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
