"""The strip of a period of procedure: one day that starts it, nothing that restarts it."""

from __future__ import annotations

from litigation.analysis.claims.periods import Period
from litigation.analysis.values.result import ArticleRef, Limitation
from litigation.analysis.values.sources import Citation


def period_strip(
    status: str,
    reason: str,
    *,
    name: str,
    articles: tuple[ArticleRef, ...],
    period: Period | None = None,
    citations: tuple[Citation, ...] = (),
    missing: tuple[str, ...] = (),
) -> Limitation:
    """Without a period neither its first nor its last day is told."""
    return Limitation(
        status=status,
        start=period.start if period else None,
        interruptions=(),
        last_safe_day=period.end if period else None,
        reason=reason,
        citations=tuple(dict.fromkeys(citations)),
        articles=articles,
        missing=missing,
        name=name,
    )
