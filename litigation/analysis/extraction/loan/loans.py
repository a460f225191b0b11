"""The loans of a case: one for each paper by which money was borrowed, else one as told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from litigation.analysis.extraction.loan.due import Term, term_in
from litigation.analysis.extraction.loan.guarantees import guarantees_of, own_guarantees
from litigation.analysis.extraction.loan.instalments import Plan, plan_in
from litigation.analysis.extraction.loan.papers import (
    is_acknowledgement_of_loan,
    is_agreement,
    is_prolongation,
    speaks_of_a_loan,
)
from litigation.analysis.extraction.loan.principal import principal_in, received_in, withheld_in
from litigation.analysis.extraction.loan.rates import Price, prices_in, unclear_price
from litigation.analysis.extraction.loan.renewal import renewed
from litigation.analysis.extraction.loan.renewal_words import renewing_words, settles_anew
from litigation.analysis.extraction.loan.scope import scoped
from litigation.analysis.extraction.loan.signals import signals_of
from litigation.analysis.extraction.loan.tranches import tranches_of
from litigation.analysis.extraction.messages import messages_of
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.parties.book import PartyBook
from litigation.analysis.extraction.zones import Zone, zone_at, zones_of
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import Event, EventKind
from litigation.analysis.values.loan import InterestTerm, Loan
from litigation.analysis.values.sources import Citation

_SAME_LOAN = timedelta(days=31)
_TELLING = (K.JUDGMENT, K.COMPLAINT, K.STATEMENT, K.DEMAND_LETTER, K.CHAT, K.ANSWER, K.OTHER)


_LENDING_DAY = re.compile(r"(?:借款|出借|放款)(?:日期|时间|日)[：\t ]{1,3}$")


@dataclass(frozen=True)
class _Due:
    day: date | None
    rule: str
    citations: tuple[Citation, ...]


def loans_of(
    papers: tuple[Paper, ...], book: PartyBook, events: tuple[Event, ...]
) -> tuple[Loan, ...]:
    """Every loan, in order of the day it was made."""
    owned = tuple(paper for paper in papers if is_acknowledgement_of_loan(paper))
    agreements = [paper for paper in papers if is_agreement(paper)]
    groups = _grouped(agreements)
    groups += [[paper] for paper in papers if groups and settles_anew(paper)]
    if not groups:
        longer = [paper for paper in papers if is_prolongation(paper)]
        groups = [[paper] for paper in (owned or longer)[:1]]
    loans = [_agreed(tuple(group), papers, book, events) for group in groups]
    if not loans:
        loans = _told(papers, book, events)
    loans = renewed(own_guarantees(loans, papers), papers, events)
    whole = _with_told_terms(loans, papers)
    ordered = sorted(whole, key=lambda loan: loan.formed or date.max)
    signals = signals_of(papers)
    return tuple(
        replace(_named(loan, f"loan-{n}", n, len(ordered)), signals=signals)
        for n, loan in enumerate(ordered, start=1)
    )


def _named(loan: Loan, id: str, number: int, count: int) -> Loan:
    """The loan with its name; of one renewed the earlier ones have theirs, too."""
    if loan.renewal is not None:
        earlier = tuple(
            _named(one, f"{id}.{n}", n, len(loan.renewal.earlier))
            for n, one in enumerate(loan.renewal.earlier, start=1)
        )
        loan = replace(loan, renewal=replace(loan.renewal, earlier=earlier))
    return replace(loan, id=id, label=_label(loan, number, count))


def _grouped(papers: list[Paper]) -> list[list[Paper]]:
    """Papers of one loan: the same sum within a month; a contract and the note made under it."""
    groups: list[list[Paper]] = []
    for paper in sorted(papers, key=lambda one: (one.dated or date.max, one.id)):
        home = next((group for group in groups if _is_same(group[0], paper)), None)
        if home is not None:
            home.append(paper)
        else:
            groups.append([paper])
    return [sorted(group, key=lambda one: one.kind is not K.CONTRACT) for group in groups]


def _is_same(one: Paper, other: Paper) -> bool:
    first, second = principal_in(one), principal_in(other)
    if first is None or second is None:
        return not (renewing_words(one) or renewing_words(other))
    if first[0].value != second[0].value:
        return False
    if one.dated is None or other.dated is None:
        return True
    return abs(one.dated - other.dated) <= _SAME_LOAN and one.kind is not other.kind


def _agreed(
    group: tuple[Paper, ...],
    papers: tuple[Paper, ...],
    book: PartyBook,
    events: tuple[Event, ...],
) -> Loan:
    sums = next(
        (found for paper in group if (found := principal_in(paper, owed=not is_agreement(paper)))),
        None,
    )
    formed, formed_cited = _formed(group, events)
    anchor = _paid_out(events, formed) or formed
    longer = tuple(paper for paper in papers if is_prolongation(paper))
    due = _due(longer, anchor) or _due(group, anchor) or _Due(None, "", ())
    kept = withheld_in(group)
    principal = sums[0].value if sums else None
    plan = plan_in(group, principal, formed)
    if not plan.parts and not plan.doubt:
        plan = Plan(tranches_of(events, principal, due.rule, lambda day: _day_after(group, day)))
    if plan.parts and not any(is_prolongation(paper) for paper in papers):
        last = plan.parts[-1]
        due = _Due(last.due, due.rule, due.citations or last.citations)
    else:
        plan = replace(plan, parts=())
        if plan.doubt and due.day is None and not due.rule:
            due = _Due(None, plan.citations[0].quote, plan.citations)
    loan = _loan(
        book,
        principal=principal,
        principal_citations=sums[1].cite(sums[0].start, sums[0].end) if sums else (),
        formed=formed,
        formed_citations=formed_cited,
        due=due,
        interest=_interest(group),
        withheld=kept,
        guarantees_from=group,
        all_papers=papers,
        documents=tuple(paper.id for paper in group),
        received=received_in(group),
        written=True,
    )
    return replace(loan, parts=plan.parts, parts_doubt=plan.doubt)


def _told(papers: tuple[Paper, ...], book: PartyBook, events: tuple[Event, ...]) -> list[Loan]:
    """Loans without papers of their own: as a party tells them, or by the transfers alone."""
    telling = _telling(papers)
    agreed = _apart([one for one in events if one.kind is EventKind.CONTRACT_SIGNED and one.amount])
    lent = [one for one in events if one.kind is EventKind.LENT and one.amount]
    if len(agreed) > 1:
        return [_as_told(one, one.amount, scoped(telling, one), papers, book) for one in agreed]
    if agreed:
        return [_as_told(agreed[0], agreed[0].amount, telling, papers, book)]
    whole = sum((one.amount or Decimal(0) for one in lent), Decimal(0))
    return [_as_told(lent[0], whole, telling, papers, book)] if lent else []


def _telling(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    """The papers that may tell of the loan, those of the court first; no notice to all."""
    return tuple(
        paper
        for kind in _TELLING
        for paper in papers
        if paper.kind is kind and (kind is not K.OTHER or speaks_of_a_loan(paper))
    )


def _apart(agreed: list[Event]) -> list[Event]:
    """One event for each loan: papers that differ by some days tell of the same one."""
    kept: list[Event] = []
    for event in agreed:
        papers = {one.document for one in event.citations}
        twin = any(
            one.amount == event.amount
            and abs(one.date - event.date) <= _SAME_LOAN
            and not papers & {cited.document for cited in one.citations}
            for one in kept
        )
        if not twin:
            kept.append(event)
    return kept


def _as_told(
    event: Event,
    principal: Decimal | None,
    telling: tuple[Paper, ...],
    papers: tuple[Paper, ...],
    book: PartyBook,
) -> Loan:
    return _loan(
        book,
        principal=principal,
        principal_citations=event.citations,
        formed=event.date if event.precision == "day" else None,
        formed_citations=event.citations,
        due=_due(telling, event.date) or _Due(None, "", ()),
        interest=_interest(telling),
        withheld=withheld_in(telling),
        guarantees_from=telling,
        all_papers=papers,
        documents=(),
        received=(),
        written=False,
    )


def _loan(
    book: PartyBook,
    *,
    principal: Decimal | None,
    principal_citations: tuple[Citation, ...],
    formed: date | None,
    formed_citations: tuple[Citation, ...],
    due: _Due,
    interest: tuple[InterestTerm, ...],
    withheld: tuple[Decimal, tuple[Citation, ...]] | None,
    guarantees_from: tuple[Paper, ...],
    all_papers: tuple[Paper, ...],
    documents: tuple[str, ...],
    received: tuple[Citation, ...],
    written: bool,
) -> Loan:
    return Loan(
        id="",
        label="",
        lenders=_ids(book, "lender"),
        borrowers=_ids(book, "borrower"),
        principal=principal,
        principal_citations=principal_citations,
        formed=formed,
        formed_citations=formed_citations,
        due=due.day,
        due_rule=due.rule,
        due_citations=due.citations,
        interest=interest,
        withheld=withheld[0] if withheld else None,
        withheld_citations=withheld[1] if withheld else (),
        guarantees=guarantees_of(guarantees_from, book, all_papers),
        documents=documents,
        received=received,
        is_written=written,
    )


def _ids(book: PartyBook, role: str) -> tuple[str, ...]:
    return tuple(party.id for party in book.parties if party.contract_role == role)


def _formed(
    group: tuple[Paper, ...], events: tuple[Event, ...]
) -> tuple[date | None, tuple[Citation, ...]]:
    for paper in group:
        for line in paper.lines:
            for mention in line.dates:
                before = line.plain[max(0, mention.start - 8) : mention.start]
                if mention.precision == "day" and _LENDING_DAY.search(before):
                    return mention.date, line.cite(mention.start, mention.end)
    for paper in group:
        if is_prolongation(paper):
            return _told_lending(paper) or (None, ())
        if paper.dated is not None and paper.dated_line is not None:
            line = paper.lines[paper.dated_line]
            spots = [m for m in line.dates if m.date == paper.dated]
            cited = line.cite(spots[0].start, spots[0].end) if spots else ()
            return paper.dated, cited
    lent = [event for event in events if event.kind is EventKind.LENT]
    return (lent[0].date, lent[0].citations) if lent else (None, ())


_LENT_THEN = re.compile(r"[日号]?(?:的|向|借|出借|起|签|[^，。；\d]{1,14}(?:借给|出借|借款))")


def _told_lending(paper: Paper) -> tuple[date | None, tuple[Citation, ...]] | None:
    """The day of the loan that a prolongation repeats: the first one it says was of lending."""
    for line in paper.lines:
        for mention in line.dates:
            if mention.precision == "day" and _LENT_THEN.match(line.plain, mention.end):
                return mention.date, line.cite(mention.start, mention.end)
    return None


def _paid_out(events: tuple[Event, ...], formed: date | None) -> date | None:
    """The day the money came, when near the day of the paper: a term runs from then."""
    near = [
        event.date
        for event in events
        if event.kind is EventKind.LENT
        and (formed is None or abs(event.date - formed) <= _SAME_LOAN)
    ]
    return min(near, default=None)


def _due(papers: Iterable[Paper], anchor: date | None) -> _Due | None:
    """The first day or length in the papers; 随时 only when none of them names one."""
    open_ended: _Due | None = None
    for paper in papers:
        for line, term, said_on in _terms(paper):
            cited = line.cite_sentence(term.start, term.end)
            rule = cited[0].quote if cited else line.text[term.start : term.end]
            if term.open:
                open_ended = open_ended or _Due(None, rule, cited)
                continue
            if said_on and anchor and said_on - anchor > _SAME_LOAN:
                continue  # a promise made when the debt was old: it is no term of the loan
            last = term.last_day(said_on or anchor)
            if last is not None and anchor is not None and last <= anchor:
                continue  # nobody lends until the day of lending: a start was taken for an end
            return _Due(last, rule, cited)
    return open_ended


def _day_after(group: tuple[Paper, ...], lent: date) -> date | None:
    due = _due(group, lent)
    return due.day if due else None


def _tells(paper: Paper) -> bool:
    """Whether the paper tells of a loan made elsewhere."""
    return paper.kind in _TELLING and not is_agreement(paper)


_DEMANDING = (K.DEMAND_LETTER, K.COMPLAINT)
_NOT_AGREED = (Zone.ASKED, Zone.ORDERED)  # a term that a court sets is none of the loan


def _terms(paper: Paper) -> Iterator[tuple[Line, Term, date | None]]:
    """Each term with the day on which a chat names it: 月底 is that of the message."""
    zones = zones_of(paper) if paper.kind is K.JUDGMENT else None
    messages = messages_of(paper) if paper.kind is K.CHAT else []
    days = {message.index: message.day for message in messages}
    for index, line in enumerate(paper.lines):
        term = term_in(line, told=_tells(paper), demands=paper.kind in _DEMANDING)
        if term is None or (zones and zone_at(zones, index, term.start) in _NOT_AGREED):
            continue
        yield line, term, days.get(index)


def _interest(papers: Iterable[Paper]) -> tuple[InterestTerm, ...]:
    """What was agreed for each part, the first paper deciding; vague words only without any."""
    found: dict[str, InterestTerm] = {}
    vague: InterestTerm | None = None
    for paper in papers:
        for line in paper.lines:
            prices = prices_in(line.plain)
            for price in prices:
                if _tells(paper) and not _is_agreed(line.plain, price):
                    continue
                found.setdefault(price.part, _term(line, price))
            unclear = unclear_price(line.plain) if not prices and vague is None else None
            if unclear and not _tells(paper):
                vague = _term(line, unclear)
    if "term" not in found and vague is not None:
        found["term"] = vague
    return tuple(found.values())


def _is_agreed(text: str, price: Price) -> bool:
    """In a pleading a rate that is asked for was not therefore agreed."""
    low = max(text.rfind(mark, 0, price.start) for mark in "。；") + 1
    before, sentence = text[low : price.start], text[low : price.end + 20]
    asked = any(word in before for word in ("判令", "请求", "要求", "主张", "暂计", "计算至"))
    agreed = any(
        word in sentence
        for word in ("约定", "载明", "写明", "承诺", "说好", "口头", "月息", "利息按")
    )
    return agreed or not asked


def _term(line: Line, price: Price) -> InterestTerm:
    return InterestTerm(
        part=price.part,
        rate=price.rate,
        per=price.per,
        citations=line.cite_sentence(price.start, price.end),
        lpr_multiple=price.lpr_multiple,
        periodic=price.periodic,
        times=price.times,
        none=price.none,
        unclear=price.unclear,
        text=line.text[price.start : price.end],
    )


def _with_told_terms(loans: list[Loan], papers: tuple[Paper, ...]) -> list[Loan]:
    """What a single loan's own papers leave out, other papers may tell: a chat, a judgment."""
    if len(loans) != 1:
        return loans
    (loan,) = loans
    telling = _telling(papers)
    if loan.due is None:
        due = _due(telling, loan.formed)
        if due is not None and due.day is not None and not loan.due_rule:
            loan = replace(loan, due=due.day, due_rule=due.rule, due_citations=due.citations)
    if not loan.interest:
        loan = replace(loan, interest=_interest(telling))
    if loan.withheld is None:
        kept = withheld_in(telling)
        if kept:
            loan = replace(loan, withheld=kept[0], withheld_citations=kept[1])
    return [loan]


def _label(loan: Loan, number: int, count: int) -> str:
    day = chinese_day(loan.formed) if loan.formed else ""
    if loan.renewal is not None:
        first = next((one.formed for one in loan.replaced if one.formed), None)
        since = f"{chinese_day(first)}借款" if first else "借款"
        return f"{since}（{day}换据）"
    return f"{day}借款" if day or count == 1 else f"第{number}笔借款"
