"""What was lent and paid back under each loan, as the chronology tells it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from litigation.analysis.claims.allocation import allocate
from litigation.analysis.claims.costs import FIRST, first_costs
from litigation.analysis.claims.money import show, total
from litigation.analysis.claims.payments import stray_notes
from litigation.analysis.claims.values import Allocation, Debt, Payment
from litigation.analysis.extraction.loan.told import BY_TERMS_NOTE
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind, Event, EventKind, Facts
from litigation.analysis.values.loan import Loan
from litigation.analysis.values.sources import Citation

_NEAR = timedelta(days=60)
_FIRM = {DocumentKind.BANK_RECEIPT, DocumentKind.JUDGMENT}
_OWN_WORDS = {DocumentKind.STATEMENT, DocumentKind.COMPLAINT}


@dataclass(frozen=True)
class Move:
    """Money on a day; `purpose` is what both sides took it for, `memo` what the payer wrote."""

    event: str
    date: date
    amount: Decimal
    purpose: str  # principal | interest | ""
    citations: tuple[Citation, ...]
    kinds: tuple[DocumentKind, ...] = ()

    @property
    def is_firm(self) -> bool:
        """Whether a bank, a receipt or a judgment tells of it."""
        return bool(_FIRM & set(self.kinds))


@dataclass(frozen=True)
class Account:
    """A loan with the money that ran under it; `undelivered`: agreed but not seen paid out.

    `earlier`: the accounts of the loans whose certificates this one's took the place of.
    """

    loan: Loan
    lent: tuple[Move, ...]
    repaid: tuple[Move, ...]
    undelivered: Decimal
    notes: tuple[str, ...]
    earlier: tuple[Account, ...] = ()

    @property
    def first_day(self) -> date | None:
        """The day of the first money, else that of the first certificate."""
        days = [day for one in self.earlier if (day := one.first_day)]
        days += [move.date for move in self.lent]
        return min(days, default=self.loan.formed)

    @property
    def lent_sum(self) -> Decimal:
        return total(move.amount for move in self.lent)

    @property
    def is_delivery_proved(self) -> bool:
        return bool(self.lent) and all(move.is_firm for move in self.lent)


@dataclass(frozen=True)
class Repaid:
    """What was paid back under all loans together, and what is to be said of it."""

    moves: tuple[Move, ...]
    notes: tuple[str, ...]
    on_costs: tuple[Allocation, ...] = ()  # what went to the costs before any loan


def accounts_of(facts: Facts, *, as_of: date) -> tuple[Account, ...]:
    """One account for each loan with what was lent under it, the first to fall due first."""
    lent = _moves(facts, EventKind.LENT, as_of)
    loans = sorted(facts.loans, key=lambda one: (one.due or date.max, one.formed or date.max))
    every = tuple(one for loan in loans for one in (*loan.replaced, loan))
    shares, strays = _shared(every, lent)
    return tuple(
        _account(loan, shares, strays if number == 0 else ()) for number, loan in enumerate(loans)
    )


def repaid_of(facts: Facts, *, as_of: date, borrowers_words: frozenset[DocumentKind]) -> Repaid:
    """What was paid back; what only the debtor's own papers tell of is not proved by them."""
    told = _repayments(facts, as_of)
    counted = tuple(one for one in told if not one.kinds or set(one.kinds) - borrowers_words)
    unproved = (_unproved_note(one) for one in told if one not in counted)
    doubts = (_doubt(move) for move in counted)
    lent = (loan.principal for loan in facts.loans if loan.principal is not None)
    stray = stray_notes(facts, (move.amount for move in counted), lent=lent)
    notes = (*_by_terms(facts), *unproved, *(note for note in doubts if note), *stray)
    if sum(not one.doubt for one in facts.loans) > 1 and counted:
        notes = (*notes, "有多笔借款而付款未指明用于哪一笔的，先到期者先抵；另有约定的须核对。")
    dues = (day for loan in facts.loans for day in (loan.due, *(part.due for part in loan.parts)))
    moves, on_costs = _costs_first(counted, first_costs(facts, as_of=as_of, dues=dues))
    return Repaid(moves, (*notes, *map(_on_costs_note, on_costs)), on_costs)


def _costs_first(
    moves: tuple[Move, ...], costs: tuple[Debt, ...]
) -> tuple[tuple[Move, ...], tuple[Allocation, ...]]:
    """Costs spent before a payment take their part of it, unless it is named (民法典 561)."""
    unnamed = (
        Payment(one.event, one.date, one.amount, "", one.citations)
        for one in moves
        if not one.purpose
    )
    made = allocate((), tuple(unnamed), costs).allocations
    spent: dict[str, Decimal] = defaultdict(Decimal)
    for part in made:
        spent[part.payment] += part.amount
    kept = (replace(one, amount=one.amount - spent[one.event]) for one in moves)
    return tuple(one for one in kept if one.amount > 0), made


def _on_costs_note(one: Allocation) -> str:
    return f"{chinese_day(one.date)}的付款中{show(one.amount)}元{FIRST}，余额方抵利息和本金。"


