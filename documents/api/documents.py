"""Uploading, listing, showing and deleting documents."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework import generics, status
from rest_framework.parsers import FormParser, MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from documents.api.paging import NewestFirst
from documents.api.request import asker
from documents.api.serializers import (
    DocumentSerializer,
    DocumentWithMembersSerializer,
    UploadSerializer,
)
from documents.models import Document
from documents.selectors import case_for, document_for, documents_of
from documents.services import document_create, document_delete
from documents.services.intake import check_announced_size


class DocumentFilter(filters.FilterSet):
    case = filters.UUIDFilter(field_name="case_id")
    q = filters.CharFilter(field_name="name", lookup_expr="icontains")

    class Meta:
        model = Document
        fields = ["status", "origin"]


class DocumentList(generics.ListAPIView[Document]):
    queryset = Document.objects.none()
    serializer_class = DocumentSerializer
    pagination_class = NewestFirst
    filterset_class = DocumentFilter
    parser_classes = [MultiPartParser, FormParser]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        # Before authentication: a session's CSRF check would already read the body.
        check_announced_size(request.META.get("CONTENT_LENGTH"), settings.DOCUMENT_MAX_BYTES)
        super().initial(request, *args, **kwargs)

    def get_queryset(self) -> Any:
        return documents_of(asker(self.request))

    @extend_schema(
        request={"multipart/form-data": UploadSerializer},
        responses={201: DocumentWithMembersSerializer},
    )
    def post(self, request: Request) -> Response:
        """Take in one file; a zip is unpacked into documents of its own."""
        body = UploadSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        case_id = body.validated_data.get("case")
        file = body.validated_data["file"]
        document = document_create(
            owner=asker(request),
            name=body.validated_data.get("path") or file.name,
            file=file.file,
            case=case_for(asker(request), case_id) if case_id else None,
        )
        wire = DocumentWithMembersSerializer(document).data
        return Response(wire, status=status.HTTP_201_CREATED)


class DocumentDetail(APIView):
    @extend_schema(responses=DocumentWithMembersSerializer)
    def get(self, request: Request, document_id: UUID) -> Response:
        """One document."""
        document = document_for(asker(request), document_id)
        return Response(DocumentWithMembersSerializer(document).data)

    @extend_schema(responses={204: None})
    def delete(self, request: Request, document_id: UUID) -> Response:
        """Remove a document and, when nobody else refers to it, its bytes."""
        document_delete(document=document_for(asker(request), document_id), actor=asker(request))
        return Response(status=status.HTTP_204_NO_CONTENT)
