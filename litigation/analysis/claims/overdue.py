"""Loss from late payment without agreed damages: 买卖合同解释 18(4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.days import is_working_day
from litigation.analysis.claims.ledger import Line
from litigation.analysis.claims.money import plain, proportion, show, show_sum, total
from litigation.analysis.claims.rates import LPR_START, RateRow, RateUnknown
from litigation.analysis.claims.segments import Balance, Rate, balances, segments
from litigation.analysis.rules.lookup import SALES, cited
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import ClaimItem, Segment

LOW, HIGH = Decimal("1.3"), Decimal("1.5")
YEAR = 365
CONVENTION = (
    "算法：自逾期首日起算，含测算日；付款当日仍计原余额，次日起减少；"
    "一年按365天，每段四舍五入到分。"
)


@dataclass(frozen=True)
class Loss:
    """The loss of one debt at the low and at the high mark-up."""

    low: tuple[Segment, ...]
    high: tuple[Segment, ...]

    @property
    def amount_low(self) -> Decimal:
        return total(segment.amount for segment in self.low)

    @property
    def amount_high(self) -> Decimal:
        return total(segment.amount for segment in self.high)


def overdue_items(case: ClaimCase) -> tuple[ClaimItem, ...]:
    """One item for each part of the price that was or is paid late, or cannot be told."""
    items = []
    for number, line in enumerate(case.ledger.lines, start=1):
        item = _item(case, line, f"overdue-{number}")
        if item is not None:
            items.append(item)
    return tuple(items)


def loss_of(case: ClaimCase, line: Line) -> Loss:
    """The loss of a debt whose amount and due date are known; raises RateUnknown."""
    stretches = late_balances(case, line)
    return Loss(_priced(case, stretches, line, LOW), _priced(case, stretches, line, HIGH))


def late_balances(case: ClaimCase, line: Line) -> tuple[Balance, ...]:
    """What was open of a debt from its first overdue day to the day of the analysis."""
    if line.breach is None or line.debt.amount is None:
        return ()
    parts = case.ledger.allocated.of(line.debt)
    return balances(line.debt.amount, parts, start=line.breach, end=case.as_of)


def uncertain(case: ClaimCase, line: Line) -> str:
    """Why lateness of a debt cannot be computed; empty when it can."""
    if case.ledger.payments.unclear:
        return f"{case.ledger.payments.unclear}，逾期损失无法计算。"
    if line.debt.amount is None:
        return f"{line.debt.label}的金额不明，逾期损失无法计算；请补充载明金额的条款或对账单。"
    if line.breach is None:
        return _no_due_date(line)
    return ""


def _item(case: ClaimCase, line: Line, id: str) -> ClaimItem | None:
    refusal = uncertain(case, line)
    if refusal and line.open != 0:
        return _refused(case, line, id, refusal)
    if refusal or not late_balances(case, line):
        return None
    try:
        loss = loss_of(case, line)
    except RateUnknown as unknown:
        return _refused(case, line, id, str(unknown.message))
    return _computed(case, line, id, loss)


def _computed(case: ClaimCase, line: Line, id: str, loss: Loss) -> ClaimItem:
    parts = case.ledger.allocated.of(line.debt)
    citations = (*line.debt.citations, *(one for part in parts for one in part.citations))
    sums = show_sum(segment.amount for segment in loss.high)
    return ClaimItem(
        id=id,
        kind="overdue_loss",
        title=case.title(f"逾期付款损失：{line.debt.label}"),
        amount=loss.amount_high,
        amount_low=loss.amount_low,
        amount_high=loss.amount_high,
        segments=loss.high,
        formula=f"{sums}（加计50%；加计30%为{show(loss.amount_low)}）",
        citations=tuple(dict.fromkeys(citations)),
        articles=cited(case.rules, SALES, 18),
        notes=_notes(case, line, loss),
        instalment=line.debt.label,
        daily=_daily(case, line, loss),
    )


def _daily(case: ClaimCase, line: Line, loss: Loss) -> Decimal | None:
    if not line.open or not loss.high:
        return None
    return proportion(line.open, rate=loss.high[-1].rate, days=1, year_days=YEAR)


def _notes(case: ClaimCase, line: Line, loss: Loss) -> tuple[str, ...]:
    notes = [CONVENTION]
    daily = _daily(case, line, loss)
    if daily is not None and line.open is not None:
        rate = plain(loss.high[-1].rate * 100)
        notes.append(
            f"自测算日次日起至实际清偿之日止，以{show(line.open)}元为基数按年利率{rate}%续计，"
            f"每日约{show(daily)}元。"
        )
    if line.debt.due and is_working_day(line.debt.due) is False:
        notes.append(
            f"到期日{chinese_day(line.debt.due)}为休假日：如该日系期间届满之日，依民法典第203条可顺延，"
            "逾期首日相应推后；本计算未顺延。"
        )
    return tuple(notes)


def _priced(
    case: ClaimCase, stretches: tuple[Balance, ...], line: Line, multiple: Decimal
) -> tuple[Segment, ...]:
    def rate_on(stretch: Balance) -> tuple[tuple[Balance, Rate], ...]:
        if line.breach is not None and line.breach < LPR_START:
            return _by_benchmark(case, stretch, multiple)
        return ((stretch, _rate(case.table.one_year_on(line.breach or stretch.start), multiple)),)

    return segments(stretches, rate_on)


def _by_benchmark(
    case: ClaimCase, stretch: Balance, multiple: Decimal
) -> tuple[tuple[Balance, Rate], ...]:
    """The stretch cut where the benchmark rate changed; its last value stays after 2019-08-19."""
    rows = [row for row in case.table.rows if row.date < LPR_START]
    cuts = [row.date for row in rows if stretch.start < row.date <= stretch.end]
    starts = [stretch.start, *cuts]
    ends = [*(date.fromordinal(cut.toordinal() - 1) for cut in cuts), stretch.end]
    return tuple(
        (
            Balance(start, end, stretch.base),
            _rate(case.table.one_year_on(min(start, rows[-1].date if rows else start)), multiple),
        )
        for start, end in zip(starts, ends, strict=True)
    )


def _rate(row: RateRow, multiple: Decimal) -> Rate:
    return Rate(row.one_year or Decimal(0), multiple, YEAR, row.source)


def _refused(case: ClaimCase, line: Line, id: str, refusal: str) -> ClaimItem:
    return ClaimItem(
        id=id,
        kind="overdue_loss",
        title=case.title(f"逾期付款损失：{line.debt.label}"),
        amount=None,
        refusal=refusal,
        citations=line.debt.citations,
        articles=cited(case.rules, SALES, 18),
        instalment=line.debt.label,
    )


def _no_due_date(line: Line) -> str:
    if "未写明" in line.debt.due_rule:
        return (
            f"{line.debt.label}的付款期为“{line.debt.due_rule}”，没有届满之日，逾期首日无法确定；"
            "请补充补充协议、双方以往的付款习惯，或者催告付款并给出合理期限的文件（民法典第511条）。"
        )
    if line.debt.due_rule:
        return (
            f"{line.debt.label}的付款期为“{line.debt.due_rule}”，起算所依据的日期未见，逾期首日无法确定；"
            "请补充证明该日期的文件（送货单、验收单、发票签收记录等）。"
        )
    return (
        f"{line.debt.label}的付款时间未见约定，逾期首日无法确定；请补充付款条款。"
        "合同确未约定付款时间的，依民法典第628条以收到货物或单证之时为付款时间，请确认后再算。"
    )
