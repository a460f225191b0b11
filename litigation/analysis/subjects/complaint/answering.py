"""A subject from the chair of whoever received a complaint: each of its points gets an answer."""

from __future__ import annotations

from dataclasses import replace

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import all_grounded
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.subjects.complaint.findings import complaint_findings
from litigation.analysis.subjects.complaint.rows import answered
from litigation.analysis.subjects.values import Subject
from litigation.analysis.values.result import Draft, Strategy


def answering(subject: Subject) -> Subject:
    """The subject, with the answer to the complaint written claim by claim and fact by fact."""

    def reason(case: Case) -> Reasoning:
        reasoning = subject.reason(case)
        findings = (*complaint_findings(case), *reasoning.findings)
        return replace(reasoning, findings=all_grounded(findings))

    def drafts(
        case: Case, reasoning: Reasoning, strategies: tuple[Strategy, ...]
    ) -> tuple[Draft, ...]:
        return tuple(answered(draft, case) for draft in subject.drafts(case, reasoning, strategies))

    return replace(subject, reason=reason, drafts=drafts)
