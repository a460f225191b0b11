"""What the report says of the complaint itself: its conflicts with the papers, or that it lacks."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.wording import stripped
from litigation.analysis.subjects.complaint.comparing import compared
from litigation.analysis.subjects.complaint.rows import complaint_in
from litigation.analysis.values.result import Finding, FindingKind

PAPER = "起诉状（或仲裁申请书）副本全文（法院或仲裁委送达，亦可申请阅卷）"


def complaint_findings(case: Case) -> tuple[Finding, ...]:
    """One finding for each point that the papers contradict; one if there is nothing to answer."""
    complaint = complaint_in(case)
    if complaint is None or not (complaint.claims or complaint.facts):
        return (_missing(case),)
    found = []
    for point in complaint.facts:
        conflicts = compared(point, complaint, case).conflicts
        if conflicts:
            told = "；".join(dict.fromkeys(stripped(one.text) for one in conflicts))
            found.append(
                Finding(
                    id=f"complaint-fact-{point.number}",
                    kind=FindingKind.STRENGTH,
                    text=f"起诉状所述事实第{point.number}点与其他材料不符：{told}。",
                    citations=(*point.citations, *(c for one in conflicts for c in one.citations)),
                )
            )
    return tuple(found)


def _missing(case: Case) -> Finding:
    lacks = "没有起诉状" if complaint_in(case) is None else "起诉状未能读出诉讼请求和事实与理由"
    return Finding(
        id="undetermined-complaint",
        kind=FindingKind.UNDETERMINED,
        text=f"无法判断对方的具体请求和所述事实：材料中{lacks}，不能逐项答辩，以下按材料反映的债权债务分析。",
        missing=(PAPER,),
    )
