"""Reasoning offline first; what configured models add comes on top."""

from __future__ import annotations

from decimal import Decimal

from django.conf import settings
from django.utils.translation import gettext_noop as _

from litigation.analysis.claims.values import Calculation
from litigation.analysis.evidence.values import Matrix
from litigation.analysis.models_opinion import with_opinions
from litigation.analysis.nodes import reason
from litigation.analysis.reasoning import Reasoning
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Inputs
from litigation.analysis.values.sources import Source
from llm.budget import Limits
from llm.prices import read_prices
from llm.side_by_side import Heard, Watch
from llm.values import Endpoint
from pipeline.said import Said
from tasks_app.context import RunContext


def endpoint_for(mode: str) -> Endpoint:
    """The configured endpoint; with all its models in the mode `multi`, else with its first."""
    models = tuple(settings.LLM_MODELS)
    return Endpoint(
        base_url=settings.LLM_BASE_URL,
        api_key=settings.LLM_API_KEY,
        models=models if mode == "multi" else models[:1],
        timeout_seconds=settings.LLM_TIMEOUT_SECONDS,
        stream=settings.LLM_STREAM,
    )


def limits_configured() -> Limits:
    """What all models of one analysis may take together."""
    return Limits(
        calls=settings.LLM_MAX_CALLS,
        tokens=settings.LLM_MAX_TOKENS,
        seconds=settings.LLM_MAX_SECONDS,
        cost=Decimal(settings.LLM_MAX_COST) if settings.LLM_MAX_COST else None,
    )


def told_of(context: RunContext, node: str) -> Watch:
    """Tells the watchers of the task how far the models are; numbers only, no word they say."""

    def watch(heard: Heard) -> None:
        ended = heard.answered + heard.failed
        message = Said(
            _(
                "已询问 %(asked)s 个模型："
                "%(answered)s 个已答复，%(failed)s 个失败，收到 %(characters)s 字"
            ),
            asked=heard.asked,
            answered=heard.answered,
            failed=heard.failed,
            characters=heard.characters,
        )
        context.report(node, 100 * ended / heard.asked, message)

    return watch


def reason_with_models(
    *,
    inputs: Inputs,
    facts: Facts,
    rules: RuleSet,
    matrix: Matrix,
    calculation: Calculation,
    sources: tuple[Source, ...],
    endpoint: Endpoint,
    watch: Watch | None = None,
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
        limits=limits_configured(),
        prices=read_prices(settings.LLM_PRICES),
        currency=settings.LLM_CURRENCY,
        watch=watch,
    )
