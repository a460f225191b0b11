"""The rows 事实与理由 of the labour form: contract, performance, end, injury, arbitration."""

from __future__ import annotations

from litigation.analysis.claims.money import show
from litigation.analysis.drafts.paragraphs import row, to_fill
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.money import counted, title_of
from litigation.analysis.reasoning.wording import stripped
from litigation.analysis.subjects.labour.compensation import COMPENSATION, DAMAGES
from litigation.analysis.subjects.labour.double_pay import KIND as DOUBLE_PAY
from litigation.analysis.subjects.labour.ending import WORDS
from litigation.analysis.subjects.labour.money_case import MoneyCase
from litigation.analysis.subjects.labour.unpaid import KIND as UNPAID
from litigation.analysis.subjects.labour.wage_base import agreed_wage
from litigation.analysis.subjects.labour.wording import labour_of
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.employment import EndKind, Topic
from litigation.analysis.values.facts import DocumentKind, EventKind
from litigation.analysis.values.result import DraftParagraph

UNTOLD = "现有材料未涉及，没有的填“无”"


def fact_rows(case: Case) -> tuple[DraftParagraph, ...]:
    """The facts in the order of the form; what the papers do not tell stays open."""
    labour = labour_of(case)
    return (
        _contract(labour),
        _began(labour),
        _work(labour),
        _pay(labour),
        _insurance(case),
        _hours(labour),
        _end(labour),
        row("工伤", to_fill(_raised(labour, Topic.INJURY, "工伤认定、劳动能力鉴定情况"))),
        *_arbitration(case),
        *_reasons(case, labour),
    )


def _contract(labour: MoneyCase) -> DraftParagraph:
    signed = [one for one in labour.employment.contracts if one.signed]
    if signed:
        first = min(signed, key=lambda one: (one.signed is None, one.signed))
        term = f"，期限自{chinese_day(first.start)}" if first.start else ""
        term += f"至{chinese_day(first.end)}" if first.start and first.end else ""
        words = f"{chinese_day(first.signed)}签订书面劳动合同{term}。" if first.signed else ""
        return row("劳动合同签订情况", words, citations=first.citations)
    if labour.employment.without_contract:
        words = "未签订书面劳动合同。"
        return row("劳动合同签订情况", words, citations=labour.employment.without_contract[:3])
    return row("劳动合同签订情况", to_fill("是否签订、签订日期和期限"))


def _began(labour: MoneyCase) -> DraftParagraph:
    if labour.start.day is None:
        return row("入职时间", to_fill("入职日期"), citations=labour.start.citations)
    return row("入职时间", f"{chinese_day(labour.start.day)}。", citations=labour.start.citations)


def _work(labour: MoneyCase) -> DraftParagraph:
    name = labour.employment.position
    cited = labour.employment.position_citations
    return row("工作岗位", f"{name}。" if name else to_fill("岗位"), citations=cited)


def _pay(labour: MoneyCase) -> DraftParagraph:
    wage = agreed_wage(labour.employment)
    if wage is None:
        return row("工资标准与构成", to_fill("月工资标准与构成"))
    words = f"约定月工资 {show(wage.amount)}元；构成：{to_fill('基本工资、岗位工资、奖金、津贴等')}"
    return row("工资标准与构成", words, citations=wage.citations)


def _insurance(case: Case) -> DraftParagraph:
    papers = [p for p in case.facts.documents if p.kind is DocumentKind.SOCIAL_INSURANCE]
    cited = [p.kind_citation for p in papers if p.kind_citation]
    if not papers:
        return row("社会保险", to_fill("参保单位与起止"))
    return row("社会保险", "参保情况见社会保险记录。", citations=cited)


def _hours(labour: MoneyCase) -> DraftParagraph:
    told = [
        words
        for topic, words in ((Topic.OVERTIME, "加班"), (Topic.ANNUAL_LEAVE, "年休假"))
        if any(one.topic is topic for one in labour.employment.mentioned)
    ]
    if not told:
        return row("加班与年休假", to_fill(UNTOLD))
    cited = distinct(c for one in labour.employment.mentioned for c in one.citations)
    return row("加班与年休假", to_fill(f"{'、'.join(told)}的时间、天数与已付数额"), citations=cited)


def _raised(labour: MoneyCase, topic: Topic, what: str) -> str:
    is_told = any(one.topic is topic for one in labour.employment.mentioned)
    return what if is_told else UNTOLD


def _end(labour: MoneyCase) -> DraftParagraph:
    end = labour.end
    if end.kind is None:
        return row(
            "解除或终止情况", to_fill("由谁、何时、以何理由解除或终止"), citations=end.citations
        )
    when = chinese_day(end.day) if end.day else to_fill("解除日期")
    ground = f"，理由为“{stripped(end.ground)}”" if end.ground and end.is_firm else ""
    return row("解除或终止情况", f"{when}，{WORDS[end.kind]}{ground}。", citations=end.citations)


def _arbitration(case: Case) -> tuple[DraftParagraph, ...]:
    """What became of the arbitration; no row in the very application for it."""
    employment = case.facts.employment
    if employment and employment.awards:
        award = employment.awards[0]
        words = f"已仲裁，裁决书{award.number or to_fill('案号')}；收到日期：" + (
            chinese_day(award.served) if award.served else to_fill("收到日期")
        )
        return (row("仲裁情况", words, citations=award.citations),)
    filed = case.events(EventKind.FILED)
    if filed:
        words = f"{chinese_day(filed[0].date)}提出仲裁申请，{to_fill('受理情况')}"
        return (row("仲裁情况", words, citations=filed[0].citations),)
    return ()


def _reasons(case: Case, labour: MoneyCase) -> tuple[DraftParagraph, ...]:
    """Why each claim is due, in one row a claim."""
    made = {item.kind: item for item in counted(case.calculation)}
    return tuple(
        row(f"理由：{title_of(made[kind])}", words, citations=made[kind].citations[:4])
        for kind, words in _arguments(labour).items()
        if kind in made
    )


def _arguments(labour: MoneyCase) -> dict[str, str]:
    unlawful = "用人单位对解除理由负举证责任；其未能证明所述事实与依据，系违法解除，应支付赔偿金。"
    forced = "用人单位存在写明的过错，申请人据此解除劳动合同，应支付经济补偿。"
    other = "劳动关系依法结束，用人单位应按工作年限支付经济补偿。"
    is_forced = labour.end.kind is EndKind.FORCED_RESIGNATION
    return {
        DAMAGES: unlawful,
        COMPENSATION: forced if is_forced else other,
        UNPAID: "申请人已提供劳动，用人单位应足额支付工资；已支付的事实由用人单位证明。",
        DOUBLE_PAY: "自用工满一个月的次日起至补签前一日（最多十一个月），每月应支付二倍工资。",
    }
