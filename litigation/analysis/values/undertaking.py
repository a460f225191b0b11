"""What was promised under a contract that is no sale of goods."""

from __future__ import annotations

from dataclasses import dataclass

from litigation.analysis.values.sources import Citation

CONSTRUCTION, COMMISSION, SERVICE = "construction", "commission", "service"


@dataclass(frozen=True)
class Undertaking:
    """Building works, a job to order, or a service; told by the title of the contract."""

    kind: str  # construction | commission | service
    citations: tuple[Citation, ...]
