"""A circumstance with the side it favours; never without a place in the papers."""

from __future__ import annotations

from dataclasses import dataclass

from litigation.analysis.reasoning.chair import Side
from litigation.analysis.values.result import ArticleRef, Finding, FindingKind
from litigation.analysis.values.sources import Citation


@dataclass(frozen=True)
class Factor:
    topic: str  # unique within a case, e.g. "delivery-proved"
    favours: Side
    text: str
    citations: tuple[Citation, ...]
    articles: tuple[ArticleRef, ...] = ()

    def finding(self, kind: FindingKind) -> Finding:
        return Finding(
            id=f"{kind}-{self.topic}",
            kind=kind,
            text=self.text,
            citations=self.citations,
            articles=self.articles,
        )


def with_source(factors: list[Factor]) -> tuple[Factor, ...]:
    """Only the factors that can be shown in the papers; what is absent is told as undetermined."""
    return tuple(factor for factor in factors if factor.citations)
