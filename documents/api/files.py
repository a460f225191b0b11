"""The bytes, the text and the page pictures of one document."""

from __future__ import annotations

from uuid import UUID

from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from documents import media_types as types
from documents.api.request import asker
from documents.api.serializers import DocumentTextSerializer
from documents.api.text_wire import text_as_wire
from documents.page_images import page_image
from documents.reading import document_text
from documents.selectors import document_for
from pipeline.errors import DomainError

# Shown in the browser; everything else, above all HTML, is only ever downloaded.
_INLINE = types.IMAGES - {types.TIFF} | {types.PDF, types.TEXT, types.MARKDOWN}


_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
# Browsers show no PDF inside a sandbox; their viewers run no script of the file's on our origin.
_PDF_POLICY = (
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
)


class FileMissing(DomainError):
    """The row is there but the bytes are not: a broken volume, an incomplete restore."""

    code = "file_missing"
    status = 503


class DocumentContent(APIView):
    @extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    def get(self, request: Request, document_id: UUID) -> HttpResponseBase:
        """The file as it was handed in."""
        document = document_for(asker(request), document_id)
        media_type = document.media_type
        try:
            file = document.blob.path.open("rb")
        except FileNotFoundError as error:
            raise FileMissing(_("文件内容暂时无法取得。请联系管理员。")) from error
        response = FileResponse(
            file,
            as_attachment=media_type not in _INLINE,
            filename=document.name.rsplit("/", 1)[-1],
            content_type=media_type if media_type in _INLINE else "application/octet-stream",
        )
        return _guarded(response, _PDF_POLICY if media_type == types.PDF else _POLICY)


class DocumentTextView(APIView):
    @extend_schema(responses=DocumentTextSerializer)
    def get(self, request: Request, document_id: UUID) -> Response:
        """The text by pages and blocks, read now if it was not yet."""
        document = document_for(asker(request), document_id)
        return Response(text_as_wire(document_text(document), document.media_type))


class PageImage(APIView):
    @extend_schema(responses={(200, "image/png"): OpenApiTypes.BINARY})
    def get(self, request: Request, document_id: UUID, number: int) -> HttpResponseBase:
        """One page as a picture, turned as it was read, so that each bbox fits."""
        png = page_image(document_for(asker(request), document_id), number)
        response = HttpResponse(png, content_type="image/png")
        response["Cache-Control"] = "private, max-age=3600"
        return _guarded(response)


def _guarded(response: HttpResponseBase, policy: str = _POLICY) -> HttpResponseBase:
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = policy
    return response
