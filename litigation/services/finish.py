"""Stores what an analysis found; called inside the fence of its run."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from django.db import transaction

from litigation.analysis.values.result import AnalysisResult
from litigation.models import AnalysisFile, LitigationAnalysis


@transaction.atomic
def analysis_store(
    *, analysis: LitigationAnalysis, result: AnalysisResult, files: Sequence[AnalysisFile]
) -> None:
    """The result and its files replace whatever an earlier attempt stored."""
    LitigationAnalysis.objects.filter(pk=analysis.pk).update(result=msgspec.to_builtins(result))
    analysis.files.all().delete()
    AnalysisFile.objects.bulk_create(files)
