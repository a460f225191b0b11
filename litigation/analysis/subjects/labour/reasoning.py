"""Findings and conclusions on a labour dispute, every one of them with its ground."""

from __future__ import annotations

from dataclasses import replace

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.event_factors import limitation_factors
from litigation.analysis.reasoning.factor import Factor
from litigation.analysis.reasoning.grounds import all_grounded, distinct
from litigation.analysis.reasoning.issues import contested_issues
from litigation.analysis.reasoning.paper_factors import paper_factors
from litigation.analysis.reasoning.row_factors import row_factors
from litigation.analysis.reasoning.undetermined import open_papers, undetermined_findings
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.subjects.labour.absences import absence_factors
from litigation.analysis.subjects.labour.compensation import CAP_PAPER, COMPENSATION, DAMAGES
from litigation.analysis.subjects.labour.conclusions import labour_conclusions
from litigation.analysis.subjects.labour.defences import labour_defences
from litigation.analysis.subjects.labour.laws import act
from litigation.analysis.subjects.labour.procedure import procedure_factors
from litigation.analysis.subjects.labour.several_employers import several_employers, worked_on
from litigation.analysis.values.employment import WageKind
from litigation.analysis.values.result import Finding, FindingKind

EMPLOYER_SUES = (
    "原告是用人单位，其请求（如确认无须支付）不在本规则包的覆盖范围内；要件矩阵按劳动者的请求列出，"
    "可作为对照，不能直接用于判断用人单位的请求。"
)

OTHER_MATTER = (
    "材料中没有劳动关系的记载。买卖等合同纠纷（含其商事仲裁）请改用 contract_dispute_default，"
    "借贷请改用 private_lending_v1；商事仲裁的程序规则未收录。"
)


def reason_on_labour(case: Case) -> Reasoning:
    """Findings and conclusions; raises UngroundedStatement when a ground is missing."""
    if case.facts.employment is None:
        other = _other_matter(case)
        conclusion = replace(other, id="conclusion-scope")
        return Reasoning(all_grounded((other, *open_papers(case))), all_grounded((conclusion,)))
    findings = (
        *_factors(case),
        *(one.finding(case.chair) for one in labour_defences(case)),
        *contested_issues(case, labour_defences(case)),
        *undetermined_findings(case),
        *_cap(case),
        *_scope(case),
        *several_employers(case),
        *worked_on(case),
    )
    return Reasoning(all_grounded(findings), all_grounded(labour_conclusions(case)))


def _factors(case: Case) -> tuple[Finding, ...]:
    """Strengths first, then weaknesses, as seen from our chair."""
    found: tuple[Factor, ...] = (
        *row_factors(case),
        *absence_factors(case),
        *procedure_factors(case),
        *limitation_factors(case),
        *paper_factors(case),
    )
    ours = (one.finding(FindingKind.STRENGTH) for one in found if one.favours is case.chair.side)
    theirs = (
        one.finding(FindingKind.WEAKNESS) for one in found if one.favours is not case.chair.side
    )
    return (*ours, *theirs)


def _other_matter(case: Case) -> Finding:
    """Papers that are about no employment: which package fits them better."""
    cited = distinct(one.kind_citation for one in case.facts.documents if one.kind_citation)
    return Finding(
        "undetermined-scope",
        FindingKind.UNDETERMINED,
        f"无法按劳动争议判断：{OTHER_MATTER}",
        cited[:4],
        missing=("劳动合同、工资记录、解除通知等劳动关系的材料，或改用相应的规则包",),
    )


def _cap(case: Case) -> tuple[Finding, ...]:
    """The cap of three times the local mean wage, where no paper tells that mean."""
    kinds = (DAMAGES, COMPENSATION)
    items = [i for i in case.calculation.items if i.kind in kinds and i.amount is not None]
    employment = case.facts.employment
    told = employment.wages if employment else ()
    if not items or any(one.kind is WageKind.LOCAL_AVERAGE for one in told):
        return ()
    return (
        Finding(
            "undetermined-cap",
            FindingKind.UNDETERMINED,
            "无法判断月工资是否高于当地上年度职工月平均工资的三倍，赔偿金与经济补偿按未封顶计算。",
            items[0].citations[:2],
            act(case.rules, 47),
            missing=(CAP_PAPER,),
        ),
    )


def _scope(case: Case) -> tuple[Finding, ...]:
    """The employer as claimant: said plainly."""
    employers = [p for p in case.chair.claimants if p.contract_role == "employer"]
    if not employers or any(p.contract_role == "worker" for p in case.chair.claimants):
        return ()
    return (
        Finding(
            "undetermined-scope",
            FindingKind.UNDETERMINED,
            f"无法判断用人单位的请求能否成立：{EMPLOYER_SUES}",
            distinct(c for party in employers for c in party.citations[:2]),
            missing=("用人单位起诉所依据的裁决书和证据，由律师按其请求另行分析",),
        ),
    )
