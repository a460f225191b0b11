"""The element × evidence matrix."""

from __future__ import annotations

from dataclasses import dataclass

from litigation.analysis.values.result import Coverage, ElementRow


@dataclass(frozen=True)
class Matrix:
    """One row per element, in the package's order, and how many are proved."""

    rows: tuple[ElementRow, ...]
    coverage: Coverage
