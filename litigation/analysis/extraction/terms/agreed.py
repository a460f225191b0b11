"""All that was agreed, put together from the contract, the orders, or what is told of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from litigation.analysis.extraction.final_accounts import FinalAccount
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.extraction.terms.amended import (
    as_rest,
    before_change,
    changed_price,
    is_supplement,
    latest_first,
    with_unchanged,
)
from litigation.analysis.extraction.terms.clauses import Clause, clauses_of
from litigation.analysis.extraction.terms.deemed import deemed_acceptance, told_as_deemed
from litigation.analysis.extraction.terms.delivery import agreed_delivery
from litigation.analysis.extraction.terms.goods import counts_of, goods_of
from litigation.analysis.extraction.terms.instalments import instalment_drafts
from litigation.analysis.extraction.terms.misread import believed
from litigation.analysis.extraction.terms.open_price import (
    Basis,
    OpenPrice,
    final_price,
    open_price_of,
)
from litigation.analysis.extraction.terms.orders import whole_of_orders
from litigation.analysis.extraction.terms.others import fee_shifting, jurisdiction, quality_period
from litigation.analysis.extraction.terms.part_kinds import with_parts
from litigation.analysis.extraction.terms.penalties import penalties_in
from litigation.analysis.extraction.terms.quoted import quoted_terms
from litigation.analysis.extraction.terms.recurring.fee import names_a_fee
from litigation.analysis.extraction.terms.recurring.plan import plan_of, with_fee_price
from litigation.analysis.extraction.terms.shares import Draft
from litigation.analysis.extraction.terms.warranty import with_warranty
from litigation.analysis.extraction.terms.worked_out import worked_out
from litigation.analysis.extraction.terms.works_time import agreed_end, done_on
from litigation.analysis.extraction.undertaking import undertaking_of
from litigation.analysis.extraction.zones import Zone, zone_at, zones_of
from litigation.analysis.values.facts import (
    Amount,
    AmountKind,
    DocumentKind,
    Event,
    EventKind,
    Instalment,
    PenaltyTerm,
    Provisional,
    Terms,
)
from litigation.analysis.values.sources import Citation
from litigation.analysis.values.undertaking import SERVICE

_AGREED = re.compile(r"约定|合同规定|应于|应在|应当")
_TOLD = re.compile(r"约定|载明|规定")
_TELLING = (DocumentKind.STATEMENT, DocumentKind.COMPLAINT, DocumentKind.DEMAND_LETTER,
            DocumentKind.ANSWER, DocumentKind.JUDGMENT)  # fmt: skip


@dataclass(frozen=True)
class Deal:
    """The papers that bind, best first, with their clauses."""

    papers: tuple[Paper, ...]
    clauses: dict[str, list[Clause]]


def deal_of(papers: tuple[Paper, ...]) -> Deal:
    """Contracts before orders before papers that only tell of the contract."""
    own = [p for p in papers if p.duplicate_of is None]
    contracts = [p for p in own if p.kind is DocumentKind.CONTRACT]
    contracts.sort(key=lambda p: re.search(r"附件", p.source.name) is not None)
    contracts = latest_first(contracts)
    orders = [p for p in own if p.kind is DocumentKind.ORDER]
    telling = [p for p in own if p.kind in _TELLING]
    chosen = tuple(contracts + orders + telling)
    return Deal(chosen, {p.id: list(_agreed_clauses(p)) for p in chosen})


_NOT_AGREED = (Zone.ASKED, Zone.DENIED, Zone.ORDERED)


def _agreed_clauses(paper: Paper) -> Iterator[Clause]:
    """A judgment's clauses but those asked, pleaded against it or ordered, and general reasons."""
    judged = paper.kind is DocumentKind.JUDGMENT
    zones = zones_of(paper) if judged else None
    for clause in clauses_of(paper):
        place = (clause.line.passage.index, clause.end - 1)
        zone = zone_at(zones, *place) if zones else Zone.TOLD
        if zone is Zone.REASONED and not _TOLD.search(clause.text):
            continue  # 卖方交货后即可请求付款: the law, and no term of this contract
        if zone not in _NOT_AGREED:
            yield clause


def open_price(deal: Deal, sums: list[SumFact]) -> OpenPrice | None:
    """How the contract leaves its price to a final account; None where it does not.

    Of goods a price stays what it is unless the contract itself calls it provisional.
    """
    clauses = [
        c for p in deal.papers if p.kind is DocumentKind.CONTRACT for c in deal.clauses[p.id]
    ]
    price = price_of(deal, sums)
    found = open_price_of(clauses, sums, price)
    of_works = undertaking_of(deal.papers) is not None
    return found if found and (found.for_now or of_works or price is None) else None


