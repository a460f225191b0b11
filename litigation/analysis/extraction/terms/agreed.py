"""All that was agreed, put together from the contract, the orders, or what is told of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

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
from litigation.analysis.extraction.terms.delivery import agreed_delivery
from litigation.analysis.extraction.terms.due_days import due_after
from litigation.analysis.extraction.terms.due_rule import DueRule
from litigation.analysis.extraction.terms.goods import counts_of, goods_of
from litigation.analysis.extraction.terms.instalments import instalment_drafts
from litigation.analysis.extraction.terms.open_price import (
    Basis,
    OpenPrice,
    final_price,
    open_price_of,
)
from litigation.analysis.extraction.terms.others import fee_shifting, jurisdiction, quality_period
from litigation.analysis.extraction.terms.part_kinds import with_parts
from litigation.analysis.extraction.terms.penalties import penalties_in
from litigation.analysis.extraction.terms.quoted import quoted_terms
from litigation.analysis.extraction.terms.recurring.fee import names_a_fee
from litigation.analysis.extraction.terms.recurring.plan import plan_of, with_fee_price
from litigation.analysis.extraction.terms.shares import Draft
from litigation.analysis.extraction.terms.warranty import with_warranty
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

_WARRANTY = re.compile(r"质保|保修|缺陷责任|质量保证|保固")
_AGREED = re.compile(r"约定|合同规定|应于|应在|应当")
_TOLD = re.compile(r"约定|载明|规定")
_FEN = Decimal("0.01")
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
    agreed = _instalments(deal, basis, events) or _left_open(provisional)
    instalments = plan.instalments if plan else agreed
    signed = next((e.date for e in events if e.kind is EventKind.CONTRACT_SIGNED), None)
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
        delivery=agreed_delivery(clauses, events),
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
        return tuple(_worked_out(drafts, basis, events))
    old = next((d for p, d in agreed[1:] if p.kind is DocumentKind.CONTRACT), [])
    whole = with_unchanged(drafts, old)
    if whole is not drafts:
        return tuple(_worked_out(whole, basis, events))
    made = tuple(_worked_out(as_rest(drafts), basis, events))
    return before_change(made, basis.price, old, paper)


def _drafts(deal: Deal, paper: Paper) -> list[Draft]:
    clauses = deal.clauses[paper.id]
    if paper.kind in _TELLING:  # only what it says was agreed, not what it demands
        clauses = [clause for clause in clauses if _AGREED.search(clause.text)]
    return with_warranty(instalment_drafts(paper, clauses), clauses)


def _worked_out(
    drafts: list[Draft], basis: Basis, events: tuple[Event, ...]
) -> Iterable[Instalment]:
    ratio_sum, amount_sum = Decimal(0), Decimal(0)
    latest = _latest_days(drafts, events)
    for number, draft in enumerate(drafts):
        if draft.rule and draft.rule.each:
            each = list(_each_delivery(draft, events, basis.price))
            amount_sum += sum((one.amount or Decimal(0) for one in each), Decimal(0))
            if any(one.amount is None for one in each):
                basis = Basis()  # what is left behind parts that nobody knows is not known
            last = _latest_days(drafts, events, by_rest=True)[number]
            yield from (_by_then(one, last) for one in each)
            continue
        due = _due(draft.rule, events)
        total = basis.of(draft.share, due)
        ratio, amount = draft.share.ratio, draft.share.amount
        if ratio is not None and draft.share.cumulative:
            if total is not None:
                amount = (total * ratio).quantize(_FEN, ROUND_HALF_UP) - amount_sum
            ratio -= ratio_sum
        if ratio is None and amount is None and total is not None:
            amount = total - amount_sum - _named_later(drafts[number + 1 :], total)
        if amount is None and ratio is not None and total is not None:
            amount = (total * ratio).quantize(_FEN, ROUND_HALF_UP)
            if number == len(drafts) - 1 and ratio_sum + ratio == 1:
                amount = total - amount_sum  # the parts of a price add up to it, to the fen
        if draft.share.rest and amount is not None and amount <= 0:
            continue  # nothing is left
        if total is None and amount is None:
            basis = replace(basis, agreed=None)  # nor can a later part be told
        ratio_sum += ratio or 0
        amount_sum += amount or 0
        text = _rule_text(draft.rule)
        made = Instalment(draft.label, amount, due, text, draft.citations, ratio)
        yield _by_then(made, latest[number])


LATEST = "（最迟至其后累计付款或付清余款的到期日）"


def _by_then(one: Instalment, latest: date | None) -> Instalment:
    """A part without a day of its own, with the one on which all before it is due."""
    if one.due is not None or latest is None:
        return one
    return replace(one, due=latest, due_rule=one.due_rule + LATEST)


def _latest_days(
    drafts: list[Draft], events: tuple[Event, ...], *, by_rest: bool = False
) -> list[date | None]:
    """The day by which each part is due at the latest: 30日内付至97% includes all before it.

    `by_rest`: so does 付清余款, where what was delivered before is paid in part.
    """
    days: list[date | None] = [None] * len(drafts)
    for number in range(len(drafts) - 1, 0, -1):
        share = drafts[number].share
        closes = share.cumulative or (by_rest and share.rest and number == len(drafts) - 1)
        own = _due(drafts[number].rule, events) if closes else None
        known = [day for day in (own, days[number]) if day]
        days[number - 1] = min(known) if known else None
    return days


def _named_later(drafts: list[Draft], total: Decimal) -> Decimal:
    """Parts with numbers of their own behind 其余货款: the rest is without them too."""
    shares = [draft.share for draft in drafts]
    if any(share.cumulative or share.rest for share in shares):
        return Decimal(0)
    parts = (s.amount if s.amount is not None else total * (s.ratio or 0) for s in shares)
    return sum((part.quantize(_FEN, ROUND_HALF_UP) for part in parts), Decimal(0))


def _each_delivery(
    draft: Draft, events: tuple[Event, ...], total: Decimal | None
) -> Iterable[Instalment]:
    """One instalment for each delivery when every batch is paid by itself."""
    rule = draft.rule
    deliveries = _events(events, rule.anchors[0]) if rule and rule.anchors else []
    if not _is_of_batches(deliveries, _events(events, EventKind.DELIVERED)):
        deliveries = []  # which batch each of them is of is not told
    if not rule or not deliveries:
        whole = total
        if total is not None and draft.share.ratio is not None:
            whole = (total * draft.share.ratio).quantize(_FEN, ROUND_HALF_UP)
        yield Instalment(draft.label, whole, None, _rule_text(rule), draft.citations)
        return
    last = deliveries[-1]
    if total is None and last.kind is EventKind.ACKNOWLEDGED and not last.of_period:
        cited, due = draft.citations + last.citations[:2], due_after(last.date, rule)
        yield Instalment(
            draft.label, last.amount, due, _rule_text(rule), cited, since=last.date
        )  # fmt: skip
        return
    for number, event in enumerate(deliveries, 1):
        amount = event.amount
        if amount is None and len(deliveries) == 1:
            amount = total
        if amount is not None and draft.share.ratio is not None:
            amount = (amount * draft.share.ratio).quantize(_FEN, ROUND_HALF_UP)
        label = f"第{number}批货款" if len(deliveries) > 1 else draft.label
        cited = draft.citations + event.citations[:2]
        due = due_after(event.date, rule)
        if len(rule.anchors) > 1:  # which invoice belongs to which delivery is not told
            due = _due(rule, events) if len(deliveries) == 1 else None
        yield Instalment(label, amount, due, _rule_text(rule), cited)


def _is_of_batches(found: list[Event], batches: list[Event]) -> bool:
    """Whether acceptances stand one behind each of several deliveries; bills tell their sums."""
    if len(batches) < 2 or not found or found[0].kind is not EventKind.ACCEPTED:
        return True
    return len(found) == len(batches) and all(
        one.date >= batch.date for one, batch in zip(found, batches, strict=True)
    )


def _due(rule: DueRule | None, events: tuple[Event, ...]) -> date | None:
    if rule is None:
        return None
    if rule.fixed:
        return rule.fixed
    if rule.base:
        begins = _due(rule.base, events)
        return due_after(begins, rule) if begins else None
    days = [_day_of(kind, rule, events) for kind in rule.anchors]
    known = [day for day in days if day is not None]
    if not known or len(known) < len(days):
        return rule.cap  # 无论如何最迟不晚于: due on that day whether the event came or not
    return due_after(max(known), rule)  # 货到票到: when the later of both has happened


def _day_of(kind: EventKind, rule: DueRule, events: tuple[Event, ...]) -> date | None:
    found = _events(events, kind)
    if kind is EventKind.ACKNOWLEDGED and "结算" in rule.text:
        found = _events(events, EventKind.PRICE_SETTLED) or found
    if not found or (rule.nth is not None and rule.nth > len(found)):
        return None
    event = found[rule.nth - 1] if rule.nth and rule.nth > 0 else found[-1]
    return found[0].date if kind is EventKind.CONTRACT_SIGNED else event.date


def _events(events: tuple[Event, ...], kind: EventKind | None) -> list[Event]:
    """Events of the kind on a known day; 到货 stands in for a missing 验收 never.

    A delivery that is only talked of counts beside delivery notes when it came after them all.
    """
    found = [event for event in events if event.kind is kind and event.precision == "day"]
    if kind is EventKind.OTHER:  # the end of a warranty, and nothing else that has no name
        return [event for event in found if _WARRANTY.search(event.text)]
    if kind is not EventKind.DELIVERED:
        return found
    noted = [event for event in found if DocumentKind.DELIVERY_NOTE in event.document_kinds]
    last = noted[-1].date if noted else None
    return [one for one in found if last is None or one in noted or one.date > last]


def _rule_text(rule: DueRule | None) -> str:
    return rule.text if rule else "合同未写明可计算的付款期限"
