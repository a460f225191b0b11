"""The node that brings package, elements and articles together for one case."""

from __future__ import annotations

from litigation.analysis.rules.articles import Days, choose_articles
from litigation.analysis.rules.facts_date import facts_date_of, limitation_date_of
from litigation.analysis.rules.governing import governing_package
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Inputs, PackageInfo
from litigation.packages import PackageFile, RulePackage, package_for
from litigation.packages.schema import Element


def assemble_rules(*, inputs: Inputs, facts: Facts, package: PackageFile | None = None) -> RuleSet:
    """What the law asks for in this case; raises UnknownPackage or PackageMismatch."""
    file = package or package_for(
        id=inputs.package_id,
        case_type=inputs.case_type,
        position=inputs.case_position,
        scenario=inputs.analysis_scenario,
    )
    governing = governing_package(file, facts)
    elements = tuple(one for one in governing.elements if _in_force(one, inputs))
    day = facts_date_of(facts, as_of=inputs.as_of)
    keys = dict.fromkeys((*(key for one in elements for key in one.articles), *governing.articles))
    days = Days(day.date, limitation_date_of(facts, day.date), inputs.as_of)
    chosen = choose_articles(keys, days)
    return RuleSet(
        package=_info(file, governing, inputs),
        elements=elements,
        articles=chosen.articles,
        notes=(*day.notes, *chosen.notes, *_age(governing, inputs)),
        subject=governing.subject,
        undertaking=facts.undertaking.kind if facts.undertaking else "",
        answers_complaint=bool(file.parts),
    )


def _in_force(element: Element, inputs: Inputs) -> bool:
    """Whether the element stands on the day of the analysis: evidence is judged by today's law."""
    return element.valid_from <= inputs.as_of and (
        element.valid_to is None or inputs.as_of <= element.valid_to
    )


def _info(file: PackageFile, governing: RulePackage, inputs: Inputs) -> PackageInfo:
    package = file.package
    return PackageInfo(
        id=package.id,
        version=package.version,
        title=package.title.en if inputs.language.startswith("en") else package.title.zh,
        as_of=inputs.as_of,
        facts_date=package.facts_date,
        not_covered=governing.not_covered,
        title_en=package.title.en,
        sha256=file.sha256,
    )


def _age(package: RulePackage, inputs: Inputs) -> tuple[str, ...]:
    if inputs.as_of <= package.facts_date:
        return ()
    return (
        f"法律资料核对至{chinese_day(package.facts_date)}；其后至测算日{chinese_day(inputs.as_of)}的变动未收录，引用前须核对现行文本。",
    )
