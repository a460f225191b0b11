"""The node that puts everything into one result, the only thing a renderer reads."""

from __future__ import annotations

from litigation.analysis.claims.values import Calculation
from litigation.analysis.evidence.values import Matrix
from litigation.analysis.reasoning.grounds import all_grounded, grounded_strategy
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import AnalysisResult, Draft, Inputs, Strategy
from litigation.analysis.values.sources import UnreadableItem

ENGINE_VERSION = "1.0"


def compose_result(
    *,
    inputs: Inputs,
    facts: Facts,
    rules: RuleSet,
    matrix: Matrix,
    calculation: Calculation,
    reasoning: Reasoning,
    strategies: tuple[Strategy, ...],
    drafts: tuple[Draft, ...],
) -> AnalysisResult:
    """The report as data; raises UngroundedStatement when anything in it has no ground."""
    return AnalysisResult(
        inputs=inputs,
        package=rules.package,
        engine_version=ENGINE_VERSION,
        conclusions=all_grounded(reasoning.conclusions),
        documents=facts.documents,
        parties=facts.parties,
        amounts=facts.amounts,
        timeline=facts.events,
        terms=facts.terms,
        matrix=matrix.rows,
        coverage=matrix.coverage,
        claims=calculation.items,
        claim_total=calculation.total,
        limitation=calculation.limitation,
        findings=all_grounded(reasoning.findings),
        contradictions=facts.contradictions,
        strategies=tuple(grounded_strategy(strategy) for strategy in strategies),
        drafts=drafts,
        unreadable=facts.unreadable,
        model=reasoning.model,
        warnings=warnings(facts, rules, calculation),
    )


def warnings(facts: Facts, rules: RuleSet, calculation: Calculation) -> tuple[str, ...]:
    """What a reader must know before relying on the report, each once."""
    unread = (f"{place(item)}：{item.problem.message}" for item in facts.unreadable)
    return tuple(dict.fromkeys((*unread, *rules.notes, *calculation.notes)))


def place(item: UnreadableItem) -> str:
    """The file and page, the page once."""
    page = f"第 {item.problem.page} 页" if item.problem.page else ""
    return f"《{item.name}》" + ("" if page in item.problem.message else page)
