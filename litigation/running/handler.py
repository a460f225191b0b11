"""One attempt of a case analysis."""

from __future__ import annotations

from typing import Any

from litigation.analysis.values.result import Inputs
from litigation.models import LitigationAnalysis
from litigation.selectors.files import downloads_of
from pipeline.engine import run_plan
from tasks_app.context import RunContext


def run_analysis(context: RunContext) -> dict[str, Any]:
    """Run the plan from its first unfinished node; the answer is the task's result."""
    # The engine is loaded where it runs: processes that only submit do not carry it.
    from litigation.running.opinion import endpoint_for, told_of
    from litigation.running.plan import REASONING, REPORT, SOURCES, analysis_plan
    from litigation.running.publish import Publisher
    from litigation.running.reading import pages_told, papers_of
    from litigation.selectors.packages import package_pinned
    from litigation.selectors.rates import rates_entered

    related = LitigationAnalysis.objects.select_related("case", "package_text")
    analysis = related.get(task_id=context.task_id)
    given = {
        "inputs": inputs_of(analysis),
        "papers": papers_of(analysis),
        "rates": rates_entered(),
        "endpoint": endpoint_for(analysis.analysis_mode),
    }
    plan = analysis_plan(
        Publisher(context, analysis),
        watch=told_of(context, REASONING),
        on_page=pages_told(context, SOURCES),
        package=package_pinned(analysis),
    )
    published = run_plan(plan, given, context)[REPORT]
    return {
        "analysis_id": str(analysis.pk),
        "summary": published.summary,
        "downloads": downloads_of(analysis),
    }


def inputs_of(analysis: LitigationAnalysis) -> Inputs:
    """What was asked, as the engine takes it."""
    return Inputs(
        package_id=analysis.package_id,
        case_type=analysis.case_type,
        case_position=analysis.case_position,
        analysis_scenario=analysis.analysis_scenario,
        as_of=analysis.as_of,
        user_input=analysis.user_input,
        case_name=analysis.case.name if analysis.case else "",
    )
