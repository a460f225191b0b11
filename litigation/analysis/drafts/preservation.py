"""财产保全申请书."""

from __future__ import annotations

from litigation.analysis.drafts.court import addressed
from litigation.analysis.drafts.paragraphs import heading, signature, text, title, to_fill
from litigation.analysis.drafts.parties import party_rows
from litigation.analysis.drafts.sums import total_words
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.money import (
    AGREED,
    LATENESS,
    PRINCIPAL,
    cited,
    counted,
    items_of,
    sum_of,
)
from litigation.analysis.reasoning.nouns import Nouns, nouns_of
from litigation.analysis.reasoning.wording import listed, yuan
from litigation.analysis.strategies.accounts import Account, accounts_of, cited_accounts
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import Draft


def preservation_application(case: Case) -> Draft:
    """For as much as is claimed, not more."""
    citations, nouns = cited(counted(case.calculation)), nouns_of(case.rules)
    accounts = accounts_of(case.chair.respondents)
    return Draft(
        id="draft-preservation",
        kind="preservation_application",
        title="财产保全申请书",
        paragraphs=(
            title("财产保全申请书"),
            heading("当事人信息"),
            *party_rows(case, claimant="申请人", respondent="被申请人"),
            heading("请求事项"),
            text(
                f"查封、扣押、冻结被申请人{case.chair.respondent}"
                f"名下价值{total_words(case)}的财产（财产线索：{_traces(accounts)}）。",
                distinct((*cited_accounts(accounts), *citations)),
            ),
            heading("事实与理由"),
            text(f"申请人与被申请人{nouns.cause}一案，{_debt(case, nouns)}", citations),
            text(
                f"因{to_fill('可能使判决难以执行的具体情形')}，为避免判决不能执行，申请采取保全措施，"
                f"并提供担保：{to_fill('保函出具单位及金额，或担保财产')}。"
            ),
            text("此致"),
            addressed(case, "受理保全申请的人民法院名称"),
            signature(f"申请人（签字、盖章）：{to_fill('签名或盖章')}"),
            signature(f"日期：{to_fill('申请日期')}"),
        ),
    )


def _traces(accounts: tuple[Account, ...]) -> str:
    others = to_fill("不动产、车辆、到期债权等")
    if not accounts:
        return to_fill("开户行及账号、不动产、车辆、到期债权等")
    return f"{listed(one.words for one in accounts)}；{others}"


def _debt(case: Case, nouns: Nouns) -> str:
    owed = sum_of(items_of(case.calculation, PRINCIPAL))
    if owed is None:
        return to_fill("债权的数额与依据")
    until = chinese_day(case.inputs.as_of)
    late = sum_of(items_of(case.calculation, LATENESS))
    beside = f"及{_lateness(case)}{yuan(late)}" if late else "及逾期责任款项"
    return f"截至{until}，被申请人尚欠{nouns.principal}{yuan(owed)}{beside}未付。"


def _lateness(case: Case) -> str:
    kinds = {item.kind for item in items_of(case.calculation, LATENESS)}
    if kinds == {"overdue_loss"}:
        return "逾期付款损失"
    return "违约金" if kinds <= set(AGREED) else "利息、违约金等逾期款项"
