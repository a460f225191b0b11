"""The highest interest that the law protects, day by day (民间借贷解释 25, 29, 31)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.loan.account import Account
from litigation.analysis.claims.money import show_rate
from litigation.analysis.claims.rates import RateRow, RateTable, RateUnknown
from litigation.analysis.claims.segments import Rate
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import EventKind, Facts

NEW_RULES = date(2020, 8, 20)
MULTIPLE = Decimal(4)


@dataclass(frozen=True)
class Ceiling:
    """Four times a published rate; `early` True: before 2020-08-20 other rules may give more."""

    row: RateRow
    day: date
    at: str  # 合同成立时 | 起诉时
    early: bool
    notes: tuple[str, ...] = ()

    @property
    def rate(self) -> Decimal:
        return (self.row.one_year or Decimal(0)) * MULTIPLE

    @property
    def as_rate(self) -> Rate:
        return Rate(self.row.one_year or Decimal(0), MULTIPLE, 365, self.words)

    @property
    def words(self) -> str:
        """The ceiling with its parts, e.g. 合同成立时一年期LPR 3.65%的四倍14.6%."""
        base = show_rate(self.row.one_year or Decimal(0))
        return f"{self.at}（{chinese_day(self.day)}）一年期LPR {base}的四倍{show_rate(self.rate)}"


class CeilingUnknown(RateUnknown):
    """The ceiling cannot be told, so no interest can be computed."""

    code = "ceiling_unknown"


def formed_on(facts: Facts, account: Account) -> date | None:
    """The day of the contract; between people it comes about with the money (民法典 679)."""
    first = account.lent[0].date if account.lent else None
    if first is not None and _are_people(facts):
        return first
    return account.loan.formed or first


def ceiling_of(facts: Facts, account: Account, table: RateTable, *, as_of: date) -> Ceiling:
    """The ceiling of a loan; raises CeilingUnknown or RateUnknown."""
    formed = formed_on(facts, account)
    if formed is None:
        raise CeilingUnknown(
            "借款成立的日期不明，利率上限（合同成立时一年期LPR的四倍）无法确定；"
            "请补充载明日期的借条、借款合同或转账凭证。"
        )
    if formed >= NEW_RULES:
        row = _known(table, formed, "合同成立时")
        return Ceiling(row, formed, "合同成立时", early=False)
    return _in_transition(facts, formed, table, as_of)


def _in_transition(facts: Facts, formed: date, table: RateTable, as_of: date) -> Ceiling:
    filed = _filed(facts, as_of)
    sued = filed or as_of
    if sued < NEW_RULES:
        raise CeilingUnknown(
            f"本案于{sued}受理，早于2020年8月20日，利率上限适用当时的规定，其条文未收录，不作推算；"
            "请由律师按当时的规定核定利率后录入。"
        )
    row = _known(table, sued, "起诉时")
    supposed = "" if filed else "材料未见起诉日，以测算日为起诉日；"
    note = (
        f"借款成立于{formed}（2020年8月20日之前）：{supposed}自2020年8月20日起的利息按起诉时一年期LPR的"
        f"四倍封顶；"
        "此前的利息可请求按当时的规定计算，当时规定的条文未收录，暂按同一上限计算，超过上限的部分"
        "是否支持"
        "须由律师核定，故所列为下限（民间借贷解释第31条）。"
    )
    return Ceiling(row, sued, "起诉时", early=True, notes=(note,))


def _known(table: RateTable, day: date, at: str) -> RateRow:
    try:
        return table.one_year_on(day)
    except RateUnknown as unknown:
        raise CeilingUnknown(f"{at}的利率上限无法确定：{unknown.message}") from unknown


def _filed(facts: Facts, as_of: date) -> date | None:
    days = [one.date for one in facts.events if one.kind is EventKind.FILED and one.date <= as_of]
    return min(days, default=None)


def _are_people(facts: Facts) -> bool:
    sides = [p for p in facts.parties if p.contract_role in ("lender", "borrower")]
    return bool(sides) and all(party.kind == "person" for party in sides)
