"""Reads the package files that come with the program."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from litigation.packages.fitting import check_covers
from litigation.packages.schema import RulePackage
from pipeline.errors import DomainError
from pipeline.said import Listed, Said
from pipeline.said import marked as _

FOLDER = Path(__file__).resolve().parent


class PackageBroken(DomainError):
    """A package file that does not have the shape of one."""

    code = "package_broken"
    status = 500


class UnknownPackage(DomainError):
    """No package has this id."""

    code = "unknown_package"


@dataclass(frozen=True)
class PackageFile:
    """A package with the text it was read from; the hash is that of the text and its parts'."""

    package: RulePackage
    text: str
    sha256: str
    parts: tuple[PackageFile, ...] = ()


def packages() -> tuple[RulePackage, ...]:
    """All rule packages that come with the program, by id."""
    return tuple(file.package for file in package_files())


def package_files() -> tuple[PackageFile, ...]:
    """The same with their texts."""
    return tuple(file for _, file in sorted(_by_id().items()))


def package(id: str) -> RulePackage:
    """The package with this id."""
    return packaged(id).package


def packaged(id: str) -> PackageFile:
    """The package with this id, with its text; raises UnknownPackage naming those there are."""
    found = _by_id().get(id)
    if found is None:
        raise unknown_package(id, _by_id())
    return found


def unknown_package(id: str, known: Iterable[str]) -> UnknownPackage:
    """The refusal of an id, naming those there are."""
    names = Listed(sorted(known), _("、"))
    return UnknownPackage(
        Said(_("没有规则包“%(id)s”。可用的规则包：%(names)s。"), id=id, names=names),
        fields={"package_id": [Said(_("可用的规则包：%(names)s"), names=names)]},
    )


def package_for(*, id: str, case_type: str, position: str, scenario: str) -> PackageFile:
    """The package with this id, checked to cover the combination asked for."""
    found = packaged(id)
    asked = {"case_type": case_type, "position": position, "scenario": scenario}
    check_covers(found.package, among=packages(), **asked)
    return found


def read_package(content: bytes, *, name: str) -> RulePackage:
    """A package from the bytes of its TOML file; raises PackageBroken with the place at fault."""
    try:
        return msgspec.toml.decode(content, type=RulePackage)
    except msgspec.DecodeError as error:
        raise PackageBroken(
            Said(_("规则包文件 %(name)s 格式不对：%(error)s"), name=name, error=error)
        ) from error


def package_file(text: str, *, name: str) -> PackageFile:
    """A package from its text, its parts taken from the packages of the program."""
    read = read_package(text.encode(), name=name)
    return whole_package(read, text, tuple(_part(id) for id in read.parts))


def whole_package(read: RulePackage, text: str, parts: tuple[PackageFile, ...]) -> PackageFile:
    """A package with its parts, and the hash over all of them."""
    content = hashlib.sha256(text.encode())
    for part in parts:
        content.update(part.sha256.encode())
    return PackageFile(read, text, content.hexdigest(), parts)


def _part(id: str) -> PackageFile:
    path = FOLDER / f"{id}.toml"
    if not path.is_file():
        raise PackageBroken(Said(_("规则包文件引用了不存在的规则包 %(id)s。"), id=id))
    return package_file(path.read_text(encoding="utf-8"), name=path.name)


@cache
def _by_id() -> dict[str, PackageFile]:
    found = {}
    for path in sorted(FOLDER.glob("*.toml")):
        file = package_file(path.read_text(encoding="utf-8"), name=path.name)
        if file.package.id != path.stem:
            raise PackageBroken(
                Said(
                    _("规则包文件 %(name)s 的 id 是 %(id)s，应与文件名一致。"),
                    name=path.name,
                    id=file.package.id,
                )
            )
        found[file.package.id] = file
    return found
