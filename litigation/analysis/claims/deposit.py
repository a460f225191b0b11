"""The deposit: capped at 20 % of the price (586), and never beside agreed damages (588)."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.money import show, to_fen
from litigation.analysis.rules.lookup import CONTRACTS, CONTRACTS_INTERPRETATION, cited
from litigation.analysis.values.facts import AmountKind
from litigation.analysis.values.result import ClaimItem

CAP = Decimal("0.2")


def deposit_items(case: ClaimCase) -> tuple[ClaimItem, ...]:
    """The deposit as an alternative claim, never added to the total."""
    deposit = case.facts.terms.deposit
    if deposit is None:
        return ()
    price = case.ledger.debts.price
    articles = (
        *cited(case.rules, CONTRACTS, 586, 587, 588),
        *cited(case.rules, CONTRACTS_INTERPRETATION, 67),
    )
    title = case.title("定金（择一主张，不计入合计）")
    if price is None:
        return (
            ClaimItem(
                id="deposit",
                kind="deposit",
                title=title,
                amount=None,
                refusal="合同标的额不明，无法核对定金是否超过20%；请补充载明总价的文件。",
                citations=deposit.citations,
                articles=articles,
                counted=False,
            ),
        )
    cap = to_fen(price * CAP)
    return (
        ClaimItem(
            id="deposit",
            kind="deposit",
            title=title,
            amount=min(deposit.value, cap),
            formula=f"上限 {show(price)} × 20% = {show(cap)}",
            citations=deposit.citations,
            articles=articles,
            notes=_notes(case, deposit.value, cap),
            counted=False,
        ),
    )


def security_notes(case: ClaimCase) -> tuple[str, ...]:
    """What is called 押金, 保证金 or 订金 is no deposit that could be forfeited or doubled."""
    sums = sorted({one.value for one in case.facts.amounts if one.kind is AmountKind.SECURITY})
    if not sums:
        return ()
    told = "、".join(show(value) for value in sums)
    article = "（合同编通则解释第67条）" if cited(case.rules, CONTRACTS_INTERPRETATION, 67) else ""
    return (
        f"保证金、押金或订金{told}元没有约定定金性质，不适用定金罚则{article}，按约定退还或抵作价款。",
    )


def _notes(case: ClaimCase, value: Decimal, cap: Decimal) -> tuple[str, ...]:
    notes = [
        "定金以实际交付为成立条件；违约致合同目的不能实现时才适用定金罚则，继续履行的应抵作价款。"
    ]
    if value > cap:
        notes.append(f"约定{show(value)}元，超过上限的{show(value - cap)}元不产生定金效力。")
    if case.facts.terms.penalties:
        notes.append("合同另有违约金条款：定金与违约金只能择一主张（民法典第588条）。")
    return tuple(notes)
