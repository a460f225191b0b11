"""The money sheet of enforcement: what is due under each item on the day, with every step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from litigation.analysis.claims.fees import enforcement_fee
from litigation.analysis.claims.judgment.account import DELAY_RATE, Standing
from litigation.analysis.claims.judgment.beside import beside_debts
from litigation.analysis.claims.judgment.matter import NO_DECISION, Decided
from litigation.analysis.claims.money import proportion, show, show_sum, total
from litigation.analysis.claims.values import Calculation
from litigation.analysis.rules.lookup import CONTRACTS, FEES, cited
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import ArticleRef, ClaimItem, Limitation

DELAY = "迟延履行利息解释"
PROCEDURE = "民事诉讼法（2023修正）"
CONVENTION = (
    "算法：含起算日与测算日；付款当日仍计原余额，次日起减少；年利率按365天折算，每段四舍五入到分。"
)
ORDER_NOTE = (
    "履行款按先利息、后本金抵充（民法典第561条；判项或当事人另有约定的从其约定）；"
    "加倍部分利息未受偿前不占用履行款，其与其他债务之间的清偿次序的条文未收录，须核对。"
)


def enforcement_claims(decided: Decided, period: Limitation) -> Calculation:
    """Every sum due on the day of the analysis, or why it cannot be told."""
    if decided.title is None:
        refusal = ClaimItem(
            "principal",
            "principal",
            "执行标的",
            None,
            refusal=f"{NO_DECISION}；请补充生效的裁判文书。",
        )
        return Calculation((refusal,), None, period)
    items = tuple(_items(decided))
    if not any(item.kind in ("principal", "ordered_interest") for item in items):
        return Calculation(items, None, period, notes=_no_money(decided))
    whole = total(item.amount for item in items if item.counted and item.amount is not None)
    excess = decided.account.excess
    notes = [*decided.title.notes, *decided.performed.notes]
    if excess > 0:
        notes.append(
            f"履行款超出本金和判定利息{show(excess)}元，未再分配，须核对是否抵充加倍部分利息。"
        )
    return Calculation(
        items=(*items, _fee(decided, whole)),
        total=whole,
        limitation=period,
        allocations=decided.account.allocations,
        notes=tuple(notes),
    )


def ordered_items(decided: Decided) -> tuple[ClaimItem, ...]:
    """What the decision orders so far, without what lateness in performing it adds."""
    return tuple(
        item
        for standing in decided.account.standings
        for item in (*_principal_of(decided, standing), *_interest_of(decided, standing))
    )


def _interest_of(decided: Decided, standing: Standing) -> tuple[ClaimItem, ...]:
    if not standing.debt.interest and not standing.debt.fixed_interest:
        return ()
    return (_interest(decided, standing),)


def _items(decided: Decided) -> Iterator[ClaimItem]:
    for standing in decided.account.standings:
        yield from _principal_of(decided, standing)
        yield from _interest_of(decided, standing)
        if not _interest_alone(standing):
            yield _delay(decided, standing)
    yield from beside_debts(decided)


def _interest_alone(standing: Standing) -> bool:
    """An item on a fixed sum of interest: it has no principal, and bears nothing for delay."""
    return standing.debt.principal == 0 and standing.debt.fixed_interest > 0


def _principal_of(decided: Decided, standing: Standing) -> tuple[ClaimItem, ...]:
    return () if _interest_alone(standing) else (_principal(decided, standing),)


def _principal(decided: Decided, standing: Standing) -> ClaimItem:
    debt = standing.debt
    paid = standing.paid_principal
    formula = f"{show(debt.principal)} − {show(paid)} = {show(standing.open_principal)}"
    paid_at = tuple(
        c for one in decided.account.allocations if one.debt == debt.title for c in one.citations
    )
    return ClaimItem(
        id=f"principal-{debt.id}",
        kind="principal",
        title=f"判决本金（{debt.title}）",
        amount=standing.open_principal,
        formula=formula if paid else f"判项确定：{show(debt.principal)}",
        citations=tuple(dict.fromkeys((*debt.citations, *paid_at))),
        articles=cited(decided.rules, CONTRACTS, 561) if paid else (),
        notes=(*_who(standing), *debt.notes, *((ORDER_NOTE,) if paid else ())),
        instalment=debt.title,
    )


def _who(standing: Standing) -> tuple[str, ...]:
    debt = standing.debt
    payers = "、".join(debt.payers) or "义务人未能读出，须核对原文"
    payees = "、".join(debt.payees) or "权利人未能读出，须核对原文"
    also = f"；{'、'.join(debt.also)}依其他判项承担连带责任" if debt.also else ""
    until = (
        f"；履行期限届满日{chinese_day(debt.deadline)}"
        if debt.deadline
        else "；履行期限届满日尚不能确定"
    )
    return (f"义务人：{payers}；权利人：{payees}{also}{until}。",)


def _interest(decided: Decided, standing: Standing) -> ClaimItem:
    debt = standing.debt
    cites = tuple(c for term in debt.interest for c in term.citations) or debt.citations
    item = ClaimItem(
        id=f"ordered-interest-{debt.id}",
        kind="ordered_interest",
        title=f"判定利息（{debt.title}）",
        amount=None,
        citations=tuple(dict.fromkeys(cites)),
        instalment=debt.title,
    )
    if standing.refusal:
        return replace(item, refusal=standing.refusal)
    parts = [one.amount for one in standing.accrued]
    parts += [debt.fixed_interest] if debt.fixed_interest else []
    paid = standing.paid_interest
    words = show_sum(parts) if parts else show(Decimal(0))
    formula = (
        f"{words}；已付（扣）{show(paid)}，尚欠{show(standing.open_interest)}" if paid else words
    )
    return replace(
        item,
        amount=standing.open_interest,
        segments=standing.accrued,
        formula=formula,
        articles=cited(decided.rules, CONTRACTS, 561) if paid else (),
        notes=(CONVENTION,),
        daily=_daily(standing),
    )


def _daily(standing: Standing) -> Decimal | None:
    if not standing.accrued or not any(term.until_paid for term in standing.debt.interest):
        return None
    last = standing.accrued[-1]
    return proportion(last.base, rate=last.rate, days=1, year_days=last.year_days)


def _delay(decided: Decided, standing: Standing) -> ClaimItem:
    debt = standing.debt
    item = ClaimItem(
        id=f"delay-interest-{debt.id}",
        kind="delay_interest",
        title=f"迟延履行期间加倍部分利息（{debt.title}）",
        amount=None,
        citations=debt.citations,
        articles=_delay_articles(decided),
        instalment=debt.title,
    )
    if debt.deadline is None:
        missing = "、".join(decided.effect.missing) or "载明履行期限的文书"
        reason = f"履行期限届满日不能确定，加倍部分利息的起算日不明；请补充{missing}。"
        return replace(item, refusal=reason)
    if "本息" in debt.title:
        reason = (
            "判项未分列本金与利息，加倍部分利息不以一般利息为基数，其基数不能确定；"
            "请按裁判理由核对本金。"
        )
        return replace(item, refusal=reason)
    amounts = tuple(one.amount for one in standing.delay)
    notes = [
        f"基数为尚未清偿的、除一般利息以外的金钱债务；自履行期限届满次日（{chinese_day(debt.deadline)}的次日"
        f"）起算。"
    ]
    if decided.effect.doubt:
        notes.append(f"履行期限的起点：{decided.effect.how}；{decided.effect.doubt}。")
    return replace(
        item,
        amount=total(amounts),
        segments=standing.delay,
        formula=show_sum(amounts) if amounts else "履行期限未届满：0.00",
        notes=tuple(notes),
        daily=_delay_daily(standing),
    )


def _delay_daily(standing: Standing) -> Decimal | None:
    if not standing.delay or standing.open_principal <= 0:
        return None
    return proportion(standing.open_principal, rate=DELAY_RATE, days=1, year_days=1)


def _delay_articles(decided: Decided) -> tuple[ArticleRef, ...]:
    return (*cited(decided.rules, DELAY, 1), *cited(decided.rules, PROCEDURE, 264))


def _fee(decided: Decided, whole: Decimal) -> ClaimItem:
    fee = enforcement_fee(whole)
    return ClaimItem(
        id="enforcement-fee",
        kind="enforcement_fee",
        title="申请执行费（按上列合计）",
        amount=fee.amount,
        formula=fee.formula,
        articles=cited(decided.rules, FEES, 14),
        notes=("按申请执行的金额分段累计；由谁负担、何时交纳的条文未收录，不计入合计。",),
        counted=False,
    )


def _no_money(decided: Decided) -> tuple[str, ...]:
    title = decided.title
    assert title is not None
    told = (note for item in title.items for note in item.notes)
    return (*title.notes, *told, "该文书没有金钱给付判项，或判项未能读出，执行标的额无法计算。")
