"""Which elements a loan raises, and how each is judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from litigation.analysis.evidence.judging import (
    NOT_PROVED,
    PROVED,
    UNDETERMINED,
    Verdict,
    judge_papers,
)
from litigation.analysis.evidence.methods_on_contract import forum_of
from litigation.analysis.evidence.methods_on_time import in_time, out_of_time
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.subjects.loan.case import LoanSituation, situation_of
from litigation.analysis.subjects.loan.judging_interest import interest, over_ceiling
from litigation.analysis.subjects.loan.judging_principal import (
    balance,
    delivered,
    discharged,
    due,
    withheld,
)
from litigation.analysis.subjects.values import Judge, Matter
from litigation.analysis.values.result import ElementStatus, Limitation
from litigation.packages.schema import Element

Method = Callable[[tuple[Piece, ...], LoanSituation], Verdict]
# Raised only where the papers speak of it.
_BY_SIGNAL = {
    "joint_debt": {"spouse"},
    "not_a_loan": {"converted", "gambling", "forced", "not_received"},
    "void": {"relending", "professional"},
    "forged": {"forged"},
}


def raised_elements(matter: Matter) -> tuple[Element, ...]:
    """The elements of this case; circumstances that no paper mentions would only be noise."""
    told = {signal.kind for loan in matter.facts.loans for signal in loan.signals}
    sureties = any(loan.guarantees for loan in matter.facts.loans)
    idle = {id for id, kinds in _BY_SIGNAL.items() if not kinds & told}
    if not sureties:
        idle |= {"guarantee", "guarantee_expired"}
    return tuple(one for one in matter.rules.elements if one.id not in idle)


def loan_judging(
    matter: Matter, limitation: Limitation, statuses: Mapping[str, ElementStatus]
) -> Judge:
    """The status of an element from its papers, the account and the calendar."""
    situation = situation_of(matter, limitation, statuses)

    def judged(element: Element, pieces: tuple[Piece, ...]) -> Verdict:
        method = METHODS.get(element.method)
        return method(pieces, situation) if method else judge_papers(pieces)

    return judged


def _guarantee(pieces: tuple[Piece, ...], situation: LoanSituation) -> Verdict:
    verdict = judge_papers(pieces)
    states = {one.state for one in situation.sureties}
    told = "".join(one.reason for one in situation.sureties)
    if not states:
        return verdict
    if "expired" in states:
        return Verdict(NOT_PROVED, told)
    if "unknown" in states:
        return Verdict(UNDETERMINED, told)
    return Verdict(verdict.status, told if verdict.status is PROVED else verdict.reason)


def _expired(pieces: tuple[Piece, ...], situation: LoanSituation) -> Verdict:
    states = {one.state for one in situation.sureties}
    course = "经过见“保证责任”。"
    if "expired" in states:
        return Verdict(PROVED, f"保证期间已届满，未见期间内主张权利的证据；{course}")
    if "unknown" in states or not states:
        return Verdict(UNDETERMINED, f"保证期间是否经过无法判断；{course}")
    return Verdict(NOT_PROVED, f"保证期间未经过，或已在期间内主张权利；{course}")


METHODS: dict[str, Method] = {
    "papers": lambda pieces, _: judge_papers(pieces),
    "forum": lambda pieces, situation: forum_of(situation.matter.facts, pieces),
    "limitation": lambda pieces, situation: in_time(situation.limitation, pieces),
    "limitation_defence": lambda pieces, situation: out_of_time(
        situation.limitation, pieces, raised="在一审提出即可成立"
    ),
    "loan_delivered": delivered,
    "loan_due": due,
    "loan_interest": interest,
    "loan_balance": balance,
    "loan_discharge": discharged,
    "loan_withheld": withheld,
    "loan_ceiling": over_ceiling,
    "guarantee": _guarantee,
    "guarantee_expired": _expired,
}
