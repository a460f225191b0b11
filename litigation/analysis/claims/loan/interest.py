"""Interest within the term and after it, and what only older rules could give."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.loan.prices import YEAR, Price, agreed
from litigation.analysis.claims.loan.refused import refused_item
from litigation.analysis.claims.loan.running import CONVENTION
from litigation.analysis.claims.loan.stage import Reckoned
from litigation.analysis.claims.money import plain, proportion, show, show_sum, to_fen, total
from litigation.analysis.rules.lookup import CONTRACTS, FORMER_LOANS, LOANS, cited
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import ArticleRef, ClaimItem, Segment
from litigation.analysis.values.sources import Citation


def interest_item(case: ClaimCase, one: Reckoned, id: str) -> ClaimItem | None:
    if one.within_refusal:
        return refused_item(case, one, id, "interest", "借期内利息", one.within_refusal)
    run, term = one.run, agreed(one.loan, "term")
    assert run is not None
    if one.within.rate is None:
        return _no_interest(case, one, id)
    whole = one.loan.due is None
    return _computed(
        case,
        one,
        id=id,
        kind="interest",
        title="利息" if whole else "借期内利息",
        made=run.within,
        paid=run.within_paid,
        cut=one.renewed.cut_within if one.renewed else Decimal(0),
        price=one.within,
        citations=term.citations if term else (),
        daily=whole or one.is_due(case.as_of) is False,
    )


def overdue_item(case: ClaimCase, one: Reckoned, id: str) -> ClaimItem | None:
    run = one.run
    assert run is not None
    if one.late_refusal and (run.principal or one.loan.due):
        return refused_item(case, one, id, "overdue_interest", "逾期利息", one.late_refusal)
    if one.late.rate is None or not run.late:
        return None
    citations = (
        *(c for term in one.late.terms for c in term.citations),
        *(c for part in one.loan.parts for c in part.citations),
    )
    return _computed(
        case,
        one,
        id=id,
        kind="overdue_interest",
        title="逾期利息",
        made=run.late,
        paid=run.late_paid,
        cut=one.renewed.cut_late if one.renewed else Decimal(0),
        price=one.late,
        citations=(*citations, *one.loan.due_citations),
        daily=True,
    )


def earlier_rules_item(case: ClaimCase, one: Reckoned, id: str) -> ClaimItem | None:
    """Interest before 2020-08-20 above today's ceiling: under rules that are not held here."""
    capped = one.within.capped or one.late.capped
    if one.ceiling is None or not one.ceiling.early or one.ceiling.former or not capped:
        return None
    return ClaimItem(
        id=id,
        kind="earlier_rules",
        title=case.title(f"2020年8月19日前超过现行上限的利息：{one.loan.label}（不计入合计）"),
        amount=None,
        refusal=(
            "借款成立于2015年9月1日之前或系重新出具凭证，截至2020年8月19日的利息可请求按当时的规定计算，"
            "所适用的规定未收录或未有定论，超过现行上限的部分不作推算；请由律师核定后录入。"
        ),
        citations=one.loan.principal_citations,
        articles=cited(case.rules, LOANS, 31),
        instalment=one.loan.label,
        counted=False,
    )


def _no_interest(case: ClaimCase, one: Reckoned, id: str) -> ClaimItem | None:
    """Without agreement there is none, and the sheet says so."""
    term = agreed(one.loan, "term")
    if term is not None and term.none:
        why = f"材料记载“{term.text}”，借期内不计利息。"
    elif term is not None:
        why = "自然人之间对利息约定不明，视为没有利息（民法典第680条、民间借贷解释第24条）。"
    else:
        why = "未见利息约定，视为没有利息（民法典第680条、民间借贷解释第24条）。"
    return ClaimItem(
        id=id,
        kind="interest",
        title=case.title(f"借期内利息：{one.loan.label}"),
        amount=Decimal("0.00"),
        formula=why,
        citations=term.citations if term else one.loan.principal_citations,
        articles=(*cited(case.rules, CONTRACTS, 680), *cited(case.rules, LOANS, 24)),
        notes=("有口头约定的，须以聊天记录、历次付息等证明。",) if term is None else (),
        instalment=one.loan.label,
        counted=False,
    )


def _computed(
    case: ClaimCase,
    one: Reckoned,
    *,
    id: str,
    kind: str,
    title: str,
    made: tuple[Segment, ...],
    paid: Decimal,
    cut: Decimal,
    price: Price,
    citations: tuple[Citation, ...],
    daily: bool,
) -> ClaimItem:
    whole = total(segment.amount for segment in made)
    amount = whole - paid
    sums = show_sum(segment.amount for segment in made)
    formula = f"{sums}；已付抵充{show(paid)}，余{show(amount)}" if paid else sums
    if paid and len(made) == 1:
        formula = f"{sums} − {show(paid)} = {show(amount)}"
    if cut:
        amount -= cut
        formula += f"；依第27条第2款核减{show(cut)}，余{show(amount)}"
    more = _daily(one, price) if daily else None
    moves = tuple(c for move in one.account.lent for c in move.citations)
    return ClaimItem(
        id=id,
        kind=kind,
        title=case.title(f"{title}：{one.loan.label}"),
        amount=to_fen(amount),
        segments=made,
        formula=formula,
        citations=tuple(dict.fromkeys((*citations, *moves)))[:12],
        articles=(
            *_articles(case, kind),
            *(cited(case.rules, LOANS, 27) if one.renewed else ()),
            *(cited(case.rules, FORMER_LOANS, 26, 29, 30) if _is_former(one, price) else ()),
        ),
        notes=tuple(_interest_notes(one, price, more)),
        instalment=one.loan.label,
        daily=more,
        counted=one.is_due(case.as_of) is not False,
    )


