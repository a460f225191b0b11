"""The principal still owed, and what was agreed but never seen to be handed over."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.chairs import is_claimant
from litigation.analysis.claims.loan.renewal_items import renewal_notes
from litigation.analysis.claims.loan.stage import Reckoned
from litigation.analysis.claims.money import show, to_fen, total
from litigation.analysis.rules.lookup import CONTRACTS, LOANS, cited
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import ClaimItem


def principal_item(case: ClaimCase, one: Reckoned, id: str) -> ClaimItem:
    run, account = one.run, one.account
    assert run is not None
    paid = [a for a in run.allocations if a.debt.endswith("本金")]
    lent = account.lent or ()
    if one.renewed is not None:
        paid = [part for part in paid if part.date is None or part.date > one.renewed.day]
        basis = one.renewed.principal
    else:
        basis = account.lent_sum if lent else run.principal + total(a.amount for a in paid)
    minus = "".join(f" − {show(part.amount)}" for part in paid)
    if one.renewed is not None and one.renewed.cut_principal:
        minus += f" − {show(one.renewed.cut_principal)}（第27条第2款核减）"
    citations = (
        *(c for move in lent for c in move.citations),
        *one.loan.principal_citations,
        *(c for loan in one.loan.replaced for c in loan.principal_citations),
        *(one.loan.renewal.citations if one.loan.renewal else ()),
        *(c for part in paid for c in part.citations),
    )
    due, later, blind = one.is_due(case.as_of), one.not_yet_due, one.set_off_blindly
    formula = f"{show(basis)}{minus} = {show(run.principal)}" if minus else show(basis)
    if later:
        formula += f"；减未到期的{show(later)}，已到期{show(run.principal - later)}"
    against = blind > 0 and not is_claimant(case.inputs.case_position)
    if against:
        formula = f"{show(run.principal)} + {show(blind)} = {show(run.principal + blind)}"
    least = run.principal - later
    most = least + blind
    return ClaimItem(
        id=id,
        kind="principal",
        title=case.title(f"借款本金：{one.loan.label}"),
        amount=to_fen(most if against else least),
        amount_low=to_fen(least) if blind else None,
        amount_high=to_fen(most) if blind else None,
        formula=formula,
        citations=tuple(dict.fromkeys(citations)),
        articles=(
            *cited(case.rules, CONTRACTS, 667, 675, 679, 561),
            *cited(case.rules, LOANS, *((26, 27) if one.renewed else (26,))),
        ),
        notes=tuple(_principal_notes(case, one)),
        instalment=one.loan.label,
        counted=due is not False,
    )


def undelivered_item(case: ClaimCase, one: Reckoned, id: str) -> ClaimItem | None:
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


def _principal_notes(case: ClaimCase, one: Reckoned) -> list[str]:
    run, account, loan = one.run, one.account, one.loan
    assert run is not None
    notes = [*renewal_notes(one), *_basis_notes(one)]
    if blind := one.set_off_blindly:
        between = f"{show(run.principal)}元至{show(run.principal + blind)}元之间"
        notes.append(
            f"利息尚不能算清，而还款先抵利息、后抵本金（民法典第561条）：已还款中的{show(blind)}元能抵多少"
            f"本金不能确定，本金余额在{between}；利率查明后须重新测算。"
        )
    notes += [*run.notes, *account.notes]
    if one.is_due(case.as_of) is False:
        notes.append(f"还款期至{chinese_day(loan.due)}，测算日尚未到期，未计入合计。")
    if one.not_yet_due:
        notes.append(
            f"分期还款，最后一期至{chinese_day(loan.due)}：未到期的{show(one.not_yet_due)}元未计入；约定一期逾期"
            "即全部到期，或对方明示不再履行的，可一并主张，须以条款或材料证明。"
        )
    if loan.parts_doubt:
        notes.append(f"{loan.parts_doubt}，各期到期日须以还款计划表核对。")
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
    if loan.renewal is not None:
        return [*notes, *_first_shortfall(one)]
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


def _first_shortfall(one: Reckoned) -> list[str]:
    """Where less was handed over under the first certificate than it states."""
    if not one.account.undelivered:
        return []
    return [
        f"原凭证所载金额中有{show(one.account.undelivered)}元未见实际交付，不计入最初本金"
        "（民法典第670条、民间借贷解释第26条）；另以现金等方式交付的，由出借人举证。"
    ]
