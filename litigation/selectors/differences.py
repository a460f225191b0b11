"""Two finished analyses of one case compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from litigation.analysis.difference.compare import Run, compare_runs
from litigation.analysis.difference.values import Difference
from litigation.models import AnalysisDocument, LitigationAnalysis
from litigation.selectors.analyses import analyses_of
from litigation.selectors.facts import result_of
from pipeline.errors import DomainError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

MOST_OTHERS = 10


class NotComparable(DomainError):
    """Two analyses that are not of one case."""

    code = "not_comparable"


def difference_between(*, before: LitigationAnalysis, after: LitigationAnalysis) -> Difference:
    """From the one to the other; raises NotComparable, NotCompleted and ResultOutdated."""
    if before.pk == after.pk or not _is_same_case(before, after):
        raise NotComparable(_("只能比较同一案件的两次不同的分析。"))
    return compare_runs(_run(before), _run(after))


def others_of(user: User, analysis: LitigationAnalysis) -> QuerySet[LitigationAnalysis]:
    """Finished analyses of the same case, or over some of the same papers, newest first."""
    blobs = analysis.papers.values("document__blob")
    shared = AnalysisDocument.objects.filter(analysis=OuterRef("pk"), document__blob__in=blobs)
    same = Q(Exists(shared), case=None) if analysis.case_id is None else Q(case=analysis.case_id)
    others = analyses_of(user).exclude(pk=analysis.pk).filter(same, result__isnull=False)
    return others.order_by("-created_at", "id")[:MOST_OTHERS]


def _is_same_case(one: LitigationAnalysis, other: LitigationAnalysis) -> bool:
    if one.case_id or other.case_id:
        return one.case_id == other.case_id
    blobs = one.papers.values("document__blob")
    return other.papers.filter(document__blob__in=blobs).exists()


def _run(analysis: LitigationAnalysis) -> Run:
    rows = analysis.papers.select_related("document__blob").order_by("position")
    documents = {str(row.document_id): row.document for row in rows}
    return Run(
        result=result_of(analysis),
        papers={id: document.sha256 for id, document in documents.items()},
        names={id: document.name for id, document in documents.items()},
    )
