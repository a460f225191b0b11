"""A loan whose certificate was issued anew: one debt, its later principal within 民间借贷解释 27.

Interest of the earlier time joins the later principal as far as it stays within the ceiling of the
earlier contract; what is due in the end may not be more than the first principal with interest on
it at that ceiling over the whole time. Payments are set off on both sides of that comparison.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.loan.account import Account, Move
from litigation.analysis.claims.loan.ceiling import Ceiling
from litigation.analysis.claims.loan.prices import Price
from litigation.analysis.claims.loan.running import Run, run_loan
from litigation.analysis.claims.loan.stage import Limit, Reckoned, Renewed, worked_off
from litigation.analysis.claims.money import total
from litigation.analysis.claims.rates import RateTable
from litigation.analysis.values.facts import Facts

NO_FIRST = (
    "借款凭证写明系重新出具，但原凭证、最初的借款本金和前期利息均未入卷："
    "后期本金须依民间借贷解释第27条核定，无法计算；请补充原借条、首次出借的转账凭证和结算单。"
)
NO_DAY = "前期借款的日期不明"
OLDER_RULES = (
    "前期借款成立于2020年8月20日之前，截至2020年8月19日的利息可请求按当时的规定计算（民间借贷解释第31条），"
    "前期利息转入后期本金时如何适用当时的规定未有定论，已计入的是按现行上限的部分"
)


def worked_off_anew(
    facts: Facts,
    account: Account,
    repaid: tuple[Move, ...],
    table: RateTable,
    as_of: date,
    *,
    until: date | None = None,
) -> Reckoned:
    """The whole chain up to a day; without the first principal the later one is refused."""
    day, stated = account.loan.formed, account.loan.principal
    if day is None or stated is None or not account.earlier:
        return Reckoned(replace(account, repaid=repaid), None, refusal=NO_FIRST)
    until = until or as_of
    before = tuple(move for move in repaid if move.date <= day)
    earlier = _earlier(facts, account.earlier, before, table, as_of, day)
    if any(one.run is None for one in earlier):
        return Reckoned(replace(account, repaid=repaid), None, refusal=NO_FIRST)
    renewed = _renewed(account, earlier, day, stated)
    left = earlier[-1].run.excess if earlier[-1].run else ()
    after = (*left, *(move for move in repaid if move.date > day))
    opening = _opening(account, renewed)
    stage = replace(account, lent=opening, earlier=())
    made = worked_off(facts, stage, after, table, as_of, until=until, chained=True)
    return _whole(made, account, renewed, repaid, until)


def _earlier(
    facts: Facts,
    accounts: tuple[Account, ...],
    before: tuple[Move, ...],
    table: RateTable,
    as_of: date,
    day: date,
) -> tuple[Reckoned, ...]:
    """Each loan that was replaced, up to the day of the new certificate."""
    found: list[Reckoned] = []
    pool = before
    for account in accounts:
        if account.first_day is None:
            account = replace(account, loan=replace(account.loan, formed=day))
        if account.loan.renewal is None:
            one = worked_off(facts, account, pool, table, as_of, until=day, chained=True)
        else:
            one = worked_off_anew(facts, account, pool, table, as_of, until=day)
        found.append(one)
        pool = one.run.excess if one.run else pool
    return tuple(found)


def _renewed(
    account: Account, earlier: tuple[Reckoned, ...], day: date, stated: Decimal
) -> Renewed:
    fresh = total(move.amount for move in account.lent if move.date <= day)
    later = total(move.amount for move in account.lent if move.date > day)
    bare = total(one.open or Decimal(0) for one in earlier) + fresh
    pairs = zip(account.earlier, earlier, strict=True)
    unknown = next((why for told, one in pairs if (why := _unknown(told, one))), "")
    joined = stated - later
    if unknown:
        told = unknown if joined > bare else ""
        return Renewed(earlier, day, stated, min(joined, bare) + later, fresh, None, told)
    most = fresh + total(_at_ceiling(one, day) for one in earlier)
    older = any(one.ceiling is not None and one.ceiling.early for one in earlier)
    told = OLDER_RULES if older and joined > most else ""
    return Renewed(earlier, day, stated, min(joined, most) + later, fresh, most, told)


def _unknown(told: Account, one: Reckoned) -> str:
    """Why the interest of the earlier time cannot be measured against the ceiling."""
    if told.first_day is None:
        return NO_DAY
    return "" if one.ceiling is not None else one.ceiling_refusal or NO_DAY


def _at_ceiling(one: Reckoned, day: date) -> Decimal:
    """Principal and interest of an earlier loan at its ceiling, payments set off."""
    assert one.ceiling is not None
    run = run_at_ceiling(one.account, one.opening, one.account.repaid, one.ceiling, day)
    return run.principal + run.within_open


def run_at_ceiling(
    account: Account,
    lent: tuple[Move, ...],
    repaid: tuple[Move, ...],
    ceiling: Ceiling,
    until: date,
) -> Run:
    """What a loan comes to at four times the LPR of its contract."""
    price = Price(ceiling.rate, ceiling.words, shown=ceiling.as_rate)
    return run_loan(account, lent, repaid, until=until, due=None, within=price)


def _opening(account: Account, renewed: Renewed) -> tuple[Move, ...]:
    """The later principal on the day of the new certificate; money that came after it, then."""
    later = tuple(move for move in account.lent if move.date > renewed.day)
    joined = renewed.principal - total(move.amount for move in later)
    first = Move("", renewed.day, joined, "", account.loan.principal_citations)
    return (first, *later)


def _whole(
    made: Reckoned,
    account: Account,
    renewed: Renewed,
    repaid: tuple[Move, ...],
    until: date,
) -> Reckoned:
    """The last stage with what came before it, cut to the limit of the whole time."""
    run = made.run
    assert run is not None
    before = tuple(one.run for one in renewed.earlier if one.run is not None)
    run = replace(
        run,
        allocations=(*(a for one in before for a in one.allocations), *run.allocations),
        notes=(*(note for one in before for note in one.notes), *run.notes),
    )
    lent = (*(m for one in renewed.earlier for m in one.account.lent), *account.lent)
    whole = replace(
        account,
        lent=lent,
        repaid=repaid,
        undelivered=total(one.account.undelivered for one in renewed.earlier),
        notes=(*account.notes, *(n for one in renewed.earlier for n in one.account.notes)),
    )
    supposed = any(one.supposed for one in renewed.earlier)
    made = replace(made, account=whole, run=run, supposed=supposed, renewed=renewed)
    return _cut(made, renewed, until)


def _cut(made: Reckoned, renewed: Renewed, until: date) -> Reckoned:
    """Whatever goes beyond the limit comes off the latest interest first."""
    limits, run = _limits(made, renewed, until), made.run
    if not limits or run is None:
        return made
    owed = run.principal + run.within_open + run.late_open
    over = max(owed - total(one.open for one in limits), Decimal(0))
    late = min(over, run.late_open)
    within = min(over - late, run.within_open)
    principal = over - late - within
    renewed = replace(
        renewed, limits=limits, cut_late=late, cut_within=within, cut_principal=principal
    )
    run = replace(run, principal=run.principal - principal)
    return replace(made, run=run, renewed=renewed)


def _limits(made: Reckoned, renewed: Renewed, until: date) -> tuple[Limit, ...]:
    """Every sum really lent at the ceiling of its own contract; none where one is not known."""
    found: list[Limit] = []
    pool = made.account.repaid
    for lent, ceiling in _really_lent(made, renewed):
        if ceiling is None or ceiling.early or renewed.unknown:
            return ()
        run = run_at_ceiling(made.account, lent, pool, ceiling, until)
        found.append(Limit(total(move.amount for move in lent), ceiling.rate, run))
        pool = run.excess
    return tuple(found)


def _really_lent(
    made: Reckoned, renewed: Renewed
) -> Iterator[tuple[tuple[Move, ...], Ceiling | None]]:
    """The money of the first certificates, and what was paid out with each later one."""
    for one in renewed.earlier:
        if one.renewed is not None:
            yield from _really_lent(one, one.renewed)
        else:
            yield one.opening, one.ceiling
    before = {move for one in renewed.earlier for move in one.account.lent}
    fresh = tuple(move for move in made.account.lent if move not in before)
    if fresh:
        yield fresh, made.ceiling
