"""Reports and drafts as files."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.http import FileResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request
from rest_framework.views import APIView

from litigation.api.asking import person
from litigation.models import AnalysisFile, LitigationAnalysis
from litigation.reports import FORMATS, LANGUAGES
from litigation.selectors import analysis_file, analysis_for, report_language
from litigation.selectors.reviews import reviews_in_force

SHOWN_IN_PLACE = {"text/html", "application/pdf"}
SEALED = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


class AnswersInJson(BaseContentNegotiation):
    """`?format=` names a report here, not one of DRF's renderers; errors are JSON."""

    def select_parser(self, request: Request, parsers: Iterable[BaseParser]) -> BaseParser | None:
        return next(iter(parsers), None)

    def select_renderer(
        self,
        request: Request,
        renderers: Iterable[BaseRenderer],
        format_suffix: str | None = None,
    ) -> tuple[BaseRenderer, str]:
        first = next(iter(renderers))
        return first, first.media_type


class FileView(APIView):
    """What both kinds of file share."""

    renderer_classes = [JSONRenderer]
    content_negotiation_class = AnswersInJson

    def file(self, analysis_id: UUID, *, kind: str, key: str) -> FileResponse:
        analysis = analysis_for(person(self.request), analysis_id)
        return _response(analysis_file(analysis, kind=kind, key=key))


class Report(FileView):
    """The report of a completed analysis as a file.

    Once a lawyer has reviewed findings it carries the decisions; `edition=engine` gives the
    engine's own. `language=en` gives headings and labels in English; what the analysis states
    stays Chinese, as the report says at its head.
    """

    @extend_schema(
        parameters=[
            OpenApiParameter("format", str, enum=list(FORMATS), default="html"),
            OpenApiParameter("edition", str, enum=["reviewed", "engine"], default="reviewed"),
            OpenApiParameter("language", str, enum=list(LANGUAGES), default=LANGUAGES[0]),
        ],
        responses={(200, "application/octet-stream"): OpenApiTypes.BINARY},
    )
    def get(self, request: Request, analysis_id: UUID) -> FileResponse:
        key = request.query_params.get("format", "html")
        analysis = analysis_for(person(request), analysis_id)
        language = report_language(request.query_params.get("language", LANGUAGES[0]))
        file = analysis_file(analysis, kind=AnalysisFile.Kind.REPORT, key=key)
        own = request.query_params.get("edition") == "engine"
        return _response(_edition(analysis, file, engines_own=own, language=language))


class Draft(FileView):
    """One draft of a completed analysis as a Word file."""

    @extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    def get(self, request: Request, analysis_id: UUID, draft_id: str) -> FileResponse:
        return self.file(analysis_id, kind=AnalysisFile.Kind.DRAFT, key=draft_id)


def _edition(
    analysis: LitigationAnalysis, file: AnalysisFile, *, engines_own: bool, language: str
) -> AnalysisFile:
    """The stored file where it is the one asked for, else one made from the result."""
    reviews = None if engines_own else reviews_in_force(analysis)
    if not reviews and language == LANGUAGES[0]:
        return file
    # The renderers are loaded when they are first needed.
    from litigation.running.reviewed_files import reviewed_file

    return reviewed_file(analysis, engine=file, reviews=reviews, language=language)


def _response(file: AnalysisFile) -> FileResponse:
    """The bytes; a report is sealed off from the site it is shown on."""
    response = FileResponse(
        file.path.open("rb"),
        as_attachment=file.media_type not in SHOWN_IN_PLACE,
        filename=file.name,
        content_type=_content_type(file.media_type),
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["ETag"] = f'"{file.sha256}"'
    if file.media_type == "text/html":
        response["Content-Security-Policy"] = SEALED
    return response


def _content_type(media_type: str) -> str:
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