def _is_former(one: Reckoned, price: Price) -> bool:
    """Whether the interpretation of 2015 priced any of it."""
    return price.former is not None or (one.ceiling is not None and one.ceiling.row is None)


def _interest_notes(one: Reckoned, price: Price, daily: Decimal | None) -> list[str]:
    notes = [CONVENTION, f"利率：{price.words}。"]
    if one.parts:
        notes.append(_by_parts(one))
    if one.ceiling and not price.capped and price.former is None:
        notes.append(f"利率上限为{one.ceiling.words}，所用利率未超过。")
    if one.ceiling and one.ceiling.early and (price.capped or price.former):
        notes += one.ceiling.notes
    if one.run is not None and one.run.kept:
        notes.append(f"借款人自愿支付的24%至36%部分利息{show(one.run.kept)}元不予返还，未抵本金。")
    if agreed(one.loan, "fee") is not None:
        notes.append(
            "另有服务费、手续费等约定：与利息合并后不得超过同一上限（民间借贷解释第29条），未另行"
            "计入。"
        )
    if one.renewed is not None:
        notes.append(
            f"后期利息以新凭证可认定的本金为基数，自{chinese_day(one.renewed.day)}次日起算，"
            "利率上限按新凭证出具时的LPR计；此前的利息已结算入本金。"
        )
    early = _before_the_paper(one) if price is one.within else Decimal(0)
    if early:
        notes.append(
            f"{chinese_day(one.loan.formed)}出具凭证之前已付出的款项，利息按各笔实际出借次日起算，其中出具"
            f"之前的部分为{show(early)}元；凭证未写明此前是否计息的，对方可能只认自出具之日起算。"
        )
    if daily is not None and one.renewed is not None and one.renewed.cut:
        notes.append(
            f"本息已达第27条第2款的上限：自测算日次日起，各项利息合计每日只增加约{show(daily)}元。"
        )
    elif daily is not None and one.run is not None and one.parts:
        notes.append(
            "自测算日次日起至实际清偿之日止，按各期已到期未还本金续计，"
            f"现已到期部分每日约{show(daily)}元。"
        )
    elif daily is not None and one.run is not None:
        rate = plain((price.rate or Decimal(0)) * 100)
        notes.append(
            f"自测算日次日起至实际清偿之日止，以{show(one.run.principal)}元为基数按年利率{rate}%"
            f"续计，"
            f"每日约{show(daily)}元。"
        )
    return notes


_SOON = timedelta(days=31)


def _before_the_paper(one: Reckoned) -> Decimal:
    """Interest on money that was paid out long before the paper that agrees the interest."""
    formed, lent = one.loan.formed, one.account.lent
    if one.run is None or one.renewed is not None or formed is None or not one.loan.is_written:
        return Decimal(0)
    if not lent or formed - lent[0].date <= _SOON:
        return Decimal(0)
    return total(
        proportion(
            part.base, rate=part.rate, days=(min(part.end, formed) - part.start).days + 1,
            year_days=part.year_days,
        )
        for part in one.run.within
        if part.start <= formed
    )  # fmt: skip


def _by_parts(one: Reckoned) -> str:
    """When each part fell due; the rates of parts without an agreed one may differ."""
    days = "、".join(f"{chinese_day(part.due)} {show(part.amount)}元" for part in one.loan.parts)
    return (
        f"分期还款（{days}）：各期自该期届满次日起分别计算逾期利息，还款抵充最先到期的一期；"
        "实际出借少于约定的，差额自最先到期的一期扣减。"
    )


def _daily(one: Reckoned, price: Price) -> Decimal | None:
    if one.renewed is not None and one.renewed.cut:
        return total(
            proportion(limit.run.principal, rate=limit.rate, days=1, year_days=YEAR)
            for limit in one.renewed.limits
        )
    if one.parts and one.run is not None:
        late = [(balance, part.rate) for balance, part in one.run.overdue if part.rate]
        made = (proportion(sum_, rate=rate, days=1, year_days=YEAR) for sum_, rate in late)
        return total(made) if late else None
    if one.run is None or not one.run.principal or not price.rate:
        return None
    return proportion(one.run.principal, rate=price.rate, days=1, year_days=YEAR)


def _articles(case: ClaimCase, kind: str) -> tuple[ArticleRef, ...]:
    if kind == "interest":
        return (
            *cited(case.rules, CONTRACTS, 680, 674, 561),
            *cited(case.rules, LOANS, 24, 25, 26, 31),
        )
    return (
        *cited(case.rules, CONTRACTS, 676, 561),
        *cited(case.rules, LOANS, 25, 28, 29, 31),
    )
