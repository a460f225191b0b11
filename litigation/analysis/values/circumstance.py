"""Circumstances that papers tell without a day: assets, dangers to them and to evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from litigation.analysis.values.sources import Citation


class CircumstanceKind(StrEnum):
    ASSET_RISK = "asset_risk"  # assets moved, hidden or sold, the debtor gone or insolvent
    EVIDENCE_RISK = "evidence_risk"  # evidence about to be lost, deleted or out of reach
    SECURITY = "security"  # security for a preservation
    ASSET = "asset"  # something that could be secured
    SECURED = "secured"  # already sealed, seized or frozen


@dataclass(frozen=True)
class Circumstance:
    kind: CircumstanceKind
    text: str
    citations: tuple[Citation, ...]
