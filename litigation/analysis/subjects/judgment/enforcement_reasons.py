"""Findings on enforcement: what is ordered, what is due, what the debtor can say."""

from __future__ import annotations

from collections.abc import Iterator

from litigation.analysis.claims.judgment.matter import NO_DECISION, Decided
from litigation.analysis.claims.judgment.payments import creditors_of, debtors_of
from litigation.analysis.claims.judgment.sheet import DELAY
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.chair import Side
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.factor import Factor
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.money import sum_of
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.rules.lookup import cited
from litigation.analysis.subjects.judgment.telling import period_told, reasoning_of
from litigation.analysis.subjects.judgment.wording import name_of
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import ClaimItem, Finding, FindingKind
from litigation.analysis.values.ruling import OrderKind


def reason_on_enforcement(case: Case, decided: Decided) -> Reasoning:
    return reasoning_of(
        case,
        opening=(*_opening(case, decided), period_told(case, "conclusion-period")),
        factors=_factors(case, decided),
        defended=_defences(case, decided),
    )


def _opening(case: Case, decided: Decided) -> tuple[Finding, ...]:
    title = decided.title
    if title is None:
        text = f"无法判断能否申请执行：{NO_DECISION}。"
        missing = ("生效的判决书、裁定书、调解书或裁决书",)
        return (Finding("conclusion-title", FindingKind.UNDETERMINED, text, missing=missing),)
    if not title.ordering:
        text = f"没有从{name_of(title.ruling)}中读到给付、交付或者其他可以申请执行的判项。"
        missing = (f"载明给付内容的裁判文书{title.ruling.reviews}",)
        cited_at = distinct(
            (*title.ruling.citations, *(c for i in title.items for c in i.citations))
        )
        return (
            Finding("conclusion-title", FindingKind.UNDETERMINED, text, cited_at, missing=missing),
        )
    payers = "、".join(debtors_of(title)) or "义务人（未能读出）"
    payees = "、".join(creditors_of(title)) or "权利人（未能读出）"
    text = f"执行依据为{name_of(title.ruling)}，判令{payers}向{payees}履行。{_since(decided)}"
    citations = distinct(
        (*title.ruling.citations, *(c for i in title.ordering for c in i.citations))
    )
    found = [Finding("conclusion-title", FindingKind.CONCLUSION, text, citations)]
    if case.calculation.total is not None:
        found.append(_sum(case))
    return tuple(found)


def _since(decided: Decided) -> str:
    effect = decided.effect
    if effect.since is None:
        return f"生效日无法判断，须补充{'或'.join(effect.missing)}。"
    doubt = f"；{effect.doubt}" if effect.doubt else ""
    since = "" if str(effect.since) in effect.how else f"（{chinese_day(effect.since)}）"
    return f"{effect.how}{since}{doubt}。"


def _sum(case: Case) -> Finding:
    items = case.calculation.items
    parts = [
        f"{words}{yuan(total)}"
        for kind, words in (
            ("principal", "本金"),
            ("ordered_interest", "判定利息"),
            ("delay_interest", "迟延履行加倍部分利息"),
        )
        if (total := sum_of(_of(items, kind))) is not None
    ]
    refused = [one.title for one in items if one.refusal]
    open_words = f"；{'、'.join(refused)}无法计算，未计入" if refused else ""
    total = case.calculation.total
    assert total is not None
    text = (
        f"计至{chinese_day(case.inputs.as_of)}，"
        f"应执行{'、'.join(parts)}，合计{yuan(total)}{open_words}。"
    )
    citations = distinct(c for one in items if one.counted for c in one.citations)
    articles = tuple(dict.fromkeys(a for one in items if one.counted for a in one.articles))
    if not citations:
        return Finding("conclusion-sum", FindingKind.UNDETERMINED, text, missing=("判项原文",))
    return Finding("conclusion-sum", FindingKind.CONCLUSION, text, citations, articles)


def _of(items: tuple[ClaimItem, ...], kind: str) -> tuple[ClaimItem, ...]:
    return tuple(one for one in items if one.kind == kind and one.amount is not None)


def _factors(case: Case, decided: Decided) -> Iterator[Factor]:
    title = decided.title
    if title is None:
        return
    for item in title.items:
        if item.kind is OrderKind.JOINT and item.payers:
            text = (
                f"{'、'.join(item.payers)}依第{item.number}项承担连带等责任，可一并列为被执行人。"
            )
            yield Factor(f"joint-{item.number}", Side.CLAIMANT, text, item.citations)
        if item.kind is OrderKind.CONDITION:
            text = f"第{item.number}项附有违约后果，须先证明所附条件已成就才能据以申请执行。"
            yield Factor(f"condition-{item.number}", Side.RESPONDENT, text, item.citations)
        if item.kind is OrderKind.PERFORM:
            text = f"第{item.number}项为行为或交付义务，不以金额计算，须另行写明请求执行的内容。"
            yield Factor(f"perform-{item.number}", Side.RESPONDENT, text, item.citations)
    daily = [one.daily for one in case.calculation.items if one.daily]
    delayed = [one for one in case.calculation.items if one.kind == "delay_interest" and one.amount]
    if daily and delayed:
        text = f"测算日后每迟延一日，利息（含加倍部分）增加约{yuan(sum(daily[1:], daily[0]))}。"
        yield Factor("daily", Side.CLAIMANT, text, delayed[0].citations, delayed[0].articles)


def _defences(case: Case, decided: Decided) -> Iterator[Defence]:
    title = decided.title
    if title is None or not decided.debts:
        return
    items = distinct(c for debt in decided.debts for c in debt.citations[:2])
    paid = distinct(c for one in decided.performed.payments for c in one.citations)
    yield Defence(
        topic="performed",
        title="已履行抗辩",
        ground="已全部或部分履行判项，或应先抵充利息再抵本金，请求扣减。",
        rejoinder="履行事实由被执行人举证，只认可有凭证且指向本案的款项。",
        support="付款凭证、收据、和解协议履行情况，付款附言指向本案的证明。",
        plea="申请执行的数额未扣除已履行部分。",
        citations=paid or items,
        articles=law(case.rules, "民法典 561", "民诉法解释 91"),
    )
    if decided.effect.doubt or decided.effect.since is None:
        yield Defence(
            topic="not-effective",
            title="文书未生效抗辩",
            ground="各方送达与上诉情况未见完整证明，执行依据是否生效、履行期限何时届满存疑。",
            rejoinder="提交生效证明和各方送达回证后该抗辩不成立。",
            support="送达回证、上诉状或二审立案材料。",
            plea="申请执行依据尚未生效或履行期限未届满。",
            citations=decided.effect.citations or items,
        )
    yield Defence(
        topic="delay-interest",
        title="迟延履行利息计算抗辩",
        ground="加倍部分利息只以除一般利息以外的未清偿金钱债务为基数，起算日应为履行期限届满次日。",
        rejoinder="本测算已剔除一般利息，并自履行期限届满次日起、按实际付款日分段计算。",
        support="逐段核对基数、天数与付款日的计算表。",
        plea="申请人主张的加倍部分利息基数或起算日有误。",
        citations=items,
        articles=cited(case.rules, DELAY, 1),
    )
