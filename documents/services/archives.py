"""Taking in a zip: the archive and every usable member become documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from documents import media_types
from documents.archives.members import Member, members
from documents.blobs import Stored, blob_claim, blob_write
from documents.glance import document_glance
from documents.models import Case, Document
from documents.services.intake import check_size
from documents.sniffing import sniff
from pipeline.errors import DomainError

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class ArchiveUnusable(DomainError):
    code = "archive_unusable"


@dataclass(frozen=True)
class _Accepted:
    name: str
    file: BinaryIO
    stored: Stored


def archive_create(*, owner: User, name: str, file: BinaryIO, case: Case | None) -> Document:
    """The archive's document; raises ArchiveUnusable and the refusals of archives."""
    accepted: list[_Accepted] = []
    refused: list[dict[str, str]] = []
    try:
        for member in members(file, max_bytes=settings.DOCUMENT_MAX_BYTES):
            _take_in(member, accepted, refused)
        if not accepted:
            raise _unusable(refused)
        archive = _rows(owner, name, file, case, accepted, refused)
    finally:
        for each in accepted:
            each.file.close()
    papers = archive.members.select_related("blob").order_by("created_at")
    all(document_glance(paper) for paper in papers)  # up to the first that takes too long
    return archive


def _rows(
    owner: User,
    name: str,
    file: BinaryIO,
    case: Case | None,
    accepted: list[_Accepted],
    refused: list[dict[str, str]],
) -> Document:
    """The archive and its members, all or none."""
    stored = blob_write(file, media_type=media_types.ZIP)
    with transaction.atomic():
        # In one order for everybody, so that two uploads never wait for each other.
        blobs = {
            each.stored.sha256: blob_claim(each.stored, each.file)
            for each in sorted(accepted, key=lambda each: each.stored.sha256)
        }
        archive = Document.objects.create(
            owner=owner,
            case=case,
            blob=blob_claim(stored, file),
            name=name,
            refused_members=refused,
        )
        for each in accepted:
            blob = blobs[each.stored.sha256]
            Document.objects.create(
                owner=owner, case=case, archive=archive, blob=blob, name=each.name
            )
        return archive


def _take_in(member: Member, accepted: list[_Accepted], refused: list[dict[str, str]]) -> None:
    if member.file is None:
        refused.append(
            {"name": member.name, "code": "member_unreadable", "message": member.problem}
        )
        return
    try:
        check_size(member.file, max_bytes=settings.DOCUMENT_MAX_BYTES)
        media_type = sniff(member.file)
        if media_type == media_types.ZIP:
            raise ArchiveUnusable(_("压缩包内的压缩包不展开，请单独上传。"))
    except DomainError as error:
        member.file.close()
        refused.append({"name": member.name, "code": error.code, "message": str(error.message)})
        return
    stored = blob_write(member.file, media_type=media_type)
    accepted.append(_Accepted(member.name, member.file, stored))


def _unusable(refused: list[dict[str, str]]) -> ArchiveUnusable:
    if not refused:
        return ArchiveUnusable(_("压缩包是空的。"))
    reasons = [f"{each['name']}：{each['message']}" for each in refused]
    return ArchiveUnusable(_("压缩包中没有可用的文件。"), fields={"file": reasons[:20]})
