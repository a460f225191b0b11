"""The sample cases as cases of a user."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import gettext as _

from documents.models import Case
from documents.services import case_create
from litigation.terminal.collect import case_files, take_in
from pipeline.errors import DomainError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

ABOUT = "truth.json"  # a folder with it is a sample


class UnknownSample(DomainError):
    """There is no sample of this name."""

    code = "unknown_sample"
    status = 400


class SampleBroken(DomainError):
    """A sample file could not be taken in."""

    code = "sample_broken"
    status = 500


def sample_names() -> list[str]:
    """The folders under samples/ that are cases."""
    return sorted(about.parent.name for about in samples_folder().glob(f"*/{ABOUT}"))


def sample_case_load(*, owner: User, name: str) -> Case:
    """The sample as a case of `owner`; loading it again changes nothing."""
    if name not in sample_names():
        known = "、".join(sample_names())
        raise UnknownSample(
            _("没有名为“%(name)s”的示例案件。可选：%(known)s。") % {"name": name, "known": known}
        )
    folder = samples_folder() / name
    about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
    title = about["title"][:200]
    case = Case.objects.filter(owner=owner, name=title).first()
    if case is None:
        case = case_create(owner=owner, name=title, note=about.get("user_input", ""))
    taken = take_in(owner=owner, case=case, files=case_files([folder]))
    if taken.refused:
        reasons = "；".join(f"{each.path.name}：{each.reason}" for each in taken.refused)
        raise SampleBroken(_("示例文件未能收入：%(reasons)s") % {"reasons": reasons})
    return case


def samples_folder() -> Path:
    return Path(settings.BASE_DIR) / "samples"
