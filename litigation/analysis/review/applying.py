"""A result as the lawyer left it: rejected findings gone, edited ones in the lawyer's words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from litigation.analysis.review.findings import findings_in
from litigation.analysis.review.values import Decision, Review, Reviews
from litigation.analysis.values.result import AnalysisResult, Finding

Mark = Callable[[str, Review], str]


def reviewed_result(result: AnalysisResult, reviews: Reviews, mark: Mark) -> AnalysisResult:
    """`mark(text, review)` says of a text that the lawyer stands for it; the engine's own result
    stays as it is."""
    names = {id(finding): name for name, finding in findings_in(result).items()}

    def kept(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        decided = ((one, reviews.get(names[id(one)])) for one in findings)
        made = [_as_decided(finding, review, mark) for finding, review in decided]
        return tuple(finding for finding in made if finding is not None)

    return replace(
        result,
        conclusions=kept(result.conclusions),
        findings=kept(result.findings),
        model=replace(result.model, findings=kept(result.model.findings)),
    )


def _as_decided(finding: Finding, review: Review | None, mark: Mark) -> Finding | None:
    if review is None or not review.is_in_force:
        return finding
    if review.decision == Decision.REJECTED:
        return None
    text = review.text if review.decision == Decision.EDITED else finding.text
    return replace(finding, text=mark(text, review))
