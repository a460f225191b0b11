"""The files of a case from paths, taken in as documents."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from documents.models import Case, Document
from documents.services import document_create
from pipeline.errors import DomainError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

NOT_CASE_FILES = {"truth.json", "Thumbs.db", "desktop.ini"}


class PathMissing(DomainError):
    """A path that does not exist."""

    code = "path_missing"
    status = 400


@dataclass(frozen=True)
class Refused:
    """A file that could not be taken in, and why."""

    path: Path
    reason: str


@dataclass(frozen=True)
class Collected:
    documents: tuple[Document, ...]
    refused: tuple[Refused, ...]


def case_files(paths: Iterable[Path]) -> list[Path]:
    """The files named or inside the folders named, in order; what is no case file is left out."""
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise PathMissing(_("找不到“%(path)s”。请检查路径。") % {"path": path})
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        found.extend(file for file in inside if file.is_file() and _is_case_file(file))
    return list(dict.fromkeys(found))


def take_in(*, owner: User, case: Case, files: Sequence[Path]) -> Collected:
    """Store every file as a document of the case; a refusal names the file and goes on.

    A file that the case already holds (same name, same bytes) is not stored twice.
    """
    documents: list[Document] = []
    refused: list[Refused] = []
    for path in files:
        try:
            documents.append(_document(owner, case, path))
        except DomainError as error:
            refused.append(Refused(path, error.message))
    return Collected(tuple(documents), tuple(refused))


def _document(owner: User, case: Case, path: Path) -> Document:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        known = case.documents.filter(name=path.name, blob__sha256=digest).first()
        if known:
            return known
        file.seek(0)
        return document_create(owner=owner, name=path.name, file=file, case=case)


def _is_case_file(path: Path) -> bool:
    return path.name not in NOT_CASE_FILES and not path.name.startswith((".", "~$"))
