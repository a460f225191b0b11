"""Rows of an account statement, and notes of receipt, between lender and borrower."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from litigation.analysis.extraction.events.draft import Case, Draft, money
from litigation.analysis.extraction.loan.names import name_at
from litigation.analysis.extraction.loan.purpose import purpose_note
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.facts import EventKind

_OUT = re.compile(r"支出|借方|转出|付出|付款金额")
_IN = re.compile(r"收入|贷方|转入|存入|收款金额")
_FLOW = re.compile(r"发生额|交易金额|金额")
_SIDE = re.compile(r"收支|借贷|方向|类型|标志|收/支|进出")
_OUT_WORD = re.compile(r"支出|支|借|出|付|转出|-")
_HOLDER = re.compile(
    r"(?:户名|账户名称?|客户名称?|本方户名|本方名称|姓名|持卡人|用户|微信昵称)[：\t ]{1,3}"
)
_PAID_TO = re.compile(
    r"(?P<head>[^，。；\t]{2,20})(?:向|(?:还|付|转|支付|转账|还款|付款|汇款)给)"
    r"(?=[^，。；\t]{2,24}(?:还款|付款|转账|支付|汇款|还本|付息|明细|记录|流水))"
)
_GOT = re.compile(r"(?:今|兹|现|已)?(?:收到|收讫)(?:了)?")
_BACK = re.compile(r"归还|偿还|还款|还来|还本|利息|本息|付息")
_LOAN = re.compile(r"出借|借款|借给|借")


@dataclass(frozen=True)
class _Row:
    """A row of a statement: its cells as they stand, empty ones too, under their headers."""

    line: Line
    cells: tuple[tuple[str, str], ...]  # (header, text)


def statement_moves(paper: Paper, case: Case) -> Iterator[Draft]:
    """Rows in which money ran between the holder of the account and the other side."""
    holder, titled = _holder(paper, case), _titled(paper, case)
    before: Decimal | None = None  # the balance of the row above
    for row in _rows(paper):
        flow, balance = _flow(row), _balance(row)
        is_out = _sense(flow[1], flow[0], before, balance) if flow else None
        before = balance if balance is not None else before
        other = _other(row, paper, case, holder)
        if flow is None:
            continue
        payer = titled
        if is_out is not None and other is not None:
            payer = _opposite(case, other) if is_out else other
        yield from _move(paper, case, row, payer, flow[0])


def _sense(
    said: bool | None, value: Decimal, before: Decimal | None, balance: Decimal | None
) -> bool | None:
    """Out or in: by the balances of two rows where they decide it, else as the row says."""
    if before is not None and balance is not None and before != balance:
        if before - value == balance:
            return True
        if before + value == balance:
            return False
    return said


def _rows(paper: Paper) -> Iterator[_Row]:
    header: tuple[str, ...] = ()
    for line in paper.lines:
        raw = tuple(cell.strip() for cell in line.passage.blocks[0].text.split("\t"))
        if len(line.passage.blocks) == 1 and _is_header(raw):
            header = raw
        elif header and len(raw) == len(header) and line.dates:
            yield _Row(line, tuple(zip(header, raw, strict=True)))


def _is_header(cells: tuple[str, ...]) -> bool:
    named = "|".join(cells)
    return (
        len(cells) > 2
        and re.search(r"日期|时间", named) is not None
        and re.search(r"收入|支出|借方|贷方|发生额|金额", named) is not None
        and not re.search(r"\d{3}", named)
    )


def _move(
    paper: Paper, case: Case, row: _Row, payer: str | None, value: Decimal
) -> Iterator[Draft]:
    party = case.party(payer)
    if party is None or party.contract_role not in ("lender", "borrower"):
        return
    lent = party.contract_role == "lender"
    text = f"{party.name}转出{money(value)}（银行流水）"
    yield Draft(
        EventKind.LENT if lent else EventKind.PAID,
        row.line.dates[0].date,
        text,
        paper,
        row.line.cite(0, len(row.line.text)),
        amount=value,
        actor=party.id,
        note=purpose_note(row.line.text),
    )


def _holder(paper: Paper, case: Case) -> str | None:
    """Whose account it is: named above the table, not in a row of it."""
    for line in paper.lines[:12]:
        for hit in _HOLDER.finditer(line.text):
            name = name_at(line.text, hit.end())
            found = case.meant(paper, name.name) if name else None
            if found:
                return found
    return None


def _titled(paper: Paper, case: Case) -> str | None:
    """Who paid all rows of a list whose title says so: 甲向乙还款转账明细."""
    words = case.book.words.get(paper.id, {})
    for line in paper.lines[:3]:
        for hit in _PAID_TO.finditer(line.text):
            payers = {pid for word, pid in words.items() if hit["head"].endswith(word)}
            payees = {pid for word, pid in words.items() if line.text.startswith(word, hit.end())}
            if len(payers) == 1 and len(payees) == 1 and payers != payees:
                return payers.pop()
    return None


def _other(row: _Row, paper: Paper, case: Case, holder: str | None) -> str | None:
    """The party named in a cell of the row that is not the holder."""
    named = {
        pid
        for _, text in row.cells
        for word, pid in case.book.words.get(paper.id, {}).items()
        if len(word) >= 2 and word in text
    } - {holder}
    return named.pop() if len(named) == 1 else None


def _opposite(case: Case, other: str) -> str | None:
    party = case.party(other)
    role = party.contract_role if party else ""
    return {"lender": case.buyer(), "borrower": case.seller()}.get(role)


def _flow(row: _Row) -> tuple[Decimal, bool | None] | None:
    """The sum of a row and whether it went out, by its column, its sign or a word beside it."""
    for pattern, is_out in ((_OUT, True), (_IN, False)):
        for header, text in row.cells:
            value = _value(text) if pattern.search(header) and "余额" not in header else None
            if value:
                return value, is_out
    for header, text in row.cells:
        value = _value(text) if _FLOW.search(header) and "余额" not in header else None
        if value:
            return value, _direction(row, text)
    return None


def _balance(row: _Row) -> Decimal | None:
    return next((_value(text) for header, text in row.cells if "余额" in header), None)


def _value(text: str) -> Decimal | None:
    bare = text.strip().lstrip("+-－＋¥￥ ").removesuffix("元").replace(",", "").replace("，", "")
    return Decimal(bare) if re.fullmatch(r"\d{1,12}(?:\.\d{1,2})?", bare) else None


def _direction(row: _Row, amount: str) -> bool | None:
    if amount.startswith(("-", "+", "－", "＋")):
        return amount.startswith(("-", "－"))
    for header, text in row.cells:
        if _SIDE.search(header) and text:
            return _OUT_WORD.search(text) is not None
    words = row.line.text
    if re.search(r"转出|支出|付款", words):
        return True
    return False if re.search(r"转入|收入|收款|到账", words) else None


def receipt_moves(paper: Paper, case: Case) -> Iterator[Draft]:
    """收条: who signs it got the money; what it was for stands in it."""
    if paper.dated is None:
        return
    for index, line in enumerate(paper.lines):
        hit = _GOT.search(line.text)
        sums = case.at(paper, index)
        if not hit or not sums:
            continue
        name = name_at(line.text, hit.end())
        giver = case.party(case.meant(paper, name.name)) if name else None
        lent = _is_lent(giver.contract_role if giver else "", line.text)
        if lent is None:
            continue
        actor = case.seller() if lent else case.buyer()
        value = sums[0].mention.value
        words = "收到出借款" if lent else "收到还款"
        day = line.dates[0].date if line.dates and line.dates[0].precision == "day" else paper.dated
        yield Draft(
            EventKind.LENT if lent else EventKind.PAID,
            day,
            f"收条载明{words}{money(value)}",
            paper,
            line.cite(0, len(line.text))
            if len(line.text) < 200
            else line.cite(hit.start(), hit.end() + 100),
            amount=value,
            actor=actor,
            note=_note(line.text, lent),
        )


def _note(text: str, lent: bool) -> str:
    cash = "现金" if "现金" in text else ""
    return "；".join(part for part in ("" if lent else purpose_note(text), cash) if part)


def _is_lent(role: str, text: str) -> bool | None:
    """True: the lender gave it; False: the borrower paid back; None: the note does not tell."""
    if role in ("lender", "borrower"):
        return role == "lender"
    if _BACK.search(text):
        return False
    return True if _LOAN.search(text) else None
