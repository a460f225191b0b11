"""No statement without a source: the check every finding and strategy passes before it leaves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from litigation.analysis.values.result import Finding, FindingKind, Strategy
from litigation.analysis.values.sources import Citation
from pipeline.errors import DomainError
from pipeline.said import Listed, Said
from pipeline.said import marked as _


class UngroundedStatement(DomainError):
    """A statement has neither a citation nor the name of the paper that is missing."""

    code = "ungrounded_statement"
    status = 500


def grounded(finding: Finding) -> Finding:
    """The finding itself, or UngroundedStatement."""
    undetermined = finding.kind is FindingKind.UNDETERMINED
    if undetermined and any(paper.strip() for paper in finding.missing):
        return finding
    if undetermined or not finding.citations:
        raise UngroundedStatement(
            Said(_("报告中的判断没有出处，也没有指明缺少的材料：%(id)s"), id=finding.id)
        )
    return finding


def grounded_strategy(strategy: Strategy) -> Strategy:
    """The strategy itself, or UngroundedStatement; a strategy to get a paper names the paper."""
    if not strategy.citations and not any(paper.strip() for paper in strategy.missing):
        raise UngroundedStatement(
            Said(_("策略没有出处，也没有指明缺少的材料：%(id)s"), id=strategy.id)
        )
    return strategy


def all_grounded(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Every finding checked; ids must differ."""
    checked = tuple(grounded(finding) for finding in findings)
    twice = [id for id, count in Counter(finding.id for finding in checked).items() if count > 1]
    if twice:
        raise UngroundedStatement(
            Said(_("报告中的判断编号重复：%(ids)s"), ids=Listed(twice, _("、")))
        )
    return checked


def distinct(citations: Iterable[Citation], *, limit: int = 6) -> tuple[Citation, ...]:
    """The first citations, each once: a reader checks six places, not sixty."""
    return tuple(dict.fromkeys(citations))[:limit]
