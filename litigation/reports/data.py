"""The result itself as JSON: keys sorted, money as strings, days as ISO dates."""

from __future__ import annotations

import msgspec

from litigation.analysis.values.result import AnalysisResult


def data(result: AnalysisResult) -> bytes:
    return msgspec.json.format(msgspec.json.encode(result, order="sorted"), indent=2) + b"\n"


def result_from(data: bytes | str) -> AnalysisResult:
    """The result that `data` was written from."""
    return msgspec.json.decode(data, type=AnalysisResult)
