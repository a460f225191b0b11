"""What the court charges: 诉讼费用交纳办法 13–16."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.chairs import is_claimant
from litigation.analysis.claims.money import plain, show, to_fen
from litigation.analysis.rules.lookup import FEES, cited
from litigation.analysis.values.facts import Event, EventKind
from litigation.analysis.values.result import ClaimItem
from litigation.data import DATA

NO_TOTAL = "诉讼标的额尚不能算清，费用无法计算；先补齐上列被拒绝计算的各项。"


@dataclass(frozen=True)
class Fee:
    """A fee and how it adds up."""

    amount: Decimal
    formula: str


def court_fee(sum_claimed: Decimal) -> Fee:
    """The fee for a claim for money, added up by bracket."""
    parts, floor = [], Decimal(0)
    for ceiling, rate, flat in _table()["property"]:
        top = sum_claimed if ceiling is None else min(sum_claimed, ceiling)
        if flat is not None:
            parts.append((flat, plain(flat)))
        elif top > floor:
            part = (top - floor) * rate
            parts.append((part, f"{show(top - floor)}×{plain(rate * 100)}%"))
        if ceiling is None or sum_claimed <= ceiling:
            break
        floor = ceiling
    amount = to_fen(sum((part for part, _ in parts), Decimal(0)))
    return Fee(amount, f"{' + '.join(text for _, text in parts)} = {show(amount)}")


def labour_fee() -> Decimal:
    """The flat fee of a labour case in court, in yuan."""
    return to_fen(_table()["labour_fixed"])


def preservation_fee(sum_secured: Decimal) -> Fee:
    """The fee for securing assets: 30 yuan, then 1 % and 0.5 %, at most 5,000."""
    table = _table()["preservation"]
    flat, cap = table["<=1000"], table["cap"]
    if sum_secured <= 1000:
        return Fee(to_fen(flat), f"不超过1,000元：{plain(flat)} = {show(flat)}")
    middle = (min(sum_secured, Decimal(100000)) - 1000) * table["1000-100000"]
    upper = max(sum_secured - 100000, Decimal(0)) * table[">100000"]
    raw = flat + middle + upper
    amount = to_fen(min(raw, cap))
    text = f"{plain(flat)} + {show(middle)} + {show(upper)} = {show(raw)}"
    return Fee(amount, text if raw <= cap else f"{text}，封顶 {show(cap)}")


def enforcement_fee(sum_enforced: Decimal) -> Fee:
    """The fee for enforcing a sum: 50 yuan, then 1.5 %, 1 %, 0.5 % and 0.1 % by bracket."""
    brackets = tuple(_table()["enforcement"].items())
    flat = brackets[0][1]
    parts, texts, floor = [flat], [plain(flat)], Decimal(10000)
    for span, rate in brackets[1:]:
        ceiling = Decimal(span.split("-")[1]) if "-" in span else sum_enforced
        part = max(min(sum_enforced, ceiling) - floor, Decimal(0))
        if part:
            parts.append(part * rate)
            texts.append(f"{show(part)}×{plain(rate * 100)}%")
        floor = ceiling
    amount = to_fen(sum(parts, Decimal(0)))
    return Fee(amount, f"{' + '.join(texts)} = {show(amount)}")


def halved(fee: Fee) -> Fee:
    """Half, for the simplified procedure, mediation or withdrawal (15, 16)."""
    amount = to_fen(fee.amount / 2)
    return Fee(amount, f"{fee.formula}；减半 = {show(amount)}")


def payment_order_fee(sum_claimed: Decimal) -> Fee:
    """A third of the court fee (14)."""
    whole = court_fee(sum_claimed)
    amount = to_fen(whole.amount / 3)
    return Fee(amount, f"（{whole.formula}）÷ 3 = {show(amount)}")


def fee_items(case: ClaimCase, total: Decimal | None) -> tuple[ClaimItem, ...]:
    """The fees on the total claimed, or why they cannot be told; only a claimant secures assets."""
    if not is_claimant(case.inputs.case_position):
        return (_court(case, total),)
    confirmed = _undisputed(case)
    order = (_payment_order(case, total, confirmed),) if total and confirmed else ()
    return (_court(case, total), _preservation(case, total), *order)


def _undisputed(case: ClaimCase) -> Event | None:
    """The debtor's confirmation of a balance, where nobody disputes the goods."""
    if any(event.kind is EventKind.QUALITY_OBJECTION for event in case.facts.events):
        return None
    confirmed = (
        event
        for event in case.facts.events
        if event.kind is EventKind.ACKNOWLEDGED and event.amount and not event.doubt
    )
    return next(confirmed, None)


def _payment_order(case: ClaimCase, total: Decimal, confirmed: Event) -> ClaimItem:
    fee = payment_order_fee(total)
    return ClaimItem(
        id="payment-order-fee",
        kind="payment_order_fee",
        title="支付令申请费（如改为申请支付令）",
        amount=fee.amount,
        formula=fee.formula,
        citations=confirmed.citations,
        articles=cited(case.rules, FEES, 14),
        notes=(
            "材料中有债务人对欠款的确认且未见质量争议，可考虑申请支付令；"
            "申请支付令的条件不在所用条文之内，须由律师核定。",
        ),
        counted=False,
    )


def _court(case: ClaimCase, total: Decimal | None) -> ClaimItem:
    fee = court_fee(total) if total is not None else None
    half = to_fen(fee.amount / 2) if fee else None
    return ClaimItem(
        id="court-fee",
        kind="court_fee",
        title="案件受理费",
        amount=fee.amount if fee else None,
        amount_low=half,
        amount_high=fee.amount if fee else None,
        formula=fee.formula if fee else "",
        articles=cited(case.rules, FEES, 13, 15, 16, 29),
        notes=(
            (f"适用简易程序、调解结案或撤诉的减半：{show(half)}元。由败诉方负担，不计入标的额。",)
            if half is not None
            else ()
        ),
        refusal="" if fee else NO_TOTAL,
        counted=False,
    )


def _preservation(case: ClaimCase, total: Decimal | None) -> ClaimItem:
    fee = preservation_fee(total) if total is not None else None
    return ClaimItem(
        id="preservation-fee",
        kind="preservation_fee",
        title="财产保全申请费（如申请，按标的总额）",
        amount=fee.amount if fee else None,
        formula=fee.formula if fee else "",
        articles=cited(case.rules, FEES, 14, 29),
        refusal="" if fee else NO_TOTAL,
        counted=False,
    )


@cache
def _table() -> dict[str, Any]:
    text = (DATA / "court_fee.json").read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    return table
