"""Payments: receipts of single transfers, and rows of account statements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from litigation.analysis.extraction.events.draft import Case, Draft, money
from litigation.analysis.extraction.events.forms import (
    Sheet,
    any_date,
    labelled_date,
    sheets_of,
    total_of,
)
from litigation.analysis.extraction.names import companies_in, is_institution
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.tables import Row, rows_of
from litigation.analysis.values.facts import EventKind

_PAYERS = (
    "付款",
    "汇款",
    "付款人",
    "付款方",
    "付款单位",
    "汇款人",
    "付款人户名",
    "付款户名",
    "付款人名称",
    "付款人全称",
    "付款账户名称",
    "汇款人名称",
    "汇款人户名",
    "汇款单位",
    "对方户名",
    "交易对方",
    "对方账户名称",
    "对方单位",
)
_PAYEES = (
    "收款",
    "收款人",
    "收款方",
    "收款单位",
    "收款人户名",
    "收款户名",
    "收款人名称",
    "收款人全称",
    "收款账户名称",
)
_MEMO = re.compile(
    r"(?:用途|附言|摘要|备注|转账附言|交易附言|款项用途|说明|事由|付款事由"
    r"|交易摘要)[：\t ]{1,2}(?P<memo>[^\t]{2,40})"
)
_FOR_GOODS = re.compile(r"货款|合同款|钢材|设备款|材料款|预付|定金|尾款|进度款|订单|发票|采购|代")


def payment_events(paper: Paper, case: Case) -> Iterator[Draft]:
    """Every payment a receipt or statement shows."""
    rows = list(_statement_rows(paper))
    if rows:
        for row in rows:
            draft = _row_payment(paper, case, row)
            if draft:
                yield draft
        return
    for sheet in sheets_of(paper):
        draft = _receipt(sheet, case)
        if draft:
            yield draft


def _receipt(sheet: Sheet, case: Case) -> Draft | None:
    found = labelled_date(
        sheet,
        "交易日期|付款日期|转账日期|汇款日期|入账日期|记账日期|到账日期|交易时间"
        "|转账时间|支付时间|付款时间|到账时间|收款日期|委托日期|业务日期",
        "日期|时间",
    ) or any_date(sheet)
    total = total_of(sheet, case)
    if found is None or total is None:
        return None
    paper, amount = sheet.paper, total.mention.value
    payer, payee = _ends(sheet, case)
    memo, memo_cited = _memo(sheet)
    cited = found.citations + total.citations + memo_cited
    payer_id, payee_id = case.meant(paper, payer), case.meant(paper, payee)
    if _concerns_deal(case, payer_id, payee_id, memo):
        kind, note = EventKind.PAID, f"用途：{memo}" if memo else ""
    else:
        kind = EventKind.OTHER
        note = (
            "付款人或收款人不是合同双方"
            + (f"，用途为“{memo}”" if memo else "")
            + "，未计作本案付款"
        )
    text = f"{payer or '付款人'}向{payee or '收款人'}转账{money(amount)}"
    return Draft(
        kind, found.mention.date, text, paper, cited, amount=amount, actor=payer_id, note=note
    )


def _concerns_deal(case: Case, payer: str | None, payee: str | None, memo: str) -> bool:
    """Whether the money ran between the two sides; a stranger counts only with their name."""
    seller, buyer = case.seller(), case.buyer()
    if seller is None and buyer is None:
        return True
    if payer is None and payee is None:
        return True
    if payer is not None and payer not in (seller, buyer):
        return _stands_for(case, payer, memo)
    if payee is not None and payee not in (seller, buyer):
        return _stands_for(case, payee, memo)
    return payer != payee


def _stands_for(case: Case, stranger: str, memo: str) -> bool:
    """A side's own people (legal representative, contact), or 代 with a side's name."""
    name = case.name(stranger)
    sides = [p for p in case.book.parties if p.id in (case.seller(), case.buyer())]
    people = {
        d.value for p in sides for d in p.details if d.name in ("legal_representative", "contact")
    }
    if name in people and (not memo or _FOR_GOODS.search(memo)):
        return True
    return "代" in memo and any(word in memo for p in sides for word in (p.name, *p.aliases))


def _ends(sheet: Sheet, case: Case) -> tuple[str, str]:
    """Payer and payee as the form names them."""
    pages = {index for index, _ in sheet.lines}
    own = [m for m in case.book.mentions if m.paper == sheet.paper.id and m.line in pages]
    payer = next((m.name for m in own if m.label in _PAYERS), "")
    payee = next((m.name for m in own if m.label in _PAYEES), "")
    return payer, payee


def _memo(sheet: Sheet) -> tuple[str, tuple]:
    best: tuple[str, tuple] = ("", ())
    for _, line in sheet.lines:
        for hit in _MEMO.finditer(line.text):
            memo = hit["memo"].strip()
            if re.search(r"货|款|费|定金|合同|第.期", memo):
                return memo, line.cite(hit.start("memo"), hit.end("memo"))
            best = best if best[0] else (memo, line.cite(hit.start("memo"), hit.end("memo")))
    return best


def _statement_rows(paper: Paper) -> Iterator[Row]:
    """Rows of an account statement: a date column and money columns in or out."""
    for row in rows_of(paper):
        headers = [cell.header for cell in row.cells]
        dated = any(re.search(r"日期|时间", header) for header in headers)
        flows = any(
            re.search(r"收入|支出|借方|贷方|发生额|交易金额|金额", header) for header in headers
        )
        if dated and flows and not row.is_total and row.line.dates:
            yield row


def _row_payment(paper: Paper, case: Case, row: Row) -> Draft | None:
    amount = _flow(row)
    if amount is None:
        return None
    other = next((n for n in companies_in(row.line.plain) if not is_institution(n.name)), None)
    party = case.meant(paper, other.name) if other else None
    text_cell = row.line.text
    sides = (case.seller(), case.buyer())
    if party not in sides and not (other is None and _FOR_GOODS.search(text_cell)):
        return None
    date = row.line.dates[0].date
    actor = case.buyer() if party in (case.buyer(), None) else party
    text = f"{case.name(actor, '对方')}付款{money(amount)}（银行流水）"
    return Draft(
        EventKind.PAID,
        date,
        text,
        paper,
        row.line.cite(0, len(text_cell)),
        amount=amount,
        actor=actor,
    )


def _flow(row: Row) -> Decimal | None:
    for pattern in (r"收入|贷方|支出|借方", r"发生额|交易金额|金额"):
        for cell in row.cells:
            if re.search(pattern, cell.header) and "余额" not in cell.header:
                mention = row.sum_in(cell)
                if mention and mention.value > 0:
                    return mention.value
    return None
