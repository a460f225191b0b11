"""The passwords made at the first start, kept in a file that only its owner can read."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

FILE = "users.txt"


def known_passwords(var_dir: Path) -> dict[str, str]:
    """User names and their passwords as they were made; empty before the first start."""
    try:
        lines = (var_dir / FILE).read_text().splitlines()
    except FileNotFoundError:
        return {}
    return dict(line.split(maxsplit=1) for line in lines if line.strip())


def keep_password(var_dir: Path, name: str) -> str:
    """Makes a random password for a user and keeps it."""
    passwords = known_passwords(var_dir) | {name: secrets.token_urlsafe(12)}
    fresh = var_dir / f"{FILE}.new"
    with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.writelines(f"{user} {password}\n" for user, password in passwords.items())
    fresh.replace(var_dir / FILE)
    return passwords[name]
