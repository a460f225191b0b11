"""Tables: which header stands over a cell, so that bare numbers in money columns are sums."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from litigation.analysis.extraction.money import MoneyMention, in_fen, plain_number
from litigation.analysis.extraction.paper import Line, Paper

_HEADER_WORD = re.compile(
    r"序号|品名|名称|规格|型号|单位|数量|单价|金额|货款|价税|合计|日期|时间|备注"
    r"|摘要|余额|收入|支出|借方|贷方|单号|税率|税额|小计|总价|比例|期次|条件|批次"
    r"|发票|付款|收款|应付|已付|未付|批号|事项|内容|货物|材料|重量|开票|交货|欠款"
    r"|姓名|月份|工资|应发|实发|奖金|代扣"
)
_MONEY_COLUMN = re.compile(
    r"金额|货款|价税|总价|小计|合价|单价|余额|收入|支出|借方|贷方|税额|价款|已付"
    r"|未付|应付|实付|欠款|货值|付款额|收款额|发生额|贷款|结欠|价格|应发|实发"
)
_NOT_MONEY = re.compile(r"数量|日期|单号|编号|比例|税率|时间|重量")
_TOTAL = re.compile(r"^(?:合计|总计|共计|小计|合\s?计|总\s?计|总金额|价税合计)")
_MOST_GAP = 1
_UNITS = {"元": 1, "千元": 1000, "万元": 10**4, "百万元": 10**6, "亿元": 10**8}
_HEADER_UNIT = re.compile(r"(?P<unit>亿元|百万元|万元|千元|元)")
_CAPTION = re.compile(r"单位：\s?(?:人民币)?(?P<unit>亿元|百万元|万元|千元|元)")
_ABOVE = 5  # lines above a header in which the unit of a table is told


@dataclass(frozen=True)
class Cell:
    """A cell under its header."""

    start: int
    text: str
    header: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True)
class Row:
    """A row of a table with its cells under their headers."""

    index: int  # of the line in the paper
    line: Line
    cells: tuple[Cell, ...]
    is_total: bool
    headers: str = ""  # all of them, to tell what the table is about
    unit: int = 1  # yuan in what the table counts by, as stated above it

    def under(self, pattern: str) -> Cell | None:
        """The first cell whose header matches."""
        return next((cell for cell in self.cells if re.search(pattern, cell.header)), None)

    def sum_in(self, cell: Cell) -> MoneyMention | None:
        """The sum a cell states, in yuan, by its own unit or that of its header."""
        for mention in self.line.sums:
            if cell.start <= mention.start < cell.end:
                return mention
        number = plain_number(cell.text)
        if number is None:
            return None
        stated = _HEADER_UNIT.search(cell.header)
        unit = _UNITS[stated["unit"]] if stated else self.unit
        return MoneyMention(cell.start, cell.end, in_fen(number * Decimal(unit)))


def rows_of(paper: Paper) -> Iterator[Row]:
    """Every row that stands under a header, in order."""
    header: tuple[str, ...] = ()
    table: object = None
    last = -9
    unit, told = 1, -9
    for index, line in enumerate(paper.lines):
        cells = line.passage.cells
        caption = _CAPTION.search(line.text)
        if caption:
            unit, told = _UNITS[caption["unit"]], index
        place = (line.passage.page, line.passage.table)
        if place[1] is None and index - last > _MOST_GAP + 1:
            header = ()
        if place != table and place[1] is not None:
            header = ()
        table = place
        if _is_header(cells):
            header, last = tuple(text.strip() for _, text in cells), index
            unit = unit if index - told <= _ABOVE else 1
        elif header and len(cells) > 1:
            last = index
            yield _row(index, line, cells, header, unit)


def money_cells(paper: Paper) -> Iterator[tuple[Row, MoneyMention, str]]:
    """Bare numbers in money columns: (row, the sum, the header)."""
    for row in rows_of(paper):
        for cell in row.cells:
            if not _MONEY_COLUMN.search(cell.header) or _NOT_MONEY.search(cell.header):
                continue
            mention = row.sum_in(cell)
            if mention is not None and not mention.signed:
                label = "合计" + cell.header if row.is_total else cell.header
                yield row, mention, label


def _is_header(cells: tuple[tuple[int, str], ...]) -> bool:
    texts = [text.strip() for _, text in cells if text.strip()]
    if len(texts) < 2 or any(len(text) > 16 for text in texts):
        return False
    named = sum(1 for text in texts if _HEADER_WORD.search(text) and not re.search(r"\d", text))
    return named >= 2 and named * 2 >= len(texts) and not any(plain_number(t) for t in texts)


def _row(
    index: int,
    line: Line,
    cells: tuple[tuple[int, str], ...],
    header: tuple[str, ...],
    unit: int,
) -> Row:
    total = any(_TOTAL.match(text.strip()) for _, text in cells[:2])
    offset = len(header) - len(cells)  # cells merged or split stand in front: count from the right
    if offset and not total and len(cells) < len(header):
        offset = 0
    made = []
    for position, (start, text) in enumerate(cells):
        lead = len(text) - len(text.lstrip())
        column = position + offset if position else 0
        name = header[column] if 0 <= column < len(header) else ""
        made.append(Cell(start + lead, text.strip(), name))
    return Row(index, line, tuple(made), total, "|".join(header), unit)
