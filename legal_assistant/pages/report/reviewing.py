"""What was decided about the findings of a report, as its page shows it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.utils.translation import gettext_lazy as _

from litigation.analysis.discretion import discreet
from litigation.analysis.review.findings import findings_in
from litigation.analysis.review.values import Decision, Review
from litigation.analysis.values.result import AnalysisResult
from litigation.models import LitigationAnalysis
from litigation.reports.sections.review import stamp
from litigation.selectors.reviews import may_review, review_history

WORDS = {
    Decision.ACCEPTED: _("确认"),
    Decision.EDITED: _("修改"),
    Decision.REJECTED: _("排除"),
    Decision.WITHDRAWN: _("撤回"),
}


@dataclass(frozen=True)
class Reviewing:
    """`in_force` by finding; `data` is what the script needs of each finding."""

    may_review: bool = False
    in_force: dict[str, Review] = field(default_factory=dict)
    data: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def counts(self) -> dict[str, int]:
        """How many of each decision, and how many findings nobody decided about."""
        made = Counter(review.decision.value for review in self.in_force.values())
        open_ones = len(self.data) - len(self.in_force)
        return {**{each.value: made[each] for each in Decision}, "open": open_ones}

    @property
    def rejected(self) -> list[Review]:
        return [one for one in self.in_force.values() if one.decision == Decision.REJECTED]


def reviewing(analysis: LitigationAnalysis, result: AnalysisResult, user: User) -> Reviewing:
    history = review_history(analysis)
    findings = findings_in(result)
    latest = {name: reviews[-1] for name, reviews in history.items() if name in findings}
    return Reviewing(
        may_review=may_review(user, analysis),
        in_force={name: review for name, review in latest.items() if review.is_in_force},
        data={
            name: {
                "text": discreet(finding.text),
                "history": [_told(review) for review in history.get(name, [])],
            }
            for name, finding in findings.items()
        },
    )


def _told(review: Review) -> dict[str, Any]:
    return {
        "number": review.number,
        "decision": review.decision.value,
        "word": str(WORDS[review.decision]),
        "text": review.text,
        "note": review.note,
        "stamp": stamp(review),
    }
