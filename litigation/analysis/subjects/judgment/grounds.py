"""Grounds of appeal that the papers carry: each says what is wrong, where, and whom it helps."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from litigation.analysis.claims.rates import RateTable
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import ArticleRef
from litigation.analysis.values.ruling import Ruling
from litigation.analysis.values.sources import Citation


class GroundKind(StrEnum):
    FACT = "fact"
    LAW = "law"
    PROCEDURE = "procedure"
    SCOPE = "scope"


@dataclass(frozen=True)
class Ground:
    """`sure`: the decision shows it by itself; else it is a lead to be followed."""

    id: str
    kind: GroundKind
    helps: str  # plaintiff | defendant, of the first instance
    text: str
    citations: tuple[Citation, ...]
    articles: tuple[ArticleRef, ...] = ()
    sure: bool = False
    plea: str = ""  # as the petition says it: what we argue, without our own doubts
    about: str = ""  # the party it is about, where it concerns one alone

    @property
    def pleaded(self) -> str:
        return self.plea or self.text


@dataclass(frozen=True)
class Decision:
    """What grounds are looked for in."""

    ruling: Ruling
    facts: Facts
    rules: RuleSet
    table: RateTable
