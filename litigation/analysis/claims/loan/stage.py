"""One loan worked off to a day: its prices, its ceiling and its run, or why they are refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.days import DAY
from litigation.analysis.claims.loan.account import Account, Move
from litigation.analysis.claims.loan.ceiling import Ceiling, ceiling_of, formed_on
from litigation.analysis.claims.loan.prices import (
    NOTHING,
    Price,
    agreed,
    overdue_price,
    term_price,
)
from litigation.analysis.claims.loan.running import Part, Run, run_loan
from litigation.analysis.claims.money import total
from litigation.analysis.claims.rates import RateTable, RateUnknown
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.loan import Loan

NO_PRINCIPAL = (
    "借款本金不明，无法计算；请补充载明金额的借条、借款合同或转账凭证（本金以实际出借为准）。"
)


@dataclass(frozen=True)
class Reckoned:
    """One loan: `run` None when even the principal cannot be told, `refusal` says why.

    `no_interest` says why interest or overdue interest is left out though something is owed.
    """

    account: Account
    run: Run | None
    ceiling: Ceiling | None = None
    within: Price = NOTHING
    late: Price = NOTHING
    refusal: str = ""
    within_refusal: str = ""
    late_refusal: str = ""
    ceiling_refusal: str = ""  # why the ceiling of its interest is not known
    parts: tuple[Part, ...] = ()  # of a loan paid back in parts
    supposed: bool = False  # no payout is shown: the sum and the day of the paper stand for it
    opening: tuple[Move, ...] = ()  # the money it ran from
    renewed: Renewed | None = None  # of a loan whose certificate was issued anew

    @property
    def loan(self) -> Loan:
        return self.account.loan

    @property
    def open(self) -> Decimal | None:
        return self.run.principal if self.run else None

    @property
    def set_off_blindly(self) -> Decimal:
        """What went against the principal for want of the interest that payments meet first."""
        if self.run is None or not (self.within_refusal or self.late_refusal):
            return Decimal(0)
        return total(a.amount for a in self.run.allocations if a.debt.endswith("本金"))

    def is_due(self, as_of: date) -> bool | None:
        """Whether the term, or that of a part still open, has passed; None when none is agreed."""
        if self.loan.due is None:
            return None
        return self.loan.due < as_of or (self.run is not None and bool(self.run.overdue))

    @property
    def not_yet_due(self) -> Decimal:
        """Of a loan paid back in parts, what is still open of those whose day is to come."""
        if self.run is None or not self.run.overdue:
            return Decimal(0)
        return self.run.principal - total(balance for balance, _ in self.run.overdue)


@dataclass(frozen=True)
class Limit:
    """A sum really lent, worked off at the ceiling of its contract."""

    lent: Decimal
    rate: Decimal
    run: Run

    @property
    def open(self) -> Decimal:
        return self.run.principal + self.run.within_open


@dataclass(frozen=True)
class Renewed:
    """How a later principal came about (民间借贷解释 27), and what its loan may cost in the end.

    `most`: what may stand as the later principal, principal and interest at the ceiling up to the
    day of the new certificate; None: it cannot be told, `unknown` says why, and no interest joins.
    `limits`: the first principal worked off at the ceiling over the whole time, and so whatever was
    paid out later; empty: not known. `cut_*`: what the sums lose so that they come to no more.
    """

    earlier: tuple[Reckoned, ...]
    day: date
    stated: Decimal
    principal: Decimal
    fresh: Decimal  # paid out with the new certificate
    most: Decimal | None
    unknown: str = ""
    limits: tuple[Limit, ...] = ()
    cut_late: Decimal = Decimal(0)
    cut_within: Decimal = Decimal(0)
    cut_principal: Decimal = Decimal(0)

    @property
    def limit(self) -> Decimal | None:
        return total(one.open for one in self.limits) if self.limits else None

    @property
    def cut(self) -> Decimal:
        return self.cut_late + self.cut_within + self.cut_principal

    @property
    def not_joined(self) -> Decimal:
        """What the certificate states beyond what may stand as principal."""
        return self.stated - self.principal


def worked_off(
    facts: Facts,
    account: Account,
    repaid: tuple[Move, ...],
    table: RateTable,
    as_of: date,
    *,
    until: date | None = None,
    chained: bool = False,
) -> Reckoned:
    """The loan up to a day, `as_of` unless another is given; `chained`: one of several notes."""
    lent, supposed = _lent(account)
    until = until or as_of
    account = replace(account, repaid=repaid)
    if not lent:
        return Reckoned(account, None, refusal=NO_PRINCIPAL)
    due = account.loan.due
    bare = tuple(Part(part.due, part.amount, NOTHING) for part in account.loan.parts)
    plain = run_loan(account, lent, repaid, until=until, due=due, parts=bare)
    made = Reckoned(account, plain, supposed=supposed, opening=lent)
    formed = formed_on(facts, account)
    try:
        ceiling = ceiling_of(facts, account, table, as_of=as_of, chained=chained)
    except RateUnknown as unknown:
        made = replace(made, ceiling_refusal=unknown.message)
        return _without_interest(made, unknown.message, until)
    if formed is None:
        return made
    made = _priced(replace(made, ceiling=ceiling), facts, ceiling, table, formed, until)
    run = run_loan(
        account,
        lent,
        repaid,
        until=until,
        due=due,
        within=made.within,
        late=made.late,
        parts=made.parts or bare,
    )
    return replace(made, run=run)


def _priced(
    made: Reckoned,
    facts: Facts,
    ceiling: Ceiling,
    table: RateTable,
    formed: date,
    as_of: date,
) -> Reckoned:
    account, due = made.account, made.account.loan.due
    try:
        within = term_price(
            account, ceiling, table, formed=formed, people=_are_people(facts, account.loan)
        )
        made = replace(made, within=within)
    except RateUnknown as unknown:
        made = replace(made, within_refusal=unknown.message)
    if account.loan.parts_doubt and due is not None:
        return replace(made, late_refusal=_parts_refusal(account.loan))
    days = tuple(part.due for part in account.loan.parts) or ((due,) if due else ())
    if not any(day < as_of for day in days):
        return made
    try:
        prices = {
            day: overdue_price(
                account, ceiling, table, formed=formed, breach=day + DAY, within=made.within
            )
            for day in days
            if day < as_of
        }
    except RateUnknown as unknown:
        return replace(made, late_refusal=unknown.message)
    if made.within_refusal and agreed(account.loan, "overdue") is None:
        return replace(made, late_refusal=made.within_refusal)
    parts = tuple(
        Part(part.due, part.amount, prices.get(part.due, NOTHING)) for part in account.loan.parts
    )
    return replace(made, late=prices[max(prices)], parts=parts)


def _parts_refusal(loan: Loan) -> str:
    return (
        f"{loan.parts_doubt}；逾期利息须按每期未还本金自该期届满次日起分别计算，"
        "不作推算；请补充载明各期还款日和应还本金的还款计划表。"
    )


def _without_interest(made: Reckoned, reason: str, as_of: date) -> Reckoned:
    """The principal stands; interest is refused only where there would be any."""
    term = agreed(made.loan, "term")
    within = reason if term is not None and not term.none else ""
    late = reason if made.is_due(as_of) else ""
    return replace(made, within_refusal=within, late_refusal=late)


def _lent(account: Account) -> tuple[tuple[Move, ...], bool]:
    """The payouts shown; without any the sum and the day of the paper, less what was kept back."""
    if account.lent:
        return account.lent, False
    loan = account.loan
    if loan.principal is None or loan.formed is None:
        return (), False
    value = loan.principal - (loan.withheld or Decimal(0))
    citations = (*loan.principal_citations, *loan.withheld_citations)
    return (Move("", loan.formed, value, "", citations),), True


def _are_people(facts: Facts, loan: Loan) -> bool:
    sides = {*loan.lenders, *loan.borrowers}
    kinds = {party.kind for party in facts.parties if party.id in sides}
    return kinds == {"person"}
