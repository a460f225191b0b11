"""Which papers an analysis reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from documents.models import Case, Document
from documents.name_order import in_name_order
from documents.selectors import case_for, documents_for
from pipeline.errors import DomainError

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class NoMaterial(DomainError):
    """Neither a document nor a statement to analyse."""

    code = "no_material"


def material_for(
    owner: User,
    *,
    case_id: UUID | str | None,
    document_ids: Sequence[UUID | str],
    user_input: str,
) -> tuple[Case | None, list[Document]]:
    """The case and its papers in order; a case without named papers means all its uploads.

    Raises CaseNotFound, DocumentNotFound and NoMaterial.
    """
    case = case_for(owner, case_id) if case_id else None
    ids: Sequence[UUID | str] = document_ids
    if case and not ids:
        ids = [document.pk for document in uploads_in(case)]
    documents = documents_for(owner, ids)
    if not documents and not user_input.strip():
        raise NoMaterial(
            _("没有可分析的材料：请上传文件，或在“案情陈述”中写明事实。"),
            fields={"document_ids": [_("至少一个文件")], "user_input": [_("或写明案情")]},
        )
    return case, documents


def uploads_in(case: Case) -> list[Document]:
    """The uploads by name; statements belong to the analysis they were made for."""
    return in_name_order(case.documents.filter(origin=Document.Origin.UPLOAD, archive__isnull=True))
