"""Every sum of a loan: principal, interest within the term and after it, fees."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.counsel import counsel_items
from litigation.analysis.claims.fees import fee_items
from litigation.analysis.claims.loan.prices import YEAR, Price, agreed
from litigation.analysis.claims.loan.reckoning import Reckoned, reckon
from litigation.analysis.claims.loan.running import CONVENTION
from litigation.analysis.claims.money import plain, proportion, show, show_sum, to_fen, total
from litigation.analysis.claims.sale import notes_once, sum_claimed
from litigation.analysis.claims.values import Calculation
from litigation.analysis.rules.lookup import CONTRACTS, LOANS, cited
from litigation.analysis.values.result import ClaimItem, Limitation, Segment
from litigation.analysis.values.sources import Citation

NO_LOAN = (
    "材料中未见借款的约定或出借款项的记载，无法计算；"
    "请补充借条、借款合同、转账凭证等证明借贷合意和款项交付的材料。"
)


def loan_claims(case: ClaimCase, limitation: Limitation) -> Calculation:
    """Every sum that can be claimed with its steps, or the reason why it cannot be told."""
    loans = reckon(case.inputs, case.facts, case.table)
    if not loans:
        item = ClaimItem("principal", "principal", case.title("借款本金"), None, refusal=NO_LOAN)
        return Calculation((item,), None, limitation)
    items = tuple(
        item for number, one in enumerate(loans, start=1) for item in _items(case, one, number)
    )
    items = (*items, *counsel_items(case))
    claimed = sum_claimed(items)
    fees = fee_items(case, claimed) if claimed != 0 else ()
    allocations = tuple(a for one in loans if one.run for a in one.run.allocations)
    return Calculation(notes_once((*items, *fees), ()), claimed, limitation, allocations)


def _items(case: ClaimCase, one: Reckoned, number: int) -> tuple[ClaimItem, ...]:
    if one.run is None:
        return (_refused(case, one, f"principal-{number}", "principal", "借款本金", one.refusal),)
    found = [
        _principal(case, one, f"principal-{number}"),
        _interest(case, one, f"interest-{number}"),
        _overdue(case, one, f"overdue-{number}"),
        _undelivered(case, one, f"undelivered-{number}"),
        _earlier_rules(case, one, f"earlier-rules-{number}"),
    ]
    return tuple(item for item in found if item is not None)


def _principal(case: ClaimCase, one: Reckoned, id: str) -> ClaimItem:
    run, account = one.run, one.account
    assert run is not None
    paid = [a for a in run.allocations if a.debt.endswith("本金")]
    lent = account.lent or ()
    basis = account.lent_sum if lent else run.principal + total(a.amount for a in paid)
    minus = "".join(f" − {show(part.amount)}" for part in paid)
    citations = (
        *(c for move in lent for c in move.citations),
        *one.loan.principal_citations,
        *(c for part in paid for c in part.citations),
    )
    due = one.is_due(case.as_of)
    return ClaimItem(
        id=id,
        kind="principal",
        title=case.title(f"借款本金：{one.loan.label}"),
        amount=to_fen(run.principal),
        formula=f"{show(basis)}{minus} = {show(run.principal)}" if minus else show(basis),
        citations=tuple(dict.fromkeys(citations)),
        articles=(
            *cited(case.rules, CONTRACTS, 667, 675, 679, 561),
            *cited(case.rules, LOANS, 26),
        ),
        notes=tuple(_principal_notes(case, one)),
        instalment=one.loan.label,
        counted=due is not False,
    )


def _principal_notes(case: ClaimCase, one: Reckoned) -> list[str]:
    run, account, loan = one.run, one.account, one.loan
    assert run is not None
    notes = list(_basis_notes(one))
    notes += [*run.notes, *account.notes]
    if one.is_due(case.as_of) is False:
        notes.append(f"还款期至{loan.due}，测算日尚未到期，未计入合计。")
    if loan.due is None:
        rule = f"（材料记载：{loan.due_rule}）" if loan.due_rule else ""
        notes.append(
            f"还款期限未约定或不明{rule}：出借人可以催告借款人在合理期限内返还（民法典第675条），"
            "主张前须证明已催告，起诉亦可作为催告。"
        )
    return notes


def _basis_notes(one: Reckoned) -> list[str]:
    """How the sum lent was found, and what was kept back from it."""
    account, loan = one.account, one.loan
    agreed_sum = loan.principal or Decimal(0)
    if one.supposed:
        kept = f"，并扣除预先扣除的{show(loan.withheld)}元" if loan.withheld else ""
        return [f"未见款项交付凭证，暂按材料所载金额和日期计算{kept}；款项实际交付须由出借人证明。"]
    notes = [] if account.is_delivery_proved else ["款项交付未见银行凭证或收条，须补充。"]
    if loan.principal is not None and account.lent_sum < agreed_sum:
        short = show(account.undelivered)
        cause = (
            f"材料载明预先扣除{show(loan.withheld)}元，"
            if loan.withheld
            else "差额如系预先扣除利息，"
        )
        notes.append(
            f"约定借款{show(agreed_sum)}元，可见的实际交付{show(account.lent_sum)}元，差{short}元："
            f"{cause}不计入本金（民法典第670条、民间借贷解释第26条）；差额另以现金等方式交付的，"
            f"由出借人举证。"
        )
    return notes


def _interest(case: ClaimCase, one: Reckoned, id: str) -> ClaimItem | None:
    if one.within_refusal:
        return _refused(case, one, id, "interest", "借期内利息", one.within_refusal)
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
        price=one.within,
        citations=term.citations if term else (),
        daily=whole or one.is_due(case.as_of) is False,
    )


def _overdue(case: ClaimCase, one: Reckoned, id: str) -> ClaimItem | None:
    run = one.run
    assert run is not None
    if one.late_refusal and (run.principal or one.loan.due):
        return _refused(case, one, id, "overdue_interest", "逾期利息", one.late_refusal)
    if one.late.rate is None or not run.late:
        return None
    citations = tuple(c for term in one.late.terms for c in term.citations)
    return _computed(
        case,
        one,
        id=id,
        kind="overdue_interest",
        title="逾期利息",
        made=run.late,
        paid=run.late_paid,
        price=one.late,
        citations=(*citations, *one.loan.due_citations),
        daily=True,
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
        articles=_articles(case, kind),
        notes=tuple(_interest_notes(one, price, more)),
        instalment=one.loan.label,
        daily=more,
        counted=one.is_due(case.as_of) is not False,
    )


def _interest_notes(one: Reckoned, price: Price, daily: Decimal | None) -> list[str]:
    notes = [CONVENTION, f"利率：{price.words}。"]
    if one.ceiling and not price.capped:
        notes.append(f"利率上限为{one.ceiling.words}，约定未超过。")
    if one.ceiling and one.ceiling.early and price.capped:
        notes += one.ceiling.notes
    if agreed(one.loan, "fee") is not None:
        notes.append(
            "另有服务费、手续费等约定：与利息合并后不得超过同一上限（民间借贷解释第29条），未另行"
            "计入。"
        )
    if daily is not None and one.run is not None:
        rate = plain((price.rate or Decimal(0)) * 100)
        notes.append(
            f"自测算日次日起至实际清偿之日止，以{show(one.run.principal)}元为基数按年利率{rate}%"
            f"续计，"
            f"每日约{show(daily)}元。"
        )
    return notes


def _daily(one: Reckoned, price: Price) -> Decimal | None:
    if one.run is None or not one.run.principal or not price.rate:
        return None
    return proportion(one.run.principal, rate=price.rate, days=1, year_days=YEAR)


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


def _undelivered(case: ClaimCase, one: Reckoned, id: str) -> ClaimItem | None:
    """What was agreed beyond the money shown: claimable only with proof that it was handed over."""
    missing = one.account.undelivered - (one.loan.withheld or Decimal(0))
    if missing <= 0:
        return None
    return ClaimItem(
        id=id,
        kind="undelivered",
        title=case.title(f"未见交付凭证的差额：{one.loan.label}（不计入合计）"),
        amount=to_fen(missing),
        formula=f"约定本金 − 可见的实际交付 = {show(missing)}",
        citations=one.loan.principal_citations,
        articles=(*cited(case.rules, CONTRACTS, 670), *cited(case.rules, LOANS, 26)),
        notes=("能证明以现金等方式另行交付的，可计入本金；系预扣利息的不得主张。",),
        instalment=one.loan.label,
        counted=False,
    )


def _earlier_rules(case: ClaimCase, one: Reckoned, id: str) -> ClaimItem | None:
    """Interest before 2020-08-20 above today's ceiling: under rules that are not held here."""
    capped = one.within.capped or one.late.capped
    if one.ceiling is None or not one.ceiling.early or not capped:
        return None
    return ClaimItem(
        id=id,
        kind="earlier_rules",
        title=case.title(f"2020-08-19前超过现行上限的利息：{one.loan.label}（不计入合计）"),
        amount=None,
        refusal=(
            "借款成立于2020-08-20之前，截至2020-08-19的利息可请求按当时的规定计算，当时规定的条文"
            "未收录，"
            "超过现行上限的部分不作推算；请补充当时有效的民间借贷司法解释文本，由律师核定后录入。"
        ),
        citations=one.loan.principal_citations,
        articles=cited(case.rules, LOANS, 31),
        instalment=one.loan.label,
        counted=False,
    )


def _articles(case: ClaimCase, kind: str) -> tuple:
    if kind == "interest":
        return (
            *cited(case.rules, CONTRACTS, 680, 674, 561),
            *cited(case.rules, LOANS, 24, 25, 26, 31),
        )
    return (
        *cited(case.rules, CONTRACTS, 676, 561),
        *cited(case.rules, LOANS, 25, 28, 29, 31),
    )


def _refused(
    case: ClaimCase, one: Reckoned, id: str, kind: str, title: str, refusal: str
) -> ClaimItem:
    item = ClaimItem(
        id=id,
        kind=kind,
        title=case.title(f"{title}：{one.loan.label}"),
        amount=None,
        refusal=refusal,
        citations=one.loan.principal_citations,
        articles=cited(case.rules, LOANS, 25, 26, 31),
        instalment=one.loan.label,
    )
    return replace(item, notes=one.account.notes) if kind == "principal" else item
