"""The rows 事实与理由 of a lender's complaint, each told from the papers or left open."""

from __future__ import annotations

from collections.abc import Callable

from litigation.analysis.claims.loan.prices import agreed
from litigation.analysis.claims.loan.surety import sureties_of
from litigation.analysis.drafts.facts_of_right import evidence, grounds_of, other
from litigation.analysis.drafts.paragraphs import row, to_fill
from litigation.analysis.drafts.sums import method
from litigation.analysis.drafts.told import Told, events_told
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.money import LOAN_INTEREST, PRINCIPAL, cited, items_of, title_of
from litigation.analysis.reasoning.wording import listed, stripped, yuan
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind, EventKind
from litigation.analysis.values.loan import Loan
from litigation.analysis.values.result import DraftParagraph
from litigation.analysis.values.sources import Citation

NONE_SEEN = "现有材料未见，"
WITH_LAWS = ("民法典·合同编", "民间借贷司法解释")
ELEMENTS = ("contract_formed", "delivery", "loan_due", "interest_agreed", "guarantee")


def fact_rows(case: Case) -> tuple[DraftParagraph, ...]:
    """The numbered rows of the form in order."""
    return tuple(
        row(f"{number}. {label}", told.text, citations=told.citations)
        for number, (label, told) in enumerate(
            ((label, make(case)) for label, make in FACTS), start=1
        )
    )


def signing(case: Case) -> Told:
    papers = [
        profile
        for profile in case.facts.documents
        if any(profile.document in loan.documents for loan in _certificates(case))
    ]
    names = listed(f"《{profile.name}》" for profile in papers)
    days = listed(chinese_day(loan.formed) for loan in _certificates(case) if loan.formed)
    cites = distinct(
        (
            *(c for loan in _certificates(case) for c in loan.formed_citations),
            *(p.kind_citation for p in papers if p.kind_citation),
        )
    )
    if not names:
        return Told(f"{days}借款，{to_fill('有无书面合同；没有的写明口头约定的经过')}", cites)
    return Told(f"{days}签署{names}；{to_fill('签订地点')}", cites)


def _certificates(case: Case) -> tuple[Loan, ...]:
    """Every certificate, those replaced by later ones before them."""
    return tuple(one for loan in case.facts.loans for one in (*loan.replaced, loan))


def sides(case: Case) -> Told:
    words = (("lender", "出借人"), ("borrower", "借款人"), ("guarantor", "保证人"))
    parts, citations = [], []
    for role, word in words:
        named = [party for party in case.facts.parties if party.contract_role == role]
        names = listed(party.name for party in named)
        if names or role != "guarantor":
            parts.append(f"{word}：{names or to_fill(word)}")
        citations += [c for party in named for c in party.citations[:2]]
    return Told("；".join(parts) + "。", distinct(citations))


def amount(case: Case) -> Told:
    parts: list[str] = []
    citations: list[Citation] = []
    for loan in case.facts.loans:
        agreed_sum = f"约定{yuan(loan.principal)}" if loan.principal else to_fill("约定金额")
        parts.append(f"{loan.label}：{agreed_sum}{_anew(loan)}")
        citations += loan.principal_citations
        citations += loan.renewal.citations if loan.renewal else ()
    lent = case.events(EventKind.LENT)
    sums = [event.amount for event in lent if event.amount is not None]
    told = f"实际提供{yuan(sum(sums[1:], sums[0]))}" if sums else f"实际提供{to_fill('金额')}"
    citations += [c for event in lent for c in event.citations[:1]]
    return Told(
        f"{'；'.join(parts)}；{told}；{to_fill('交付方式（转账、现金、票据）')}",
        distinct(citations),
    )


def _anew(loan: Loan) -> str:
    """How the sum of a certificate came about that was issued over earlier ones."""
    if loan.renewal is None:
        return ""
    before = listed(
        f"{one.label}本金{yuan(one.principal)}"
        for one in loan.renewal.earlier
        if one.principal is not None
    )
    told = f"由{before or '此前借款'}结算后重新出具，前期利息计入后期本金"
    doubt = to_fill("原凭证收回、作废的经过") if loan.renewal.doubt else ""
    return f"（{told}{doubt}）"


def term(case: Case) -> Told:
    parts = [_term(case, loan) for loan in case.facts.loans]
    citations = distinct(c for loan in case.facts.loans for c in loan.due_citations)
    return Told("；".join(parts) + "。", citations)


