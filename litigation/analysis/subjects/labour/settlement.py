"""What the agreement that ended the employment promised, less what was paid under it."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.claims.money import show
from litigation.analysis.subjects.labour.laws import act
from litigation.analysis.subjects.labour.money_case import MoneyCase
from litigation.analysis.values.employment import EndKind
from litigation.analysis.values.facts import Event
from litigation.analysis.values.result import ClaimItem

KIND = "settlement"


def settlement_items(case: MoneyCase) -> tuple[ClaimItem, ...]:
    """The sum agreed on; refused where the agreement names none or several."""
    agreed = case.employment.settlement
    if agreed is None or case.end.kind is not EndKind.AGREEMENT:
        return ()
    waiver = (
        "协议载明双方再无其他争议或劳动者放弃其他请求，其效力及于哪些请求须核对原文。"
        if agreed.waives
        else "协议未见放弃其他请求的条款。"
    )
    title = case.title("协商解除协议约定的款项（未付部分）")
    articles = act(case.rules, 46)
    if agreed.amount is None:
        return (
            ClaimItem(
                id=KIND, kind=KIND, title=title, amount=None, citations=agreed.citations,
                articles=articles, notes=(waiver,),
                refusal="协议未载明款项或载有数笔，约定的总额无法确定。请核对协议原件。",
            ),
        )  # fmt: skip
    paid = _payments(case)
    done = sum((one.amount for one in paid if one.amount is not None), Decimal(0))
    left = max(agreed.amount - done, Decimal(0))
    formula = f"约定 {show(agreed.amount)}"
    if paid:
        formula += f" − 已付 {show(done)} = {show(left)}"
    notes = [waiver]
    if not paid:
        notes.append("未见按协议付款的凭证；已付的应扣除。")
    cited = (*agreed.citations, *(c for one in paid for c in one.citations[:2]))
    return (
        ClaimItem(
            id=KIND, kind=KIND, title=title, amount=left, formula=formula, citations=cited[:10],
            articles=articles, notes=tuple(notes), counted=left > 0,
        ),
    )  # fmt: skip


def _payments(case: MoneyCase) -> list[Event]:
    """What the employer paid since the agreement."""
    agreed = case.employment.settlement
    since = agreed.dated if agreed else None
    return [one for one in case.paid_by_employer if since is not None and since <= one.date]
