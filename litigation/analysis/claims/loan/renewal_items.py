"""What the sheet says of a certificate issued anew: interest joined, and the limit at the end."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.loan.prices import agreed
from litigation.analysis.claims.loan.stage import Limit, Reckoned, Renewed
from litigation.analysis.claims.money import show, show_rate, show_sum, to_fen, total
from litigation.analysis.rules.lookup import LOANS, cited
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import ClaimItem


def joined_item(case: ClaimCase, one: Reckoned, id: str) -> ClaimItem | None:
    """Interest of the earlier time that cannot be measured against the ceiling: not counted."""
    renewed = one.renewed
    if renewed is None or not renewed.unknown:
        return None
    return ClaimItem(
        id=id,
        kind="joined_interest",
        title=case.title(f"计入新凭证的前期利息：{one.loan.label}（不计入合计）"),
        amount=None,
        refusal=(
            f"新凭证载明{show(renewed.stated)}元，其中{show(renewed.not_joined)}元系前期利息，能否作为后期本金"
            f"须看前期利率是否超过上限（民间借贷解释第27条），无法核定：{renewed.unknown.rstrip('。')}；"
            f"请补充原凭证、首次出借的转账凭证和结算单，由律师核定。"
        ),
        citations=one.loan.principal_citations,
        articles=cited(case.rules, LOANS, 27),
        instalment=one.loan.label,
        counted=False,
    )


def limit_item(case: ClaimCase, one: Reckoned, id: str) -> ClaimItem | None:
    """The most that may be due in the end: the first principal at the ceiling, payments set off."""
    renewed, run = one.renewed, one.run
    if renewed is None or renewed.limit is None or run is None:
        return None
    due = run.principal + run.within_open + run.late_open
    due += renewed.cut_principal
    told = f"按新凭证计算的本息余额为{show(due)}元"
    verdict = (
        f"{told}，超过该上限{show(renewed.cut)}元，已自利息（不足时自本金）中核减。"
        if renewed.cut
        else f"{told}，未超过该上限。"
    )
    return ClaimItem(
        id=id,
        kind="renewal_limit",
        title=case.title(f"重新出具凭证的本息上限核对：{one.loan.label}（不计入合计）"),
        amount=to_fen(renewed.limit),
        segments=tuple(s for limit in renewed.limits for s in limit.run.within),
        formula="；".join(_limit_formula(limit) for limit in renewed.limits),
        citations=one.loan.principal_citations,
        articles=cited(case.rules, LOANS, 27),
        notes=(
            "最初借款本金，加以最初借款本金为基数、按合同成立时一年期LPR四倍计算的整个借款期间"
            f"（算至{chinese_day(case.as_of)}）的利息，还款同样先抵利息后抵本金（民间借贷解释第27条第2款）。",
            verdict,
        ),
        instalment=one.loan.label,
        counted=False,
    )


def _limit_formula(limit: Limit) -> str:
    made = limit.run.within
    interest = show_sum(segment.amount for segment in made)
    whole = limit.lent + total(segment.amount for segment in made)
    paid = whole - limit.open
    minus = f" − 已还{show(paid)}" if paid else ""
    return f"最初本金{show(limit.lent)} + 利息（{interest}）{minus} = {show(limit.open)}"


def renewal_notes(one: Reckoned) -> Iterator[str]:
    """How the later principal came about, and what did not join it."""
    renewed, renewal = one.renewed, one.loan.renewal
    if renewed is None or renewal is None:
        return
    labels = "、".join(earlier.loan.label for earlier in renewed.earlier)
    yield renewal.doubt or (
        f"{chinese_day(renewed.day)}的凭证系就{labels}结算后重新出具，只按一笔借款计算，"
        "原凭证不再另计（民间借贷解释第27条）。"
    )
    if renewed.most is not None and not renewed.unknown:
        yield _joined_note(renewed, renewed.most)
    for earlier in renewed.earlier:
        yield from _earlier_notes(earlier)
    if not renewed.limits:
        yield (
            "最终本息是否超过第27条第2款的上限，"
            "因合同成立时的利率上限不明或适用当时的规定，未能核对。"
        )
    if agreed(one.loan, "term") is None and any(
        agreed(earlier, "term") for earlier in one.loan.replaced
    ):
        yield "新凭证未再约定利息，借期内暂不计；原约定的利率是否沿用，由出借人举证。"
    yield from _surety_notes(one)


def _joined_note(renewed: Renewed, most: Decimal) -> str:
    fresh = f"，另加该次付款{show(renewed.fresh)}" if renewed.fresh else ""
    bare = total(one.open or Decimal(0) for one in renewed.earlier)
    told = (
        f"后期本金：前期未还本金{show(bare)}元{fresh}，按前期利率上限算至该日的本息为{show(most)}元；"
        f"新凭证载明{show(renewed.stated)}元，"
    )
    if renewed.not_joined:
        return (
            f"{told}超过的{show(renewed.not_joined)}元不计入后期本金，"
            f"后期本金认定为{show(renewed.principal)}元（第27条第1款）。"
        )
    return f"{told}未超过，可认定为后期本金（第27条第1款）。"


def _earlier_notes(one: Reckoned) -> Iterator[str]:
    run = one.run
    if run is None or one.ceiling is None:
        return
    if run.within or run.late:
        made = show_sum(segment.amount for segment in (*run.within, *run.late))
        price = one.within if one.within.rate is not None else one.late
        yield (
            f"{one.loan.label}至换据日按约定（以上限为限）计算的前期利息：{made}元"
            f"（年{show_rate(price.rate or Decimal(0))}），供与新凭证核对。"
        )
    else:
        yield f"{one.loan.label}的原凭证未见利息约定，前期利息以双方结算为准，仍受上述上限限制。"
    if one.ceiling.early:
        yield from one.ceiling.notes


def _surety_notes(one: Reckoned) -> Iterator[str]:
    before = {g.name for loan in one.loan.replaced for g in loan.guarantees}
    gone = sorted(before - {g.name for g in one.loan.guarantees})
    if gone:
        yield (
            f"原凭证的保证人{'、'.join(gone)}未在新凭证上签名：是否同意为新凭证继续担保须查明，"
            "未经其书面同意不得以新凭证加重其责任。"
        )
