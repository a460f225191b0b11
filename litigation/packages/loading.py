"""Reads the package files, and finds the package that a request asks for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from litigation.packages.schema import RulePackage
from pipeline.errors import DomainError

FOLDER = Path(__file__).resolve().parent


class PackageBroken(DomainError):
    """A package file that does not have the shape of one."""

    code = "package_broken"
    status = 500


class UnknownPackage(DomainError):
    """No package has this id."""

    code = "unknown_package"


class PackageMismatch(DomainError):
    """The package does not cover this case type, position and scenario together."""

    code = "package_mismatch"


def packages() -> tuple[RulePackage, ...]:
    """All rule packages, by id."""
    return tuple(package for _, package in sorted(_by_id().items()))


def package(id: str) -> RulePackage:
    """The package with this id."""
    found = _by_id().get(id)
    if found is None:
        known = "、".join(sorted(_by_id()))
        raise UnknownPackage(
            f"没有规则包“{id}”。可用的规则包：{known}。",
            fields={"package_id": [f"可用的规则包：{known}"]},
        )
    return found


def package_for(*, id: str, case_type: str, position: str, scenario: str) -> RulePackage:
    """The package with this id, checked to cover the combination asked for."""
    found = package(id)
    for combination in found.combinations:
        if (
            combination.position == position
            and case_type in combination.case_types
            and scenario in combination.scenarios
        ):
            return found
    allowed = tuple(
        f"{one.position}：{'/'.join(one.case_types)} × {'/'.join(one.scenarios)}"
        for one in found.combinations
    )
    raise PackageMismatch(
        f"规则包“{id}”不适用于 {position}、{case_type}、{scenario} 的组合。"
        f"可用的组合（地位：案件类型 × 场景）：{'；'.join(allowed)}。",
        fields={"package_id": list(allowed)},
    )


def read_package(content: bytes, *, name: str) -> RulePackage:
    """A package from the bytes of its TOML file; raises PackageBroken with the place at fault."""
    try:
        return msgspec.toml.decode(content, type=RulePackage)
    except msgspec.DecodeError as error:
        raise PackageBroken(f"规则包文件 {name} 格式不对：{error}") from error


@cache
def _by_id() -> dict[str, RulePackage]:
    found = {}
    for path in sorted(FOLDER.glob("*.toml")):
        one = read_package(path.read_bytes(), name=path.name)
        if one.id != path.stem:
            raise PackageBroken(f"规则包文件 {path.name} 的 id 是 {one.id}，应与文件名一致。")
        found[one.id] = one
    return found
