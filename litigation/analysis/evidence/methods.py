"""How an element is judged, by the method its package names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from litigation.analysis.claims.ledger import Ledger
from litigation.analysis.claims.money import show
from litigation.analysis.claims.penalty_height import PenaltyTest
from litigation.analysis.evidence.delivered import delivered_value, settled
from litigation.analysis.evidence.judging import Verdict, carries, judge_papers
from litigation.analysis.evidence.objection import Objection
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import ElementStatus, Limitation
from litigation.packages.schema import Element

PROVED, NOT_PROVED = ElementStatus.PROVED, ElementStatus.NOT_PROVED
CONTRADICTED, UNDETERMINED = ElementStatus.CONTRADICTED, ElementStatus.UNDETERMINED


@dataclass(frozen=True)
class Situation:
    """What the account, the calendar and the rows already judged say."""

    facts: Facts
    ledger: Ledger
    limitation: Limitation
    height: PenaltyTest
    objection: Objection
    statuses: Mapping[str, ElementStatus]


Judge = Callable[[Element, tuple[Piece, ...], Situation], Verdict]


def judge(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """The status of an element."""
    return METHODS[element.method](element, pieces, situation)


def _papers(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    return judge_papers(pieces)


def _delivered(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """Papers that prove some delivery do not prove that of all the goods."""
    verdict = judge_papers(pieces)
    value, price = delivered_value(situation.facts), situation.ledger.debts.price
    if verdict.status is not PROVED or value is None or price is None or value >= price:
        return verdict
    if settled(situation.facts, situation.ledger):
        return verdict
    return Verdict(
        UNDETERMINED,
        f"有单据的交货货值合计{show(value)}元，少于价款{show(price)}元；"
        f"差额{show(price - value)}元的货物是否交付无法判断。",
    )


def _presumed(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    verdict = judge_papers(pieces)
    if verdict.status in (PROVED, CONTRADICTED):
        return verdict
    contra = any(not piece.evidence.supports and piece.level > 0 for piece in pieces)
    if contra:
        return verdict
    if _all_proved(element, situation):
        return Verdict(
            PROVED, "合同已证明成立，未见无效、可撤销的情形；主张效力瑕疵的一方负举证责任。"
        )
    return Verdict(UNDETERMINED, "合同是否成立尚未证明，效力无从判断。")


def _forum(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    clause = situation.facts.terms.jurisdiction
    if "仲裁" in clause:
        return Verdict(
            CONTRADICTED, f"争议解决条款约定仲裁（“{clause}”），法院可能不予受理，须先核对其效力。"
        )
    verdict = judge_papers(pieces)
    if clause or verdict.status is PROVED:
        return verdict
    if _seats_known(situation.facts):
        return Verdict(
            PROVED,
            "未见管辖条款；双方住所已载明，可由被告住所地或合同履行地（给付货币的为接收货币一方所在地）法院管辖。",
        )
    if pieces:
        return Verdict(UNDETERMINED, "未见管辖条款，仅有部分当事人住所，法定管辖须补充住所证明。")
    return Verdict(NOT_PROVED, "未见管辖条款，也未见当事人住所，管辖法院无从确定。")


def _seats_known(facts: Facts) -> bool:
    roles = {
        party.contract_role
        for party in facts.parties
        if any(detail.name == "address" for detail in party.details)
    }
    return {"seller", "buyer"} <= roles


def _due(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    lines = [line for line in situation.ledger.lines if line.open != 0]
    as_of = situation.ledger.as_of
    if not situation.ledger.lines:
        return judge_papers(pieces)
    unknown = [line.debt.label for line in lines if line.breach is None]
    due = [line for line in lines if line.is_due(as_of)]
    if unknown:
        named = "、".join(unknown)
        return Verdict(UNDETERMINED, f"{named}的到期日不明，是否届期无法判断。")
    if lines and not due:
        return Verdict(NOT_PROVED, f"各期款项到测算日{as_of}尚未到期。")
    verdict = judge_papers(pieces)
    if verdict.status is not PROVED:
        return verdict
    dates = "、".join(f"{line.debt.label}（{line.debt.due}）" for line in due)
    return Verdict(PROVED, f"已届期：{dates}。" if dates else "各期款项均已付清。")


def _balance(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    balance = situation.ledger.open
    if balance is None:
        return Verdict(UNDETERMINED, _no_balance(situation))
    if balance == 0:
        return Verdict(CONTRADICTED, "按材料所载付款，价款已全部付清。")
    if not carries([piece for piece in pieces if piece.evidence.supports]):
        return judge_papers(pieces)
    contra = [piece for piece in pieces if not piece.evidence.supports and piece.level > 0]
    owed = show(situation.ledger.debts.price or balance)
    text = (
        f"应付{owed}元，已付{show(situation.ledger.paid)}元，余{show(balance)}元；付款由买方举证。"
    )
    return Verdict(CONTRADICTED if contra else PROVED, text)


def _no_balance(situation: Situation) -> str:
    unclear = situation.ledger.payments.unclear
    return f"{unclear}，余额无法判断。" if unclear else "应付价款不明，余额无法判断。"


def _discharge(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    balance, paid = situation.ledger.open, situation.ledger.paid
    if balance is None:
        return Verdict(UNDETERMINED, _no_balance(situation))
    if paid == 0:
        return Verdict(NOT_PROVED, "材料中没有付款凭证。")
    if balance > 0:
        return Verdict(NOT_PROVED, f"只证明已付{show(paid)}元，尚余{show(balance)}元，仅部分成立。")
    verdict = judge_papers(pieces)
    if verdict.status is PROVED:
        return Verdict(PROVED, f"已付{show(paid)}元，价款全部付清。")
    return verdict


def _conformity(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    verdict, objection = judge_papers(pieces), situation.objection
    if objection.state in ("late", "none") and verdict.status is not PROVED:
        if _all_proved(element, situation):
            return Verdict(PROVED, objection.text)
        return Verdict(verdict.status, f"{verdict.reason}{objection.text}但交付尚未证明。")
    if verdict.status is CONTRADICTED:
        return Verdict(CONTRADICTED, f"{verdict.reason}{objection.text}")
    if objection.state == "in_time":
        return Verdict(CONTRADICTED, objection.text)
    if objection.state == "unclear" and verdict.status is not PROVED:
        return Verdict(UNDETERMINED, objection.text)
    return verdict


def _objection(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    objection = situation.objection
    if objection.state == "late":
        return Verdict(NOT_PROVED, objection.text)
    if not any(piece.evidence.supports for piece in pieces):
        return Verdict(NOT_PROVED, "材料中没有质量异议或检验不合格的证据。")
    if objection.state in ("unclear", "none", "unknown"):
        return Verdict(UNDETERMINED, objection.text)
    return judge_papers(pieces)


def _damages_basis(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    late = [term for term in situation.facts.terms.penalties if term.payer in ("buyer", "either")]
    if late:
        return judge_papers(pieces)
    if _all_proved(element, situation):
        return Verdict(
            PROVED,
            "未约定逾期违约金；价款届期未付，依买卖合同司法解释第18条第4款计算逾期付款损失。",
        )
    return Verdict(
        UNDETERMINED, "未约定逾期违约金；法定逾期损失以届期和欠款为前提，该前提尚未证明。"
    )


def _height(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    height = situation.height
    match height.outcome:
        case "none":
            return Verdict(NOT_PROVED, "未见已产生的约定违约金，无从请求调减。")
        case "excessive":
            return Verdict(PROVED, height.sentence)
        case "within":
            return Verdict(NOT_PROVED, height.sentence)
        case _:
            return Verdict(UNDETERMINED, height.sentence)


def _limitation(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    status = {"not_barred": PROVED, "barred": CONTRADICTED}.get(situation.limitation.status)
    return _unless_only_told(Verdict(status or UNDETERMINED, situation.limitation.reason), pieces)


def _defence(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    status = {"not_barred": NOT_PROVED, "barred": PROVED}.get(situation.limitation.status)
    return _unless_only_told(Verdict(status or UNDETERMINED, situation.limitation.reason), pieces)


def _unless_only_told(verdict: Verdict, pieces: tuple[Piece, ...]) -> Verdict:
    """Nothing is proved by what a party merely says (证据规定 90)."""
    only_told = all("party_statement" in piece.evidence.flags for piece in pieces)
    if verdict.status is not PROVED or not only_told:
        return verdict
    return Verdict(
        UNDETERMINED, f"付款期限仅见于当事人陈述，尚待证明。按陈述推算：{verdict.reason}"
    )


def _all_proved(element: Element, situation: Situation) -> bool:
    return all(situation.statuses.get(id) is PROVED for id in element.depends)


METHODS: dict[str, Judge] = {
    "papers": _papers,
    "delivered_value": _delivered,
    "presumed": _presumed,
    "forum": _forum,
    "due": _due,
    "balance": _balance,
    "discharge": _discharge,
    "conformity": _conformity,
    "objection": _objection,
    "damages_basis": _damages_basis,
    "damages_height": _height,
    "limitation": _limitation,
    "limitation_defence": _defence,
}
