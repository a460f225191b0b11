"""Facts built by hand for tests of the rules, the matrix and the money sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from litigation.analysis.values.facts import (
    Amount,
    AmountKind,
    DocumentKind,
    DocumentProfile,
    Event,
    EventKind,
    Facts,
    Instalment,
    Party,
    PenaltyTerm,
    Terms,
)
from litigation.analysis.values.result import Inputs
from litigation.analysis.values.sources import Citation

SELLER, BUYER = "party-1", "party-2"


def inputs(as_of: str = "2025-06-30", position: str = "plaintiff", **more) -> Inputs:
    given = {
        "package_id": "contract_dispute_default",
        "case_type": "contract_performance",
        "case_position": position,
        "analysis_scenario": "pre_litigation" if position == "plaintiff" else "defense",
        "as_of": date.fromisoformat(as_of),
    }
    return Inputs(**{**given, **more})


def cite(document: str = "contract", quote: str = "原文") -> Citation:
    return Citation(document, 1, 0, len(quote), quote)


def paper(id: str, kind: DocumentKind, **more) -> DocumentProfile:
    given = {"pages": 1, "characters": 100, "ocr": False, "kind_citation": cite(id)}
    return DocumentProfile(
        document=id, name=f"{id}.pdf", kind=kind, kind_reason="", **{**given, **more}
    )


def event(
    kind: EventKind,
    day: str,
    *,
    document: str = "paper",
    kinds: tuple[DocumentKind, ...] = (),
    quote: str = "原文",
    amount: str | None = None,
    actor: str | None = None,
    **more,
) -> Event:
    given = {"precision": "day", "text": f"{day} {kind.value}"}
    return Event(
        id=f"{kind.value}-{day}",
        kind=kind,
        date=date.fromisoformat(day),
        citations=(cite(document, quote),),
        amount=Decimal(amount) if amount else None,
        actor=actor,
        document_kinds=kinds,
        **{**given, **more},
    )


def paid(day: str, amount: str, memo: str = "货款", **more) -> Event:
    given = {"document": "receipt", "kinds": (DocumentKind.BANK_RECEIPT,), "actor": BUYER}
    return event(EventKind.PAID, day, amount=amount, quote=memo, **{**given, **more})


def instalment(label: str, amount: str | None, due: str | None, **more) -> Instalment:
    given = {"due_rule": "", "citations": (cite("contract", label),)}
    return Instalment(
        label=label,
        amount=Decimal(amount) if amount else None,
        due=date.fromisoformat(due) if due else None,
        **{**given, **more},
    )


def money(
    value: str, kind: AmountKind = AmountKind.CONTRACT_PRICE, document: str = "contract"
) -> Amount:
    return Amount(f"{kind.value}-{value}", Decimal(value), kind, value, (cite(document, value),))


def penalty(
    rate: str | None = "0.0005", per: str = "day", base: str = "unpaid", **more
) -> PenaltyTerm:
    given = {"payer": "buyer", "lump_sum": None, "citations": (cite("contract", "违约金"),)}
    return PenaltyTerm(
        rate=Decimal(rate) if rate else None, per=per, base=base, **{**given, **more}
    )


PARTIES = (
    Party(
        SELLER, "江州甲公司", "company", "plaintiff", "seller", (), (), (cite("contract", "甲"),)
    ),
    Party(BUYER, "江州乙公司", "company", "defendant", "buyer", (), (), (cite("contract", "乙"),)),
)


def facts(
    *events: Event, instalments: tuple[Instalment, ...] = (), price: str | None = None, **more
) -> Facts:
    terms = Terms(price=money(price) if price else None, instalments=instalments)
    if "terms" in more:
        terms = replace(terms, **more.pop("terms"))
    given = {
        "parties": PARTIES,
        "documents": (
            paper("contract", DocumentKind.CONTRACT),
            paper("receipt", DocumentKind.BANK_RECEIPT),
        ),
    }
    ordered = tuple(sorted(events, key=lambda one: one.date))
    return Facts(events=ordered, terms=terms, **{**given, **more})
