"""Loan prime rates: the packaged table, entered rows, and the rate on a day or a refusal."""

from __future__ import annotations

import csv
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from litigation.analysis.claims.days import DAY
from litigation.analysis.values.days import chinese_day
from litigation.data import DATA
from pipeline.errors import DomainError

LPR_START = date(2019, 8, 20)
_STATUS = {
    "two_sources": "两处来源一致",
    "one_table": "仅见一处表，请核对公布原文",
    "value_from_text_date_from_rule": "数值见文本、日期按规则推定，请核对公布原文",
}


class RateUnknown(DomainError):
    """No rate is known for the day; never extrapolated."""

    code = "rate_unknown"


@dataclass(frozen=True)
class RateRow:
    """A published rate as a fraction; one_year None when not yet known.

    Rows dated before 2019-08-20 are benchmark lending rates.
    """

    date: date
    one_year: Decimal | None
    five_year: Decimal | None
    source: str


@dataclass(frozen=True)
class Rates:
    """Rows that staff entered; they complete and override the packaged table."""

    rows: tuple[RateRow, ...] = ()


@dataclass(frozen=True)
class RateTable:
    """All known rows in order of date."""

    rows: tuple[RateRow, ...]

    def one_year_on(self, day: date) -> RateRow:
        """The last row published on or before the day; raises when its value is not known."""
        place = bisect_right([row.date for row in self.rows], day) - 1
        row = self.rows[place] if place >= 0 else None
        if day < LPR_START:
            return self._benchmark(row, day)
        if row is None or row.date < LPR_START or row.one_year is None:
            raise RateUnknown(
                f"{chinese_day(day)}适用的一年期LPR尚未录入（已知数据截至{self._last_known()}）；"
                "请查公布原文后由工作人员录入利率，不作推算。"
            )
        if place == len(self.rows) - 1 and day >= _next_publication(row.date):
            raise RateUnknown(
                f"{chinese_day(day)}之前应另有一期LPR公布，而利率表止于{chinese_day(row.date)}；请录入后再算。"
            )
        return row

    def last_day_of(self, row: RateRow) -> date:
        """The last day on which a row is the latest one."""
        place = self.rows.index(row)
        if place + 1 < len(self.rows):
            return self.rows[place + 1].date - DAY
        return _next_publication(row.date) - DAY

    def _benchmark(self, row: RateRow | None, day: date) -> RateRow:
        if row is None or row.one_year is None:
            raise RateUnknown(
                f"违约发生于{chinese_day(day)}（2019年8月20日之前），应以中国人民银行同期同类贷款基准利率为基础"
                "参照逾期罚息利率标准计算，本库没有该利率，不作推算；请补充当时有效的贷款基准利率表并录入。"
            )
        return row

    def _last_known(self) -> str:
        known = [row.date for row in self.rows if row.one_year is not None]
        return f"{chinese_day(known[-1])}一期" if known else "无"


def rate_table(rates: Rates | None = None) -> RateTable:
    """The packaged table with the entered rows laid over it."""
    rows = {row.date: row for row in _packaged()}
    rows.update({row.date: row for row in (rates.rows if rates else ())})
    return RateTable(rows=tuple(rows[day] for day in sorted(rows)))


def _next_publication(last: date) -> date:
    """The 20th of the next month: a new rate may stand from then on."""
    months = last.year * 12 + last.month
    return date(months // 12, months % 12 + 1, 20)


@cache
def _packaged() -> tuple[RateRow, ...]:
    with (DATA / "lpr.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_row(record) for record in csv.DictReader(file))


def _row(record: dict[str, str]) -> RateRow:
    day = date.fromisoformat(record["publish_date"])
    status = _STATUS.get(record["status"], "待录入")
    return RateRow(
        date=day,
        one_year=_fraction(record["lpr_1y"]),
        five_year=_fraction(record["lpr_5y"]),
        source=f"{chinese_day(day)}公布的一年期LPR（{status}）",
    )


def _fraction(percent: str) -> Decimal | None:
    return Decimal(percent) / 100 if percent else None
