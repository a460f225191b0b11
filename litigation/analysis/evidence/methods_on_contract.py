"""Judging that a contract was made, is valid, was performed by delivery, and where one sues."""

from __future__ import annotations

from litigation.analysis.claims.chairs import creditors, debtors
from litigation.analysis.claims.money import show
from litigation.analysis.evidence.delivered import delivered_value, settled
from litigation.analysis.evidence.judging import (
    CONTRADICTED,
    NOT_PROVED,
    PROVED,
    UNDETERMINED,
    Verdict,
    judge_papers,
)
from litigation.analysis.evidence.situation import Situation
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.undertaking import CONSTRUCTION
from litigation.packages.schema import Element


def papers(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """What the papers alone say."""
    return judge_papers(pieces)


def delivered(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
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


def presumed(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """The element presumed by law once those it depends on are proved."""
    verdict = judge_papers(pieces)
    if verdict.status in (PROVED, CONTRADICTED):
        return verdict
    contra = any(not piece.evidence.supports and piece.level > 0 for piece in pieces)
    if contra:
        return verdict
    if situation.all_proved(element):
        return Verdict(
            PROVED, "合同已证明成立，未见无效、可撤销的情形；主张效力瑕疵的一方负举证责任。"
        )
    return Verdict(UNDETERMINED, "合同是否成立尚未证明，效力无从判断。")


def forum(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """Where the case belongs: by the clause, else by the seats."""
    return forum_of(situation.facts, pieces)


def forum_of(facts: Facts, pieces: tuple[Piece, ...]) -> Verdict:
    """The court by the clause, else by the seats of both sides."""
    clause = facts.terms.jurisdiction
    if is_bound_to_site(facts) and "仲裁" not in clause:
        return Verdict(
            UNDETERMINED,
            "合同名称显示为建设工程，此类纠纷按不动产纠纷由工程所在地法院专属管辖"
            "（民诉法第34条、民诉法解释第28条），管辖约定不得违反；工程所在地及是否属建设工程须核对。",
        )
    if "仲裁" in clause:
        return Verdict(
            CONTRADICTED, f"争议解决条款约定仲裁（“{clause}”），法院可能不予受理，须先核对其效力。"
        )
    verdict = judge_papers(pieces)
    if clause or verdict.status is PROVED:
        return verdict
    if _seats_known(facts):
        return Verdict(
            PROVED,
            "未见管辖条款；双方住所已载明，可由被告住所地或合同履行地（给付货币的为接收货币一方所在地）法院管辖。",
        )
    if pieces:
        return Verdict(UNDETERMINED, "未见管辖条款，仅有部分当事人住所，法定管辖须补充住所证明。")
    return Verdict(NOT_PROVED, "未见管辖条款，也未见当事人住所，管辖法院无从确定。")


def is_bound_to_site(facts: Facts) -> bool:
    """Whether the contract is for building works, which only the court of the site hears."""
    return facts.undertaking is not None and facts.undertaking.kind == CONSTRUCTION


def _seats_known(facts: Facts) -> bool:
    seated = {
        party.id
        for party in facts.parties
        if any(detail.name == "address" for detail in party.details)
    }
    return bool(seated & creditors(facts)) and bool(seated & debtors(facts))
