"""Taking in and removing documents."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from django.conf import settings
from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from documents import media_types
from documents.blobs import Stored, blob_claim, blob_prune, blob_write
from documents.glance import document_glance
from documents.models import Case, Document
from documents.names import clean_path
from documents.services.archives import archive_create
from documents.services.intake import check_size
from documents.sniffing import sniff
from pipeline.errors import DomainError

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class NotDocumentOwner(DomainError):
    code = "not_document_owner"
    status = 403


class DocumentInUse(DomainError):
    code = "document_in_use"
    status = 409


def document_create(
    *, owner: User, name: str, file: BinaryIO, case: Case | None = None
) -> Document:
    """Store a file; a zip brings its members along as documents of their own.

    Raises EmptyFile, FileTooLarge, UnsupportedMediaType and the refusals of archives.
    """
    check_size(file, max_bytes=settings.DOCUMENT_MAX_BYTES)
    media_type = sniff(file)
    if media_type == media_types.ZIP:
        return archive_create(owner=owner, name=clean_path(name), file=file, case=case)
    stored = blob_write(file, media_type=media_type)
    with transaction.atomic():
        document = _row(owner, name, case, stored, file, Document.Origin.UPLOAD)
    document_glance(document)
    return document


def document_create_from_text(
    *, owner: User, name: str, text: str, case: Case | None = None
) -> Document:
    """Store what somebody typed, to be cited like a paper; raises EmptyFile, FileTooLarge."""
    file = BytesIO(text.encode("utf-8", errors="replace"))
    check_size(file, max_bytes=settings.DOCUMENT_MAX_BYTES)
    stored = blob_write(file, media_type=media_types.TEXT)
    with transaction.atomic():
        return _row(owner, name, case, stored, file, Document.Origin.STATEMENT)


def document_delete(*, document: Document, actor: User) -> None:
    """Remove the document, and its bytes when nobody else refers to them.

    Raises NotDocumentOwner, DocumentInUse.
    """
    owners = {document.owner_id, document.case.owner_id if document.case else None}
    if actor.pk not in owners and not actor.is_staff:
        raise NotDocumentOwner(_("只有文档或案件的所有者可以删除它。"))
    try:
        document.delete()
    except ProtectedError as error:
        raise DocumentInUse(_("已有分析引用这个文档，不能删除。")) from error
    blob_prune(document.blob)


def _row(
    owner: User,
    name: str,
    case: Case | None,
    stored: Stored,
    file: BinaryIO,
    origin: Document.Origin,
) -> Document:
    blob = blob_claim(stored, file)
    return Document.objects.create(
        owner=owner, case=case, blob=blob, name=clean_path(name), origin=origin
    )
