"""强制执行申请书, and the debtor's statement of what was performed."""

from __future__ import annotations

from collections.abc import Iterator

from litigation.analysis.claims.judgment.matter import Decided
from litigation.analysis.claims.money import show
from litigation.analysis.drafts.paragraphs import heading, row, signature, text, title, to_fill
from litigation.analysis.drafts.parties import party_rows
from litigation.analysis.drafts.statutes import full_statutes
from litigation.analysis.drafts.sums import method
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.subjects.judgment.seats import ENFORCEMENT
from litigation.analysis.subjects.judgment.wording import name_of
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import ClaimItem, Draft, DraftParagraph

APPLICATION = "强制执行申请书"
STATEMENT = "履行情况说明"
CLAIMED = {
    "principal": "判决确定的本金",
    "ordered_interest": "判决确定的利息",
    "delay_interest": "迟延履行期间的加倍部分利息",
}


def enforcement_drafts(case: Case, decided: Decided) -> tuple[Draft, ...]:
    """The creditor's application; from the debtor's chair the account of performance."""
    if decided.title is None or not decided.debts:
        return ()
    return (_application(case, decided) if case.chair.is_claimant else _statement(case, decided),)


def _application(case: Case, decided: Decided) -> Draft:
    return Draft(
        "draft-enforcement",
        "enforcement_application",
        APPLICATION,
        (
            title(APPLICATION),
            heading("当事人信息"),
            *party_rows(case, claimant=ENFORCEMENT[0], respondent=ENFORCEMENT[1]),
            heading("执行依据"),
            _basis(decided),
            heading("请求事项"),
            *_requests(case),
            heading("事实与理由"),
            *_story(case, decided),
            heading("财产线索"),
            *_clues(case),
            text("此致"),
            text(to_fill("一审法院或被执行财产所在地法院名称（管辖条文须核对）")),
            signature(f"申请执行人（签字、盖章）：{to_fill('签名或盖章')}"),
            signature(f"日期：{to_fill('申请日期')}"),
            text("附：执行依据文书、生效证明、身份证明、履行款明细与计算表、财产线索清单。"),
        ),
    )


def _basis(decided: Decided) -> DraftParagraph:
    ruling = decided.title.ruling if decided.title else None
    assert ruling is not None
    since = f"，自{chinese_day(decided.effect.since)}起生效" if decided.effect.since else ""
    mark = to_fill("以生效证明核实") if decided.effect.doubt or not since else ""
    return text(f"{name_of(ruling)}{since}{mark}。", ruling.citations)


def _requests(case: Case) -> Iterator[DraftParagraph]:
    yield row("请求", "金额", "计算方法")
    yield from _claimed(case)
    total = case.calculation.total
    whole = (
        f"{yuan(total)}（暂计至{chinese_day(case.inputs.as_of)}）"
        if total is not None
        else to_fill("合计")
    )
    yield row("合计", whole, "此后的利息和加倍部分利息计至实际清偿之日")
    yield text("执行费用由被执行人负担。")


def _claimed(case: Case) -> Iterator[DraftParagraph]:
    for item in case.calculation.items:
        if item.counted and item.kind in CLAIMED:
            yield row(
                f"{CLAIMED[item.kind]}（{item.instalment}）",
                _amount(item),
                _how(item),
                citations=item.citations,
            )


def _amount(item: ClaimItem) -> str:
    return yuan(item.amount) if item.amount is not None else to_fill(f"{item.title}的金额")


def _how(item: ClaimItem) -> str:
    if item.amount is None:
        return to_fill("计算方法")
    steps = method(item)
    less = item.formula.partition("；")[2]  # what was paid on it already
    return f"{steps}；{less}" if steps and less else steps or item.formula


def _story(case: Case, decided: Decided) -> Iterator[DraftParagraph]:
    for debt in decided.debts:
        until = (
            f"履行期限至{chinese_day(debt.deadline)}届满"
            if debt.deadline
            else f"履行期限{to_fill('届满日')}"
        )
        yield text(
            f"上述文书{debt.title.split('：')[0]}判令{'、'.join(debt.payers) or to_fill('义务人')}"
            f"向{'、'.join(debt.payees) or to_fill('权利人')}给付，{until}。",
            debt.citations,
        )
    paid = decided.performed.payments
    for one in paid:
        yield text(
            f"{chinese_day(one.date) if one.date else to_fill('日期')}，"
            f"被执行人履行{show(one.amount)}元。",
            one.citations,
        )
    open_words = "其余款项至今未履行。" if paid else "被执行人至今未履行。"
    yield text(f"{open_words}{to_fill('与实际履行情况核对')}")
    articles = tuple(
        dict.fromkeys(a for one in case.calculation.items if one.counted for a in one.articles)
    )
    if articles:
        yield text(f"依据{full_statutes(articles)}等规定，申请强制执行。")


def _clues(case: Case) -> Iterator[DraftParagraph]:
    found = [
        (party, detail)
        for party in case.chair.respondents
        for detail in party.details
        if detail.name in ("account", "bank", "address")
    ]
    words = {"account": "银行账户", "bank": "开户行", "address": "住所地"}
    for party, detail in found[:12]:
        yield row(f"{party.name}{words[detail.name]}", detail.value, citations=detail.citations[:2])
    yield text(to_fill("其他财产线索：不动产、车辆、股权、到期债权等"))


def _statement(case: Case, decided: Decided) -> Draft:
    rows = [row("履行日期", "金额", "抵充情况")]
    for one in decided.performed.payments:
        parts = [a for a in case.calculation.allocations if a.payment == one.event]
        how = "；".join(f"{a.reason}{show(a.amount)}元" for a in parts) or to_fill("抵充说明")
        rows.append(row(str(one.date), show(one.amount), how, citations=one.citations))
    if len(rows) == 1:
        rows.append(row(to_fill("履行日期"), to_fill("金额"), to_fill("凭证")))
    return Draft(
        "draft-performance",
        "performance_statement",
        STATEMENT,
        (
            title(STATEMENT),
            heading("当事人信息"),
            *party_rows(case, claimant=ENFORCEMENT[0], respondent=ENFORCEMENT[1]),
            heading("执行依据"),
            _basis(decided),
            heading("已履行情况"),
            *rows,
            heading("对执行金额的意见"),
            *_opinion(case),
            text("此致"),
            text(to_fill("执行法院名称")),
            signature(f"被执行人（签字、盖章）：{to_fill('签名或盖章')}"),
            signature(f"日期：{to_fill('日期')}"),
        ),
    )


def _opinion(case: Case) -> Iterator[DraftParagraph]:
    yield from _claimed(case)
    yield text(f"有异议的项目与理由：{to_fill('逐项写明')}")
