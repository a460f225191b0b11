"""Bank receipts and account statements."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from evaluation.dossier import Dossier
from evaluation.people import Company, Person
from evaluation.sheet import Sheet

Who = Company | Person
BANKS = ("虚拟商业银行", "样张农商银行", "模拟城市银行")
TITLES = ("网上银行电子回单", "电子转账凭证", "业务回单（付款）", "客户专用回单")


def receipt(
    dossier: Dossier,
    payer: Who,
    payee: Who,
    day: date,
    paid: Decimal,
    *,
    memo: str,
    key: str,
    medium: str = "",
) -> Sheet:
    """One transfer, as lines or as a form."""
    rng = dossier.rng
    medium = medium or rng.choice(("txt", "pdf", "docx"))
    sheet = dossier.sheet("common", f"回单{len(dossier.sheets)}", medium, day)
    bank = rng.choice(BANKS)
    sheet.title(f"{bank}{rng.choice(TITLES)}")
    dossier.strangers.add(bank)
    rows = _rows(sheet, payer, payee, day, paid, memo)
    if rng.random() < 0.5 and not sheet.is_picture:
        sheet.table([("项目", "内容"), *rows])
    else:
        for label, value in rows:
            sheet.line(f"{label}：{value}")
    sheet.told("\n".join(value for _, value in rows), [key])
    for _, value in rows:
        sheet.told(value, [key])
    sheet.line("重要提示：本回单可通过网银渠道验证真伪，重复打印不重复入账。")
    return sheet


def _rows(
    sheet: Sheet, payer: Who, payee: Who, day: date, paid: Decimal, memo: str
) -> list[tuple[str, str]]:
    """The fields of a receipt, in one of the orders that banks use."""
    day_text = sheet.day(day, sheet.rng.choice(("cn", "padded", "iso", "compact")))
    account = (
        f"62{sheet.rng.randint(10**13, 10**14 - 1)}",
        f"31{sheet.rng.randint(10**13, 10**14 - 1)}",
    )
    words = sheet.rng.choice(
        (
            ("付款人户名", "收款人户名", "交易日期", "金额（小写）", "金额（大写）", "附言"),
            ("付款方全称", "收款方全称", "记账日期", "小写金额", "大写金额", "用途"),
            ("付款户名", "收款户名", "交易时间", "交易金额", "大写", "摘要"),
        )
    )
    return [
        (words[0], payer.name),
        ("付款账号", account[0]),
        (words[1], payee.name),
        ("收款账号", account[1]),
        (words[2], day_text),
        (words[3], sheet.money(paid, "sign")),
        (words[4], sheet.money(paid, "formal")),
        (words[5], memo),
    ]


def statement(
    dossier: Dossier, owner: Who, rows: list[tuple[date, str, Decimal, str, str]]
) -> Sheet:
    """An account statement; rows are (day, other side, amount, memo, key or '')."""
    first = min(row[0] for row in rows)
    sheet = dossier.sheet("common", "银行流水", "xlsx", first)
    sheet.title(f"{dossier.rng.choice(BANKS)}账户交易明细")
    sheet.line(f"户名：{owner.name}")
    head = ("交易日期", "对方户名", "收入", "支出", "余额", "摘要")
    balance, table, tells = Decimal(20_000), [head], {}
    for number, (day, other, amount, memo, key) in enumerate(sorted(rows), start=1):
        balance += amount
        into = f"{amount:,.2f}" if amount > 0 else ""
        out = f"{-amount:,.2f}" if amount < 0 else ""
        table.append((day.isoformat(), other, into, out, f"{balance:,.2f}", memo))
        if key:
            tells[number] = key
        else:
            dossier.tolerate(day, "other")
            dossier.sum(abs(amount), "other", required=False)
    sheet.table(table, tells=tells)
    return sheet
