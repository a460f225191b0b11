"""The day a limitation period is counted from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from litigation.analysis.values.sources import Citation


@dataclass(frozen=True)
class Start:
    """The due day the period is counted from; `sure` False: it cannot be earlier, maybe later."""

    due: date | None
    sure: bool
    words: str
    citations: tuple[Citation, ...]
    unsure: str = "付款期限未全部查明"  # why it may be later
