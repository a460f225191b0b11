"""The HTTP edge of laws and articles."""

from __future__ import annotations

from django.db.models import Count, Prefetch
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.generics import ListAPIView
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from statutes.api import serializers as wire
from statutes.models import Law, LawVersion
from statutes.selectors import article_named, search


class ByTitle(PageNumberPagination):
    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 200


class LawList(ListAPIView):
    """The loaded laws with the days between which each text stands."""

    serializer_class = wire.LawSerializer
    pagination_class = ByTitle
    queryset = Law.objects.prefetch_related(
        Prefetch("versions", LawVersion.objects.annotate(article_count=Count("articles")))
    )


class Search(APIView):
    """Full-text search in the articles that stand on a day."""

    @extend_schema(parameters=[wire.SearchFields], responses=wire.SearchAnswerSerializer)
    def get(self, request: Request) -> Response:
        asked = wire.SearchFields(data=request.query_params)
        asked.is_valid(raise_exception=True)
        given = asked.validated_data
        day = None if given["all_versions"] else given.get("on", timezone.localdate())
        found = search(given["q"], day=day, law=given["law"], limit=given["limit"])
        results = [wire.hit(each) for each in found.hits]
        return Response({"results": results, "has_more": found.has_more})


class ArticleText(APIView):
    """One article as it stood on a day."""

    @extend_schema(parameters=[wire.ArticleFields], responses=wire.ArticleAnswerSerializer)
    def get(self, request: Request) -> Response:
        asked = wire.ArticleFields(data=request.query_params)
        asked.is_valid(raise_exception=True)
        given = asked.validated_data
        day = given.get("on", timezone.localdate())
        found = article_named(given["law"], given["article"], day=day)
        others = wire.ArticleSerializer(found.others, many=True).data
        return Response({**wire.ArticleSerializer(found.article).data, "others": others})
