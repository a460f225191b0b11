"""What was paid on a decision: the debtors' payments since its day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from litigation.analysis.claims.judgment.titles import ORDERING, Title
from litigation.analysis.claims.money import show
from litigation.analysis.claims.values import Payment
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind, Event, EventKind, Facts

_SPOKEN = {DocumentKind.STATEMENT, DocumentKind.COMPLAINT, DocumentKind.ANSWER}


@dataclass(frozen=True)
class Performed:
    """The payments that count, and what is to be said about others."""

    payments: tuple[Payment, ...]
    notes: tuple[str, ...] = ()
    told_only: tuple[Payment, ...] = ()  # shown by nothing but a party's words


def performed_of(facts: Facts, title: Title | None, *, as_of: date) -> Performed:
    """The payments after the decision; earlier ones are already part of it."""
    if title is None or title.ruling.dated is None:
        return Performed(())
    since = title.base.dated if title.base and title.base.dated else title.ruling.dated
    found, notes, told = [], [], []
    creditors = _parties(facts, {name for item in title.items for name in item.payees})
    for event in facts.events:
        if event.kind is not EventKind.PAID or not since < event.date <= as_of:
            continue
        doubt = _doubt(event, creditors)
        if doubt:
            notes.append(doubt)
            continue
        assert event.amount is not None
        payment = Payment(event.id, event.date, event.amount, event.note, event.citations)
        found.append(payment)
        if event.document_kinds and set(event.document_kinds) <= _SPOKEN:
            told.append(payment)
            notes.append(
                f"{chinese_day(event.date)}支付{show(event.amount)}元仅见于当事人陈述，已按陈述计入，须以付款凭证核对"
                f"。"
            )
    return Performed(tuple(found), tuple(notes), tuple(told))


def debtors_of(title: Title) -> tuple[str, ...]:
    names = (name for item in title.items if item.kind in ORDERING for name in item.payers)
    return tuple(dict.fromkeys(names))


def creditors_of(title: Title) -> tuple[str, ...]:
    names = (name for item in title.items if item.kind in ORDERING for name in item.payees)
    return tuple(dict.fromkeys(names))


def _parties(facts: Facts, names: set[str]) -> frozenset[str]:
    return frozenset(one.id for one in facts.parties if one.name in names)


def _doubt(event: Event, creditors: frozenset[str]) -> str:
    """Why a payment is not set against the decision; empty when it is."""
    day = chinese_day(event.date)
    if event.amount is None:
        return f"{day}的付款金额不明，未计入；请补充付款凭证。"
    if event.actor in creditors:
        return f"{day}的{show(event.amount)}元由权利人一方付出，不是对判项的履行，未计入。"
    if event.precision != "day":
        return f"{day[:7]}的{show(event.amount)}元付款日不确切，未计入；请补充付款凭证。"
    return ""
