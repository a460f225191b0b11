"""Runs an analysis again: the same settings, the same papers, and what came in since."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from documents.models import Document
from litigation.models import LitigationAnalysis
from litigation.services.material import uploads_in
from litigation.services.start import StartedAnalysis, analysis_start

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def analysis_again(
    *,
    owner: User,
    analysis: LitigationAnalysis,
    document_ids: Sequence[UUID | str] = (),
    as_of: date | None = None,
    analysis_mode: str | None = None,
    priority: str = "normal",
    idempotency_key: str | None = None,
) -> StartedAnalysis:
    """A new analysis; papers read before are not read again, their text is kept by content.

    The day of the analysis stays unless another is given, so that what differs comes from the new
    papers. Raises as analysis_start does.
    """
    return analysis_start(
        owner=owner,
        package_id=analysis.package_id,
        case_type=analysis.case_type,
        case_position=analysis.case_position,
        user_input=analysis.user_input,
        document_ids=_papers(analysis, document_ids),
        analysis_scenario=analysis.analysis_scenario,
        analysis_mode=analysis_mode or analysis.analysis_mode,
        case_id=analysis.case_id,
        as_of=as_of or analysis.as_of,
        priority=priority,
        idempotency_key=idempotency_key,
    )


def _papers(analysis: LitigationAnalysis, added: Sequence[UUID | str]) -> list[str]:
    """The uploads of the first run in their order, those of the case since, those named."""
    first = analysis.papers.filter(document__origin=Document.Origin.UPLOAD).order_by("position")
    ids = [str(id) for id in first.values_list("document_id", flat=True)]
    since = [str(document.pk) for document in uploads_in(analysis.case)] if analysis.case else []
    return list(dict.fromkeys([*ids, *since, *map(str, added)]))
