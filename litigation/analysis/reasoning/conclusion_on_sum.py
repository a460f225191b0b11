"""The conclusions on money: the debt, and the sum claimed to the fen."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.defences_on_money import span
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.money import (
    AGREED,
    COSTS,
    LATENESS,
    PRINCIPAL,
    beside,
    cited,
    counted,
    items_of,
    range_words,
    refused,
    sum_of,
    title_of,
)
from litigation.analysis.reasoning.rows import cited as row_cited
from litigation.analysis.reasoning.rows import row, supporting
from litigation.analysis.reasoning.stated import stated_of
from litigation.analysis.reasoning.wording import day, listed, stripped, yuan
from litigation.analysis.values.facts import Event, EventKind
from litigation.analysis.values.result import ClaimItem, ElementStatus, Finding, FindingKind
from litigation.analysis.values.sources import Citation

ID = "conclusion-debt"
MOST_PARTS = 2


def debt(case: Case) -> Finding:
    """Who owes whom what."""
    principal = items_of(case.calculation, PRINCIPAL)
    owed = sum_of(principal)
    if owed is None:
        return _unknown(case)
    citations = cited(principal) or _contract(case)
    chair = case.chair
    as_of = day(case.inputs.as_of)
    unproved = _unproved(case)
    if not owed:
        text = f"截至{as_of}，按现有材料测算，{chair.respondent}已无未付货款本金。"
    elif unproved:
        text = (
            f"截至{as_of}，按现有材料推算，{chair.claimant}可向{chair.respondent}主张的货款本金余额为"
            f" {yuan(owed)}；「{unproved}」尚未得到证明，不能据此认定欠款。"
        )
    elif chair.is_claimant or chair.is_third_party:
        text = f"截至{as_of}，{chair.respondent}尚欠{chair.claimant}货款本金 {yuan(owed)}。"
    else:
        text = (
            f"截至{as_of}，{chair.claimant}可向我方（{chair.respondent}）主张的"
            f"货款本金最多为 {yuan(owed)}。"
        )
    return _finding(ID, text + _not_due(case) + _paid(case), citations, principal)


def _unknown(case: Case) -> Finding:
    reasons = listed(stripped(item.refusal) for item in refused(case.calculation))
    return Finding(
        id=ID,
        kind=FindingKind.UNDETERMINED,
        text=f"无法判断欠款本金数额：{reasons or '材料中没有可以计算未付价款的价款与付款记录'}。",
        citations=_contract(case),
        missing=("载明价款的合同、订单或双方确认的对账单", "付款凭证（付款账户开户行）"),
    )


def _unproved(case: Case) -> str:
    """A debt that the papers do not prove is not told as a fact: the element that is open."""
    found = row(case.matrix, "non_payment")
    return "" if found is None or found.status is ElementStatus.PROVED else found.title


def _not_due(case: Case) -> str:
    later = sum_of(beside(case.calculation, PRINCIPAL))
    return f"另有 {yuan(later)} 尚未到期，未计入。" if later else ""


def _paid(case: Case) -> str:
    events: tuple[Event, ...] = case.debtor_events(EventKind.PAID)
    sums = [event.amount for event in events if event.amount is not None]
    if not sums:
        return ""
    return f"材料中已付款 {len(sums)} 笔，合计 {yuan(sum(sums, Decimal(0)))}。"


def total(case: Case) -> Finding | None:
    """The sum claimed, with its parts."""
    claimed = case.calculation.total
    if claimed is None:
        return None
    items = counted(case.calculation)
    citations = cited(items) or _contract(case)
    whose = "请求金额" if case.chair.is_claimant else "原告最高可主张的金额"
    until = day(case.inputs.as_of)
    text = f"{whose}合计 {yuan(claimed)}（算至{until}）{_parts(case)}。"
    text += _stated(case) + _left_out(case) + _cut(case) + _costs(case)
    return _finding("conclusion-total", text, citations, items_of(case.calculation, LATENESS))


def _stated(case: Case) -> str:
    """What the complaint asks for now, where it is less than it could."""
    groups = ((PRINCIPAL, "货款本金"), (LATENESS, "逾期部分"))
    found = [(word, stated_of(case, items_of(case.calculation, kinds))) for kinds, word in groups]
    told = [
        f"{word} {yuan(one.amount.value)}" + _reckoned(one.until, case)
        for word, one in found
        if one is not None
    ]
    return f"起诉状现列：{'；'.join(told)}。" if told and not case.chair.is_claimant else ""


def _reckoned(until: date, case: Case) -> str:
    return f"（与按同一标准算至{day(until)}的结果一致）" if until != case.inputs.as_of else ""


def _left_out(case: Case) -> str:
    """A total that lacks an item must say so."""
    names = listed(title_of(item) for item in refused(case.calculation))
    return f"另有{names}尚无法计算，未计入合计。" if names else ""


def _cut(case: Case) -> str:
    cuts = beside(case.calculation, ("adjusted_damages",))
    return "".join(f"其中违约金如被调减，约为{span(item)}。" for item in cuts)


def _costs(case: Case) -> str:
    """Whether the fees of the court stand inside the total is for the reader to know."""
    outside = beside(case.calculation, COSTS)
    return "案件受理费、保全费等诉讼费用由法院另行决定负担，未计入合计。" if outside else ""


def _parts(case: Case) -> str:
    """The parts of the total, told only when they add up to it and a reader can take them in."""
    parts = counted(case.calculation)
    if len(parts) < 2 or sum_of(parts) != case.calculation.total:
        return ""
    if len(parts) <= MOST_PARTS:
        return "：" + "；".join(_part(item) for item in parts)
    groups = ((PRINCIPAL, "本金"), (("overdue_loss",), "逾期付款损失"), (AGREED, "违约金"))
    sums = [(word, sum_of(items_of(case.calculation, kinds))) for kinds, word in groups]
    told = "；".join(f"{word} {yuan(value)}" for word, value in sums if value is not None)
    return f"，共 {len(parts)} 项：{told}" if told else ""


def _part(item: ClaimItem) -> str:
    return f"{title_of(item)} {yuan(item.amount or Decimal(0))}{range_words(item)}"


def _finding(
    id: str, text: str, citations: tuple[Citation, ...], items: tuple[ClaimItem, ...]
) -> Finding:
    articles = tuple(dict.fromkeys(article for item in items for article in item.articles))
    if not citations:
        return Finding(
            id=id,
            kind=FindingKind.UNDETERMINED,
            text=text,
            articles=articles,
            missing=("支持上述金额的合同、对账单或付款凭证",),
        )
    return Finding(id, FindingKind.CONCLUSION, text, distinct(citations), articles)


def _contract(case: Case) -> tuple[Citation, ...]:
    found = row(case.matrix, "contract_formed")
    if found is not None and found.evidence:
        return row_cited(supporting(found), limit=2)
    price = case.facts.terms.price
    return price.citations if price else ()