def terms_of(
    deal: Deal,
    sums: list[SumFact],
    events: tuple[Event, ...],
    roles: dict[str, dict[str, str]],
    accounts: tuple[FinalAccount, ...] = (),
    papers: tuple[Paper, ...] = (),
) -> Terms:
    """The terms; due days are worked out from the events found. `roles`: paper to word to role.

    `papers` are all there are: one may tell that a service ended before its term.
    """
    binding = [p for p in deal.papers if p.kind not in _TELLING]
    clauses = [clause for p in binding for clause in deal.clauses[p.id]]
    contracts = [p for p in binding if p.kind is DocumentKind.CONTRACT]
    goods = goods_of(deal.papers)
    stated = price_of(deal, sums)
    of_contract = [clause for paper in contracts for clause in deal.clauses[paper.id]]
    by_time = _is_service(deal) and names_a_fee(of_contract)
    if by_time and stated and not _is_of(contracts, stated):
        stated = None  # what a letter says of fees is a claim, and no price
    price, provisional, basis = final_price(stated, open_price(deal, sums), accounts)
    plan = plan_of(of_contract, papers, events) if by_time and not provisional else None
    plan = with_fee_price(plan, price)
    quality, quality_cited = quality_period(clauses)
    court, court_cited = jurisdiction(clauses)
    penalties = _penalties(deal, binding, roles)
    price = plan.price if plan else price
    agreed = _by_deemed(deal, basis, events, of_contract) or _left_open(provisional)
    instalments = plan.instalments if plan else believed(agreed, price)
    signed = next((e.date for e in events if e.kind is EventKind.CONTRACT_SIGNED), None)
    done = done_on(papers)
    return Terms(
        price=price,
        instalments=instalments,
        penalties=penalties,
        deposit=_amount(with_parts(sums, instalments, price), binding, AmountKind.DEPOSIT),
        quality_period_days=quality,
        quality_period_citations=quality_cited,
        jurisdiction=court,
        jurisdiction_citations=court_cited,
        fee_shifting=fee_shifting(clauses),
        signed=signed,
        goods=goods,
        goods_counts=counts_of(deal.papers, goods),
        delivery=agreed_delivery(clauses, events) or agreed_end(clauses),
        done=done[0] if done else None,
        done_citations=done[1] if done else (),
        quoted=quoted_terms(contracts, of_contract),
        provisional=provisional,
        recurring=plan.recurring if plan else None,
    )


def _is_service(deal: Deal) -> bool:
    found = undertaking_of(deal.papers)
    return found is not None and found.kind == SERVICE


def _is_of(papers: list[Paper], amount: Amount) -> bool:
    own = {paper.id for paper in papers}
    return any(citation.document in own for citation in amount.citations)


def _left_open(provisional: Provisional | None) -> tuple[Instalment, ...]:
    """A price that nobody knows yet and that falls due at no known time is owed all the same."""
    if provisional is None or not provisional.reason or provisional.amount is None:
        return ()
    return (Instalment("合同价款", None, None, "", provisional.amount.citations),)


def _penalties(
    deal: Deal, binding: list[Paper], roles: dict[str, dict[str, str]]
) -> tuple[PenaltyTerm, ...]:
    """Those of the contract; where none is in the file, what a paper says was agreed."""
    own = tuple(
        term for p in binding for term in penalties_in(deal.clauses[p.id], roles.get(p.id, {}))
    )
    if own or any(p.kind is DocumentKind.CONTRACT for p in binding):
        return _each_once(own)
    told = (
        penalties_in([c for c in deal.clauses[p.id] if _TOLD.search(c.text)], roles.get(p.id, {}))
        for p in deal.papers
    )
    return _each_once(next((terms for terms in told if terms), ()))


_MOST_TERMS = 24  # each is reckoned for every instalment


def _each_once(terms: tuple[PenaltyTerm, ...]) -> tuple[PenaltyTerm, ...]:
    """A clause that is told twice is one clause, with both its places."""
    merged: dict[PenaltyTerm, list[Citation]] = {}
    for term in terms:
        merged.setdefault(replace(term, citations=()), []).extend(term.citations)
    kept = list(merged.items())[:_MOST_TERMS]
    return tuple(replace(term, citations=tuple(dict.fromkeys(cited))[:6]) for term, cited in kept)


