"""Who lent and who borrowed, as the purpose on a bank's slip tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.mentions import PartyMention
from litigation.analysis.values.facts import DocumentKind as K

_PURPOSE = re.compile(
    r"(?:附言|用途|摘要|备注|留言|转账说明|交易说明|款项用途|汇款用途)(?:（[^（）]{1,6}）)?"
    r"[：\t ]{1,3}(?P<words>[^\t]{1,24})"
)
_BACK = re.compile(r"还|归|偿|本息|利息|付息|本金")
_OUT = re.compile(r"借款?|出借|放款|贷款")
_PAYER = re.compile(r"^(?:付款|汇款|转出|付方)")
_PAYEE = re.compile(r"^(?:收款|转入|收方)")


def slip_votes(paper: Paper, mentions: list[PartyMention]) -> Iterator[tuple[str, str]]:
    """(name, lender or borrower) of a single transfer whose purpose is 借款 or 还款."""
    if paper.kind is not K.BANK_RECEIPT:
        return
    payers = {one.name for one in mentions if _PAYER.search(one.label)}
    payees = {one.name for one in mentions if _PAYEE.search(one.label)}
    is_out = _is_out(paper)
    if is_out is None or len(payers) != 1 or len(payees) != 1:
        return
    first, second = ("lender", "borrower") if is_out else ("borrower", "lender")
    yield payers.pop(), first
    yield payees.pop(), second


def _is_out(paper: Paper) -> bool | None:
    """True: lent; False: paid back; None: no purpose, or one that tells neither."""
    said = {
        _BACK.search(hit["words"]) is None
        for line in paper.lines
        for hit in _PURPOSE.finditer(line.text)
        if _BACK.search(hit["words"]) or _OUT.search(hit["words"])
    }
    return said.pop() if len(said) == 1 else None
