"""The last step: the result checked, rendered, and stored with its files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from litigation.analysis.citations import check_citations
from litigation.analysis.compose import compose_result
from litigation.analysis.values.result import AnalysisResult
from litigation.analysis.values.sources import Source
from litigation.models import LitigationAnalysis
from litigation.reports.pen import money
from litigation.running.files import files_of
from litigation.services.finish import analysis_store
from tasks_app.context import RunContext


@dataclass(frozen=True)
class Published:
    """What the task says of its report: one sentence."""

    summary: str


@dataclass(frozen=True)
class Publisher:
    """Makes the report of one analysis and stores it inside the run's fence."""

    context: RunContext
    analysis: LitigationAnalysis

    def __call__(self, *, sources: tuple[Source, ...], **values: Any) -> Published:
        """Raises CitationMismatch before anything is stored when a quote is not in its paper."""
        result = compose_result(**values)
        check_citations(result, sources)
        files = files_of(result, self.analysis)
        self.context.store(
            lambda: analysis_store(analysis=self.analysis, result=result, files=files)
        )
        return Published(summary=summary_of(result))


def summary_of(result: AnalysisResult) -> str:
    """The first conclusion and the sum."""
    first = result.conclusions[0].text if result.conclusions else _("现有材料不足以得出结论。")
    if result.claim_total is None:
        return first
    total = _("测算金额合计 %(amount)s元。") % {"amount": money(result.claim_total)}
    return f"{first}{total}"
