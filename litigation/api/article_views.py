"""The text of an article that a report cites."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from litigation.api.asking import person
from litigation.selectors import analysis_for
from litigation.selectors.articles import cited_article
from statutes.api.serializers import ArticleSerializer, NamedFields


class OpenedSerializer(serializers.Serializer):
    """`official` is null, and `note` says so, when no text of the day is loaded."""

    law = serializers.CharField(source="cited.law")
    article = serializers.CharField(source="cited.article")
    paraphrase = serializers.CharField(source="cited.paraphrase")
    day = serializers.DateField()
    official = ArticleSerializer(allow_null=True)
    others = ArticleSerializer(many=True)
    note = serializers.CharField()


class CitedArticle(APIView):
    """An article of a report as it stood on the day that decides which law applies."""

    @extend_schema(
        operation_id="litigation_analysis_article",
        parameters=[NamedFields],
        responses=OpenedSerializer,
    )
    def get(self, request: Request, analysis_id: UUID) -> Response:
        analysis = analysis_for(person(request), analysis_id)
        asked = NamedFields(data=request.query_params)
        asked.is_valid(raise_exception=True)
        given = asked.validated_data
        found = cited_article(analysis, law=given["law"], label=given["article"])
        return Response(OpenedSerializer(found).data)
