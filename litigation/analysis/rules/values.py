"""The rules of one case: the package's elements and the articles as they stood."""

from __future__ import annotations

from dataclasses import dataclass

from litigation.analysis.values.result import ArticleRef, PackageInfo
from litigation.packages.schema import Element


@dataclass(frozen=True)
class RuleSet:
    """What the law asks for in this case; drives evidence, claims and reasoning."""

    package: PackageInfo
    elements: tuple[Element, ...]
    articles: tuple[ArticleRef, ...]
    notes: tuple[str, ...]
    subject: str = "sale"
    undertaking: str = ""  # what a contract that is no sale of goods is for
    answers_complaint: bool = False  # the package answers a complaint received, point by point
