"""Cases on which a rule package can be tried: the samples, and one's finished analyses."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import msgspec
from django.utils.translation import gettext as _

from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Inputs
from litigation.data import DATA
from litigation.models import LitigationAnalysis, RulePackageRow
from litigation.packages import PackageFile
from litigation.running.package_trial import TrialCase
from litigation.selectors.analyses import analyses_of, analysis_for
from litigation.selectors.facts import facts_of, result_of
from litigation.selectors.packages import package_stored
from pipeline.errors import DomainError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

SAMPLES = DATA / "sample_facts"
MOST_OFFERED = 50
_SAMPLE, _ANALYSIS = "sample", "analysis"


class UnknownTrialCase(DomainError):
    """There is no such case to try a package on."""

    code = "unknown_trial_case"
    status = 404


class _Recorded(msgspec.Struct, frozen=True):
    """A sample as the engine read it; scripts/record_sample_facts.py writes these files."""

    title: str
    inputs: Inputs
    facts: Facts


def trial_choices(user: User) -> list[tuple[str, str]]:
    """Key and name of every case that can be chosen, samples first."""
    samples = [
        (f"{_SAMPLE}:{name}", _("示例：%(title)s") % {"title": _recorded(name).title})
        for name in _sample_names()
    ]
    finished = analyses_of(user).filter(task__state="completed")[:MOST_OFFERED]
    return samples + [(f"{_ANALYSIS}:{one.pk}", _name(one)) for one in finished]


def trial_case(user: User, key: str) -> TrialCase:
    """The case behind a key; raises UnknownTrialCase, AnalysisNotFound and ResultOutdated."""
    kind, _colon, name = key.partition(":")
    if kind == _SAMPLE and name in _sample_names():
        recorded = _recorded(name)
        return TrialCase(recorded.title, recorded.inputs, recorded.facts)
    if kind != _ANALYSIS:
        raise UnknownTrialCase(_("没有这个可供试运行的案件。"))
    analysis = analysis_for(user, name)
    result = result_of(analysis)
    return TrialCase(_name(analysis), result.inputs, facts_of(analysis, result))


def trial_base(copy: RulePackageRow) -> PackageFile:
    """What the copy is compared with: the package it came from as it is now."""
    assert copy.based_on is not None
    origin = RulePackageRow.objects.filter(package_id=copy.based_on.package_id)
    now = origin.select_related("current").first()
    return package_stored(now.current if now else copy.based_on)


def _name(analysis: LitigationAnalysis) -> str:
    case = analysis.case.name if analysis.case else str(analysis.pk)
    return f"{case}（{analysis.created_at:%Y-%m-%d}）"


def _sample_names() -> list[str]:
    return sorted(path.stem for path in SAMPLES.glob("*.json"))


@cache
def _recorded(name: str) -> _Recorded:
    return msgspec.json.decode((SAMPLES / f"{name}.json").read_bytes(), type=_Recorded)
