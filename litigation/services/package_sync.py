"""Keeps the packages of the program in the database, and every text they ever had."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from litigation.models import PackageText, RulePackageRow
from litigation.packages import PackageFile, package_files

SYSTEM = RulePackageRow.Origin.SYSTEM


@transaction.atomic
def packages_sync() -> int:
    """One row for each package file, saying what the file says; returns how many changed."""
    rows = RulePackageRow.objects.filter(origin=SYSTEM)
    stored = {row.package_id: row.current_id for row in rows if row.is_active}
    files = package_files()
    stale = [file for file in files if stored.get(file.package.id) != file.sha256]
    for file in stale:
        text = package_text_keep(file)
        RulePackageRow.objects.update_or_create(
            package_id=file.package.id,
            defaults={"origin": SYSTEM, "current": text, "is_active": True, "is_shared": True},
        )
    gone = rows.exclude(package_id__in=[file.package.id for file in files])
    return len(stale) + gone.filter(is_active=True).update(is_active=False)


def package_text_keep(file: PackageFile) -> PackageText:
    """The row of this text, written when it is new."""
    text, is_new = PackageText.objects.get_or_create(
        sha256=file.sha256,
        defaults={
            "package_id": file.package.id,
            "version": file.package.version,
            "text": file.text,
        },
    )
    if is_new:
        text.parts.set([package_text_keep(part) for part in file.parts])
    return text


def sync_after_migrate(**kwargs: Any) -> None:
    """Receiver of post_migrate."""
    packages_sync()
