"""What was decided about the findings of an analysis, and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from litigation.analysis.review.values import Decision, Review
from litigation.models import FindingReview, LitigationAnalysis

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def review_history(analysis: LitigationAnalysis) -> dict[str, list[Review]]:
    """Every decision by finding, the earliest first."""
    history: dict[str, list[Review]] = {}
    for row in FindingReview.objects.filter(analysis=analysis).order_by("finding", "number"):
        history.setdefault(row.finding, []).append(review_of(row))
    return history


def reviews_in_force(analysis: LitigationAnalysis) -> dict[str, Review]:
    """The latest decision about each finding that was not withdrawn."""
    latest = {name: reviews[-1] for name, reviews in review_history(analysis).items()}
    return {name: review for name, review in latest.items() if review.is_in_force}


@dataclass(frozen=True)
class Decisions:
    """Decisions of an earlier analysis: those that a later one took over, and those it did not."""

    kept: tuple[Review, ...]
    lost: tuple[Review, ...]


def decisions_between(*, before: LitigationAnalysis, after: LitigationAnalysis) -> Decisions:
    """What holds for `before`, by whether `after` carries it on."""
    rows = FindingReview.objects.filter(analysis=after, carried_from__analysis=before)
    carried = set(rows.values_list("carried_from__finding", flat=True))
    held = reviews_in_force(before).items()
    return Decisions(
        kept=tuple(review for name, review in held if name in carried),
        lost=tuple(review for name, review in held if name not in carried),
    )


def review_of(row: FindingReview) -> Review:
    return Review(
        finding=row.finding,
        number=row.number,
        decision=Decision(row.decision),
        engine_text=row.engine_text,
        text=row.text,
        note=row.note,
        by=row.by_name,
        at=row.at,
        carried=row.carried_from_id is not None,
    )


def may_review(user: User, analysis: LitigationAnalysis) -> bool:
    """The lawyers of the case; staff who merely look after the site are none of them."""
    case = analysis.case
    if analysis.owner_id == user.pk:
        return True
    return case is not None and (
        case.owner_id == user.pk or case.members.filter(pk=user.pk).exists()
    )
