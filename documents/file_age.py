"""How old a file is, for those who remove what nobody refers to."""

from __future__ import annotations

from pathlib import Path


def is_older(path: Path, instant: float) -> bool:
    """Whether the file was last written before a Unix time; a file that is gone is not."""
    try:
        return path.stat().st_mtime < instant
    except FileNotFoundError:  # somebody else was faster
        return False
