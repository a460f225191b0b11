"""Decides about a finding, and takes decisions over into a later analysis that says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from litigation.analysis.review.findings import content_of, findings_in
from litigation.analysis.review.values import Decision, Review
from litigation.analysis.values.result import AnalysisResult, Finding
from litigation.models import FindingReview, LitigationAnalysis
from litigation.selectors.facts import result_of
from litigation.selectors.reviews import may_review, review_of
from pipeline.errors import DomainError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

MOST_TEXT = 4000
MOST_NOTE = 2000


class FindingNotFound(DomainError):
    """The report has no such finding."""

    code = "finding_not_found"
    status = 404


class NotALawyerOfTheCase(DomainError):
    """Somebody who may look, but does not work on the case."""

    code = "permission_denied"
    status = 403


class ReviewIncomplete(DomainError):
    """The decision lacks what it needs."""

    code = "invalid"
    status = 400


class ReviewConflict(DomainError):
    """Somebody else decided meanwhile; `fields` hold that decision, and nothing was stored."""

    code = "review_conflict"
    status = 409


def finding_review(
    *,
    user: User,
    analysis: LitigationAnalysis,
    finding: str,
    decision: str,
    text: str = "",
    note: str = "",
    expected: int = 0,
) -> Review:
    """Store a decision; `expected` is the number of the latest one the user has seen, 0 for none.

    Raises NotALawyerOfTheCase, NotCompleted, ResultOutdated, FindingNotFound, ReviewIncomplete and
    ReviewConflict.
    """
    if not may_review(user, analysis):
        raise NotALawyerOfTheCase(_("只有承办本案的律师可以审阅认定。"))
    found = findings_in(result_of(analysis)).get(finding)
    if found is None:
        raise FindingNotFound(_("这份报告没有这一项认定。"))
    text, note = text.strip(), note.strip()
    _check(decision, text, note)
    row = FindingReview(
        analysis=analysis,
        finding=finding,
        number=expected + 1,
        decision=decision,
        engine_text=found.text,
        text=text if decision == Decision.EDITED else "",
        note=note,
        content=content_of(found, papers_of(analysis)),
        by=user,
        by_name=user.get_full_name() or user.get_username(),
        at=timezone.now(),
    )
    return _store(row, expected)


def _check(decision: str, text: str, note: str) -> None:
    fields: dict[str, list[str]] = {}
    if decision not in {each.value for each in Decision}:
        fields["decision"] = [_("不是可选的决定。")]
    if decision == Decision.EDITED and not text:
        fields["text"] = [_("请写下修改后的文字。")]
    if "\x00" in text + note:
        fields["text"] = [_("含有不能保存的控制字符，请删除后重新提交。")]
    for name, given, most in (("text", text, MOST_TEXT), ("note", note, MOST_NOTE)):
        if len(given) > most:
            fields[name] = [_("最多 %(most)s 个字符。") % {"most": f"{most:,}"}]
    if fields:
        raise ReviewIncomplete(_("输入有误，请检查标出的各项。"), fields=fields)


def _store(row: FindingReview, expected: int) -> Review:
    """The number decides between two who write at once, on any database."""
    about = FindingReview.objects.filter(analysis=row.analysis, finding=row.finding)
    latest = about.order_by("-number").first()
    if (latest.number if latest else 0) != expected:
        raise _conflict(latest)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise _conflict(about.order_by("-number").first()) from None
    return review_of(row)


def _conflict(latest: FindingReview | None) -> ReviewConflict:
    message = _("这项认定刚刚由他人作出了决定，您的内容没有保存。请核对后再决定。")
    return ReviewConflict(message, fields=told_in_fields(latest))


def told_in_fields(row: FindingReview | None) -> dict[str, list[str]]:
    if row is None:
        return {"number": ["0"]}
    told: dict[str, Any] = {
        "number": row.number,
        "decision": row.decision,
        "text": row.text,
        "note": row.note,
        "by": row.by_name,
        "at": row.at.isoformat(),
    }
    return {name: [str(value)] for name, value in told.items()}


def reviews_carry_over(*, analysis: LitigationAnalysis, result: AnalysisResult) -> int:
    """Take over the decisions about what an earlier analysis of the same matter said too.

    From the latest earlier one that has any; only of findings whose words and sources are the
    same. An analysis that has decisions of its own is left alone. Says how many.
    """
    if FindingReview.objects.filter(analysis=analysis).exists():
        return 0
    earlier = _earlier_reviewed(analysis)
    if earlier is None:
        return 0
    papers, waiting = papers_of(analysis), _latest_by_content(earlier)
    rows: list[FindingReview] = []
    for name, finding in findings_in(result).items():
        row = waiting.pop(content_of(finding, papers), None)
        if row is not None:
            rows.append(_carried(row, analysis, name, finding))
    FindingReview.objects.bulk_create(rows)
    return len(rows)


def papers_of(analysis: LitigationAnalysis) -> dict[str, str]:
    """The sha256 of every paper by the id of its document."""
    rows = analysis.papers.values_list("document_id", "document__blob__sha256")
    return {str(document): sha256 for document, sha256 in rows}


def _earlier_reviewed(analysis: LitigationAnalysis) -> LitigationAnalysis | None:
    """Of the same case; without one, of the same owner over some of the same papers."""
    same = LitigationAnalysis.objects.filter(
        case_position=analysis.case_position, created_at__lt=analysis.created_at
    )
    if analysis.case_id is not None:
        same = same.filter(case=analysis.case_id)
    else:
        blobs = analysis.papers.order_by().values("document__blob")
        same = same.filter(
            case=None, owner=analysis.owner_id, papers__document__blob__in=blobs
        ).distinct()
    return same.filter(reviews__isnull=False).order_by("-created_at").first()


def _latest_by_content(analysis: LitigationAnalysis) -> dict[str, FindingReview]:
    rows = FindingReview.objects.filter(analysis=analysis).order_by("finding", "number")
    latest = {row.finding: row for row in rows}
    return {row.content: row for row in latest.values() if row.decision != Decision.WITHDRAWN}


def _carried(
    row: FindingReview, analysis: LitigationAnalysis, name: str, finding: Finding
) -> FindingReview:
    return FindingReview(
        analysis=analysis,
        finding=name,
        number=1,
        decision=row.decision,
        engine_text=finding.text,
        text=row.text,
        note=row.note,
        content=row.content,
        by_id=row.by_id,
        by_name=row.by_name,
        at=row.at,
        carried_from=row,
    )
