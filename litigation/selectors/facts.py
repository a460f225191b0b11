"""The result of a finished analysis as values, and the facts it was made from."""

from __future__ import annotations

from dataclasses import fields

import msgspec
from django.utils.translation import gettext as _

from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import AnalysisResult
from litigation.models import LitigationAnalysis
from litigation.packages import package
from litigation.selectors.files import NotCompleted
from pipeline.errors import DomainError
from tasks_app.models import TaskNode

FACTS_NODE = "preorganize_case"
RENAMED = {"events": "timeline"}
REPEATED = {"sale"}  # subjects whose sums rest on nothing but what every result repeats


class FactsGone(DomainError):
    """The facts that the run found are no longer kept, and the result does not repeat them all."""

    code = "facts_gone"
    status = 409


class ResultOutdated(DomainError):
    """The stored result was made by a version whose values this one cannot read."""

    code = "result_outdated"
    status = 409


def result_of(analysis: LitigationAnalysis) -> AnalysisResult:
    """The stored result; raises NotCompleted and ResultOutdated."""
    if analysis.result is None:
        raise NotCompleted(_("分析尚未完成，还没有结果。"))
    try:
        return msgspec.convert(analysis.result, AnalysisResult, strict=False)
    except msgspec.ValidationError as error:
        raise ResultOutdated(
            _("这项分析的结果由较早的版本生成，请用同样的材料重新分析。")
        ) from error


def facts_of(analysis: LitigationAnalysis, result: AnalysisResult) -> Facts:
    """What the run found in the papers: its checkpoint, else what the result repeats of it.

    Raises FactsGone where the result does not repeat what the sums rest on.
    """
    nodes = TaskNode.objects.filter(task=analysis.task_id, name=FACTS_NODE, state="finished")
    kept = nodes.values_list("output", flat=True).first()
    if kept is not None:
        try:
            return msgspec.convert(kept, Facts, strict=False)
        except msgspec.ValidationError:
            pass  # an older shape; the result was readable, or we would not be here
    if package(result.package.id).subject not in REPEATED:
        raise FactsGone(_("这项分析的中间结果已不在，无法重新测算；请用同样的材料重新分析。"))
    return facts_in(result)


def facts_in(result: AnalysisResult) -> Facts:
    """The facts as far as a result repeats them."""
    names = {field.name: RENAMED.get(field.name, field.name) for field in fields(Facts)}
    held = {field.name for field in fields(result)}
    return Facts(**{name: getattr(result, at) for name, at in names.items() if at in held})
