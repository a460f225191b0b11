"""What an agreed price comes to a year, and what applies within the term and after it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.loan.account import Account
from litigation.analysis.claims.loan.ceiling import (
    FORMER_LIMIT,
    FORMER_VOID,
    NEW_RULES,
    Ceiling,
)
from litigation.analysis.claims.money import plain, show, show_rate
from litigation.analysis.claims.rates import LPR_START, RateTable, RateUnknown
from litigation.analysis.claims.segments import Rate
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.loan import InterestTerm, Loan

YEAR = 365
UNAGREED = Decimal("0.06")  # after the term, where no rate at all was agreed (2015, 29)
_YEARLY = {"year": Decimal(1), "month": Decimal(12), "day": Decimal(YEAR)}
_PER = {"day": "日", "month": "月", "year": "年"}


class PriceUnclear(RateUnknown):
    """A price was agreed, but the papers do not say how much."""

    code = "price_unclear"


@dataclass(frozen=True)
class Former:
    """What a price was up to 2020-08-19; `natural`: on top, kept where it was paid willingly."""

    rate: Rate
    natural: Decimal = Decimal(0)


@dataclass(frozen=True)
class Price:
    """A yearly rate with the words that tell where it comes from; None: no interest."""

    rate: Decimal | None
    words: str
    terms: tuple[InterestTerm, ...] = ()
    capped: bool = False
    shown: Rate | None = None
    former: Former | None = None

    @property
    def as_rate(self) -> Rate:
        return self.shown or Rate(self.rate or Decimal(0), Decimal(1), YEAR, self.words)


NOTHING = Price(None, "")


def agreed(loan: Loan, part: str) -> InterestTerm | None:
    """What was agreed for a part: term, overdue, penalty, fee."""
    return next((one for one in loan.interest if one.part == part), None)


def term_price(
    account: Account, ceiling: Ceiling, table: RateTable, *, formed: date, people: bool
) -> Price:
    """Interest within the term: as agreed up to the ceiling; nothing where nothing was agreed."""
    term = agreed(account.loan, "term")
    if term is None or term.none:
        return NOTHING
    if term.unclear:
        if people:
            return NOTHING
        raise PriceUnclear(
            "约定支付利息但未写明标准：非自然人之间的借贷由法院结合合同内容、交易习惯和市场利率等"
            "因素确定"
            "（民间借贷解释第24条），无法计算；请补充载明利率的文件。"
        )
    return _capped(_yearly(account, term, table, formed), ceiling)


def overdue_price(
    account: Account,
    ceiling: Ceiling,
    table: RateTable,
    *,
    formed: date,
    breach: date,
    within: Price,
) -> Price:
    """After the term: as agreed, else as within it, else the LPR of that day; capped (28, 29)."""
    parts = [
        _yearly(account, term, table, formed)
        for part in ("overdue", "penalty")
        if (term := agreed(account.loan, part)) is not None and not term.unclear and not term.none
    ]
    basis = agreed(account.loan, "term")
    if agreed(account.loan, "overdue") is None and within.rate is not None and basis is not None:
        kept = _yearly(account, basis, table, formed)
        parts.insert(0, replace(kept, words=f"未另约定逾期利率，沿用期内的{kept.words}"))
    if parts:
        return _capped(_summed(parts), ceiling)
    if breach < LPR_START:
        raise PriceUnclear(
            f"期内和逾期利率均未约定，而逾期始于{chinese_day(breach)}（2019年8月20日之前），当时没有LPR可供参照"
            "（民间借贷解释第28条），不作推算；请由律师核定利率后录入。"
        )
    row = table.one_year_on(breach)
    rate = Rate(
        row.one_year or Decimal(0), Decimal(1), YEAR, f"{row.source}，{chinese_day(breach)}逾期时"
    )
    words = f"期内和逾期利率均未约定，按{chinese_day(breach)}当时一年期LPR {show_rate(rate.value)}"
    former = None
    if ceiling.former and breach < NEW_RULES:
        told = f"期内和逾期利率均未约定，截至2020年8月19日按当时规定的年{show_rate(UNAGREED)}"
        former = Former(Rate(UNAGREED, Decimal(1), YEAR, f"{told}（2015年民间借贷解释第29条）"))
        words = f"{told}，其后{words}"
    return Price(rate.value, words, (), False, replace(rate, source=words), former)


def _summed(parts: list[Price]) -> Price:
    if len(parts) == 1:
        return parts[0]
    whole = sum((part.rate or Decimal(0) for part in parts), Decimal(0))
    return Price(
        whole,
        f"逾期利息、违约金合并：{'；'.join(part.words for part in parts)}，合计年"
        f"{show_rate(whole)}",
        tuple(term for part in parts for term in part.terms),
    )


def _capped(price: Price, ceiling: Ceiling) -> Price:
    if price.rate is None or price.rate <= min(ceiling.rate, FORMER_LIMIT):
        return price
    former = _former(price, price.rate) if ceiling.former or ceiling.row is None else None
    if price.rate <= ceiling.rate:
        return replace(price, former=former)
    words = f"{price.words}，超过{ceiling.words}，按上限计"
    shown = replace(ceiling.as_rate, source=words)
    if ceiling.former and former is not None:
        words = f"{former.rate.source}；自2020年8月20日起{words}"
    return Price(ceiling.rate, words, price.terms, True, shown, former)


def _former(price: Price, agreed_rate: Decimal) -> Former:
    """Up to 2020-08-19 what was agreed within 24 %; up to 36 % what was paid willingly stays."""
    within = min(agreed_rate, FORMER_LIMIT)
    over = (
        "，超过当时规定的上限年24%，按上限计"
        if agreed_rate > within
        else "，未超过当时规定的上限年24%"
    )
    rate = Rate(within, Decimal(1), YEAR, f"截至2020年8月19日{price.words}{over}")
    return Former(rate, min(agreed_rate, FORMER_VOID) - within)


def _yearly(account: Account, term: InterestTerm, table: RateTable, formed: date) -> Price:
    if term.rate is not None:
        rate = term.rate * _YEARLY[term.per]
        told = f"约定{_PER[term.per]}利率{show_rate(term.rate)}"
        words = told if term.per == "year" else f"{told}（折年{show_rate(rate)}）"
        return Price(rate, words, (term,))
    if term.times is not None:
        return _of_term(account, term, table, formed)
    if term.lpr_multiple is not None:
        row = table.one_year_on(formed)
        value = row.one_year or Decimal(0)
        words = f"约定一年期LPR的{plain(term.lpr_multiple)}倍（{row.source} {show_rate(value)}）"
        shown = Rate(value, term.lpr_multiple, YEAR, words)
        return Price(value * term.lpr_multiple, words, (term,), False, shown)
    return _from_sum(account, term)


def _of_term(account: Account, term: InterestTerm, table: RateTable, formed: date) -> Price:
    """A late rate agreed as so many times the rate within the term."""
    basis = agreed(account.loan, "term")
    if basis is None or basis.times is not None or basis.none or basis.unclear:
        raise PriceUnclear("逾期利率以期内利率为基础约定，而期内利率不明；请补充载明利率的文件。")
    within = _yearly(account, basis, table, formed)
    times = term.times or Decimal(1)
    rate = (within.rate or Decimal(0)) * times
    words = f"约定按期内利率的{plain(times)}倍（{within.words}，计年{show_rate(rate)}）"
    return Price(rate, words, (term, basis))


def _from_sum(account: Account, term: InterestTerm) -> Price:
    """A fixed sum a month as a rate on the sum agreed."""
    principal = account.loan.principal or account.lent_sum
    if term.periodic is None or not principal:
        raise PriceUnclear("利息的约定无法折算为利率；请核对条款原文后录入。")
    if term.per == "once":
        return _lump(account, term, principal)
    rate = term.periodic * _YEARLY[term.per] / principal
    rate = rate.quantize(Decimal("0.000001"))
    words = (
        f"约定每{_PER[term.per]}利息{show(term.periodic)}元，按约定本金{show(principal)}元折年"
        f"{show_rate(rate)}"
    )
    return Price(rate, words, (term,))


def _lump(account: Account, term: InterestTerm, principal: Decimal) -> Price:
    start = account.lent[0].date if account.lent else account.loan.formed
    due = account.loan.due
    if start is None or due is None or due <= start or term.periodic is None:
        raise PriceUnclear("约定的是利息总额而借期不明，无法折算为利率；请补充借款期限。")
    days = (due - start).days
    rate = (term.periodic * YEAR / principal / days).quantize(Decimal("0.000001"))
    words = (
        f"约定利息总额{show(term.periodic)}元，按{days}天、本金{show(principal)}元折年"
        f"{show_rate(rate)}"
    )
    return Price(rate, words, (term,))
