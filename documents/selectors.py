"""What somebody may see: their own, what is in a case they share, and for staff everything."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from documents import media_types
from documents.models import Case, Document
from pipeline.errors import DomainError

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class CaseNotFound(DomainError):
    code = "case_not_found"
    status = 404


class DocumentNotFound(DomainError):
    code = "document_not_found"
    status = 404


def cases_of(user: User) -> QuerySet[Case]:
    """The cases that the user may see, newest first."""
    cases = Case.objects.select_related("owner")
    if user.is_staff:
        return cases
    mine = Q(owner=user) | Q(pk__in=user.case_memberships.values("case"))
    return cases.filter(mine)


def documents_of(user: User) -> QuerySet[Document]:
    """The documents that the user may see, newest first."""
    documents = Document.objects.select_related("blob", "owner", "case")
    if user.is_staff:
        return documents
    return documents.filter(Q(owner=user) | Q(case__in=cases_of(user).order_by().values("pk")))


def case_for(user: User, case_id: UUID | str) -> Case:
    """One case; raises CaseNotFound, also for somebody else's."""
    case = cases_of(user).filter(pk__in=_uuids([str(case_id)])).first()
    if case is None:
        raise CaseNotFound(_("没有这个案件，或您无权查看。"))
    return case


def document_for(user: User, document_id: UUID | str) -> Document:
    """One document; raises DocumentNotFound, also for somebody else's."""
    document = documents_of(user).filter(pk__in=_uuids([str(document_id)])).first()
    if document is None:
        raise _not_found([str(document_id)])
    return document


def documents_for(user: User, ids: Iterable[UUID | str]) -> list[Document]:
    """The documents in the order asked for, each once; raises DocumentNotFound.

    A zip stands for its members; it stays in the list itself when some of them were refused,
    so that they are reported.
    """
    wanted = list(dict.fromkeys(str(each) for each in ids))
    visible = documents_of(user)
    found = {document.pk: document for document in visible.filter(pk__in=_uuids(wanted))}
    missing = [each for each in wanted if _uuid(each) not in found]
    if missing:
        raise _not_found(missing)
    chosen: dict[UUID, Document] = {}
    for each in wanted:
        for document in _expanded(found[UUID(each)], visible):
            chosen.setdefault(document.pk, document)
    return list(chosen.values())


def twin_of(document: Document) -> Document | None:
    """An earlier upload of the same bytes, in the same case or among its owner's loose papers."""
    beside = Document.objects.filter(
        blob=document.blob_id, origin=Document.Origin.UPLOAD, case=document.case_id
    ).exclude(pk=document.pk)
    if document.case_id is None:
        beside = beside.filter(owner=document.owner_id)
    return beside.filter(created_at__lte=document.created_at).order_by("created_at", "id").first()


def twins_among(documents: Iterable[Document]) -> dict[Document, Document]:
    """The later of equal files, each with the first of them in the given order."""
    first: dict[UUID, Document] = {}
    return {
        document: twin
        for document in documents
        if (twin := first.setdefault(document.blob_id, document)) is not document
    }


def _expanded(document: Document, visible: QuerySet[Document]) -> list[Document]:
    if document.media_type != media_types.ZIP:
        return [document]
    members = list(visible.filter(archive=document).order_by("created_at", "name", "id"))
    return [*members, document] if document.refused_members or not members else members


def _not_found(ids: list[str]) -> DocumentNotFound:
    return DocumentNotFound(
        _("没有这个文档，或您无权查看。"), fields={"document_ids": [str(each) for each in ids]}
    )


def _uuids(values: list[str]) -> list[UUID]:
    return [value for value in map(_uuid, values) if value is not None]


def _uuid(value: str) -> UUID | None:
    try:
        return UUID(value)
    except ValueError:
        return None
