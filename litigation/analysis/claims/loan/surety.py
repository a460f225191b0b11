"""How long each surety answers, and whether it was called upon in time (民法典 686, 692, 693)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from litigation.analysis.claims.days import last_day
from litigation.analysis.claims.limitation.interruptions import filing_doubt
from litigation.analysis.claims.limitation.receipt import receipt_of
from litigation.analysis.extraction.dates import month_later
from litigation.analysis.rules.articles import CIVIL_CODE
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import Event, EventKind, Facts
from litigation.analysis.values.loan import Guarantee, Loan
from litigation.analysis.values.sources import Citation

LEGAL_MONTHS = 6
_MODES = {"joint": "连带责任保证", "general": "一般保证", "unclear": "保证方式没有约定或约定不明"}


@dataclass(frozen=True)
class Surety:
    """One surety's strip: `state` is alive, called, expired or unknown."""

    guarantee: Guarantee
    loan: Loan
    mode: str  # joint | general | unclear
    start: date | None
    end: date | None
    state: str
    reason: str
    citations: tuple[Citation, ...]
    missing: tuple[str, ...] = ()


def sureties_of(facts: Facts, *, as_of: date) -> tuple[Surety, ...]:
    """Every surety of every loan."""
    return tuple(
        _surety(facts, loan, guarantee, as_of)
        for loan in facts.loans
        for guarantee in loan.guarantees
    )


def _surety(facts: Facts, loan: Loan, guarantee: Guarantee, as_of: date) -> Surety:
    mode = _mode(guarantee, loan)
    citations = tuple(
        dict.fromkeys((*guarantee.citations, *guarantee.period_citations, *loan.due_citations))
    )
    end, span = _end(guarantee, loan)
    words = f"{guarantee.name}：{_kind(guarantee, loan)}；{span}"
    if mode == "old" or end is None:
        paper = (
            "由律师按当时的担保法规核定保证方式"
            if mode == "old"
            else "载明主债务履行期限或保证期间的条款，或催告主债务人的材料"
        )
        text = f"{words}，是否仍承担保证责任无法判断。"
        return Surety(guarantee, loan, mode, loan.due, end, "unknown", text, citations, (paper,))
    called, doubt = _best_call(facts, guarantee, mode, loan.due, end)
    if called is not None and doubt and as_of > end:
        text = (
            f"{words}；{chinese_day(called.date)}的催告载有该保证人，"
            f"但{doubt}，是否在期间内主张无法判断。"
        )
        cited = (*citations, *called.citations)
        paper = f"{chinese_day(called.date)}向保证人催告的签收或到达证明"
        return Surety(guarantee, loan, mode, loan.due, end, "unknown", text, cited, (paper,))
    if called is not None and not doubt:
        text = f"{words}；{chinese_day(called.date)}已{_act(called)}，在期间之内。"
        cited = (*citations, *called.citations)
        return Surety(guarantee, loan, mode, loan.due, end, "called", text, cited)
    if as_of <= end:
        asked = f"（{chinese_day(called.date)}的催告{doubt}）" if called is not None else ""
        text = (
            f"{words}，测算日{chinese_day(as_of)}尚未届满；须在届满前{_how(mode)}{asked}，"
            "期间不中断、不中止、不延长。"
        )
        return Surety(guarantee, loan, mode, loan.due, end, "alive", text, citations)
    text = f"{words}，已届满；材料中未见期间内{_how(mode)}的证据，依第693条保证人不再承担保证责任。"
    missing = (f"{chinese_day(end)}前{_how(mode)}并可证明到达的材料",)
    return Surety(guarantee, loan, mode, loan.due, end, "expired", text, citations, missing)


def _mode(guarantee: Guarantee, loan: Loan) -> str:
    """Unclear is subsidiary under the Civil Code; before it another law decided."""
    if guarantee.mode != "unclear":
        return guarantee.mode
    made = loan.formed
    return "old" if made is not None and made < CIVIL_CODE else "general"


def _kind(guarantee: Guarantee, loan: Loan) -> str:
    if guarantee.mode != "unclear":
        return _MODES[guarantee.mode]
    if loan.formed is not None and loan.formed < CIVIL_CODE:
        return "保证方式约定不明，且保证成立于民法典施行前，应按当时的法律确定方式（条文未收录）"
    return "保证方式没有约定或约定不明，按一般保证（民法典第686条）"


def _end(guarantee: Guarantee, loan: Loan) -> tuple[date | None, str]:
    """The last day of the period; an agreed one not after maturity counts as none (692)."""
    if guarantee.until is not None and (loan.due is None or guarantee.until > loan.due):
        return guarantee.until, f"约定保证期间至{chinese_day(guarantee.until)}"
    if loan.due is None:
        return None, "主债务履行期限未约定或不明，保证期间自催告的宽限期届满起算，起算日不明"
    if guarantee.months is not None:
        end = last_day(month_later(loan.due, guarantee.months)).date
        return (
            end,
            f"约定保证期间{guarantee.months}个月，自{chinese_day(loan.due)}届满起算，至{chinese_day(end)}",
        )
    end = last_day(month_later(loan.due, LEGAL_MONTHS)).date
    return (
        end,
        f"未约定保证期间，为主债务履行期届满（{chinese_day(loan.due)}）起六个月（第692条），至{chinese_day(end)}",
    )


def _best_call(
    facts: Facts, guarantee: Guarantee, mode: str, start: date | None, end: date
) -> tuple[Event | None, str]:
    """A suit, or for a joint surety a request to it, within the period; the best proved one."""
    kinds = (EventKind.FILED,) if mode == "general" else (EventKind.FILED, EventKind.DEMANDED)
    found: list[tuple[str, Event]] = []  # the doubt, and the act on the day it took effect
    for event in facts.events:
        if event.kind not in kinds or event.date > end:
            continue
        if start is not None and event.date <= start:
            continue
        if event.kind is EventKind.FILED and _is_sued(facts, guarantee):
            found.append((filing_doubt(event), event))
        if event.kind is EventKind.DEMANDED and _is_addressed(event, guarantee):
            receipt = receipt_of(facts, event)
            late = "到达日晚于保证期间" if receipt.date > end else ""
            found.append((receipt.doubt or late, replace(event, date=receipt.date)))
    best = min(found, key=lambda one: bool(one[0]), default=None)
    return (best[1], best[0]) if best else (None, "")


def _is_sued(facts: Facts, guarantee: Guarantee) -> bool:
    return any(
        party.id == guarantee.guarantor and party.role == "defendant" for party in facts.parties
    )


def _is_addressed(event: Event, guarantee: Guarantee) -> bool:
    return any(one.document in guarantee.named_in for one in event.citations)


def _act(event: Event) -> str:
    return "起诉" if event.kind is EventKind.FILED else "请求保证人承担责任"


def _how(mode: str) -> str:
    return "对主债务人起诉或申请仲裁" if mode == "general" else "请求保证人承担保证责任"
