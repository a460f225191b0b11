"""Analyses that somebody may see: their own, those of shared cases, and for staff all."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from documents.selectors import cases_of
from litigation.models import LitigationAnalysis
from pipeline.errors import DomainError

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class AnalysisNotFound(DomainError):
    """There is no such analysis for this user."""

    code = "analysis_not_found"
    status = 404


def analyses_of(user: User) -> QuerySet[LitigationAnalysis]:
    """The analyses that the user may see, newest first, without their results."""
    analyses = LitigationAnalysis.objects.select_related("task", "case", "owner").defer("result")
    if user.is_staff:
        return analyses
    return analyses.filter(Q(owner=user) | Q(case__in=cases_of(user).order_by().values("pk")))


def analysis_for(user: User, analysis_id: UUID | str) -> LitigationAnalysis:
    """One analysis; raises AnalysisNotFound, also for somebody else's."""
    try:
        return analyses_of(user).get(pk=UUID(str(analysis_id)))
    except (LitigationAnalysis.DoesNotExist, ValueError):
        raise AnalysisNotFound(_("没有这项分析，或您无权查看。")) from None
