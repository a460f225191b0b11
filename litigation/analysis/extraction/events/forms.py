"""Papers with boxes — receipts, delivery notes, invoices, orders — read page by page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from litigation.analysis.extraction.dates import DateMention
from litigation.analysis.extraction.events.draft import Case, Draft, money
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.extraction.tables import rows_of
from litigation.analysis.values.facts import AmountKind, EventKind
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.sources import Citation

_TOTAL = re.compile(r"价税合计|合计|总计|总金额|总额|小写|共计|大写")


@dataclass(frozen=True)
class Sheet:
    """One page of a paper: a form by itself."""

    paper: Paper
    lines: tuple[tuple[int, Line], ...]

    @property
    def text(self) -> str:
        return "\n".join(line.text for _, line in self.lines)

    @property
    def passage_text(self) -> str:
        """With its numbers, which `plain` lines blank."""
        return "\n".join(line.passage.text for _, line in self.lines)


@dataclass(frozen=True)
class Found:
    """A date of a form with its line."""

    line: Line
    mention: DateMention

    @property
    def citations(self) -> tuple[Citation, ...]:
        return self.line.cite(self.mention.start, self.mention.end)


def sheets_of(paper: Paper) -> Iterator[Sheet]:
    """The pages of a paper that bear text."""
    pages: dict[int, list[tuple[int, Line]]] = {}
    for index, line in enumerate(paper.lines):
        pages.setdefault(line.passage.page, []).append((index, line))
    for lines in pages.values():
        yield Sheet(paper, tuple(lines))


def labelled_date(sheet: Sheet, *patterns: str) -> Found | None:
    """The first day after a label, the labels tried in the order given."""
    for pattern in patterns:
        label = re.compile(rf"(?:{pattern})[：\t ]{{0,3}}(?:（[^（）]{{1,6}}）)?[：\t ]{{0,2}}$")
        for _, line in sheet.lines:
            for mention in line.dates:
                before = line.plain[max(0, mention.start - 18) : mention.start]
                if mention.precision == "day" and label.search(before):
                    return Found(line, mention)
    return None


def any_date(sheet: Sheet, but: str = "打印") -> Found | None:
    """The first full day on the form that is not behind the label `but`."""
    for _, line in sheet.lines:
        for mention in line.dates:
            before = line.plain[max(0, mention.start - 8) : mention.start]
            if mention.precision == "day" and not mention.relative and not re.search(but, before):
                return Found(line, mention)
    return None


def _sums_of(sheet: Sheet, case: Case) -> list[SumFact]:
    indexes = {index for index, _ in sheet.lines}
    return [fact for fact in case.sums.get(sheet.paper.id, ()) if fact.index in indexes]


def _called_total(fact: SumFact) -> bool:
    return _TOTAL.search(fact.line.text[: fact.mention.start][-30:] + fact.header) is not None


def _value_of(sheet: Sheet, case: Case) -> tuple[Decimal | None, tuple[Citation, ...]]:
    """What the goods of a form are worth: its total, else its items together."""
    items = _items(_sums_of(sheet, case))
    if items:
        cited = tuple(citation for fact in items for citation in fact.citations)
        return sum((fact.mention.value for fact in items), Decimal(0)), cited
    total = total_of(sheet, case)
    return (total.mention.value, total.citations) if total else (None, ())


def _items(sums: list[SumFact]) -> list[SumFact]:
    """The sums of several items that nobody added up: each behind a price of one unit."""
    items = [fact for fact in sums if fact.kind is AmountKind.DELIVERED]
    prices = [fact for fact in sums if fact.kind is AmountKind.UNIT_PRICE]
    if len(items) < 2 or len(items) != len(prices) or any(map(_called_total, items)):
        return []
    in_turn = sorted([*items, *prices], key=lambda fact: (fact.index, fact.mention.start))
    return items if in_turn[::2] == prices and in_turn[1::2] == items else []


def total_of(sheet: Sheet, case: Case, *kinds: AmountKind) -> SumFact | None:
    """The sum of the form: the last one called total, else the largest."""
    own = [
        fact
        for fact in _sums_of(sheet, case)
        if (not kinds or fact.kind in kinds) and fact.kind is not AmountKind.UNIT_PRICE
    ]
    totals = [fact for fact in own if _called_total(fact)]
    taxed = [fact for fact in totals if re.search(r"价税合计|小写", fact.line.text)]
    best = taxed or totals or own
    return max(best, key=lambda fact: fact.mention.value) if best else None


def delivery_events(paper: Paper, case: Case) -> Iterator[Draft]:
    """One delivery for each form, or for each dated row of a list of deliveries."""
    rows = list(_dated_rows(paper, r"送货|发货|交货|收货|到货|日期|签收", K.DELIVERY_NOTE))
    if len(rows) > 1:
        yield from _row_deliveries(paper, case, rows)
        return
    for sheet in sheets_of(paper):
        found = labelled_date(
            sheet,
            "签收日期|收货日期|签收时间|收货时间|到货日期",
            "送货日期|交货日期|送达日期|送货时间",
            "发货日期|出库日期|日期|出货日期|时间|开单日期|过磅日期|制单日期",
        ) or any_date(sheet)
        if found is None:
            continue
        amount, cited_sum = _value_of(sheet, case)
        seller, buyer = case.seller(), case.buyer()
        text = f"{case.name(seller, '供货方')}向{case.name(buyer, '收货方')}交货"
        text += f"，单据金额{money(amount)}" if amount else "，单据未载金额"
        cited = found.citations + cited_sum
        note = "" if re.search(r"签收|收货人|收货单位.{0,20}章", sheet.text) else "单据上未见签收栏"
        yield Draft(
            EventKind.DELIVERED,
            found.mention.date,
            text,
            paper,
            cited,
            amount=amount,
            actor=seller,
            note=note,
        )


def _dated_rows(paper: Paper, header: str, kind: K) -> Iterator[tuple[object, DateMention]]:
    del kind
    for row in rows_of(paper):
        cell = row.under(header)
        if cell is None or row.is_total or not re.search(r"日期|时间|日$", cell.header):
            continue
        for mention in row.line.dates:
            if cell.start <= mention.start < cell.end and mention.precision == "day":
                yield row, mention
                break


def _row_deliveries(paper: Paper, case: Case, rows: list) -> Iterator[Draft]:
    for row, mention in rows:
        cell = row.under(r"金额|价税|货款|合价|小计|总价")
        total = row.sum_in(cell) if cell else None
        amount = total.value if total else None
        text = f"{case.name(case.seller(), '供货方')}交货" + (
            f"，金额{money(amount)}" if amount else ""
        )
        cited = row.line.cite(0, len(row.line.text))
        yield Draft(
            EventKind.DELIVERED,
            mention.date,
            text,
            paper,
            cited,
            amount=amount,
            actor=case.seller(),
            firm=paper.kind is K.DELIVERY_NOTE,
        )


def order_events(paper: Paper, case: Case) -> Iterator[Draft]:
    """One order for each form, dated by its label or its foot."""
    for sheet in sheets_of(paper):
        found = labelled_date(
            sheet,
            "下单日期|订单日期|订货日期|采购日期|下单时间|签订日期|订购日期",
            "日期|制单日期|时间",
        ) or any_date(sheet)
        if found is None:
            continue
        total = total_of(sheet, case)
        amount = total.mention.value if total else None
        text = f"{case.name(case.buyer(), '买方')}下达订单" + (
            f"，金额{money(amount)}" if amount else ""
        )
        cited = found.citations + (total.citations if total else ())
        yield Draft(
            EventKind.ORDERED,
            found.mention.date,
            text,
            paper,
            cited,
            amount=amount,
            actor=case.buyer(),
        )


def invoice_events(paper: Paper, case: Case) -> Iterator[Draft]:
    """One invoice for each form."""
    for sheet in sheets_of(paper):
        found = labelled_date(sheet, "开票日期|开具日期|日期") or any_date(sheet)
        if found is None:
            continue
        total = total_of(sheet, case)
        amount = total.mention.value if total else None
        text = f"{case.name(case.seller(), '销售方')}开具发票" + (
            f"，价税合计{money(amount)}" if amount else ""
        )
        cited = found.citations + (total.citations if total else ())
        yield Draft(
            EventKind.INVOICED,
            found.mention.date,
            text,
            paper,
            cited,
            amount=amount,
            actor=case.seller(),
        )


_NOT_ACCEPTED = "[开竣完]工|到[厂货场]|进场|[发交送出]货"  # days of works and goods themselves


FAILED = re.compile(r"不作为验收|未达|不符合|不合格|未通过|待整改|拒绝验收")


def acceptance_events(paper: Paper, case: Case) -> Iterator[Draft]:
    """Acceptance, unless the paper itself says that the goods fall short."""
    for sheet in sheets_of(paper):
        found = labelled_date(
            sheet, "验收日期|验收时间", rf"记录日期|(?<!{_NOT_ACCEPTED})日期|时间"
        ) or any_date(sheet, but="打印|开工|竣工|完工")
        if found is None:
            continue
        failed = FAILED.search(sheet.text)
        kind = EventKind.OTHER if failed else EventKind.ACCEPTED
        text = (
            "验收或调试记录载明未达到要求" if failed else f"{case.name(case.buyer(), '买方')}验收"
        )
        cited = found.citations
        if failed:
            cited = _quote(sheet, failed.group()) + cited
        yield Draft(kind, found.mention.date, text, paper, cited, actor=case.buyer())


def _quote(sheet: Sheet, words: str) -> tuple[Citation, ...]:
    for _, line in sheet.lines:
        at = line.text.find(words)
        if at >= 0:
            return line.cite_sentence(at, at + len(words))
    return ()
