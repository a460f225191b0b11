"""How a contract sets out its clauses: numbered in one of many ways, headed, or in a table."""

from __future__ import annotations

from collections.abc import Sequence

from evaluation.sheet import Sheet

NUMERALS = "一二三四五六七八九十"
NUMBERINGS = (
    "{n}. {text}",
    "{n}、{text}",
    "{n}）{text}",
    "（{n}）{text}",
    "{numeral}、{text}",
    "（{numeral}）{text}",
    "第{numeral}条 {text}",
    "第{numeral}条　{head}：{text}",
    "{n}.1 {text}",
    "【{head}】{text}",
    "{text}",
)
SETTINGS = (*NUMBERINGS, "headed", "table")


def set_out(sheet: Sheet, clauses: Sequence[tuple[str, str]]) -> None:
    """Writes the clauses, (head, text) each, all in one manner."""
    setting = sheet.rng.choice(NUMBERINGS if sheet.is_picture else SETTINGS)
    if setting == "table":
        sheet.table([("条款", "内容"), *clauses])
        return
    for n, (head, text) in enumerate(clauses, start=1):
        numeral = NUMERALS[n - 1]
        if setting == "headed":
            sheet.line(f"第{numeral}条　{head}")
            sheet.para(text)
        else:
            sheet.para(setting.format(n=n, numeral=numeral, head=head, text=text))


def letterhead(sheet: Sheet, name: str, address: str) -> None:
    """What stands above a letter on the firm's own paper, or nothing."""
    if sheet.rng.random() < 0.3:
        sheet.line(name, align="center")
        sheet.line(f"地址：{address}　电话：0999-8800{sheet.rng.randint(100, 999)}", align="center")
