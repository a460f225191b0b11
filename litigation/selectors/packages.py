"""The rule packages that fit a request."""

from __future__ import annotations

from datetime import date

from litigation.packages import RulePackage, packages


def packages_for(
    *, case_type: str | None = None, position: str | None = None, as_of: date | None = None
) -> list[RulePackage]:
    """Packages that cover the case type and position together and are valid on the day."""
    return [
        found
        for found in packages()
        if _covers(found, case_type, position) and (as_of is None or _is_valid_on(found, as_of))
    ]


def _covers(found: RulePackage, case_type: str | None, position: str | None) -> bool:
    return any(
        (case_type is None or case_type in combination.case_types)
        and (position is None or position == combination.position)
        for combination in found.combinations
    )


def _is_valid_on(found: RulePackage, day: date) -> bool:
    return found.valid_from <= day and (found.valid_to is None or day <= found.valid_to)