def price_of(deal: Deal, sums: list[SumFact]) -> Amount | None:
    """The price: the sum called so in the first binding paper that names one."""
    everywhere = [fact.mention.value for fact in sums]
    for paper in deal.papers:
        kind = AmountKind.CONTRACT_PRICE
        if paper.kind is DocumentKind.ORDER:
            kind = AmountKind.ORDERED
        own = [f for f in sums if f.paper is paper and f.kind is kind]
        if paper.kind is DocumentKind.ORDER:
            own = [f for f in own if f.header.startswith("合计") or not f.header]
        if paper.kind is DocumentKind.CONTRACT and is_supplement(paper) and len(deal.papers) > 1:
            own = changed_price(own)
        together = whole_of_orders(deal.papers, sums) if paper.kind is DocumentKind.ORDER else None
        if own and together:
            return together
        if own:
            best = max(own, key=lambda fact: (_named(fact), fact.mention.value))
            value = _settled(best, everywhere)
            if value is None:
                continue
            same = [f for f in own if f.mention.value == best.mention.value]
            cited = dict.fromkeys(c for fact in [best, *same] for c in fact.citations)
            text = best.line.text[best.mention.start : best.mention.end]
            return Amount("price", value, AmountKind.CONTRACT_PRICE, text, tuple(cited)[:6])
    return None


_NAMED = re.compile(
    r"(?:总价|总金额|合同(?:总)?(?:价|金额|额)|总额|总货款|总造价)"
    r"(?![^。；]*(?:分期|分[为成]?[一二两三四五2-9][期笔次]|预付|首付|首[期笔]|定金|尾款|余款|进度款|验收款|质保))"
)  # and no part of it, told behind its name


def _named(fact: SumFact) -> int:
    before = fact.line.text[max(0, fact.mention.start - 20) : fact.mention.start]
    named = _NAMED.search(before) is not None
    return 2 * named + (fact.mention.words_span is not None)


def _settled(fact: SumFact, everywhere: list[Decimal]) -> Decimal | None:
    """Where words and digits differ: the one that other places repeat, else the words.

    None in a scan, whose words may be misread, where no other place repeats either.
    """
    words = fact.mention.words_differ
    if words is None:
        return fact.mention.value
    repeated = everywhere.count(fact.mention.value) > 1 and everywhere.count(words) == 0
    if not repeated and fact.line.passage.ocr and everywhere.count(words) == 0:
        return None
    return fact.mention.value if repeated else words


def _amount(sums: list[SumFact], papers: list[Paper], kind: AmountKind) -> Amount | None:
    for fact in sums:
        if fact.kind is kind and fact.paper in papers:
            text = fact.line.text[fact.mention.start : fact.mention.end]
            return Amount(str(kind), fact.mention.value, kind, text, fact.citations)
    return None


def _instalments(deal: Deal, basis: Basis, events: tuple[Event, ...]) -> tuple[Instalment, ...]:
    agreed = [(paper, drafts) for paper in deal.papers if (drafts := _drafts(deal, paper))]
    if not agreed:
        return ()
    paper, drafts = agreed[0]
    if not (paper.kind is DocumentKind.CONTRACT and is_supplement(paper)):
        return tuple(worked_out(drafts, basis, events))
    old = next((d for p, d in agreed[1:] if p.kind is DocumentKind.CONTRACT), [])
    whole = drafts if _covers(drafts, basis.price) else with_unchanged(drafts, old)
    if whole is drafts and _covers(drafts, basis.price):
        return tuple(worked_out(drafts, basis, events))
    if whole is not drafts:
        return tuple(worked_out(whole, basis, events))
    made = tuple(worked_out(as_rest(drafts), basis, events))
    return before_change(made, basis.price, old, paper)


def _covers(drafts: list[Draft], price: Decimal | None) -> bool:
    """Whether the parts of a supplement are the whole price, so that no old part is left."""
    sums = [draft.share.amount for draft in drafts]
    known = [one for one in sums if one is not None]
    return len(known) == len(sums) > 1 and sum(known, Decimal(0)) == price


def _by_deemed(
    deal: Deal, basis: Basis, events: tuple[Event, ...], clauses: list[Clause]
) -> tuple[Instalment, ...]:
    """The parts, those that wait for an acceptance with the day on which goods are deemed so."""
    parts = _instalments(deal, basis, events)
    if undertaking_of(deal.papers) is not None or all(part.due for part in parts):
        return parts
    deemed = deemed_acceptance(clauses, events)
    if deemed is None:
        return parts
    in_order = tuple(sorted((*events, deemed), key=lambda one: one.date))
    return told_as_deemed(_instalments(deal, basis, in_order), parts, deemed)


def _drafts(deal: Deal, paper: Paper) -> list[Draft]:
    clauses = deal.clauses[paper.id]
    if paper.kind in _TELLING:  # only what it says was agreed, not what it demands
        clauses = [clause for clause in clauses if _AGREED.search(clause.text)]
    return with_warranty(instalment_drafts(paper, clauses), clauses)
