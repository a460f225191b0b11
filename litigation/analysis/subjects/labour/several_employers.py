"""Firms that share an employment: one signs the contract, another pays, a third insures."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.wording import listed
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


def _is_employer(parties: tuple[Party, ...], acts: dict[str, dict[str, Citation]]) -> bool:
    return any(one.contract_role == "employer" and one.name in acts for one in parties)
