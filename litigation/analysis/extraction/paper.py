"""A paper read once: its passages with masks, dates and sums found in them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from litigation.analysis.extraction.dates import DateMention, DateReader
from litigation.analysis.extraction.kinds import Classified, kind_of
from litigation.analysis.extraction.masks import Mask, masked, masks_of
from litigation.analysis.extraction.money import MoneyMention, money_in
from litigation.analysis.extraction.passages import Passage, passages_of
from litigation.analysis.extraction.spoken_money import with_spoken
from litigation.analysis.extraction.torn_orders import order_masks, torn_orders
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.sources import Citation, Source


@dataclass(frozen=True)
class Line:
    """A passage with what was found in it; `plain` has masked numbers blanked."""

    passage: Passage
    plain: str
    masks: tuple[Mask, ...]
    dates: tuple[DateMention, ...]
    sums: tuple[MoneyMention, ...]

    @property
    def text(self) -> str:
        return self.passage.text

    def cite(self, start: int, end: int) -> tuple[Citation, ...]:
        return self.passage.citations(start, end)

    def cite_sentence(self, start: int, end: int) -> tuple[Citation, ...]:
        """Citations of the sentence around a span."""
        return self.passage.citations(*self.passage.sentence(start, end))


@dataclass(frozen=True)
class Paper:
    """A source, what it is, its lines and the day it bears."""

    source: Source
    classified: Classified
    lines: tuple[Line, ...]
    dated: date | None
    dated_line: int | None  # the line whose date it is
    duplicate_of: str | None = None

    @property
    def id(self) -> str:
        return self.source.id

    @property
    def kind(self) -> DocumentKind:
        return self.classified.kind

    @property
    def ocr(self) -> bool:
        return self.source.text.ocr


def paper_of(source: Source, fallback_year: date | None = None) -> Paper:
    """Read a source; dates without a year take that of the paper, else of `fallback_year`."""
    passages = passages_of(source)
    classified = kind_of(source, passages)
    spoken = classified.kind in (DocumentKind.CHAT, DocumentKind.EMAIL, DocumentKind.STATEMENT)
    orders = order_masks(passages, torn_orders(source))
    first = _lines(passages, DateReader(), (), spoken=spoken, orders=orders)
    dated, at = _paper_date(first, classified.kind, source)
    running = classified.kind in (DocumentKind.CHAT, DocumentKind.EMAIL)
    lines = _lines(passages, DateReader(dated or fallback_year, running), first)
    return Paper(source, classified, lines, dated, at)


def _lines(
    passages: tuple[Passage, ...],
    reader: DateReader,
    earlier: tuple[Line, ...],
    *,
    spoken: bool = False,
    orders: dict[int, tuple[Mask, ...]] | None = None,
) -> tuple[Line, ...]:
    lines = []
    for index, passage in enumerate(passages):
        if earlier:
            lines.append(replace(earlier[index], dates=tuple(reader.read(earlier[index].plain))))
            continue
        masks = masks_of(passage.text, (orders or {}).get(index, ()))
        plain = masked(masks, passage.text)
        sums = tuple(with_spoken(money_in(plain), plain) if spoken else money_in(plain))
        lines.append(Line(passage, plain, masks, tuple(reader.read(plain)), sums))
    return tuple(_with_day(line, after) for line, after in pairwise((*lines, None)) if line)


_DAY_BEGINS = re.compile(r"\s{0,2}(?P<d>3[01]|[12]\d|0?[1-9])[日号]")


def _with_day(line: Line, after: Line | None) -> Line:
    """2022年6月 at the foot of a page, 28日 on the next: that day, not the first of a month."""
    last = line.dates[-1] if line.dates else None
    if after is None or last is None or last.precision != "month":
        return line
    broken = line.plain[last.end :].strip() == "" and line.plain[last.start : last.end][-1] == "月"
    begins = _DAY_BEGINS.match(after.plain) if broken else None
    day = int(begins["d"]) if begins else 0
    if not 0 < day <= monthrange(last.date.year, last.date.month)[1]:
        return line
    whole = replace(last, date=last.date.replace(day=day), precision="day")
    return replace(line, dates=(*line.dates[:-1], whole))


_LABEL = (
    r"(?:签订|签署|签约|开票|送货|发货|交货|收货|出库|制单|单据|开单|交易|记账"
    r"|入账|付款|汇款|转账|到账|支付|业务|打印|对账|报告|验收|签收|"
    r"下单|订单|订货|采购|填写|填单|日期|寄件|收寄|发函|发送|出具|检验|检测|申请"
    r"|落款|Date|过磅|提货|收款|成交|来账)"
)
_DATE_LABEL = re.compile(
    rf"{_LABEL}(?:日期|时间|日)?(?:：|\t|为)?\s?$|日期(?:：|\t)?\s?$|时间(?:：|\t)?\s?$"
    r"|(?:日期|Date)：\s?[A-Z][a-z]{2}[，,]\s?$"
)
_SIGNED_AT_END = (
    DocumentKind.DEMAND_LETTER,
    DocumentKind.COMPLAINT,
    DocumentKind.ANSWER,
    DocumentKind.OTHER,
    DocumentKind.ACKNOWLEDGEMENT,
    DocumentKind.TESTIMONY,
    DocumentKind.QUALITY_REPORT,
    DocumentKind.JUDGMENT,
    DocumentKind.RECONCILIATION,
    DocumentKind.ACCEPTANCE,
    DocumentKind.TERMINATION_NOTICE,
    DocumentKind.RESIGNATION,
    DocumentKind.OFFER,
    DocumentKind.EMPLOYMENT_CERTIFICATE,
)


def _paper_date(
    lines: tuple[Line, ...], kind: DocumentKind, source: Source
) -> tuple[date | None, int | None]:
    """The day the paper bears: its foot for letters, a labelled date, else the first full date."""
    if kind is DocumentKind.STATEMENT:
        return None, None
    if kind in (DocumentKind.CONTRACT, DocumentKind.LABOR_CONTRACT):
        return _signature(lines) or _foot(lines) or (None, None)
    if kind in _SIGNED_AT_END:
        found = _foot(lines)
        if found:
            return found
    if kind is DocumentKind.JUDGMENT:
        return _published(lines) or (None, None)  # never the day on which a party was born
    for index, line in enumerate(lines[:400]):
        for mention in line.dates:
            before = line.plain[max(0, mention.start - 14) : mention.start]
            if mention.precision == "day" and not mention.relative and _DATE_LABEL.search(before):
                return mention.date, index
    if kind is DocumentKind.RECONCILIATION:
        found = _until(lines)
        if found:
            return found
    for index, line in enumerate(lines[:400]):
        for mention in line.dates:
            if mention.precision == "day" and not mention.relative:
                return mention.date, index
    return None, None


_DECIDED = re.compile(r"(?:裁判|审结|判决|裁定|裁决|宣判|发布|签发)(?:日期|时间)[】：\t ]{0,3}$")


def _published(lines: tuple[Line, ...]) -> tuple[date, int] | None:
    """The day a decision was made, as the head of a database tells it or alone in a line."""
    for index, line in enumerate(lines[:400]):
        for mention in line.dates:
            if mention.precision != "day" or mention.relative:
                continue
            before = line.plain[max(0, mention.start - 14) : mention.start]
            if _DECIDED.search(before) or len(line.text.strip()) == mention.end - mention.start:
                return mention.date, index
    return None


def _until(lines: tuple[Line, ...]) -> tuple[date, int] | None:
    """截至 a day: what an undated reconciliation speaks of."""
    for index, line in enumerate(lines):
        for mention in line.dates:
            before = line.plain[max(0, mention.start - 4) : mention.start]
            if mention.precision == "day" and re.search(r"截[至止]", before):
                return mention.date, index
    return None


_SIGNED = re.compile(
    r"(?:签订|签约|签署|订立|签字|盖章|签章|合同)(?:日期|时间|日)?(?:：|\t"
    r"|于)?\s?$|日期(?:：|\t)\s?$"
)


_RUNS_OUT = re.compile(
    r"[日号]?(?:止|前"
    r"|起)?[^，。；]{0,4}(?:期满|届满|到期|终止)"
)  # 本合同于…期满
_SIGNING = re.compile(
    r"(?:在[^，。]{1,10})?(?:签订|签署|订立|签约|立约|缔结|达成)(?:本|此|合同|协议|如下|以下)"
)


def _signature(lines: tuple[Line, ...]) -> tuple[date, int] | None:
    """The last date labelled as that of signing; a due date of a contract is none."""
    for index in range(len(lines) - 1, -1, -1):
        for mention in reversed(lines[index].dates):
            before = lines[index].plain[max(0, mention.start - 14) : mention.start]
            after = lines[index].plain[mention.end : mention.end + 16]
            whole = mention.precision == "day" and not mention.relative
            signed = _SIGNED.search(before) or _SIGNING.match(after)
            signed = None if _RUNS_OUT.match(after) else signed
            if whole and signed and not _OTHER_DAY.search(before):
                return mention.date, index
    return None


_OTHER_DAY = re.compile(
    r"交货|付款|截止|(?:还|到期|届满|期满|届期|终止|结束|截至|起始|开始|偿|交付|放款)[^，。；]{0,6}(?:日|时间|期)"
)  # 归还日期：… and 届满日期：… are days of the terms, not of signing
_SEALED = re.compile(r"(?:盖章|签章|签字|签名|公章)）?：")


def _foot(lines: tuple[Line, ...]) -> tuple[date, int] | None:
    """A date that stands alone, or after a seal or signature, near the end."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 14), -1):
        line = lines[index]
        for mention in reversed(line.dates):
            if mention.precision != "day" or mention.relative or line.sums:
                continue
            rest = line.plain
            for other in line.dates:
                rest = rest.replace(line.plain[other.start : other.end], "")
            alone = len(re.sub(r"[\s\t：（）盖章签字日期公章年月日]", "", rest)) <= 26
            sealed = _SEALED.search(line.plain) and len({one.date for one in line.dates}) == 1
            if (alone or sealed) and not re.search(r"[，。；]|第.期|\d{3}", rest):
                return mention.date, index
    return None
