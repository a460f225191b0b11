"""Which packages cover a case type, position and scenario together, and on which days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from litigation.packages.schema import Combination, RulePackage
from pipeline.errors import DomainError
from pipeline.said import Listed, Said
from pipeline.said import marked as _


class PackageMismatch(DomainError):
    """The package does not cover this case type, position and scenario together."""

    code = "package_mismatch"


class PackageNotValid(DomainError):
    """The package says nothing about this day."""

    code = "package_not_valid"


def covers(
    package: RulePackage,
    *,
    case_type: str | None = None,
    position: str | None = None,
    scenario: str | None = None,
) -> bool:
    """Whether one combination of the package has all that is asked; None asks for nothing."""
    return any(
        _has(one, case_type=case_type, position=position, scenario=scenario)
        for one in package.combinations
    )


def check_covers(
    package: RulePackage,
    *,
    case_type: str,
    position: str,
    scenario: str,
    among: Iterable[RulePackage],
) -> None:
    """Raises PackageMismatch with the package's combinations and the packages that would fit."""
    if covers(package, case_type=case_type, position=position, scenario=scenario):
        return
    allowed = [
        Said(
            _("%(position)s：%(types)s × %(scenarios)s"),
            position=one.position,
            types="/".join(one.case_types),
            scenarios="/".join(one.scenarios),
        )
        for one in package.combinations
    ]
    instead = _instead(case_type, position, scenario, tuple(among))
    raise PackageMismatch(
        Said(
            _(
                "规则包“%(id)s”不适用于 %(position)s、%(case_type)s、%(scenario)s 的组合。"
                "可用的组合（地位：案件类型 × 场景）：%(allowed)s。%(instead)s"
            ),
            id=package.id,
            position=position,
            case_type=case_type,
            scenario=scenario,
            allowed=Listed(allowed, _("；")),
            instead=instead,
        ),
        fields={"package_id": [*allowed, instead]},
    )


def _instead(case_type: str, position: str, scenario: str, among: tuple[RulePackage, ...]) -> Said:
    """The packages for what was asked; else those for the case type and position, if any."""
    pair = {"case_type": case_type, "position": position}
    fitting = [one for one in among if covers(one, scenario=scenario, **pair)]
    if fitting:
        ids = Listed((one.id for one in fitting), _("、"))
        return Said(_("适用于该组合的规则包：%(ids)s。"), ids=ids)
    near = [
        Said(_("%(id)s（%(scenarios)s）"), id=one.id, scenarios="/".join(_scenarios(one, **pair)))
        for one in among
        if covers(one, **pair)
    ]
    if near:
        text = _("适用于 %(case_type)s × %(position)s 的规则包及其场景：%(packages)s。")
        return Said(text, packages=Listed(near, _("、")), **pair)
    text = _("目前没有规则包覆盖 %(case_type)s × %(position)s，不能套用其他规则包分析。")
    return Said(text, **pair)


def _scenarios(package: RulePackage, *, case_type: str, position: str) -> tuple[str, ...]:
    found = (
        scenario
        for one in package.combinations
        if _has(one, case_type=case_type, position=position, scenario=None)
        for scenario in one.scenarios
    )
    return tuple(dict.fromkeys(found))


def is_valid_on(package: RulePackage, day: date) -> bool:
    """Whether the package's rules are meant for analyses as of this day."""
    return package.valid_from <= day and (package.valid_to is None or day <= package.valid_to)


def check_valid_on(package: RulePackage, day: date) -> None:
    """Raises PackageNotValid with the days for which the package is meant."""
    if is_valid_on(package, day):
        return
    days = {"since": package.valid_from, "until": package.valid_to}
    span = (
        Said(_("%(since)s 至 %(until)s"), **days)
        if package.valid_to
        else Said(_("%(since)s 起"), **days)
    )
    raise PackageNotValid(
        Said(
            _("规则包“%(id)s”适用于基准日在 %(span)s的分析，不适用于 %(day)s。"),
            id=package.id,
            span=span,
            day=day,
        ),
        fields={"as_of": [span]},
    )


def _has(
    one: Combination, *, case_type: str | None, position: str | None, scenario: str | None
) -> bool:
    return (
        position in (None, one.position)
        and (case_type is None or case_type in one.case_types)
        and (scenario is None or scenario in one.scenarios)
    )
