"""Copies of rule packages: made, changed after a check, switched on and off."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING

from django.db import transaction

from litigation.models import RulePackageRow
from litigation.packages import package_file
from litigation.selectors.package_faults import package_check
from litigation.services.package_sync import package_text_keep

if TYPE_CHECKING:
    from django.contrib.auth.models import User

ID_LENGTH = 64
_ID_LINE = re.compile(r'(?m)^id\s*=\s*"[^"\n]*"')


@transaction.atomic
def package_copy(*, owner: User, source: RulePackageRow) -> RulePackageRow:
    """A copy with an id of its own that says the same; not yet active."""
    base = source.package_id.split("-")[0]
    id = f"{base[: ID_LENGTH - 9]}-{secrets.token_hex(4)}"
    text = _ID_LINE.sub(f'id = "{id}"', source.current.text, count=1)
    return RulePackageRow.objects.create(
        package_id=id,
        origin=RulePackageRow.Origin.COPY,
        owner=owner,
        based_on=source.current,
        current=package_text_keep(package_file(text, name=id)),
    )


@transaction.atomic
def package_copy_change(
    *, copy: RulePackageRow, text: str, is_shared: bool, is_active: bool
) -> RulePackageRow:
    """What the copy says from now on; running analyses keep what they started with.

    Raises PackageFaulty with every fault found, and SystemPackage for a package of the program.
    """
    file = package_check(text, row=copy)
    copy.current = package_text_keep(file)
    copy.is_shared = is_shared
    copy.is_active = is_active
    copy.save(update_fields=["current", "is_shared", "is_active", "changed_at"])
    return copy
