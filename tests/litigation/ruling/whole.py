"""The whole analysis of papers under a package, checked as the report would be."""

from __future__ import annotations

from datetime import date

import msgspec

from litigation.analysis.citations import check_citations
from litigation.analysis.compose import compose_result
from litigation.analysis.nodes import (
    analyze_evidence,
    calculate_claims,
    plan_strategies,
    reason,
    write_drafts,
)
from litigation.analysis.organize import organize_case
from litigation.analysis.rules import assemble_rules
from litigation.analysis.values.result import AnalysisResult, Inputs
from tests.litigation.extraction.conftest import make_source


def analysed(
    *papers: str,
    package: str,
    position: str,
    scenario: str,
    as_of: str,
    case_type: str,
    told: str = "",
) -> AnalysisResult:
    """The result; every quote stands in its paper and the whole travels as JSON unharmed."""
    sources = [make_source(text, ident=f"d{n}", name=f"d{n}.txt") for n, text in enumerate(papers)]
    if told:
        sources.append(make_source(told, ident="told", name="案情陈述", origin="statement"))
    inputs = Inputs(package, case_type, position, scenario, date.fromisoformat(as_of), told)
    facts = organize_case(sources=tuple(sources), inputs=inputs)
    rules = assemble_rules(inputs=inputs, facts=facts)
    case = {"inputs": inputs, "facts": facts, "rules": rules}
    matrix = analyze_evidence(**case)
    calculation = calculate_claims(**case)
    judged = {**case, "matrix": matrix, "calculation": calculation}
    reasoning = reason(**judged)
    argued = {**judged, "reasoning": reasoning}
    strategies = plan_strategies(**argued)
    drafts = write_drafts(**argued, strategies=strategies)
    result = compose_result(**argued, strategies=strategies, drafts=drafts)
    check_citations(result, tuple(sources))
    assert msgspec.json.decode(msgspec.json.encode(result), type=AnalysisResult) == result
    return result


def said(result: AnalysisResult) -> str:
    """Everything the result states, for a look at words."""
    findings = (*result.conclusions, *result.findings)
    steps = (step for one in result.strategies for step in one.steps)
    drafts = (p.text for draft in result.drafts for p in draft.paragraphs)
    return "\n".join(
        (
            *(f"[{one.kind}] {one.text} {one.answer} {'；'.join(one.missing)}" for one in findings),
            *(f"[row] {one.title} {one.status} {one.reason}" for one in result.matrix),
            *(
                f"[sum] {one.title} {one.amount} {one.formula} {one.refusal}"
                for one in result.claims
            ),
            result.limitation.reason,
            *(f"[strategy] {one.title} {one.reason}" for one in result.strategies),
            *(f"[step] {step.what} {step.deadline}" for step in steps),
            *drafts,
        )
    )