def _term(case: Case, loan: Loan) -> str:
    if loan.due is None:
        return f"{loan.label}未约定还款期限或期限不明{to_fill('催告还款的时间与方式')}"
    state = "已到期" if loan.due < case.inputs.as_of else "尚未到期"
    return f"{loan.label}还款期限至{chinese_day(loan.due)}，{state}"


def rate(case: Case) -> Told:
    terms = [
        one
        for loan in _certificates(case)
        for part in ("term", "overdue", "penalty")
        if (one := agreed(loan, part)) is not None
    ]
    if not terms:
        return Told("现有材料未见利率约定。")
    citations = distinct(c for one in terms for c in one.citations)
    quoted = "；".join(f"“{stripped(one.text)}”" for one in terms)
    return Told(f"约定：{quoted}；{to_fill('合同条款号')}", citations)


def lending(case: Case) -> Told:
    return events_told(case.events(EventKind.LENT), otherwise=to_fill("借款提供的时间与金额"))


def repayment_way(case: Case) -> Told:
    return Told(to_fill("还款方式：到期一次还本付息、按月（季）付息到期还本、等额本息等"))


def repaid(case: Case) -> Told:
    events = events_told(case.debtor_events(EventKind.PAID), otherwise="现有材料未见还款。")
    items = items_of(case.calculation, (*PRINCIPAL, *LOAN_INTEREST))
    reckoned = "；".join(f"{title_of(item)}：{method(item)}" for item in items if item.segments)
    words = f"{events.text}利息的计算：{reckoned}。" if reckoned else events.text
    return Told(words, distinct((*events.citations, *cited(items)), limit=8))


def overdue(case: Case) -> Told:
    late = [loan for loan in case.facts.loans if loan.due and loan.due < case.inputs.as_of]
    asked = events_told(
        case.events(EventKind.DEMANDED, EventKind.PROMISED, EventKind.ACKNOWLEDGED), otherwise=""
    )
    told = "；".join(
        f"{loan.label}自{chinese_day(loan.due)}次日起逾期" for loan in late if loan.due
    )
    citations = distinct((*(c for loan in late for c in loan.due_citations), *asked.citations))
    if not told:
        return Told(f"{asked.text}{to_fill('是否存在逾期及起止时间')}", citations)
    return Told(f"{told}，至{chinese_day(case.inputs.as_of)}未还清。{asked.text}", citations)


def suretyship(case: Case) -> Told:
    found = sureties_of(case.facts, as_of=case.inputs.as_of)
    if not found:
        return _no_security(case)
    modes = {"joint": "连带责任保证", "general": "一般保证"}
    parts = [
        f"保证人{one.guarantee.name}，保证方式：{modes.get(one.mode, to_fill('保证方式'))}"
        for one in found
    ]
    return Told("；".join(parts) + "。", distinct(c for one in found for c in one.citations))


def _no_security(case: Case) -> Told:
    return Told(f"{NONE_SEEN}{to_fill('如有担保请补充')}")


def grounds(case: Case) -> Told:
    """The clauses relied on, and the statute articles of the rows and sums."""
    clauses = distinct(
        (
            *(c for loan in case.facts.loans for c in loan.due_citations),
            *(c for loan in case.facts.loans for one in loan.interest for c in one.citations),
        ),
        limit=4,
    )
    stated = {d.document for d in case.facts.documents if d.kind is DocumentKind.STATEMENT}
    written = tuple(clause for clause in clauses if clause.document not in stated)
    return grounds_of(case, written, elements=ELEMENTS, laws=WITH_LAWS)


FACTS: tuple[tuple[str, Callable[[Case], Told]], ...] = (
    ("合同签订情况（名称、编号、签订时间、地点）", signing),
    ("签订主体（出借人、借款人）", sides),
    ("借款金额（约定、实际提供、方式）", amount),
    ("借款期限（是否到期）", term),
    ("借款利率（条款）", rate),
    ("借款提供时间、金额", lending),
    ("还款方式", repayment_way),
    ("还款情况（已还本金、利息及还息至何时）", repaid),
    ("是否存在逾期还款", overdue),
    ("物的担保（抵押、质押）合同", _no_security),
    ("担保人与担保物", _no_security),
    ("最高额担保", _no_security),
    ("担保登记", _no_security),
    ("保证合同及保证方式", suretyship),
    ("其他担保方式", _no_security),
    ("其他需要说明的内容", other),
    ("请求承担责任的依据", grounds),
    ("证据清单", evidence),
)
