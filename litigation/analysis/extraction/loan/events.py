"""The chronology of a loan: money out, money back, the day it was agreed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from litigation.analysis.extraction.events.draft import Case, Draft, money
from litigation.analysis.extraction.events.narrative import TOLD_BY
from litigation.analysis.extraction.loan.chat import asks_back, chat_moves
from litigation.analysis.extraction.loan.papers import is_agreement, speaks_of_a_loan
from litigation.analysis.extraction.loan.statements import receipt_moves, statement_moves
from litigation.analysis.extraction.loan.strangers import directed, with_strangers
from litigation.analysis.extraction.loan.told import told_moves
from litigation.analysis.extraction.loan.vouchers import voucher_moves
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.book import PartyBook
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import EventKind
from litigation.analysis.values.loan import Loan

_GOODS = (EventKind.DELIVERED, EventKind.ORDERED, EventKind.ACCEPTED, EventKind.INVOICED)
_GOODS_WORDS = re.compile(r"货(?!币)|设备|发票|验收|材料")
_OWNED = (EventKind.ACKNOWLEDGED, EventKind.PROMISED)
_SAID = (EventKind.REPLIED, EventKind.PROMISED)
_SURETY = re.compile(r"保证责任|保证担保|连带(?:责任)?保证|提供担保")
_BORROWING = re.compile(
    r"借(?:给)?我(?!的)|[向跟找问][你您][^，。；]{0,6}借|周转|帮我垫|借(?:点|笔)"
)
_OWN_SUIT = re.compile(
    r"(?:遂|故|为此|特|现|只得|只能|无奈"
    r"|因此)[^，。；\d]{0,10}(?:起诉|诉至|诉讼|诉[来到请]|具状)"
)
_GIVES = re.compile(
    r"(?:转|打|汇|付)给[你您]|给[你您](?:转|打|汇|付)|(?:转|打|汇)(?:过去|了?[你您])"
)
_KEEPS_INTEREST = re.compile(
    r"(?:扣|先收|预收|提前收|抵|减|头息)[^。；]{0,30}(?:转|打|汇|到账|到手|实)|(?:转|打|汇|到账|到手|实)[^。；]{0,30}(?:扣|先收|预收|提前收|抵)"
)
_PRESSES = re.compile(
    r"欠(?!条)|还差|催|尽快|赶紧|抓紧|(?:什么|啥|何)时候?|起诉|说法|[没未](?:付|给|结|还)"
)
_NOTE_TITLE = re.compile(r"收条|收据|收到条")


def is_loan_case(book: PartyBook) -> bool:
    """Whether the deal of the papers is a loan."""
    return any(party.contract_role in ("lender", "borrower") for party in book.parties)


def loan_drafts(drafts: Iterable[Draft], papers: tuple[Paper, ...], case: Case) -> list[Draft]:
    """The drafts with payments read by direction, and without goods that a loan has none of."""
    own: dict[str, list[Draft]] = {paper.id: list(_moves(paper, case)) for paper in papers}
    agreements = {paper.id for paper in papers if is_agreement(paper)}
    kept = [
        changed
        for draft in drafts
        if (changed := _read_anew(draft, own, agreements, case)) is not None
    ]
    found = [*kept, *(draft for moves in own.values() for draft in moves)]
    told = {draft.paper.id for draft in found}
    silent = (p for p in papers if p.kind is K.BANK_RECEIPT and p.id not in told)
    found += (draft for paper in silent for draft in voucher_moves(paper, case))
    return with_strangers(found, papers, case)


def with_certificates(drafts: Iterable[Draft], loans: tuple[Loan, ...]) -> list[Draft]:
    """The drafts, a certificate that was issued anew told as such and with its whole sum."""
    anew = {
        document: loan
        for one in loans
        for loan in (*one.replaced, one)
        if loan.renewal is not None
        for document in loan.documents
    }
    return [
        _issued_anew(draft, anew[draft.paper.id])
        if draft.kind is EventKind.CONTRACT_SIGNED and draft.paper.id in anew
        else draft
        for draft in drafts
    ]


def _issued_anew(draft: Draft, loan: Loan) -> Draft:
    if loan.renewal is None or loan.principal is None:
        return draft
    how = "似就原借款" if loan.renewal.doubt else "就原借款"
    text = draft.text.split("，载明借款")[0].replace("出具借款凭证", f"{how}重新出具借款凭证")
    return replace(draft, text=f"{text}，载明{money(loan.principal)}", amount=loan.principal)


def loan_due_drafts(
    loans: tuple[Loan, ...], papers: tuple[Paper, ...], case: Case
) -> Iterator[Draft]:
    """The last day to pay back, where it is known."""
    by_id = {paper.id: paper for paper in papers}
    for loan in loans:
        if loan.due is None or not loan.due_citations:
            continue
        text = f"{loan.label}到期" + (f"，本金{money(loan.principal)}" if loan.principal else "")
        paper = by_id[loan.due_citations[0].document]
        yield Draft(
            EventKind.PAYMENT_DUE,
            loan.due,
            text,
            paper,
            loan.due_citations,
            amount=loan.principal,
            actor=case.buyer(),
            note=loan.due_rule,
        )


def _moves(paper: Paper, case: Case) -> Iterator[Draft]:
    if paper.kind is K.CHAT:
        yield from chat_moves(paper, case)
    elif paper.kind is K.BANK_RECEIPT:
        rows = list(statement_moves(paper, case))
        yield from rows or (receipt_moves(paper, case) if _is_note(paper) else ())
    elif paper.kind in TOLD_BY:
        yield from told_moves(paper, case)


def _is_note(paper: Paper) -> bool:
    head = "\n".join(line.text for line in paper.lines[:6])
    return _NOTE_TITLE.search(head) is not None or re.search(r"[今兹现已]收到", head) is not None


def _read_anew(
    draft: Draft, own: dict[str, list[Draft]], agreements: set[str], case: Case
) -> Draft | None:
    paper = draft.paper
    if paper.id in agreements and draft.kind in (EventKind.PROMISED, EventKind.ACKNOWLEDGED):
        return _signed(draft, case) if draft.firm and draft.date == paper.dated else None
    if draft.kind is EventKind.OTHER and paper.kind is K.BANK_RECEIPT and own.get(paper.id):
        return None  # the rows were read by their direction
    if draft.kind is EventKind.PAID:
        replaced = paper.kind is K.CHAT or paper.kind in TOLD_BY or own.get(paper.id)
        return None if replaced else directed(draft, case)
    if draft.kind is EventKind.PROMISED and paper.kind is K.CHAT and _asks_for_money(draft):
        return None
    if draft.kind in _OWNED and paper.kind is K.OTHER and not speaks_of_a_loan(paper):
        return None
    if draft.kind in _SAID and not draft.firm and _SURETY.search(_words(draft)):
        return None
    if draft.kind is EventKind.DEMANDED and _is_this_letter(draft):
        return None
    if draft.kind is EventKind.DEMANDED and draft.actor is None:
        return _demanded(draft, case)
    if draft.kind is EventKind.DEMANDED and paper.kind is K.CHAT and _hands_over(draft, own):
        return None
    if draft.kind is EventKind.FILED and paper.kind is K.COMPLAINT and _OWN_SUIT.search(draft.text):
        return None  # the suit that this complaint brings: the day before it is another's
    if draft.kind in _GOODS and not _GOODS_WORDS.search(_words(draft)):
        return None
    if draft.kind is EventKind.CONTRACT_SIGNED and paper.kind in TOLD_BY and own.get(paper.id):
        same = any(one.date == draft.date for one in own[paper.id])
        return None if same else draft
    return replace(draft, text=draft.text.replace("货款", "借款"))


def _asks_for_money(draft: Draft) -> bool:
    """借我5万，月底还: whoever still asks for the money promises nothing that is owed."""
    return _BORROWING.search(_words(draft)) is not None


def _is_this_letter(draft: Draft) -> bool:
    """约定2022年12月5日归还，…专函催收: a letter asks on its own day, not on one it names."""
    own = draft.paper.kind is K.DEMAND_LETTER and draft.date != draft.paper.dated
    return own and not draft.firm and _THIS_LETTER.search(_words(draft)) is not None


_THIS_LETTER = re.compile(r"[专特现此本]函|特此")


def _hands_over(draft: Draft, own: dict[str, list[Draft]]) -> bool:
    """先扣利息，给你转29400: a message by which the lender pays out asks for nothing."""
    words = _words(draft)
    if _KEEPS_INTEREST.search(words) and "息" in words:
        return True  # 利息先收4000，给你转196000，欠我的按20万算: nothing is asked for yet
    if _PRESSES.search(words):
        return False
    if _GIVES.search(words) and not asks_back(words):
        return True
    places = set(draft.citations)
    return any(
        one.kind is EventKind.LENT and places & set(one.citations)
        for one in own.get(draft.paper.id, ())
    )


def _signed(draft: Draft, case: Case) -> Draft:
    """A note of hand is how the loan was agreed, no later promise."""
    text = f"{case.name(case.buyer(), '借款人')}向{case.name(case.seller(), '出借人')}出具借款凭证"
    text += f"，载明借款{money(draft.amount)}" if draft.amount else ""
    return replace(draft, kind=EventKind.CONTRACT_SIGNED, text=text)


def _demanded(draft: Draft, case: Case) -> Draft:
    """A letter that the lender signs as a person, whose foot no company name shows."""
    lender = case.party(case.seller())
    foot = " ".join(line.text for line in draft.paper.lines[-6:])
    if lender is None or lender.name not in foot:
        return draft
    borrower = case.name(case.buyer(), "对方")
    text = draft.text.replace("发函方", lender.name).replace("向对方", f"向{borrower}")
    return replace(draft, actor=lender.id, text=text.replace("货款", "借款"))


def _words(draft: Draft) -> str:
    return " ".join(one.quote for one in draft.citations)
