"""The counter-claim for work or goods that came late, where the contract prices each day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from litigation.analysis.claims.money import to_fen
from litigation.analysis.claims.penalty_cap import capped
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind, EventKind, PenaltyTerm
from litigation.analysis.values.result import ClaimItem
from litigation.analysis.values.sources import Citation
from litigation.analysis.values.undertaking import CONSTRUCTION

_OF_WORKS = (
    "发包人擅自使用、拖延验收或者因发包人原因顺延工期的，竣工日期另定"
    "（建设工程司法解释一第8条至第10条）"
)


def late_performance(case: Case) -> Defence | None:
    """Days and sum where both the agreed day and the real one are in the papers."""
    agreed, days = case.facts.terms.delivery, _done(case)
    terms = [one for one in case.facts.terms.penalties if one.payer == "seller"]
    if agreed is None or agreed.due is None or not days or not terms:
        return None
    told, citations = [], [*agreed.citations, *terms[0].citations]
    for what, day, cited in days:
        late = (day - agreed.due).days
        sum_ = _sum(case, terms[0], late) if late > 0 else None
        if sum_ is not None:
            told.append(f"按{what}{chinese_day(day)}计迟延{late}日，违约金{yuan(sum_)}")
            citations += cited
    if not told:
        return None
    works = case.facts.undertaking
    extra = f"；{_OF_WORKS}" if works and works.kind == CONSTRUCTION else ""
    return Defence(
        topic="late-performance",
        title="迟延履行违约金的抵销或反诉",
        ground=(
            f"约定应于{chinese_day(agreed.due)}前完成，{'；'.join(told)}。"
            "可主张抵销或提起反诉，本报告的欠款金额没有扣除该款。"
        ),
        rejoinder=f"核对工期或交货期是否经顺延、迟延是否因被告原因、违约金是否过高{extra}。",
        support="载明约定期限与实际完成之日的文件、损失凭证；抵销须通知对方。",
        plea=f"原告迟延履行，{told[0]}，答辩人保留抵销及反诉的权利。",
        citations=distinct(citations),
        articles=law(case.rules, "民法典 568", "民法典 585"),
    )


def _done(case: Case) -> list[tuple[str, date, tuple[Citation, ...]]]:
    """The days that may count as the end: what the papers call so, and the acceptance."""
    facts = case.facts
    if facts.undertaking is None:
        came = [
            one
            for one in facts.events
            if one.kind is EventKind.DELIVERED and DocumentKind.DELIVERY_NOTE in one.document_kinds
        ]
        return [("最后一次交货日", came[-1].date, came[-1].citations)] if came else []
    found = []
    if facts.terms.done is not None:
        found.append(("竣工（完工）日期", facts.terms.done, facts.terms.done_citations))
    accepted = [one for one in facts.events if one.kind is EventKind.ACCEPTED]
    if accepted and accepted[-1].date != facts.terms.done:
        found.append(("验收之日", accepted[-1].date, accepted[-1].citations))
    return found


def _sum(case: Case, term: PenaltyTerm, days: int) -> Decimal | None:
    """What the clause gives for so many days; None where its base is not the price."""
    price = case.facts.terms.price.value if case.facts.terms.price else None
    amount = None
    if term.lump_sum is not None and term.per == "day":
        amount = term.lump_sum * days
    elif term.rate is not None and term.per == "day" and term.base == "price" and price:
        amount = price * term.rate * days
    if amount is None:
        return None
    item = ClaimItem("late", "liquidated_damages", "", to_fen(amount))
    return capped((item,), term, price)[0].amount
