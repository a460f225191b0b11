"""A single transfer whose form names both ends and a bare sum: 交易金额：250,000.00."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from litigation.analysis.extraction.events.draft import Case, Draft, money
from litigation.analysis.extraction.events.forms import Sheet, any_date, sheets_of
from litigation.analysis.extraction.loan.names import name_at
from litigation.analysis.extraction.loan.purpose import purpose_note
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.facts import EventKind
from litigation.analysis.values.sources import Citation

_END = r"(?:人|方|单位|账户|户名|名称|全称|账户名称|账户名){0,3}[：\t |]{1,3}"
_PAYER = re.compile(rf"(?:付款|汇款|转出|付方){_END}")
_PAYEE = re.compile(rf"(?:收款|转入|收方|对方){_END}")
_SUM = re.compile(
    r"金额(?:（[^（）]{1,6}）)?[：\t |]{0,3}[¥-]?\s?(?P<sum>\d{1,3}(?:,\d{3}){1,3}(?:\.\d{2})?"
    r"|\d{3,9}(?:\.\d{2})?)"
)


def voucher_moves(paper: Paper, case: Case) -> Iterator[Draft]:
    """The transfer of each page, when it ran between lender and borrower."""
    for sheet in sheets_of(paper):
        draft = _voucher(sheet, case)
        if draft:
            yield draft


def _voucher(sheet: Sheet, case: Case) -> Draft | None:
    found, total = any_date(sheet), _total(sheet)
    payer, payee = (case.party(_party(sheet, case, end)) for end in (_PAYER, _PAYEE))
    if found is None or total is None or payer is None or payee is None:
        return None
    roles = (payer.contract_role, payee.contract_role)
    if roles not in (("lender", "borrower"), ("borrower", "lender")):
        return None
    value, cited = total
    return Draft(
        EventKind.LENT if roles[0] == "lender" else EventKind.PAID,
        found.mention.date,
        f"{payer.name}向{payee.name}转账{money(value)}",
        sheet.paper,
        (*found.citations, *cited),
        amount=value,
        actor=payer.id,
        note=purpose_note(sheet.text),
    )


def _party(sheet: Sheet, case: Case, end: re.Pattern[str]) -> str | None:
    for _, line in sheet.lines:
        for hit in end.finditer(line.text):
            name = name_at(line.text, hit.end())
            party = case.meant(sheet.paper, name.name) if name else None
            if party:
                return party
    return None


def _total(sheet: Sheet) -> tuple[Decimal, tuple[Citation, ...]] | None:
    for _, line in sheet.lines:
        hit = _SUM.search(line.text)
        if hit:
            value = Decimal(hit["sum"].replace(",", "")).quantize(Decimal("0.01"))
            return value, line.cite(hit.start("sum"), hit.end("sum"))
    return None
