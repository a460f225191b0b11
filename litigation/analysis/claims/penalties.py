"""Agreed liquidated damages, segment by segment, and the 30 % test against the loss."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.ledger import Line
from litigation.analysis.claims.money import show, show_rate, show_sum, to_fen, total
from litigation.analysis.claims.overdue import CONVENTION, late_balances, uncertain
from litigation.analysis.claims.penalty_cap import capped
from litigation.analysis.claims.penalty_height import PenaltyTest, compare_penalty, comparison_items
from litigation.analysis.claims.penalty_rates import PER, price_clause
from litigation.analysis.claims.rates import RateUnknown
from litigation.analysis.claims.segments import Balance
from litigation.analysis.rules.lookup import CONTRACTS, CONTRACTS_INTERPRETATION, cited
from litigation.analysis.values.facts import PenaltyTerm
from litigation.analysis.values.result import ArticleRef, ClaimItem, Segment

_BASE = {"unpaid": "未付款", "price": "合同总价"}


def buyer_terms(case: ClaimCase) -> tuple[PenaltyTerm, ...]:
    """The clauses under which a buyer pays for being late."""
    return tuple(one for one in case.facts.terms.penalties if one.payer in ("buyer", "either"))


def penalty_items(case: ClaimCase) -> tuple[ClaimItem, ...]:
    """The agreed damages by clause and part of the price, then the test of their height."""
    items: list[ClaimItem] = []
    for number, term in enumerate(buyer_terms(case), start=1):
        found = clause_items(case, term, f"damages-{number}")
        if number > 1:
            found = tuple(_uncounted(item) for item in found)
        items.extend(found)
    tested = compare_penalty(case, items)
    return (*(_tested(item, tested) for item in items), *comparison_items(case, tested))


def height_of(case: ClaimCase) -> PenaltyTest:
    """Whether the agreed damages are excessive, without the sheet."""
    terms = buyer_terms(case)
    return compare_penalty(case, clause_items(case, terms[0], "damages") if terms else ())


def clause_items(case: ClaimCase, term: PenaltyTerm, id: str) -> tuple[ClaimItem, ...]:
    """What one clause gives, within the ceiling it sets itself."""
    return capped(_items(case, term, id), term, case.ledger.debts.price)


def _items(case: ClaimCase, term: PenaltyTerm, id: str) -> tuple[ClaimItem, ...]:
    refusal = _unusable(case, term)
    if refusal:
        return (_refused(case, term, id, "", refusal),)
    if term.per == "once":
        return _once(case, term, id)
    if term.base == "price":
        return _on_price(case, term, id)
    items = (
        _on_unpaid(case, term, f"{id}-{number}", line)
        for number, line in enumerate(case.ledger.lines, start=1)
    )
    return tuple(item for item in items if item is not None)


def _unusable(case: ClaimCase, term: PenaltyTerm) -> str:
    if not case.ledger.lines:
        return "欠款金额不明，违约金无法计算；请补充合同、订单或对账单。"
    if term.per == "once" and term.lump_sum is not None:
        return ""
    if (term.rate is None and term.lpr_multiple is None) or term.per not in PER:
        return "违约金条款的比例或计算周期无法确定，违约金无法计算；请核对条款原文后录入。"
    if term.base not in _BASE:
        return "违约金条款的计算基数无法确定，违约金无法计算；请核对条款原文后录入。"
    if term.base == "price" and case.ledger.debts.price is None:
        return "违约金以合同总价为基数，而合同总价不明；请补充载明总价的文件。"
    return ""


def _on_unpaid(case: ClaimCase, term: PenaltyTerm, id: str, line: Line) -> ClaimItem | None:
    refusal = uncertain(case, line)
    if refusal:
        refusal = refusal.replace("逾期损失", "违约金")
        return None if line.open == 0 else _refused(case, term, id, line.debt.label, refusal)
    stretches = late_balances(case, line)
    return _priced(case, term, id, line.debt.label, stretches, line.open) if stretches else None


def _on_price(case: ClaimCase, term: PenaltyTerm, id: str) -> tuple[ClaimItem, ...]:
    """The whole price is the base on every day on which any part is overdue."""
    for line in case.ledger.lines:
        refusal = uncertain(case, line)
        if refusal and line.open != 0:
            return (_refused(case, term, id, "", refusal.replace("逾期损失", "违约金")),)
    spans = [(s.start, s.end) for line in case.ledger.lines for s in late_balances(case, line)]
    price = case.ledger.debts.price or Decimal(0)
    stretches = tuple(Balance(start, end, price) for start, end in _merged(spans))
    still = (
        price if any(line.open and line.is_due(case.as_of) for line in case.ledger.lines) else None
    )
    item = _priced(case, term, id, "", stretches, still) if stretches else None
    return (item,) if item else ()


def _merged(spans: list[tuple]) -> list[tuple]:
    found: list[tuple] = []
    for start, end in sorted(spans):
        if found and start.toordinal() <= found[-1][1].toordinal() + 1:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _once(case: ClaimCase, term: PenaltyTerm, id: str) -> tuple[ClaimItem, ...]:
    late = [line for line in case.ledger.lines if late_balances(case, line)]
    if not late:
        if all(line.breach or line.open == 0 for line in case.ledger.lines):
            return ()
        return (_refused(case, term, id, "", "付款期限不明，是否逾期无法判断；请补充付款条款。"),)
    if term.lump_sum is not None:
        amount = to_fen(term.lump_sum)
        return (_item(case, term, id, "", amount, (), f"约定的一次性违约金 = {show(amount)}"),)
    opens = [stretch[0].base for line in late if (stretch := late_balances(case, line))]
    base = case.ledger.debts.price if term.base == "price" else total(opens)
    rate = term.rate or Decimal(0)
    amount = to_fen((base or Decimal(0)) * rate)
    formula = f"{show(base or Decimal(0))} × {show_rate(rate)} = {show(amount)}"
    return (_item(case, term, id, "", amount, (), formula),)


def _priced(
    case: ClaimCase,
    term: PenaltyTerm,
    id: str,
    label: str,
    stretches: tuple[Balance, ...],
    still: Decimal | None,
) -> ClaimItem:
    try:
        priced = price_clause(term, stretches, case.table, stretches[0].start)
    except RateUnknown as unknown:
        return _refused(case, term, id, label, str(unknown.message))
    amount = total(segment.amount for segment in priced.segments)
    formula = show_sum(segment.amount for segment in priced.segments)
    item = _item(case, term, id, label, amount, priced.segments, formula)
    item = replace(item, notes=(*item.notes, *priced.notes))
    if not still or priced.until is not None:
        return item
    last = priced.segments[-1]
    daily = to_fen(still * last.rate / last.year_days)
    note = f"自测算日次日起至实际清偿之日止，以{show(still)}元为基数续计，每日约{show(daily)}元。"
    return replace(item, daily=daily, notes=(*item.notes, note))


def _item(
    case: ClaimCase,
    term: PenaltyTerm,
    id: str,
    label: str,
    amount: Decimal,
    priced: tuple[Segment, ...],
    formula: str,
) -> ClaimItem:
    parts = tuple(
        one
        for line in case.ledger.lines
        if not label or line.debt.label == label
        for one in (*line.debt.citations, *_payment_citations(case, line))
    )
    return ClaimItem(
        id=id,
        kind="liquidated_damages",
        title=_title(case, label),
        amount=amount,
        segments=priced,
        formula=formula,
        citations=tuple(dict.fromkeys((*term.citations, *parts))),
        articles=_articles(case),
        notes=(CONVENTION,) if priced else (),
        instalment=label,
    )


def _payment_citations(case: ClaimCase, line: Line) -> tuple:
    return tuple(one for part in case.ledger.allocated.of(line.debt) for one in part.citations)


def _refused(case: ClaimCase, term: PenaltyTerm, id: str, label: str, refusal: str) -> ClaimItem:
    return ClaimItem(
        id=id,
        kind="liquidated_damages",
        title=_title(case, label),
        amount=None,
        refusal=refusal,
        citations=term.citations,
        articles=_articles(case),
        instalment=label,
    )


def _title(case: ClaimCase, label: str) -> str:
    return case.title(f"约定的逾期付款违约金：{label}" if label else "约定的逾期付款违约金")


def _articles(case: ClaimCase) -> tuple[ArticleRef, ...]:
    return (
        *cited(case.rules, CONTRACTS, 585),
        *cited(case.rules, CONTRACTS_INTERPRETATION, 64, 65),
    )


def _uncounted(item: ClaimItem) -> ClaimItem:
    note = "合同另有一项逾期违约金条款；两项能否并用有争议，本项未计入合计。"
    return replace(item, counted=False, notes=(*item.notes, note))


def _tested(item: ClaimItem, tested: PenaltyTest) -> ClaimItem:
    if item.amount is None or not item.counted:
        return item
    return replace(item, notes=(*item.notes, tested.sentence))
