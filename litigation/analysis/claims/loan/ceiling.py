"""The highest interest that the law protects, by the day (民间借贷解释 25, 29, 31)."""

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
FORMER_RULES = date(2015, 9, 1)
MULTIPLE = Decimal(4)
FORMER_LIMIT = Decimal("0.24")  # what could be claimed
FORMER_VOID = Decimal("0.36")  # what was paid of one's own will was not given back up to here


@dataclass(frozen=True)
class Ceiling:
    """Four times a published rate; `early` True: before 2020-08-20 other rules may give more.

    `former`: up to 2020-08-19 it is the limit of the interpretation of 2015. Without a row that
    limit holds for every day.
    """

    row: RateRow | None
    day: date
    at: str  # 合同成立时 | 起诉时 | 受理时
    early: bool
    notes: tuple[str, ...] = ()
    former: bool = False

    @property
    def rate(self) -> Decimal:
        if self.row is None:
            return FORMER_LIMIT
        return (self.row.one_year or Decimal(0)) * MULTIPLE

    @property
    def as_rate(self) -> Rate:
        if self.row is None:
            return Rate(FORMER_LIMIT, Decimal(1), 365, self.words)
        return Rate(self.row.one_year or Decimal(0), MULTIPLE, 365, self.words)

    @property
    def words(self) -> str:
        """The ceiling with its parts, e.g. 合同成立时一年期LPR 3.65%的四倍14.6%."""
        if self.row is None:
            return (
                f"{self.at}（{chinese_day(self.day)}）有效的原规定的上限年{show_rate(FORMER_LIMIT)}"
            )
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


def ceiling_of(
    facts: Facts, account: Account, table: RateTable, *, as_of: date, chained: bool = False
) -> Ceiling:
    """The ceiling of a loan; raises CeilingUnknown or RateUnknown.

    `chained`: of certificates issued anew, whose transition is open, only today's rule is used.
    """
    formed = formed_on(facts, account)
    if formed is None:
        raise CeilingUnknown(
            "借款成立的日期不明，利率上限（合同成立时一年期LPR的四倍）无法确定；"
            "请补充载明日期的借条、借款合同或转账凭证。"
        )
    if formed >= NEW_RULES:
        row = _known(table, formed, "合同成立时")
        return Ceiling(row, formed, "合同成立时", early=False)
    former = formed >= FORMER_RULES and not chained
    return _in_transition(facts, formed, table, as_of, former)


def _in_transition(
    facts: Facts, formed: date, table: RateTable, as_of: date, former: bool
) -> Ceiling:
    filed = _filed(facts, as_of)
    sued = filed or as_of
    if sued < NEW_RULES:
        if former:
            return Ceiling(None, sued, "受理时", early=False)
        raise CeilingUnknown(
            f"本案于{chinese_day(sued)}受理，早于2020年8月20日，利率上限适用当时的规定；2015年9月1日前成立的"
            "或重新出具凭证的借款所适用的条文未收录，不作推算；请由律师按当时的规定核定利率后录入。"
        )
    row = _known(table, sued, "起诉时")
    supposed = "" if filed else "材料未见起诉日，以测算日为起诉日；"
    if former:
        return Ceiling(row, sued, "起诉时", True, (_transition(formed, supposed),), former=True)
    note = (
        f"借款成立于{formed}（2020年8月20日之前）：{supposed}自2020年8月20日起的利息按起诉时一年期LPR的"
        f"四倍封顶；"
        "此前的利息可请求按当时的规定计算，当时规定的条文未收录，暂按同一上限计算，超过上限的部分"
        "是否支持"
        "须由律师核定，故所列为下限（民间借贷解释第31条）。"
    )
    return Ceiling(row, sued, "起诉时", early=True, notes=(note,))


def _transition(formed: date, supposed: str) -> str:
    return (
        f"借款成立于{chinese_day(formed)}（2020年8月20日之前）：截至2020年8月19日的利息可请求按当时的规定计算，"
        f"约定年利率以{show_rate(FORMER_LIMIT)}为限（2015年民间借贷解释第26、30条）；{supposed}"
        "自2020年8月20日起按起诉时一年期LPR的四倍封顶（民间借贷解释第31条）。"
        f"借款人在此前自愿支付的年{show_rate(FORMER_LIMIT)}至{show_rate(FORMER_VOID)}部分利息不予返还、不抵本金，"
        f"超过{show_rate(FORMER_VOID)}的部分抵本金；只有明确为付息的款项才按自愿付息处理。"
    )


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
