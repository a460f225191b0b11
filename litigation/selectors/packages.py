"""The rule packages somebody may use: those of the program and active copies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from litigation.models import LitigationAnalysis, PackageText, RulePackageRow
from litigation.packages import (
    PackageFile,
    RulePackage,
    check_covers,
    covers,
    is_valid_on,
    package_files,
    read_package,
    unknown_package,
    whole_package,
)

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@dataclass(frozen=True)
class Offer:
    """A package that can be chosen; of a copy whose it is, who may use it and what it came from."""

    file: PackageFile
    origin: str = RulePackageRow.Origin.SYSTEM.value
    owner: str = ""
    is_shared: bool = True
    based_on: str = ""

    @property
    def id(self) -> str:
        return self.file.package.id


def offers_to(user: User) -> tuple[Offer, ...]:
    """Everything the user may start an analysis with, the program's own first."""
    return (*(Offer(file) for file in package_files()), *map(_offer, copies_for(user)))


def offers_for(
    user: User,
    *,
    case_type: str | None = None,
    position: str | None = None,
    as_of: date | None = None,
) -> list[Offer]:
    """Those that cover the case type and position together and are valid on the day."""
    return [
        offer
        for offer in offers_to(user)
        if covers(offer.file.package, case_type=case_type, position=position)
        and (as_of is None or is_valid_on(offer.file.package, as_of))
    ]


def offer_to(user: User, id: str) -> Offer:
    """The package with this id; raises UnknownPackage naming those the user may use."""
    offers = {offer.id: offer for offer in offers_to(user)}
    if id not in offers:
        raise unknown_package(id, offers)
    return offers[id]


def package_chosen(
    user: User, *, id: str, case_type: str, position: str, scenario: str
) -> PackageFile:
    """The package with this id for the combination; raises UnknownPackage or PackageMismatch."""
    file = offer_to(user, id).file
    check_covers(
        file.package,
        case_type=case_type,
        position=position,
        scenario=scenario,
        among=[offer.file.package for offer in offers_to(user)],
    )
    return file


def copies_for(user: User) -> QuerySet[RulePackageRow]:
    """Active copies, the user's own and the shared ones."""
    copies = RulePackageRow.objects.filter(origin=RulePackageRow.Origin.COPY, is_active=True)
    visible = copies.filter(Q(owner=user) | Q(is_shared=True))
    return visible.select_related("current", "based_on", "owner").order_by("package_id")


def package_pinned(analysis: LitigationAnalysis) -> PackageFile | None:
    """What the package said when the analysis was started; None for one from before that."""
    return package_stored(analysis.package_text) if analysis.package_text else None


def package_stored(text: PackageText) -> PackageFile:
    """A package as it was stored; raises PackageBroken when this version cannot read it."""
    read = _read(text.text, text.package_id)
    if not read.parts:
        return whole_package(read, text.text, ())
    parts = {part.package_id: package_stored(part) for part in text.parts.all()}
    return whole_package(read, text.text, tuple(parts[id] for id in read.parts))


@lru_cache(maxsize=128)
def _read(text: str, id: str) -> RulePackage:
    """Stored texts never change, and every list of packages asks for them."""
    return read_package(text.encode(), name=id)


def _offer(row: RulePackageRow) -> Offer:
    assert row.owner is not None
    assert row.based_on is not None
    return Offer(
        file=package_stored(row.current),
        origin=row.origin,
        owner=row.owner.get_username(),
        is_shared=row.is_shared,
        based_on=f"{row.based_on.package_id} {row.based_on.version}",
    )
