"""Compiles translations with Babel, since gettext's own tools may not be installed."""

from __future__ import annotations

import os
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def translations_compile(*, locale_dir: Path) -> int:
    """Writes the .mo beside every .po that is newer; gives how many were written."""
    return sum(_compile(source) for source in sorted(locale_dir.glob("*/LC_MESSAGES/*.po")))


def _compile(source: Path) -> bool:
    target = source.with_suffix(".mo")
    if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
        return False
    with source.open("rb") as file:
        catalog = read_po(file, locale=source.parent.parent.name)
    fresh = target.with_suffix(f".{os.getpid()}")  # several test processes may compile at once
    with fresh.open("wb") as file:
        write_mo(file, catalog)
    fresh.replace(target)
    return True
