"""The net under the principal: what the claimant's own paper asks for against what is computed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from litigation.analysis.claims.chairs import buyer_sues, is_claimant
from litigation.analysis.claims.ledger import open_ledger
from litigation.analysis.claims.money import show, total
from litigation.analysis.claims.values import Calculation
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import (
    AmountKind,
    Asked,
    Contradiction,
    DocumentKind,
    EventKind,
    Facts,
)
from litigation.analysis.values.result import Finding, FindingKind, Inputs
from litigation.analysis.values.sources import Citation, papers_of

_NEAR = Decimal(1)  # yuan by which a demand may be rounded
_OURS_TOO = "起诉前应逐笔核对，请求金额以核对结果为准"
_LESS = "现有材料可能缺少付款、退货、折让、抵扣或结算的记载"
_MORE = "现有材料可能缺少追加订单、增项、送货或结算的记载，或者该文书没有扣除已付款项"
_BOUND = "法院只在诉讼请求的范围内审理，对方未变更请求前以其请求的金额为限"


@dataclass(frozen=True)
class Gap:
    """Two principals that differ, with the places that each rests on."""

    asked: Asked
    ours: Decimal
    citations: tuple[Citation, ...]

    @property
    def text(self) -> str:
        day = f"（{chinese_day(self.asked.dated)}）" if self.asked.dated else ""
        than = "少于" if self.asked.amount < self.ours else "多于"
        return (
            f"《{self.asked.name}》{day}主张的本金为{show(self.asked.amount)}元，{than}按现有材料算得的"
            f"{show(self.ours)}元，相差{show(abs(self.ours - self.asked.amount))}元"
        )


def asked_gap(facts: Facts, calculation: Calculation, inputs: Inputs) -> Gap | None:
    """Where the two differ and nothing on the day of the paper explains it."""
    asked = facts.asked
    items = [one for one in calculation.items if one.kind == "principal"]
    if asked is None or buyer_sues(facts) or any(one.amount is None for one in items):
        return None
    if asked.kind is DocumentKind.STATEMENT and not is_claimant(inputs.case_position):
        return None
    ours = total(one.amount for one in items if one.amount is not None)
    counted = total(one.amount for one in items if one.amount is not None and one.counted)
    same = {ours, counted, *_then(facts, asked)}
    if any(abs(a - b) < _NEAR for a in (asked.amount, *asked.others) for b in same):
        return None
    cited = tuple(dict.fromkeys(c for one in items for c in one.citations))[:4]
    return Gap(asked, ours, (*asked.citations, *cited))


def _then(facts: Facts, asked: Asked) -> set[Decimal]:
    """What was open, and what of it was due, when the paper was written."""
    if asked.dated is None:
        return set()
    lines = open_ledger(_without_undated(facts), as_of=asked.dated).lines
    known = [line for line in lines if line.open is not None]
    due = [line for line in known if line.is_due(asked.dated) is not False]
    certain = [line for line in known if line.is_due(asked.dated)]
    return {
        total(line.open for line in some if line.open is not None)
        for some in (known, due, certain)
        if some
    }


def _without_undated(facts: Facts) -> Facts:
    """Where payments have days, one made later is no payment of an unknown day."""
    if not any(one.kind is EventKind.PAID and one.amount for one in facts.events):
        return facts
    amounts = tuple(one for one in facts.amounts if one.kind is not AmountKind.PAID)
    return replace(facts, amounts=amounts)


def gap_findings(gap: Gap | None, inputs: Inputs) -> tuple[Finding, ...]:
    """The difference as the first thing a reader learns of the sums."""
    if gap is None:
        return ()
    less = gap.asked.amount < gap.ours
    why = _LESS if less else _MORE
    then = _OURS_TOO
    if not is_claimant(inputs.case_position):
        then = "下列金额均须在核对后使用"
        if less and gap.asked.kind is DocumentKind.COMPLAINT:
            then = f"{_BOUND}；{then}"
    text = f"金额须先核对：{gap.text}。{why}；{then}。"
    return (Finding("claim-gap", FindingKind.CONCLUSION, text, gap.citations),)


def gap_contradictions(gap: Gap | None) -> tuple[Contradiction, ...]:
    if gap is None:
        return ()
    cited = gap.citations
    return (Contradiction("amount_mismatch", gap.text, cited, papers_of(cited), "error"),)
