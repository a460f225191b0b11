"""The price still owed, one item per part of the price."""

from __future__ import annotations

from litigation.analysis.claims.allocation import describe
from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.ledger import Line
from litigation.analysis.claims.money import show, to_fen
from litigation.analysis.rules.lookup import contract_law
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import ClaimItem
from litigation.analysis.values.undertaking import COMMISSION, CONSTRUCTION, SERVICE

DEEMED = "视为合格"
NO_PRICE = (
    "材料中未见合同总价、各期款项、对账余额或交货货值，本金无法计算；"
    "请补充合同、订单、送货单或对账单。"
)


def principal_items(case: ClaimCase) -> tuple[ClaimItem, ...]:
    """What is owed of each part; parts that are paid in full are left out."""
    if not case.ledger.lines:
        return (_refused(case, "principal", case.title(_titled(case)), NO_PRICE),)
    if case.ledger.payments.unclear:
        return (
            _refused(
                case, "principal", case.title(_titled(case)), f"{case.ledger.payments.unclear}。"
            ),
        )
    items = []
    for number, line in enumerate(case.ledger.lines, start=1):
        if line.open is None or line.open > 0:
            items.append(_item(case, line, f"principal-{number}"))
    return tuple(items)


_NOUNS = {CONSTRUCTION: "工程款", COMMISSION: "报酬", SERVICE: "服务费"}


def _titled(case: ClaimCase) -> str:
    found = case.facts.undertaking
    return f"欠付{_NOUNS[found.kind] if found else '货款'}本金"


def _item(case: ClaimCase, line: Line, id: str) -> ClaimItem:
    title = case.title(f"{_titled(case)}：{line.debt.label}")
    if line.debt.amount is None or line.open is None:
        return _refused(case, id, title, _why_unknown(case, line), line)
    parts = case.ledger.allocated.of(line.debt)
    minus = "".join(f" − {show(part.amount)}" for part in parts)
    citations = (*line.debt.citations, *(one for part in parts for one in part.citations))
    due = line.is_due(case.as_of)
    return ClaimItem(
        id=id,
        kind="principal",
        title=title,
        amount=to_fen(line.open),
        formula=f"{show(line.debt.amount)}{minus} = {show(line.open)}"
        if parts
        else show(line.open),
        citations=tuple(dict.fromkeys(citations)),
        articles=contract_law(case.rules, 509, 577, 579),
        notes=(*(f"{describe(part)}。" for part in parts), *_due_notes(line, due)),
        instalment=line.debt.label,
        counted=due is not False,
    )


def _why_unknown(case: ClaimCase, line: Line) -> str:
    provisional = case.facts.terms.provisional
    if provisional is not None and provisional.reason:
        stated = f"为暂定价{show(provisional.amount.value)}元，" if provisional.amount else ""
        return (
            f"{line.debt.label}的金额不明：合同价款{stated}最终以结算为准，{provisional.reason}。"
        )
    return f"{line.debt.label}的金额不明，本金无法计算；请补充载明该期金额的合同条款或对账单。"


def _due_notes(line: Line, due: bool | None) -> tuple[str, ...]:
    if due is None:
        rule = f"（约定：{line.debt.due_rule}）" if line.debt.due_rule else ""
        return (f"到期日无法确定{rule}，主张前须证明已届履行期。",)
    if due:
        deemed = DEEMED in line.debt.due_rule
        return (f"到期日{chinese_day(line.debt.due)}：{line.debt.due_rule}。",) if deemed else ()
    return (
        f"该期于{chinese_day(line.debt.due)}到期，测算日尚未逾期，未计入合计；"
        "到期未付达总价五分之一并经催告的，可依民法典第634条要求支付全部价款。",
    )


def _refused(
    case: ClaimCase, id: str, title: str, refusal: str, line: Line | None = None
) -> ClaimItem:
    return ClaimItem(
        id=id,
        kind="principal",
        title=title,
        amount=None,
        refusal=refusal,
        citations=line.debt.citations if line else (),
        articles=contract_law(case.rules, 579),
        instalment=line.debt.label if line else "",
    )
