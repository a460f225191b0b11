"""Loads a folder of official texts: as one, again without harm, and no file passed over quietly."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from pathlib import Path

import msgspec
from django.db import transaction

from pipeline.errors import DomainError
from statutes.index import engine
from statutes.models import Article, Law, LawVersion
from statutes.reading.law import read_law
from statutes.reading.lines import LawUnreadable, lines_of
from statutes.reading.names import law_key
from statutes.reading.values import ReadLaw
from statutes.services.report import FileReport, LoadReport, Outcome

MOST_FILES = 5_000


class NoFolder(DomainError):
    """The folder is not there, holds nothing, or far too much."""

    code = "statutes_folder_unusable"


Key = tuple[str, date]  # a law's key and the day its text takes effect


def statutes_load(directory: Path) -> LoadReport:
    """Read every file below the folder, then store all readable ones in one transaction.

    The same files again change nothing; a changed text replaces the one of the same day.
    Raises NoFolder.
    """
    files = _files(directory)
    reports: list[FileReport] = []
    read: dict[Key, tuple[str, ReadLaw]] = {}
    for path in files:
        name = str(path.relative_to(directory))
        try:
            law = read_law(lines_of(path))
            _distinct(read, name, law)
        except LawUnreadable as refusal:
            reports.append(FileReport(name, Outcome.REFUSED, refusal.message))
        except OSError:
            reports.append(FileReport(name, Outcome.REFUSED, "文件无法打开"))
    with transaction.atomic():
        reports += [_store(key, name, law) for (key, _), (name, law) in read.items()]
        for key in {key for key, _ in read}:
            _close_versions(Law.objects.get(key=key))
    return LoadReport.of(reports)


def _files(directory: Path) -> list[Path]:
    if not directory.is_dir():
        raise NoFolder(f"没有这个文件夹：{directory}")
    found = [path for path in directory.rglob("*") if path.is_file()]
    files = sorted(path for path in found if not path.name.startswith((".", "~$")))
    if not files:
        raise NoFolder(f"文件夹是空的：{directory}")
    if len(files) > MOST_FILES:
        raise NoFolder(f"文件夹中有 {len(files)} 个文件，最多 {MOST_FILES} 个")
    return files


def _distinct(read: dict[Key, tuple[str, ReadLaw]], name: str, law: ReadLaw) -> None:
    key = (law_key(law.title), law.effective_from)
    if not key[0]:
        raise LawUnreadable("文首没有法律名称")
    if key not in read:
        read[key] = (name, law)
        return
    other, same = read[key]
    if same.articles == law.articles:
        raise LawUnreadable(f"与“{other}”是同一文本，未重复载入")
    raise LawUnreadable(
        f"与“{other}”同为《{law.title}》{law.effective_from}施行的文本，而条文不同，请只留一份"
    )


def _store(key: str, name: str, read: ReadLaw) -> FileReport:
    law, _ = Law.objects.get_or_create(key=key, defaults={"title": read.title})
    if read.last_day is not None and read.last_day < read.effective_from:
        return FileReport(name, Outcome.REFUSED, "失效日期早于施行日期")
    told = f"《{law.title}》{read.effective_from} 施行"
    digest = hashlib.sha256(msgspec.json.encode((read.articles, read.last_day))).hexdigest()
    version = LawVersion.objects.filter(law=law, effective_from=read.effective_from).first()
    count = len(read.articles)
    if version is not None and version.sha256 == digest:
        return FileReport(name, Outcome.UNCHANGED, told, count, read.notes)
    outcome = Outcome.LOADED if version is None else Outcome.REPLACED
    _write(version or LawVersion(law=law, effective_from=read.effective_from), name, read, digest)
    return FileReport(name, outcome, told, count, read.notes)


def _write(version: LawVersion, name: str, read: ReadLaw, digest: str) -> None:
    version.declared_to = version.effective_to = read.last_day
    version.revised = read.revised
    version.source_name = name[-255:]
    version.sha256 = digest
    version.save()
    version.articles.all().delete()
    Article.objects.bulk_create(
        Article(
            version=version,
            position=position,
            number=one.number,
            branch=one.branch,
            label=one.label,
            heading=one.heading,
            text=one.text,
        )
        for position, one in enumerate(read.articles, start=1)
    )
    engine().add(version.articles.order_by("position").values_list("pk", "text"))


def _close_versions(law: Law) -> None:
    """Each text ends on the day before the next one begins, or when it says so itself."""
    following: date | None = None
    for version in law.versions.order_by("-effective_from"):
        ends = [following - timedelta(days=1)] if following else []
        last = min([*ends, *([version.declared_to] if version.declared_to else [])], default=None)
        if version.effective_to != last:
            LawVersion.objects.filter(pk=version.pk).update(effective_to=last)
        following = version.effective_from
