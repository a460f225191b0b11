"""Appeal: whether, until when and on which grounds, from both chairs."""

from __future__ import annotations

from collections.abc import Mapping

from litigation.analysis.claims.judgment.matter import Decided
from litigation.analysis.claims.rates import rate_table
from litigation.analysis.claims.values import Calculation
from litigation.analysis.evidence.judging import Verdict
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.subjects.judgment.appeal_matter import Appealed
from litigation.analysis.subjects.judgment.appeal_papers import appeal_drafts
from litigation.analysis.subjects.judgment.appeal_period import appeal_period
from litigation.analysis.subjects.judgment.appeal_reasons import reason_on_appeal
from litigation.analysis.subjects.judgment.appeal_steps import appeal_strategies
from litigation.analysis.subjects.judgment.appeal_sums import appeal_sums
from litigation.analysis.subjects.judgment.appealing import judge_appeal
from litigation.analysis.subjects.judgment.seats import APPEAL, seated
from litigation.analysis.subjects.values import Judge, Matter, Subject
from litigation.analysis.values.result import Draft, ElementStatus, Limitation, Strategy
from litigation.packages.schema import Element


def _appealed(matter: Matter) -> Appealed:
    return Appealed(Decided(matter.inputs, matter.facts, matter.rules, matter.table))


def _limitation(matter: Matter) -> Limitation:
    return appeal_period(matter.inputs, matter.facts, matter.rules)


def _calculate(matter: Matter, limitation: Limitation) -> Calculation:
    return appeal_sums(_appealed(matter), limitation)


def _judging(
    matter: Matter, limitation: Limitation, statuses: Mapping[str, ElementStatus]
) -> Judge:
    appealed = _appealed(matter)

    def judged(element: Element, pieces: tuple[Piece, ...]) -> Verdict:
        return judge_appeal(element, pieces, appealed, limitation)

    return judged


def _seated(case: Case) -> tuple[Case, Appealed]:
    appealed = Appealed(Decided(case.inputs, case.facts, case.rules, rate_table()))
    who = appealed.appellant
    return seated(case, who.names, who.others, APPEAL), appealed


def _reason(case: Case) -> Reasoning:
    return reason_on_appeal(*_seated(case))


def _strategies(case: Case, reasoning: Reasoning) -> tuple[Strategy, ...]:
    seated_case, appealed = _seated(case)
    return appeal_strategies(seated_case, reasoning, appealed)


def _drafts(
    case: Case, reasoning: Reasoning, strategies: tuple[Strategy, ...]
) -> tuple[Draft, ...]:
    return appeal_drafts(*_seated(case))


SUBJECT = Subject(
    limitation=_limitation,
    calculate=_calculate,
    judging=_judging,
    reason=_reason,
    strategies=_strategies,
    drafts=_drafts,
)
