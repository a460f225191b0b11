"""Decisions about findings as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Decision(StrEnum):
    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"  # an earlier decision holds no more


@dataclass(frozen=True)
class Review:
    """One decision about one finding; `number` counts those about it from 1.

    `text` is the lawyer's own, of an edited finding; `engine_text` is what the engine said.
    `carried` tells that it was made about an earlier analysis that said the same.
    """

    finding: str
    number: int
    decision: Decision
    engine_text: str
    text: str
    note: str
    by: str
    at: datetime
    carried: bool = False

    @property
    def is_in_force(self) -> bool:
        return self.decision != Decision.WITHDRAWN


Reviews = Mapping[str, Review]  # the latest in force, by the finding they are about
