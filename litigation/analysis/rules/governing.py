"""The rules that govern a case: the package's own, with those of the part the case is about."""

from __future__ import annotations

import msgspec

from litigation.analysis.values.facts import Facts
from litigation.packages import PackageFile, RulePackage


def governing_package(file: PackageFile, facts: Facts) -> RulePackage:
    """The package itself; one with parts takes over all of the part that fits the facts."""
    package = file.package
    if not file.parts:
        return package
    subject = subject_in(facts)
    fitting = [part.package for part in file.parts if part.package.subject == subject]
    part = fitting[0] if fitting else file.parts[0].package
    return msgspec.structs.replace(
        package,
        subject=part.subject,
        elements=(*package.elements, *part.elements),
        articles=tuple(dict.fromkeys((*package.articles, *part.articles))),
        not_covered=tuple(dict.fromkeys((*package.not_covered, *part.not_covered))),
        facts_date=min(package.facts_date, part.facts_date),
    )


def subject_in(facts: Facts) -> str:
    """What the papers are about: an employment, a loan, else a contract for goods or work."""
    if facts.employment is not None:
        return "labour"
    return "loan" if facts.loans else "sale"
