"""Facts as a perfect reader would find them, from the truth of a sample case."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

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

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
CASES = ("steel_sale_plaintiff", "equipment_sale_defendant", "parts_sale_limitation")
_SUM = re.compile(r"([\d,]+\.\d\d)元")
_KINDS = (
    ("EMS", DocumentKind.POSTAL_RECEIPT),
    ("邮寄签收", DocumentKind.POSTAL_RECEIPT),
    ("起诉状", DocumentKind.COMPLAINT),
    ("合同", DocumentKind.CONTRACT),
    ("订单", DocumentKind.ORDER),
    ("送货单", DocumentKind.DELIVERY_NOTE),
    ("签收单", DocumentKind.DELIVERY_NOTE),
    ("发票", DocumentKind.INVOICE),
    ("回单", DocumentKind.BANK_RECEIPT),
    ("对账", DocumentKind.RECONCILIATION),
    ("催款函", DocumentKind.DEMAND_LETTER),
    ("律师函", DocumentKind.DEMAND_LETTER),
    ("微信", DocumentKind.CHAT),
    ("eml", DocumentKind.EMAIL),
    ("检验报告", DocumentKind.QUALITY_REPORT),
)


def truth(case: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SAMPLES / case / "truth.json").read_text(encoding="utf-8"))
    return found


def inputs_of(told: dict[str, Any]) -> Inputs:
    return Inputs(
        package_id=told["package_id"],
        case_type=told["case_type"],
        case_position=told["position"],
        analysis_scenario="pre_litigation" if told["position"] == "plaintiff" else "defense",
        as_of=date.fromisoformat(told["as_of"]),
    )


def facts_of(told: dict[str, Any]) -> Facts:
    return Facts(
        documents=tuple(_document(name) for name in told["documents"]),
        parties=tuple(_party(one) for one in told["parties"]),
        amounts=tuple(_amount(one) for one in told["amounts"] if one["kind"] in set(AmountKind)),
        events=tuple(_event(place, one) for place, one in enumerate(told["timeline"])),
        terms=_terms(told),
    )


def kind_of(name: str) -> DocumentKind:
    return next((kind for word, kind in _KINDS if word in name), DocumentKind.OTHER)


def _cite(document: str, quote: str) -> Citation:
    return Citation(document, 1, 0, len(quote), quote)


def _document(name: str) -> DocumentProfile:
    return DocumentProfile(
        document=name,
        name=name,
        kind=kind_of(name),
        kind_reason="",
        pages=1,
        characters=1,
        ocr=name.endswith(".jpg"),
        kind_citation=_cite(name, name),
        marks=("seal",) if "盖章" in name else (),
    )


def _party(one: dict[str, Any]) -> Party:
    seller = one["role"] == "plaintiff"  # in every sample the seller sues
    return Party(
        id=one["role"],
        name=one["name"],
        kind=one["kind"],
        role=one["role"],
        contract_role="seller" if seller else "buyer",
        aliases=tuple(one["aliases"]),
        details=(),
        citations=(),
    )


def _amount(one: dict[str, Any]) -> Amount:
    return Amount(
        id=f"{one['kind']}-{one['value']}-{one['note']}",
        value=Decimal(one["value"]),
        kind=AmountKind(one["kind"]),
        text=one["value"],
        citations=tuple(_cite(name, one["value"]) for name in one["documents"]),
    )


def _event(place: int, one: dict[str, Any]) -> Event:
    text = one["description"]
    found = _SUM.search(text)
    return Event(
        id=f"event-{place}",
        kind=EventKind(one["kind"]),
        date=date.fromisoformat(one["date"]),
        precision="day",
        text=text,
        citations=tuple(_cite(name, text) for name in one["documents"]),
        amount=Decimal(found.group(1).replace(",", "")) if found else None,
        actor=_actor(text),
        document_kinds=tuple(dict.fromkeys(kind_of(name) for name in one["documents"])),
    )


def _actor(text: str) -> str | None:
    if "买方确认" in text:
        return "defendant"
    if text.startswith("买方"):
        return "plaintiff" if "签收" in text else "defendant"
    return "plaintiff" if text.startswith(("卖方", "律师")) else None


def _terms(told: dict[str, Any]) -> Terms:
    contract = next(name for name in told["documents"] if kind_of(name) is DocumentKind.CONTRACT)
    price = next(one for one in told["amounts"] if one["kind"] == "contract_price")
    damages = told["claims"]["liquidated_damages"]
    penalty = PenaltyTerm(
        payer="buyer",
        rate=Decimal(damages["rate_per_day"]) if damages else None,
        per="day",
        base="unpaid",
        lump_sum=None,
        citations=(_cite(contract, "违约金"),),
    )
    return Terms(
        price=_amount(price),
        instalments=tuple(
            Instalment(
                label=one["instalment"],
                amount=Decimal(one["amount"]),
                due=date.fromisoformat(one["due"]),
                due_rule="",
                citations=(_cite(contract, one["due"]),),
            )
            for one in told["claims"]["principal_by_instalment"]
        ),
        penalties=(penalty,) if damages else (),
        jurisdiction=told["jurisdiction"],
        jurisdiction_citations=(_cite(contract, told["jurisdiction"]),),
    )
