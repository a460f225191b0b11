"""Tries a changed rule package on a case already read, beside the package it came from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from litigation.analysis.evidence.values import Matrix
from litigation.analysis.nodes import analyze_evidence
from litigation.analysis.rules import assemble_rules
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Coverage, ElementRow, Inputs
from litigation.packages import PackageFile, RulePackage, check_covers, check_valid_on
from litigation.packages.schema import Text
from litigation.selectors.rates import rates_entered
from litigation.words import ELEMENT_STATUSES, POSITIONS, word
from pipeline.errors import DomainError

MOST_DOCUMENTS = 150
MOST_EVENTS = 3000  # what is judged within a second or two


class TrialTooLarge(DomainError):
    """The case holds too much to be judged while somebody waits."""

    code = "trial_too_large"


@dataclass(frozen=True)
class TrialCase:
    """A case as it was read: nothing is read again."""

    name: str
    inputs: Inputs
    facts: Facts


@dataclass(frozen=True)
class Judged:
    """What one package makes of an element, in the reader's words."""

    status: str
    burden: str
    reason: str


@dataclass(frozen=True)
class ElementChange:
    """An element that the two packages judge differently; None where one has no such element."""

    id: str
    title: Text
    before: Judged | None
    after: Judged | None


@dataclass(frozen=True)
class Trial:
    """What the change does to this case."""

    changes: tuple[ElementChange, ...]
    unchanged: int
    before: Coverage
    after: Coverage


def package_trial(*, case: TrialCase, base: PackageFile, changed: PackageFile) -> Trial:
    """Both packages on the same facts; no document is read and nothing is stored.

    Raises TrialTooLarge, and PackageMismatch or PackageNotValid when the changed package is not
    made for such a case.
    """
    _check_size(case.facts)
    inputs = case.inputs
    check_covers(
        changed.package,
        case_type=inputs.case_type,
        position=inputs.case_position,
        scenario=inputs.analysis_scenario,
        among=(base.package, changed.package),
    )
    check_valid_on(changed.package, inputs.as_of)
    before, after = _matrix(case, base), _matrix(case, changed)
    old, new = ({row.id: _judged(row) for row in matrix.rows} for matrix in (before, after))
    ids = list(dict.fromkeys((*new, *old)))
    differing = [id for id in ids if old.get(id) != new.get(id)]
    titles = {**_titles(base), **_titles(changed)}
    return Trial(
        changes=tuple(ElementChange(id, titles[id], old.get(id), new.get(id)) for id in differing),
        unchanged=len(ids) - len(differing),
        before=before.coverage,
        after=after.coverage,
    )


def _check_size(facts: Facts) -> None:
    if len(facts.documents) > MOST_DOCUMENTS or len(facts.events) > MOST_EVENTS:
        raise TrialTooLarge(
            _("这个案件有 %(documents)s 份材料、%(events)s 项事实，过大，不适合试运行；请另选。")
            % {"documents": len(facts.documents), "events": len(facts.events)}
        )


def _matrix(case: TrialCase, package: PackageFile) -> Matrix:
    inputs = replace(case.inputs, package_id=package.package.id)
    rules = assemble_rules(inputs=inputs, facts=case.facts, package=package)
    return analyze_evidence(inputs=inputs, facts=case.facts, rules=rules, rates=rates_entered())


def _judged(row: ElementRow) -> Judged:
    return Judged(word(ELEMENT_STATUSES, row.status), word(POSITIONS, row.burden), row.reason)


def _titles(file: PackageFile) -> dict[str, Text]:
    every: tuple[RulePackage, ...] = (file.package, *(part.package for part in file.parts))
    return {element.id: element.title for one in every for element in one.elements}
