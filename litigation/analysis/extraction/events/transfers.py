"""Payments: receipts of single transfers, and rows of account statements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from litigation.analysis.extraction.events.draft import Case, Draft, money
from litigation.analysis.extraction.events.forms import (
    Found,
    Sheet,
    any_date,
    labelled_date,
    sheets_of,
    total_of,
)
from litigation.analysis.extraction.events.receipts import receipts_in
from litigation.analysis.extraction.names import companies_in, is_institution
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.extraction.tables import Row, rows_of
from litigation.analysis.values.facts import AmountKind, EventKind

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
PAID_FOR = re.compile(r"代(?:替|为)?(?P<who>[一-龥（）]{2,20}?)(?:公司)?(?:支付|付|还|清偿|转|汇)")
_SHORTEST = 3  # characters of a short name
_FOR_GOODS = re.compile(
    r"货款|合同款|钢材|设备款|材料款|预付|定金|尾款|进度款|订单|发票|采购|代(?!发|称|理|缴|扣)"
)


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
        for receipt in receipts_in(sheet, case):
            yield from _payments(receipt, case)


def _payments(sheet: Sheet, case: Case) -> Iterator[Draft]:
    """The payment of a receipt; of a line that tells several, each with its own day."""
    told: list[tuple[Found | None, SumFact | None]] = [
        pair for index, line in sheet.lines for pair in _in_turn(sheet, case, index, line)
    ]
    for found, total in told or [_day_and_sum(sheet, case)]:
        draft = _receipt(sheet, case, found, total)
        if draft:
            yield draft


def _in_turn(sheet: Sheet, case: Case, index: int, line: Line) -> Iterator[tuple[Found, SumFact]]:
    """3月8日转账5万元，5月9日转账8万元: days and sums that follow each other in pairs."""
    days = [one for one in line.dates if one.precision == "day" and not one.relative]
    sums = [one for one in case.at(sheet.paper, index) if one.kind is AmountKind.PAID]
    if len(days) < 2 or len(days) != len(sums):
        return
    places = [at for d, s in zip(days, sums, strict=True) for at in (d.start, s.mention.start)]
    if places == sorted(places):
        yield from ((Found(line, day), fact) for day, fact in zip(days, sums, strict=True))


def _day_and_sum(sheet: Sheet, case: Case) -> tuple[Found | None, SumFact | None]:
    found = labelled_date(
        sheet,
        "交易日期|付款日期|转账日期|汇款日期|入账日期|记账日期|到账日期|交易时间"
        "|转账时间|支付时间|付款时间|到账时间|收款日期|委托日期|业务日期",
        "日期|时间",
    ) or any_date(sheet)
    return found, total_of(sheet, case)


def _receipt(sheet: Sheet, case: Case, found: Found | None, total: SumFact | None) -> Draft | None:
    if found is None or total is None:
        return None
    paper, amount = sheet.paper, total.mention.value
    payer, payee = _ends(sheet, case)
    memo, memo_cited = _memo(sheet)
    cited = found.citations + total.citations + memo_cited
    payer_id, payee_id = case.meant(paper, payer), case.meant(paper, payee)
    if _concerns_deal(case, (payer, payer_id), (payee, payee_id), memo):
        kind, note = EventKind.PAID, f"用途：{memo}" if memo else ""
    else:
        kind = EventKind.OTHER
        note = (
            "付款人或收款人不是合同双方"
            + (f"，用途为“{memo}”" if memo else "")
            + "，未计作本案付款"
        )
    text = f"{payer or '付款人'}向{payee or '收款人'}转账{money(amount)}"
    serial = _SERIAL.search(sheet.passage_text)
    return Draft(
        kind, found.mention.date, text, paper, cited, amount=amount, actor=payer_id, note=note,
        serial=serial["no"] if serial else "",
    )  # fmt: skip


_SERIAL = re.compile(
    r"(?:流水号|流水编号|交易号|交易序号|回单编号|回单号|凭证号)[：:\t ]{0,3}"
    r"(?P<no>[A-Za-z\d\-]{2,40})"
)
Named = tuple[str, str | None]  # as written, and the party it means


def _concerns_deal(case: Case, payer: Named, payee: Named, memo: str) -> bool:
    """Whether the money ran between the two sides; a stranger counts only with their name."""
    sides = (case.seller(), case.buyer())
    if sides == (None, None) or (payer[1] is None and payee[1] is None):
        return True
    for name, party in (payer, payee):
        if party not in sides if party is not None else bool(name):
            return _stands_for(case, name or case.name(party), memo)
    return payer[1] != payee[1]


def _stands_for(case: Case, name: str, memo: str) -> bool:
    """A side's own people (legal representative, contact), or 代 with a side's name."""
    sides = [p for p in case.book.parties if p.id in (case.seller(), case.buyer())]
    people = {
        d.value for p in sides for d in p.details if d.name in ("legal_representative", "contact")
    }
    if name in people and (not memo or _FOR_GOODS.search(memo)):
        return True
    if "代" in memo and any(word in memo for p in sides for word in (p.name, *p.aliases)):
        return True
    behalf = PAID_FOR.search(memo)
    return behalf is not None and any(is_short_for(behalf["who"], p.name) for p in sides)


def is_short_for(short: str, name: str) -> bool:
    """渡口新能源 for 渡口某某新能源有限公司: the same characters in the same order."""
    rest = iter(name)
    return len(short) >= _SHORTEST and all(one in rest for one in short)


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


_OTHER_SIDE = r"对方(?:户名|名称|单位|账户名称)|交易对方|对手|收\(?付款人|付款人|收款人|^户名$"
_OUT = re.compile(r"支出|借方|付款")
_IN = re.compile(r"收入|贷方|收款")


def _row_payment(paper: Paper, case: Case, row: Row) -> Draft | None:
    found = _flow(row)
    if found is None:
        return None
    amount, header = found
    named, party = _counterpart(paper, case, row)
    sides = (case.seller(), case.buyer())
    ours = party in sides and party is not None
    if not ours and (named or not _FOR_GOODS.search(row.line.text)):
        return None
    cited = row.line.cite(0, len(row.line.text))
    day = row.line.dates[0].date
    holder = _holder(paper, case)
    back = (holder == sides[0] and _OUT.search(header)) or (
        holder == sides[1] and _IN.search(header)
    )
    if holder is not None and holder in sides and back:
        ends = case.name(sides[0], "收款方"), case.name(sides[1], "付款方")
        text = f"{ends[0]}向{ends[1]}转回{money(amount)}（银行流水）"
        note = "与约定的付款方向相反，未计作本案付款"
        return Draft(
            EventKind.OTHER, day, text, paper, cited, amount=amount, actor=holder, note=note
        )
    actor = case.buyer() if party in (*sides, None) else party
    text = f"{case.name(actor, '对方')}付款{money(amount)}（银行流水）"
    return Draft(EventKind.PAID, day, text, paper, cited, amount=amount, actor=actor)


def _counterpart(paper: Paper, case: Case, row: Row) -> tuple[str, str | None]:
    """Who stands on the other side of a row: the name as written, and the party it means."""
    cell = row.under(_OTHER_SIDE)
    if cell is not None and cell.text:
        return cell.text, case.meant(paper, cell.text)
    other = next((n for n in companies_in(row.line.plain) if not is_institution(n.name)), None)
    return (other.name, case.meant(paper, other.name)) if other else ("", None)


def _holder(paper: Paper, case: Case) -> str | None:
    """Whose account it is, when the statement's head says so."""
    labels = ("户名", "账户名称", "本方户名", "本方单位", "客户名称", "名称")
    named = (m for m in case.book.mentions if m.paper == paper.id and m.label in labels)
    return next((case.meant(paper, m.name) for m in named), None)


def _flow(row: Row) -> tuple[Decimal, str] | None:
    """The sum of a row and the header it stands under."""
    for pattern in (r"收入|贷方|支出|借方", r"发生额|交易金额|金额"):
        for cell in row.cells:
            if re.search(pattern, cell.header) and "余额" not in cell.header:
                mention = row.sum_in(cell)
                if mention and mention.value > 0:
                    return mention.value, cell.header
    return None
