"""The papers to file: application for arbitration, complaint after an award, answer, exhibits."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.drafts.court import seised
from litigation.analysis.drafts.evidence_list import evidence_list
from litigation.analysis.drafts.paragraphs import heading, row, signature, text, title, to_fill
from litigation.analysis.drafts.parties import party_rows
from litigation.analysis.drafts.statutes import full_statutes
from litigation.analysis.drafts.sums import method
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.money import cited, counted, title_of
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.subjects.labour.draft_answer import answer
from litigation.analysis.subjects.labour.draft_facts import fact_rows
from litigation.analysis.subjects.labour.uncovered import is_uncovered
from litigation.analysis.subjects.labour.wording import awaits_suit, is_arbitrated, open_titles
from litigation.analysis.values.result import ClaimItem, Draft, DraftParagraph, Strategy


def labour_drafts(
    case: Case, reasoning: Reasoning, strategies: tuple[Strategy, ...]
) -> tuple[Draft, ...]:
    """Every sum from the calculation and every fact from the papers."""
    roles = {party.contract_role for party in case.chair.claimants}
    if case.facts.employment is None or ("employer" in roles and "worker" not in roles):
        return ()  # the rows are those of a worker's claim
    if not case.chair.is_claimant:
        return (evidence_list(case),) if awaits_suit(case) else (answer(case), evidence_list(case))
    return (_claim(case), evidence_list(case))


def _claim(case: Case) -> Draft:
    """To the commission first; to the court once there is an award."""
    awarded = is_arbitrated(case)
    name = "民事起诉状（劳动争议）" if awarded else "劳动人事争议仲裁申请书"
    sides = ("原告", "被告") if awarded else ("申请人", "被申请人")
    addressee = (
        seised(case, "受诉人民法院名称") if awarded
        else text(to_fill("有管辖权的劳动人事争议仲裁委员会名称"))
    )  # fmt: skip
    signer = "具状人" if awarded else "申请人"
    return Draft(
        id="draft-complaint" if awarded else "draft-arbitration",
        kind="complaint" if awarded else "arbitration_application",
        title=name,
        paragraphs=(
            title(name),
            heading("当事人信息"),
            *party_rows(case, claimant=sides[0], respondent=sides[1]),
            heading("诉讼请求" if awarded else "仲裁请求"),
            *_claims(case, sides[1], awarded=awarded),
            heading("事实与理由"),
            *fact_rows(case),
            _grounds(case),
            row("证据清单", "见所附证据清单。"),
            row("对调解的意愿", to_fill("是／否／暂不确定")),
            text("此致"),
            addressee,
            signature(f"{signer}（签字）：{to_fill('签名')}"),
            signature(f"日期：{to_fill('提交日期')}"),
        ),
    )


def _claims(case: Case, respondent: str, *, awarded: bool) -> tuple[DraftParagraph, ...]:
    items = counted(case.calculation)
    rows = [_one(number, item, respondent) for number, item in enumerate(items, start=1)]
    rows += [
        row(f"{number}. {name}", to_fill(f"是否主张；{name}的金额须补充材料后计算"))
        for number, name in enumerate(open_titles(case), start=len(rows) + 1)
    ]
    rows += [
        row(
            "另行核算的请求",
            f"{title_of(one)}：{to_fill('是否主张及金额')}",
            citations=one.citations,
        )
        for one in case.calculation.items
        if is_uncovered(one)
    ]
    rows += [
        row("不满整月的工资", to_fill("按实际出勤折算的月份与金额"), citations=one.citations)
        for one in items
        if "整月部分" in one.title
    ]
    total = case.calculation.total
    rows.append(row("请求总额", yuan(total) if total is not None else to_fill("总额")))
    if awarded:
        rows.append(row("诉讼费用", "由被告承担。"))
    return tuple(rows)


def _one(number: int, item: ClaimItem, respondent: str) -> DraftParagraph:
    name = title_of(item)
    words = (
        f"请求{respondent}支付{name}{yuan(item.amount or Decimal(0))}。计算方法：{method(item)}。"
    )
    return row(f"{number}. {name}", words, citations=cited((item,)))


def _grounds(case: Case) -> DraftParagraph:
    items = counted(case.calculation)
    articles = full_statutes(article for item in items for article in item.articles)
    return row("请求的法律依据", articles or to_fill("适用的法律条文"))
