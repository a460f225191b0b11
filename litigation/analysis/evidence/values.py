"""The element × evidence matrix."""

from __future__ import annotations

from dataclasses import dataclass

from litigation.analysis.values.result import Coverage, ElementRow


@dataclass(frozen=True)
class Matrix:
    """One row per element, in the package's order, and how many are proved."""

    rows: tuple[ElementRow, ...]
    coverage: Coverage

    def row(self, element_id: str) -> ElementRow | None:
        """The row of an element, or None when the package has no such element."""
        return next((row for row in self.rows if row.id == element_id), None)
