"""Reasoning offline first; what configured models add comes on top."""

from __future__ import annotations

from django.conf import settings

from litigation.analysis.claims.values import Calculation
from litigation.analysis.evidence.values import Matrix
from litigation.analysis.models_opinion import with_opinions
from litigation.analysis.nodes import reason
from litigation.analysis.reasoning import Reasoning
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Inputs
from litigation.analysis.values.sources import Source
from llm.values import Endpoint


def endpoint_for(mode: str) -> Endpoint:
    """The configured endpoint; with all its models in the mode `multi`, else with its first."""
    models = tuple(settings.LLM_MODELS)
    return Endpoint(
        base_url=settings.LLM_BASE_URL,
        api_key=settings.LLM_API_KEY,
        models=models if mode == "multi" else models[:1],
    )


def reason_with_models(
    *,
    inputs: Inputs,
    facts: Facts,
    rules: RuleSet,
    matrix: Matrix,
    calculation: Calculation,
    sources: tuple[Source, ...],
    endpoint: Endpoint,
) -> Reasoning:
    """The offline reasoning, whole whatever a model does."""
    offline = reason(
        inputs=inputs, facts=facts, rules=rules, matrix=matrix, calculation=calculation
    )
    return with_opinions(
        reasoning=offline,
        inputs=inputs,
        facts=facts,
        rules=rules,
        matrix=matrix,
        calculation=calculation,
        sources=sources,
        endpoint=endpoint,
    )
