"""The result itself as JSON: keys sorted, money as strings, days as ISO dates."""

from __future__ import annotations

from typing import Any

import msgspec

from litigation.analysis.review.values import Reviews
from litigation.analysis.values.result import AnalysisResult


def data(result: AnalysisResult, reviews: Reviews | None = None) -> bytes:
    """With `reviews` under `lawyer_reviews`, by finding; the engine's own statements stay."""
    told: dict[str, Any] = msgspec.to_builtins(result)
    if reviews:
        told["lawyer_reviews"] = [reviews[name] for name in sorted(reviews)]
    return msgspec.json.format(msgspec.json.encode(told, order="sorted"), indent=2) + b"\n"


def result_from(data: bytes | str) -> AnalysisResult:
    """The result that `data` was written from."""
    return msgspec.json.decode(data, type=AnalysisResult)
