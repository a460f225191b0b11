"""The plan of a case analysis: nine nodes from papers to report."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.utils.translation import gettext_noop as _

from documents.problem_words import words_of
from litigation.analysis.claims.readability import is_unread
from litigation.analysis.claims.values import Calculation
from litigation.analysis.compose import place
from litigation.analysis.evidence.values import Matrix
from litigation.analysis.nodes import (
    analyze_evidence,
    calculate_claims,
    plan_strategies,
    write_drafts,
)
from litigation.analysis.organize import organize_case
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.rules import assemble_rules
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Draft, Inputs, Strategy
from litigation.analysis.values.sources import Source
from litigation.packages import PackageFile
from litigation.running import outcomes
from litigation.running.opinion import reason_with_models
from litigation.running.publish import Published
from litigation.running.reading import OnPage, Paper, read_source, require_readable
from litigation.running.steps import LABELS
from llm.side_by_side import Watch
from pipeline.errors import DomainError
from pipeline.plan import Node, Plan
from pipeline.said import Listed, Said

SOURCES, FACTS, RULES = "process_documents", "preorganize_case", "assemble_case_rules"
MATRIX, CALCULATION, REASONING = "analyze_evidence", "calculate_claims", "multi_model_analyze"
STRATEGIES, DRAFTS, REPORT = "generate_strategies", "generate_drafts", "generate_report"

# What `is_case` found wanting, in words of the catalogue.
NO_DEAL = _("材料中没有发现合同、单据、函件或法律文书，也没有叙述交易、付款或争议的文字")


class NotACase(DomainError):
    """The papers can be read, but tell of no dispute."""

    code = "not_a_case"


def analysis_plan(
    publish: Callable[..., Published],
    *,
    watch: Watch | None = None,
    on_page: OnPage | None = None,
    package: PackageFile | None = None,
) -> Plan:
    """`publish` makes and stores the report from the values of all nodes before.

    `watch` is told how far the models are, `on_page` of every page that is read. `package` is what
    the analysis was started with; without it, the package of the program that the inputs name.
    """
    rules = partial(assemble_rules, package=package)
    case = {"inputs": "inputs", "facts": FACTS, "rules": RULES}
    judged = {**case, "matrix": MATRIX, "calculation": CALCULATION}
    argued = {**judged, "reasoning": REASONING}
    planned = {**argued, "strategies": STRATEGIES}
    whole = {**planned, "drafts": DRAFTS, "sources": SOURCES}
    return (
        _documents_node(on_page),
        _node(FACTS, organize, Facts, outcomes.case_organised, inputs="inputs", sources=SOURCES),
        _node(RULES, rules, RuleSet, outcomes.rules_assembled, inputs="inputs", facts=FACTS),
        _node(MATRIX, analyze_evidence, Matrix, outcomes.evidence_weighed, rates="rates", **case),
        _node(
            CALCULATION,
            calculate_claims,
            Calculation,
            outcomes.claims_calculated,
            rates="rates",
            **case,
        ),
        _node(
            REASONING,
            partial(reason_with_models, watch=watch),
            Reasoning,
            outcomes.case_argued,
            sources=SOURCES,
            endpoint="endpoint",
            **judged,
        ),
        _node(
            STRATEGIES, plan_strategies, tuple[Strategy, ...], outcomes.strategies_planned, **argued
        ),
        _node(DRAFTS, write_drafts, tuple[Draft, ...], outcomes.drafts_written, **planned),
        _node(REPORT, publish, Published, outcomes.report_stored, **whole),
    )


def organize(*, inputs: Inputs, sources: tuple[Source, ...]) -> Facts:
    """The facts; raises NotACase when the papers tell of none."""
    facts: Facts = organize_case(sources=sources, inputs=inputs)
    if not facts.is_case:
        raise NotACase(
            Said(
                _(
                    "这些材料不像一个案件，未作分析：%(reason)s。%(unread)s"
                    "请上传合同、往来凭证等案件材料，或写明案情。"
                ),
                reason=Said.shorter(facts.is_case_reason.rstrip("。"), NO_DEAL),
                unread=_unread(facts),
            )
        )
    return facts


def _unread(facts: Facts) -> Said:
    """The files that gave nothing, each with its reason: one of them may be the case."""
    items = [item for item in facts.unreadable if is_unread(item.problem)]
    told = [
        Said.shorter(
            f"{place(item)}：{item.problem.message.rstrip('。')}",
            _("%(name)s：%(why)s"),
            name=item.name,
            why=words_of(item.problem),
        )
        for item in items
    ]
    if not told:
        return Said("")
    return Said(_("未能读取：%(files)s。"), files=Listed(told, _("；")))


def _documents_node(on_page: OnPage | None) -> Node:
    return Node(
        name=SOURCES,
        label=str(LABELS[SOURCES]),
        run=lambda item: read_source(item, on_page),
        needs=(),
        output=tuple[Source, ...],
        over="papers",
        key=lambda paper: str(paper.document.pk),
        describe=_describe,
        check=require_readable,
        outcome=outcomes.papers_read,
    )


def _describe(paper: Paper) -> str:
    """No file names here: progress travels over channels that must not tell who is in the case."""
    text = _("正在读取第 %(number)s 份材料，共 %(count)s 份")
    return Said(text, number=paper.number, count=paper.count)


def _node(
    name: str,
    run: Callable[..., Any],
    output: Any,
    outcome: Callable[[Any], str],
    **arguments: str,
) -> Node:
    """A node that passes the plan's values to `run` under the names it asks for."""

    def call(**values: Any) -> Any:
        return run(**{argument: values[value] for argument, value in arguments.items()})

    needs = tuple(arguments.values())
    label = str(LABELS[name])
    return Node(name=name, label=label, run=call, needs=needs, output=output, outcome=outcome)
