"""Short ways to write the outline's blocks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.utils.translation import get_language

from litigation.analysis.values.days import chinese_day
from litigation.reports.outline import Column, Paragraph, Rich, Row, Run, Style, Table

DASH = "—"
Cell = str | Run | Rich


def in_chinese() -> bool:
    return (get_language() or "zh").startswith("zh")


def listed(parts: Iterable[str]) -> str:
    """Names one after the other, each once, with the comma of the report's language."""
    return comma().join(dict.fromkeys(parts))


def comma() -> str:
    return "、" if in_chinese() else ", "


def semicolon() -> str:
    return "；" if in_chinese() else "; "


def colon() -> str:
    return "：" if in_chinese() else ": "


def rich(cell: Cell) -> Rich:
    if isinstance(cell, str):
        return (Run(cell),)
    return (cell,) if isinstance(cell, Run) else cell


def text(
    words: str,
    notes: tuple[int, ...] = (),
    *,
    style: Style = Style.TEXT,
    bold: bool = False,
    finding: str = "",
) -> Paragraph:
    return Paragraph(runs=(Run(words, bold=bold, notes=notes),), style=style, finding=finding)


def labelled(
    label: str, words: str, notes: tuple[int, ...] = (), *, style: Style = Style.TEXT
) -> Paragraph:
    """A bold label and what belongs to it."""
    return Paragraph(runs=(Run(label + colon(), bold=True), Run(words, notes=notes)), style=style)


def row(*cells: Cell, strong: bool = False) -> Row:
    return Row(cells=tuple(rich(cell) for cell in cells), strong=strong)


def table(columns: Iterable[Column], rows: Iterable[Row]) -> Table:
    return Table(columns=tuple(columns), rows=tuple(rows))


def lines(parts: Iterable[Cell]) -> Rich:
    """Parts under each other in one cell."""
    runs: list[Run] = []
    for part in parts:
        if runs:
            runs.append(Run("\n"))
        runs.extend(rich(part))
    return tuple(runs) or (Run(DASH),)


def money(value: Decimal | None) -> str:
    """Yuan to the fen with thousands separators."""
    return DASH if value is None else f"{value:,.2f}"


def percent(fraction: Decimal) -> str:
    """A fraction as a percentage without trailing zeros: 0.0345 → 3.45%."""
    shown = format((fraction * 100).normalize(), "f")
    return f"{shown}%"


def day(value: date | None) -> str:
    """A day in a column of days: always ISO."""
    return DASH if value is None else value.isoformat()


def spoken_day(value: date | None) -> str:
    """A day in a sentence or beside its label: 2024年3月5日 in Chinese, ISO otherwise."""
    return chinese_day(value) if value and in_chinese() else day(value)
