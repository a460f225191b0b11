"""The facts of a case, found in its papers: the node `preorganize_case`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from litigation.analysis.extraction.adjustments import adjustments_of
from litigation.analysis.extraction.asked import asked_principal
from litigation.analysis.extraction.assumptions import assumptions_of
from litigation.analysis.extraction.circumstances import circumstances_of
from litigation.analysis.extraction.complaint import complaints_of
from litigation.analysis.extraction.counsel_papers import (
    counsel_amounts,
    counsel_costs,
    counsel_papers,
)
from litigation.analysis.extraction.duplicates import marked
from litigation.analysis.extraction.employment.whole import employment_of, with_roles, with_wages
from litigation.analysis.extraction.events.chat import chat_amount_kinds
from litigation.analysis.extraction.events.chronology import drafts_of, due_drafts
from litigation.analysis.extraction.events.draft import Case, Draft
from litigation.analysis.extraction.events.labour import labour_acts, labour_drafts
from litigation.analysis.extraction.events.merge import merged
from litigation.analysis.extraction.events.registers import with_register_kinds
from litigation.analysis.extraction.final_accounts import (
    FinalAccount,
    final_accounts,
    with_final_accounts,
    with_final_kinds,
)
from litigation.analysis.extraction.hindrances import hindrances_of
from litigation.analysis.extraction.languages import foreign_items
from litigation.analysis.extraction.loan.amounts import loan_sums
from litigation.analysis.extraction.loan.events import (
    is_loan_case,
    loan_drafts,
    loan_due_drafts,
    with_certificates,
)
from litigation.analysis.extraction.loan.loans import loans_of
from litigation.analysis.extraction.loan.renewal import doubtful_certificates
from litigation.analysis.extraction.loan.terms import without_price
from litigation.analysis.extraction.marks import marks_of
from litigation.analysis.extraction.paper import Paper, paper_of
from litigation.analysis.extraction.parties.book import PartyBook, parties_of
from litigation.analysis.extraction.relations.whole import relations_of
from litigation.analysis.extraction.relevance import is_case
from litigation.analysis.extraction.ruling.events import with_rulings
from litigation.analysis.extraction.ruling.read import rulings_of
from litigation.analysis.extraction.silent_papers import silent_items
from litigation.analysis.extraction.suited import decided_already, mismatches, suited
from litigation.analysis.extraction.sums import SumFact, amounts_of, sums_of
from litigation.analysis.extraction.terms.agreed import Deal, deal_of, open_price, terms_of
from litigation.analysis.extraction.terms.part_kinds import with_parts
from litigation.analysis.extraction.traps import reading
from litigation.analysis.extraction.traps.position import contradicted_position
from litigation.analysis.extraction.traps.whole import traps_of
from litigation.analysis.extraction.undertaking import undertaking_of
from litigation.analysis.values.facts import (
    AmountKind,
    DocumentKind,
    DocumentProfile,
    EventKind,
    Facts,
    Terms,
)
from litigation.analysis.values.result import Inputs
from litigation.analysis.values.sources import Source


def organize_case(*, sources: tuple[Source, ...], inputs: Inputs) -> Facts:
    """Everything the papers say, each statement cited; the same input, the same facts."""
    papers = marked(tuple(_read(sources, inputs)))
    foreign = foreign_items(papers)
    unread = {item.document for item in foreign}
    own = tuple(paper for paper in papers if paper.duplicate_of is None and paper.id not in unread)
    of_counsel = counsel_papers(own)
    apart = {paper.id for paper in of_counsel}
    own = tuple(paper for paper in own if paper.id not in apart)
    book = parties_of(own, inputs)
    costs = counsel_costs(of_counsel, book)
    case = _case(own, book)
    asked = inputs.case_type == "labor_dispute"
    employment = employment_of(own, book.parties, asked=asked)
    told = labour_acts(drafts_of(own, case), employment)
    drafts = [*labour_drafts(employment, own, case), *told]
    agreed = deal_of(own if employment is None else ())  # wages are no price
    accounts = _accounts(own, agreed, case)
    drafts = with_final_accounts(drafts, accounts, case)
    is_loan = is_loan_case(book) and employment is None
    if is_loan:
        drafts = loan_drafts(drafts, own, case)
    rulings = rulings_of(own)
    drafts = with_rulings(drafts, rulings, own)
    silent = silent_items(own, drafts) if employment is None else ()
    sums = [fact for paper in own for fact in _of_the_deal(case.sums[paper.id], drafts)]
    facts = with_final_kinds(with_wages(sums, employment), accounts)
    events, _ = merged(drafts)
    terms = terms_of(agreed, facts, events, _contract_roles(own, book), accounts, own)
    facts = with_parts(facts, terms.instalments, terms.price)
    loans = loans_of(own, book, events) if is_loan else ()
    if loans:
        terms, facts = without_price(terms, loans, own), loan_sums(facts, loans, events)
        drafts = with_certificates(drafts, loans)
        drafts += loan_due_drafts(loans, own, case)
    drafts += due_drafts(terms, own, case)
    events, misdated = merged(drafts)
    amounts = amounts_of(facts)
    found, reason = is_case(own, len(book.parties), len(events), len(amounts))
    suggestions = suited(own, inputs) or decided_already(own, rulings, inputs)
    of_deal = employment is None and not is_loan
    contradictions = (
        *mismatches(suggestions),
        *contradicted_position(own, book, inputs),
        *doubtful_certificates(loans),
        *traps_of(papers, own, book, facts, events, terms, misdated),
    )
    return Facts(
        documents=tuple(_profile(paper, terms) for paper in papers),
        parties=with_roles(book.parties, employment),
        amounts=(*amounts, *counsel_amounts(costs)),
        counsel_costs=costs,
        events=events,
        terms=terms,
        loans=loans,
        contradictions=contradictions,
        relations=relations_of(papers, own, book, events, contradictions),
        suggestions=suggestions,
        unreadable=(*reading.unreadable_items(papers), *foreign, *silent),
        is_case=found,
        is_case_reason=reason,
        rulings=rulings,
        complaints=complaints_of(own),
        asked=asked_principal(own, facts, case) if of_deal else None,
        adjustments=adjustments_of(own, case, facts) if of_deal else (),
        undertaking=undertaking_of(own),
        circumstances=circumstances_of(own),
        hindrances=hindrances_of(own, book),
        assumptions=assumptions_of(own, book) if employment is None else (),
        employment=employment,
    )


def _read(sources: tuple[Source, ...], inputs: Inputs) -> Iterable[Paper]:
    """Documents first; what the user told is read last, against the day of the analysis."""
    for source in sorted(sources, key=lambda source: source.origin == "statement"):
        told = source.origin == "statement"
        yield paper_of(source, inputs.as_of if told else None)


def _accounts(papers: tuple[Paper, ...], deal: Deal, case: Case) -> tuple[FinalAccount, ...]:
    """The final accounts of a deal that has a contract to account for."""
    sums = [fact for paper in papers for fact in case.sums[paper.id]]
    found = open_price(deal, sums)
    works = undertaking_of(papers) is not None
    if not deal.papers or not (found or works):
        return ()
    by_auditor = found is not None and found.by_auditor
    return final_accounts(papers, case, is_open=found is not None, by_auditor=by_auditor)


def _case(papers: tuple[Paper, ...], book: PartyBook) -> Case:
    sums = {paper.id: with_register_kinds(paper, sums_of(paper)) for paper in papers}
    case = Case(book, sums)
    for paper in papers:
        if paper.kind is DocumentKind.CHAT:
            kinds = chat_amount_kinds(paper, case)
            told = [
                replace(fact, kind=kinds.get((fact.index, fact.mention.start), fact.kind))
                for fact in sums[paper.id]
            ]
            sums = sums | {paper.id: told}
    return Case(book, sums)


def _of_the_deal(facts: list[SumFact], drafts: list[Draft]) -> list[SumFact]:
    """On bank papers only what was paid between the two sides is a payment of this case."""
    paid = {(d.paper.id, d.amount) for d in drafts if d.kind is EventKind.PAID and d.firm}
    return [
        fact
        if fact.paper.kind is not DocumentKind.BANK_RECEIPT
        or (fact.paper.id, fact.mention.value) in paid
        else replace(fact, kind=AmountKind.OTHER)
        for fact in facts
    ]


def _contract_roles(papers: tuple[Paper, ...], book: PartyBook) -> dict[str, dict[str, str]]:
    """For each paper which words mean the seller and which the buyer."""
    roles = {party.id: party.contract_role for party in book.parties}
    return {
        paper.id: {
            word: roles[party]
            for word, party in book.words[paper.id].items()
            if roles[party] in ("seller", "buyer")
        }
        for paper in papers
    }


def _profile(paper: Paper, terms: Terms) -> DocumentProfile:
    pages = paper.source.text.pages
    return DocumentProfile(
        document=paper.id,
        name=paper.source.name,
        kind=paper.kind,
        kind_reason=paper.classified.reason,
        pages=len(pages),
        characters=sum(len(page.text) for page in pages),
        ocr=paper.ocr,
        dated=_dated(paper),
        duplicate_of=paper.duplicate_of,
        kind_citation=paper.classified.citation,
        marks=marks_of(paper, terms.quoted),
    )


def _dated(paper: Paper) -> date | None:
    return paper.dated
