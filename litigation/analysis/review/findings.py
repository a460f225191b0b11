"""The findings of a result that can be reviewed, each under a name that stays its own."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping

from litigation.analysis.values.result import AnalysisResult, Finding


def findings_in(result: AnalysisResult) -> dict[str, Finding]:
    """Conclusions, findings and statements of models, by id; a repeated id is numbered."""
    seen: Counter[str] = Counter()
    named: dict[str, Finding] = {}
    for finding in (*result.conclusions, *result.findings, *result.model.findings):
        seen[finding.id] += 1
        count = seen[finding.id]
        named[finding.id if count == 1 else f"{finding.id}~{count}"] = finding
    return named


def content_of(finding: Finding, papers: Mapping[str, str]) -> str:
    """A fingerprint of what the finding says and on what; `papers` are sha256 by document.

    Two analyses say the same when kind, words, answer and every cited passage are the same.
    """
    places = sorted(
        f"{papers.get(one.document, one.document)} {one.page} {one.start} {one.end}"
        for one in finding.citations
    )
    said = (finding.kind.value, finding.origin, finding.text, finding.answer)
    parts = "\x00".join((*said, *finding.missing, *places))
    return hashlib.sha256(parts.encode()).hexdigest()
