"""Do the findings fit the papers and each other?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from litigation.analysis.claims.money import show
from litigation.analysis.reasoning.laws import law
from litigation.analysis.subjects.judgment.grounds import Decision, Ground, GroundKind
from litigation.analysis.subjects.judgment.seats import of_side
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind, Event, EventKind
from litigation.analysis.values.ruling import Found, OrderKind, Ruling

_OWED = re.compile(r"尚欠|欠款|对账|结欠|确认欠")
_PAYS = re.compile(r"支付|给付|偿还|清偿|归还|付款|转账|还款")
_NOT_PAID = re.compile(r"应(?:当)?(?:支付|给付|付款|偿还|清偿)|约定|未(?:支付|给付|付款|偿还|清偿)")


def fact_grounds(decision: Decision) -> Iterator[Ground]:
    yield from _payments_not_found(decision)
    yield from _balance(decision)
    for item in decision.ruling.orders:
        for note in item.notes:
            if "不一致" in note:
                yield Ground(
                    f"sums-{item.number}", GroundKind.FACT, "defendant",
                    f"第{item.number}项：{note}", item.citations[:4], sure=True,
                )  # fmt: skip


def _payments_not_found(decision: Decision) -> Iterator[Ground]:
    """A receipt from before the decision that the findings do not tell, or tell for another day."""
    ruling, facts = decision.ruling, decision.facts
    payers = {one.id for one in facts.parties if one.name in of_side(ruling, "defendant")}
    for event in facts.events:
        if event.kind is not EventKind.PAID or event.amount is None:
            continue
        receipt = DocumentKind.BANK_RECEIPT in event.document_kinds
        ours = event.actor in payers or event.actor is None
        if not (receipt and ours and ruling.dated and event.date < ruling.dated):
            continue
        told = [one for one in ruling.findings if event.amount in one.sums]
        if any(one.date in (None, event.date) for one in told):
            continue
        yield _not_found(decision, event, told)


def _not_found(decision: Decision, event: Event, told: list[Found]) -> Ground:
    assert event.amount is not None
    what = "一审认定的事实中没有这一金额，是否漏认"
    if told:
        days = "、".join(chinese_day(one.date) for one in told)
        what = f"一审认定的同额款项为{days}，是否另一笔而漏认"
    return Ground(
        f"payment-{event.id}",
        GroundKind.FACT,
        "defendant",
        f"付款凭证显示{chinese_day(event.date)}付款{show(event.amount)}元，{what}须核对一审证据目录与质证笔录。",
        (*event.citations, *(c for one in told for c in one.citations[:1])),
        law(decision.rules, "民诉法解释 91"),
        plea=(
            f"付款凭证证明{chinese_day(event.date)}付款{show(event.amount)}元，一审未予认定，"
            "请求二审查明并从应付款项中扣减。"
        ),
    )


def _balance(decision: Decision) -> Iterator[Ground]:
    """The debt found less the payments found must be the sum ordered."""
    ruling = decision.ruling
    owed = [
        one for one in ruling.findings if one.date and len(one.sums) == 1 and _OWED.search(one.text)
    ]
    principal = _principal(ruling)
    if len(owed) != 1 or principal is None:
        return
    start = owed[0]
    paid = [one for one in ruling.findings if _is_payment(one, start)]
    rest = start.sums[0] - sum((one.sums[0] for one in paid), Decimal(0))
    if paid and principal not in (rest, start.sums[0]) and rest > 0:
        text = (
            f"一审认定{chinese_day(start.date)}欠款{show(start.sums[0])}元，其后付款合计"
            f"{show(start.sums[0] - rest)}元，相减为{show(rest)}元，与判付本金{show(principal)}元不"
            f"一致。"
        )
        helps = "defendant" if principal > rest else "plaintiff"
        cites = (*start.citations[:2], *(c for one in paid for c in one.citations[:1]))
        yield Ground("balance", GroundKind.FACT, helps, text, cites)


def _is_payment(one: Found, start: Found) -> bool:
    later = one.date is not None and start.date is not None and one.date > start.date
    paid = _PAYS.search(one.text) is not None and not _NOT_PAID.search(one.text)
    return later and paid and len(one.sums) == 1


def _principal(ruling: Ruling) -> Decimal | None:
    """The one principal sum that the decision orders."""
    sums = [
        one.amount
        for item in ruling.orders
        if item.kind is OrderKind.PAY
        for one in item.sums
        if one.label in ("货款", "价款", "借款本金", "本金", "工程款", "欠款", "款项")
    ]
    return sums[0] if len(sums) == 1 else None
