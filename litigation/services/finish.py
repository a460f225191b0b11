"""Stores what an analysis found; called inside the fence of its run."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from django.db import transaction

from litigation.analysis.values.result import AnalysisResult
from litigation.models import AnalysisFile, LitigationAnalysis
from litigation.services.review import reviews_carry_over


@transaction.atomic
def analysis_store(
    *, analysis: LitigationAnalysis, result: AnalysisResult, files: Sequence[AnalysisFile]
) -> None:
    """The result and its files replace whatever an earlier attempt stored; decisions about the
    same findings of an earlier analysis are taken over."""
    LitigationAnalysis.objects.filter(pk=analysis.pk).update(result=msgspec.to_builtins(result))
    analysis.files.all().delete()
    AnalysisFile.objects.bulk_create(files)
    reviews_carry_over(analysis=analysis, result=result)
