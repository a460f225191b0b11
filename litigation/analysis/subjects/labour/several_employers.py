"""Firms that share an employment: one signs the contract, another pays, a third insures."""

from __future__ import annotations

from datetime import date

from litigation.analysis.extraction.dates import month_later
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.wording import listed
from litigation.analysis.subjects.labour.wording import labour_of
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import Party
from litigation.analysis.values.result import Finding, FindingKind
from litigation.analysis.values.sources import Citation

_DOES = {
    K.LABOR_CONTRACT: "签订劳动合同",
    K.SOCIAL_INSURANCE: "缴纳社会保险",
    K.PAYSLIP: "发放工资",
    K.BANK_RECEIPT: "发放工资",
    K.TERMINATION_NOTICE: "出具解除文件",
}


def several_employers(case: Case) -> tuple[Finding, ...]:
    """Said where papers of an employer name more than one firm; their liability is not judged."""
    kinds = {one.document: one.kind for one in case.facts.documents}
    acts: dict[str, dict[str, Citation]] = {}
    for party in case.facts.parties:
        if party.kind == "company":
            for one in party.citations:
                kind = kinds.get(one.document)
                if kind in _DOES:
                    acts.setdefault(party.name, {}).setdefault(_DOES[kind], one)
    if len(acts) < 2 or not _is_employer(case.facts.parties, acts):
        return ()
    told = listed(f"{name}（{'、'.join(what)}）" for name, what in acts.items())
    return (
        Finding(
            "undetermined-employers",
            FindingKind.UNDETERMINED,
            f"材料显示的用人主体不止一个：{told}。由谁承担责任、是否混同用工或劳务派遣并连带负责，"
            "规则未收录，无法判断；申请仲裁时宜将各主体一并列为被申请人，本表数额按同一劳动关系计算。",
            distinct(c for what in acts.values() for c in what.values())[:8],
            missing=("各公司的工商登记与股权、办公地点、工资和社保发放主体变更的经过",),
        ),
    )


def worked_on(case: Case) -> tuple[Finding, ...]:
    """Said where the last contract ran out more than a month before the end."""
    labour = labour_of(case)
    terms = [one for one in labour.employment.contracts if one.end]
    last = max(terms, key=lambda one: one.end or date.min, default=None)
    if last is None or last.end is None or labour.end.day is None:
        return ()
    if any(one.end is None for one in labour.employment.contracts):
        return ()
    if month_later(last.end, 1) >= labour.end.day:
        return ()
    return (
        Finding(
            "undetermined-worked-on",
            FindingKind.UNDETERMINED,
            f"劳动合同于{chinese_day(last.end)}期满，劳动关系至{chinese_day(labour.end.day)}才结束，未见续签："
            "期满后继续用工期间能否主张二倍工资、视为何种合同，规则未收录，无法判断。",
            distinct((*last.citations, *labour.end.citations))[:6],
            missing=("期满后续签的劳动合同或催告续签的记录",),
        ),
    )


def _is_employer(parties: tuple[Party, ...], acts: dict[str, dict[str, Citation]]) -> bool:
    return any(one.contract_role == "employer" and one.name in acts for one in parties)
