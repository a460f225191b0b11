"""How much of one file is read; whatever is skipped is named in a problem."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds of one reading."""

    pages: int = 1000
    characters: int = 5_000_000
    blocks: int = 100_000  # paragraphs, lines or rows
    image_pixels: int = 120_000_000
    table_cells: int = 1_000_000


DEFAULT = Limits()