def _by_terms(facts: Facts) -> tuple[str, ...]:
    """Payments told as so much a month: each of them must be shown before it counts."""
    return tuple(
        f"材料称自{chinese_day(event.date)}起按期付款，各次的日期和金额未逐笔载明，未计入还款；"
        "请补充付款期间的账户流水后逐笔核对。"
        for event in facts.events
        if event.note == BY_TERMS_NOTE
    )


def _account(loan: Loan, shares: dict[str, tuple[Move, ...]], strays: tuple[Move, ...]) -> Account:
    used, beyond = _within(loan, shares[loan.id])
    paid_out = total(move.amount for move in used)
    principal = loan.principal if loan.principal is not None else paid_out
    missing = principal - paid_out if used and loan.renewal is None else Decimal(0)
    notes = tuple(_beyond_note(move) for move in (*beyond, *strays))
    before = loan.renewal.earlier if loan.renewal else ()
    earlier = tuple(_account(one, shares, ()) for one in before)
    return Account(loan, used, (), max(missing, Decimal(0)), notes, earlier)


def _shared(
    loans: tuple[Loan, ...], lent: tuple[Move, ...]
) -> tuple[dict[str, tuple[Move, ...]], tuple[Move, ...]]:
    """Each sum paid out to the loan it is nearest to; far from all of them it belongs to none."""
    shares: dict[str, list[Move]] = {loan.id: [] for loan in loans}
    strays: list[Move] = []
    for move in lent:
        if len(loans) == 1:
            shares[loans[0].id].append(move)
            continue
        near = [one for one in loans if _is_near(one, move)]
        best = min(
            near,
            key=lambda one: (
                one.principal != move.amount,
                abs((one.formed or move.date) - move.date),
            ),
            default=None,
        )
        if best is None:
            strays.append(move)
        else:
            shares[best.id].append(move)
    return {id: tuple(moves) for id, moves in shares.items()}, tuple(strays)


def _is_near(loan: Loan, move: Move) -> bool:
    """Of an earlier loan that only the later certificate names, whatever came before that."""
    if loan.formed is None:
        return not loan.documents and loan.principal is not None
    return abs(loan.formed - move.date) <= _NEAR


def _within(loan: Loan, lent: tuple[Move, ...]) -> tuple[tuple[Move, ...], tuple[Move, ...]]:
    """Payouts up to the sum agreed, proved ones before what is only told.

    What goes beyond needs an agreement of its own.
    """
    if loan.principal is None or not loan.is_written:
        return lent, ()
    used: list[Move] = []
    beyond: list[Move] = []
    for move in sorted(lent, key=lambda one: _nearness(loan, one)):
        fits = total(one.amount for one in used) + move.amount <= loan.principal
        (used if fits else beyond).append(move)
    return tuple(sorted(used, key=lambda one: one.date)), tuple(beyond)


def _nearness(loan: Loan, move: Move) -> tuple[bool, timedelta, date]:
    """原告出借20万元 retells a transfer of 197,000: what a paper only tells comes last."""
    return not move.is_firm, abs((loan.formed or move.date) - move.date), move.date


def _moves(facts: Facts, kind: EventKind, as_of: date) -> tuple[Move, ...]:
    found = (
        _move(event)
        for event in facts.events
        if event.kind is kind and event.amount and event.date <= as_of
    )
    return tuple(sorted(found, key=lambda move: move.date))


def _move(event: Event) -> Move:
    return Move(
        event.id,
        event.date,
        event.amount or Decimal(0),
        _purpose(event),
        event.citations,
        event.document_kinds,
    )


def _purpose(event: Event) -> str:
    for word, purpose in (("用途：本金", "principal"), ("用途：利息", "interest")):
        if word in event.note:
            return purpose
    return ""


def _repayments(facts: Facts, as_of: date) -> tuple[Move, ...]:
    """What borrower or surety paid; a stranger's money is none of this loan."""
    owing = {
        party.id for party in facts.parties if party.contract_role in ("borrower", "guarantor")
    }
    return tuple(
        _move(event)
        for event in sorted(facts.events, key=lambda one: one.date)
        if event.kind is EventKind.PAID
        and event.amount
        and event.date <= as_of
        and (event.actor is None or event.actor in owing)
    )


def _unproved_note(move: Move) -> str:
    return (
        f"借款人称{chinese_day(move.date)}已还{show(move.amount)}元，仅见于其陈述，未计入；"
        "主张已还的由借款人举证（民诉法解释第91条）。"
    )


def _beyond_note(move: Move) -> str:
    return (
        f"{chinese_day(move.date)}另付出{show(move.amount)}元，超出借款凭证所载金额或与各笔借款日期不符，"
        "是否另有借款合意须举证（民间借贷解释第16条），未计入。"
    )


def _doubt(move: Move) -> str:
    if move.kinds and set(move.kinds) <= _OWN_WORDS:
        return (
            f"{chinese_day(move.date)}还款{show(move.amount)}"
            "元仅见于当事人陈述，须以转账凭证或收条核对。"
        )
    return ""
