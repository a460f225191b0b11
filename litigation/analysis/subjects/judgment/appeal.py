"""Appeal: whether, until when and on which grounds, from both chairs."""

from __future__ import annotations

from litigation.analysis.claims.judgment.matter import Decided
from litigation.analysis.claims.rates import rate_table
from litigation.analysis.claims.values import Calculation
from litigation.analysis.reasoning.case import Case
from litigation.analysis.subjects.judgment.appeal_matter import Appealed
from litigation.analysis.subjects.judgment.appeal_papers import appeal_drafts
from litigation.analysis.subjects.judgment.appeal_period import appeal_period
from litigation.analysis.subjects.judgment.appeal_reasons import reason_on_appeal
from litigation.analysis.subjects.judgment.appeal_steps import appeal_strategies
from litigation.analysis.subjects.judgment.appeal_sums import appeal_sums
from litigation.analysis.subjects.judgment.appealing import judge_appeal
from litigation.analysis.subjects.judgment.seats import APPEAL, seated
from litigation.analysis.subjects.seated import seated_subject
from litigation.analysis.subjects.values import Matter
from litigation.analysis.values.result import Limitation


def _appealed(matter: Matter) -> Appealed:
    return Appealed(Decided(matter.inputs, matter.facts, matter.rules, matter.table))


def _limitation(matter: Matter) -> Limitation:
    return appeal_period(matter.inputs, matter.facts, matter.rules)


def _calculate(matter: Matter, limitation: Limitation) -> Calculation:
    return appeal_sums(_appealed(matter), limitation)


def _seated(case: Case) -> tuple[Case, Appealed]:
    appealed = Appealed(Decided(case.inputs, case.facts, case.rules, rate_table()))
    who = appealed.appellant
    return seated(case, who.names, who.others, APPEAL), appealed


SUBJECT = seated_subject(
    limitation=_limitation,
    calculate=_calculate,
    footing=lambda matter, _: _appealed(matter),
    judge=judge_appeal,
    seat=_seated,
    reason=reason_on_appeal,
    strategies=appeal_strategies,
    drafts=appeal_drafts,
)
