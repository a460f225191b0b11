"""Starts an analysis: the request checked, the row and its task written as one."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from documents.models import Document
from documents.services import document_create_from_text
from litigation.choices import VIP_BOOST, scenario_for
from litigation.models import AnalysisDocument, LitigationAnalysis
from litigation.packages import PackageFile, check_valid_on
from litigation.selectors.packages import package_chosen
from litigation.services.material import material_for
from litigation.services.package_sync import package_text_keep
from litigation.services.request import check_request
from litigation.services.titles import analysis_title
from tasks_app.services.submit import Submission, task_submit

if TYPE_CHECKING:
    from django.contrib.auth.models import User

KIND = "litigation_analysis"


@dataclass(frozen=True)
class StartedAnalysis:
    """The analysis, and whether this call made it (False: the same key was used before)."""

    analysis: LitigationAnalysis
    is_new: bool


def analysis_start(
    *,
    owner: User,
    package_id: str,
    case_type: str,
    case_position: str,
    user_input: str = "",
    document_ids: Sequence[uuid.UUID | str] = (),
    analysis_scenario: str | None = None,
    analysis_mode: str = "single",
    case_id: uuid.UUID | str | None = None,
    as_of: date | None = None,
    priority: str = "normal",
    idempotency_key: str | None = None,
) -> StartedAnalysis:
    """Check the request, then write the analysis and its task in one transaction.

    Raises InvalidRequest (400), NotAllowed (403), CaseNotFound and DocumentNotFound (404),
    UnknownPackage, PackageMismatch, PackageNotValid and NoMaterial (422), IdempotencyConflict
    (409).
    """
    asked: dict[str, Any] = {
        "package_id": package_id,
        "case_type": case_type,
        "case_position": case_position,
        "user_input": user_input,
        "document_ids": [str(each) for each in document_ids],
        "analysis_scenario": analysis_scenario,
        "analysis_mode": analysis_mode,
        "case_id": str(case_id) if case_id else None,
        "as_of": as_of.isoformat() if as_of else None,
        "priority": priority,
    }
    check_request(asked, owner)
    scenario = analysis_scenario or scenario_for(case_position)
    package = package_chosen(
        owner, id=package_id, case_type=case_type, position=case_position, scenario=scenario
    )
    day = as_of or timezone.localdate()
    check_valid_on(package.package, day)
    case, documents = material_for(
        owner, case_id=case_id, document_ids=document_ids, user_input=user_input
    )
    analysis = LitigationAnalysis(
        id=uuid.uuid4(),
        owner=owner,
        case=case,
        package_id=package_id,
        case_type=case_type,
        case_position=case_position,
        analysis_scenario=scenario,
        analysis_mode=analysis_mode,
        user_input=user_input,
        as_of=day,
    )
    return _write(analysis, package, documents, asked, idempotency_key)


@transaction.atomic
def _write(
    analysis: LitigationAnalysis,
    package: PackageFile,
    documents: list[Document],
    asked: dict[str, Any],
    idempotency_key: str | None,
) -> StartedAnalysis:
    submission = _submit(analysis, asked, idempotency_key)
    if not submission.is_new:
        return StartedAnalysis(LitigationAnalysis.objects.get(task=submission.task), False)
    analysis.task = submission.task
    analysis.package_text = package_text_keep(package)
    analysis.save(force_insert=True)
    if analysis.user_input.strip():
        documents = [*documents, _statement(analysis)]
    AnalysisDocument.objects.bulk_create(
        AnalysisDocument(analysis=analysis, document=document, position=position)
        for position, document in enumerate(documents, start=1)
    )
    return StartedAnalysis(analysis, True)


def _submit(
    analysis: LitigationAnalysis, asked: dict[str, Any], idempotency_key: str | None
) -> Submission:
    params = {key: asked[key] for key in ("package_id", "case_type", "case_position")}
    return task_submit(
        owner=analysis.owner,
        kind=KIND,
        params={**params, "analysis_id": str(analysis.pk)},
        title=analysis_title(
            case=analysis.case.name if analysis.case else None, position=analysis.case_position
        ),
        boost=VIP_BOOST if asked["priority"] == "vip" else 0,
        idempotency_key=idempotency_key,
        fingerprint_of=asked,
    )


def _statement(analysis: LitigationAnalysis) -> Document:
    """What was typed, as a paper that can be cited."""
    return document_create_from_text(
        owner=analysis.owner, name="案情陈述.txt", text=analysis.user_input, case=analysis.case
    )
