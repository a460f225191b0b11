"""Money of a loan that ran through somebody else's account, and slips whose ends cannot be read.

A stranger's account stands for the borrower where the loan's own paper names it for the payout, or
where the lender's slip to it names the borrower; what comes back from it with words of paying back
is then the borrower's. Nothing else that a stranger pays or gets is money of this loan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from litigation.analysis.extraction.events.draft import Case, Draft
from litigation.analysis.extraction.loan.papers import is_agreement
from litigation.analysis.extraction.loan.purpose import purpose_note
from litigation.analysis.extraction.loan.vouchers import voucher_moves
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import EventKind, Party

UNREAD_NOTE = "付款人和收款人未能辨认，方向不明，未计作出借或还款"
_INTO = r"(?:汇|转|打|付|存|划)(?:款|账)?(?:入|到|至|给)[^，。；]{0,10}"
_ENDS = re.compile(r"^(?P<payer>[^向]{1,30})向(?P<payee>.{1,30}?)转账")
_LENDS = re.compile(r"借款?|出借|放款")
_BACK = re.compile(r"还|归|偿|本息|利息|付息|本金")


def with_strangers(drafts: Iterable[Draft], papers: tuple[Paper, ...], case: Case) -> list[Draft]:
    """The drafts, transfers through an account that stands for the borrower read as its own."""
    known = list(drafts)
    others = {p.name: p for p in case.book.parties if p.contract_role == "other"}
    standing = _named_for_payout(papers, others) | _paid_for(known, others, case)
    return [_own(draft, standing, case) for draft in known]


def directed(draft: Draft, case: Case) -> Draft:
    """A payment by who paid; of a slip whose payer cannot be read, by who got the money."""
    payer = case.party(draft.actor)
    if payer is not None and payer.contract_role == "lender":
        return replace(draft, kind=EventKind.LENT)
    ends = _ENDS.match(draft.text)
    if payer is not None or draft.paper.kind is not K.BANK_RECEIPT or not ends:
        return draft
    payee = next((p for p in case.book.parties if p.name == ends["payee"]), None)
    if payee is not None and payee.contract_role == "borrower":
        return replace(draft, kind=EventKind.LENT, actor=case.seller())
    if ends["payer"] != "付款人" or ends["payee"] != "收款人":
        return draft
    same = (
        one
        for one in voucher_moves(draft.paper, case)
        if one.amount == draft.amount and one.date == draft.date
    )
    return next(same, None) or replace(draft, kind=EventKind.OTHER, note=UNREAD_NOTE)


def _named_for_payout(papers: tuple[Paper, ...], others: dict[str, Party]) -> set[str]:
    """Whose account the loan's own paper names for the money: 指定汇入某某账户."""
    return {
        name
        for name in others
        for paper in papers
        if is_agreement(paper)
        for line in paper.lines
        if re.search(rf"{_INTO}{re.escape(name)}", line.text)
    }


def _paid_for(drafts: list[Draft], others: dict[str, Party], case: Case) -> set[str]:
    """To whom the lender paid on a slip that names the borrower and the loan."""
    return {
        ends["payee"]
        for draft in drafts
        if (ends := _of_stranger(draft))
        and ends["payee"] in others
        and draft.actor == case.seller()
        and _LENDS.search(draft.note)
        and _names_borrower(draft.note, case)
    }


def _of_stranger(draft: Draft) -> re.Match[str] | None:
    if draft.paper.kind is not K.BANK_RECEIPT or not draft.firm:
        return None
    return _ENDS.match(draft.text) if draft.kind is EventKind.OTHER else None


def _own(draft: Draft, standing: set[str], case: Case) -> Draft:
    ends = _of_stranger(draft)
    borrower = case.name(case.buyer(), "借款人")
    if ends and ends["payee"] in standing and draft.actor == case.seller():
        return replace(
            draft,
            kind=EventKind.LENT,
            text=f"{draft.text}（汇入{ends['payee']}账户，作为交付{borrower}的借款）",
            note="汇入他人账户：系借款人指定的，须以借款凭证或其确认证明",
        )
    if ends and ends["payer"] in standing and _BACK.search(draft.note):
        return _for_borrower(draft, borrower, case)
    payer = case.party(draft.actor)
    if (
        draft.kind is EventKind.PAID
        and draft.firm
        and draft.paper.kind is K.BANK_RECEIPT
        and payer is not None
        and payer.contract_role == "other"
        and "代" in draft.note
        and _names_borrower(draft.note, case)
    ):
        return _for_borrower(draft, borrower, case)
    return draft


def _for_borrower(draft: Draft, borrower: str, case: Case) -> Draft:
    return replace(
        draft,
        kind=EventKind.PAID,
        text=f"{draft.text}（代{borrower}还款）",
        actor=case.buyer(),
        note=purpose_note(draft.note),
    )


def _names_borrower(note: str, case: Case) -> bool:
    return any(
        word in note
        for party in case.book.parties
        if party.contract_role == "borrower"
        for word in (party.name, *party.aliases)
        if len(word) >= 2
    )
