"""The node that puts everything into one result, the only thing a renderer reads."""

from __future__ import annotations

from litigation.analysis.claims.asked_gap import asked_gap, gap_contradictions, gap_findings
from litigation.analysis.claims.readability import is_unread
from litigation.analysis.claims.values import Calculation
from litigation.analysis.evidence.values import Matrix
from litigation.analysis.reasoning.grounds import all_grounded, grounded_strategy
from litigation.analysis.reasoning.two_chairs import two_chairs
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.request_doubts import marked_drafts, request_doubts
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
    gap = asked_gap(facts, calculation, inputs) if rules.subject == "sale" else None
    doubts = (*request_doubts(facts), *gap_findings(gap, inputs))
    return AnalysisResult(
        inputs=inputs,
        package=rules.package,
        engine_version=ENGINE_VERSION,
        conclusions=all_grounded((*doubts, *reasoning.conclusions)),
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
        contradictions=(*facts.contradictions, *gap_contradictions(gap)),
        strategies=tuple(grounded_strategy(strategy) for strategy in strategies),
        drafts=marked_drafts(drafts, doubts),
        unreadable=facts.unreadable,
        model=reasoning.model,
        warnings=warnings(facts, rules, calculation),
        relations=facts.relations,
        suggestions=facts.suggestions,
        loans=facts.loans,
        rulings=facts.rulings,
        employment=facts.employment if rules.subject == "labour" else None,
        hindrances=facts.hindrances,
        counsel_costs=facts.counsel_costs,
        asked=facts.asked,
        adjustments=facts.adjustments,
        undertaking=facts.undertaking,
        chairs=two_chairs(
            inputs=inputs,
            facts=facts,
            rules=rules,
            matrix=matrix,
            findings=reasoning.findings,
        ),
    )


def warnings(facts: Facts, rules: RuleSet, calculation: Calculation) -> tuple[str, ...]:
    """What a reader must know before relying on the report, each once."""
    items = [item for item in facts.unreadable if is_unread(item.problem)]
    unread = (f"{place(item)}：{item.problem.message}" for item in items)
    told = (*unread, *_doubtful(facts), *_on_law(rules), *calculation.notes)
    return tuple(dict.fromkeys(told))


def _on_law(rules: RuleSet) -> tuple[str, ...]:
    """Everything that holds of the law that was applied, as one caution."""
    notes = dict.fromkeys(note.rstrip("。") for note in rules.notes)
    return ("；".join(notes) + "。",) if notes else ()


def _doubtful(facts: Facts) -> tuple[str, ...]:
    """One sentence for all papers that were read with a doubt; the report lists them."""
    names = {item.document for item in facts.unreadable if not is_unread(item.problem)}
    if not names:
        return ()
    return (f"{len(names)}份材料有印章或文字辨认存疑，已逐一列出，引用前须对照原件核对。",)


def place(item: UnreadableItem) -> str:
    """The file and page, the page once."""
    page = f"第 {item.problem.page} 页" if item.problem.page else ""
    return f"《{item.name}》" + ("" if page in item.problem.message else page)
