"""The rules that govern a case: the package's own, with those of the part the case is about."""

from __future__ import annotations

import msgspec

from litigation.analysis.claims.chairs import buyer_sues
from litigation.analysis.values.facts import Facts
from litigation.packages import PackageFile, RulePackage

SELLER, BUYER = "seller_claims", "buyer_claims"


def governing_package(file: PackageFile, facts: Facts) -> RulePackage:
    """What the package says in this case: with the part that fits, for the one who sues."""
    package = file.package
    return raised(_with_part(file, facts) if file.parts else package, facts)


def raised(package: RulePackage, facts: Facts) -> RulePackage:
    """Of a contract's rules those on the seller's claim, or those on the buyer's."""
    if package.subject != "sale":
        return package
    of_buyer = any(one.applies == BUYER for one in package.elements) and buyer_sues(facts)
    idle = SELLER if of_buyer else BUYER
    return msgspec.structs.replace(
        package,
        subject="purchase" if of_buyer else "sale",
        elements=tuple(one for one in package.elements if one.applies != idle),
    )


def _with_part(file: PackageFile, facts: Facts) -> RulePackage:
    package, subject = file.package, subject_in(facts)
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
