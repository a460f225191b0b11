"""Opening, sharing and closing cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from documents.blobs import blob_prune
from documents.models import Blob, Case, CaseMember
from pipeline.errors import DomainError

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class NotCaseOwner(DomainError):
    code = "not_case_owner"
    status = 403


class CaseInUse(DomainError):
    code = "case_in_use"
    status = 409


def case_create(*, owner: User, name: str, note: str = "") -> Case:
    """A new case without papers."""
    return Case.objects.create(owner=owner, name=name, note=note)


def case_update(
    *, case: Case, actor: User, name: str | None = None, note: str | None = None
) -> Case:
    """Change what is given; raises NotCaseOwner."""
    _require_owner(case, actor)
    if name is not None:
        case.name = name
    if note is not None:
        case.note = note
    case.save(update_fields=["name", "note", "updated_at"])
    return case


def case_add_member(*, case: Case, user: User, actor: User | None = None) -> CaseMember:
    """Let somebody see the case; a second time changes nothing. Raises NotCaseOwner."""
    if actor is not None:
        _require_owner(case, actor)
    return CaseMember.objects.get_or_create(case=case, user=user)[0]


def case_remove_member(*, case: Case, user: User, actor: User) -> None:
    """The owner may remove anybody, a member only himself; raises NotCaseOwner."""
    if actor.pk != user.pk:
        _require_owner(case, actor)
    CaseMember.objects.filter(case=case, user=user).delete()


def case_delete(*, case: Case, actor: User) -> None:
    """Remove the case with its papers; raises NotCaseOwner, CaseInUse."""
    _require_owner(case, actor)
    blobs = list(Blob.objects.filter(documents__case=case).distinct())
    try:
        with transaction.atomic():
            case.documents.all().delete()
            case.delete()
    except ProtectedError as error:
        raise CaseInUse(_("这个案件已有分析引用其材料，不能删除。")) from error
    for blob in blobs:
        blob_prune(blob)


def _require_owner(case: Case, actor: User) -> None:
    if case.owner_id != actor.pk and not actor.is_staff:
        raise NotCaseOwner(_("只有案件的所有者可以这样做。"))
