"""Reports with the lawyer's decisions or in English: made when asked for, kept until the next."""

from __future__ import annotations

from pathlib import PurePath

from django.db import transaction
from django.utils.translation import gettext as _

from litigation.analysis.review.values import Reviews
from litigation.files import file_write
from litigation.models import AnalysisFile, FindingReview, LitigationAnalysis
from litigation.reports import FORMATS, render
from litigation.selectors.facts import result_of

KIND = AnalysisFile.Kind.REVIEWED


CHINESE = "zh-hans"


def reviewed_file(
    analysis: LitigationAnalysis,
    *,
    engine: AnalysisFile,
    reviews: Reviews | None,
    language: str = CHINESE,
) -> AnalysisFile:
    """The report in the format of the engine's file `engine`, with `reviews` in it."""
    format = engine.key
    edition = "." if reviews else ".engine."
    family = f"{'' if language == CHINESE else f'{language}.'}{format}{edition}"
    key = f"{family}{revision_of(analysis)}"
    kept = analysis.files.filter(kind=KIND, key=key).first()
    if kept is not None and kept.path.is_file():
        return kept
    content = render(result_of(analysis), format=format, reviews=reviews, language=language)
    made = {
        "position": engine.position,
        "name": _named(PurePath(engine.name), reviewed=bool(reviews), language=language),
        "media_type": FORMATS[format].media_type,
        "sha256": file_write(content),
        "size": len(content),
    }
    with transaction.atomic():
        analysis.files.filter(kind=KIND, key__startswith=family).exclude(key=key).delete()
        file, _is_new = AnalysisFile.objects.update_or_create(
            analysis=analysis, kind=KIND, key=key, defaults=made
        )
    return file


def _named(name: PurePath, *, reviewed: bool, language: str) -> str:
    stem = name.stem if language == CHINESE else f"{name.stem}（English）"
    return (_("%(name)s（律师审阅）") % {"name": stem} if reviewed else stem) + name.suffix


def revision_of(analysis: LitigationAnalysis) -> int:
    """Rises with every decision."""
    latest = FindingReview.objects.filter(analysis=analysis).order_by("-pk").first()
    return latest.pk if latest else 0
