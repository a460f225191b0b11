"""How laws and articles look on the wire."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from statutes.models import Article, Law, LawVersion
from statutes.selectors.search import MOST_QUERY_CHARACTERS, MOST_RESULTS, Hit

NAME_LENGTH = 200


class SearchFields(serializers.Serializer):
    q = serializers.CharField(max_length=MOST_QUERY_CHARACTERS)
    on = serializers.DateField(required=False, help_text="default: today; with all_versions unused")
    law = serializers.CharField(max_length=NAME_LENGTH, required=False, default="")
    all_versions = serializers.BooleanField(required=False, default=False)
    limit = serializers.IntegerField(
        min_value=1, max_value=MOST_RESULTS, required=False, default=20
    )


class NamedFields(serializers.Serializer):
    law = serializers.CharField(max_length=NAME_LENGTH)
    article = serializers.CharField(max_length=40)


class ArticleFields(NamedFields):
    on = serializers.DateField(required=False)


class VersionSerializer(serializers.ModelSerializer):
    articles = serializers.IntegerField(source="article_count")

    class Meta:
        model = LawVersion
        fields = ["effective_from", "effective_to", "revised", "articles"]


class LawSerializer(serializers.ModelSerializer):
    versions = VersionSerializer(many=True)

    class Meta:
        model = Law
        fields = ["id", "title", "versions"]


class ArticleSerializer(serializers.ModelSerializer):
    """One article in one version."""

    law = serializers.CharField(source="version.law.title")
    article = serializers.CharField(source="label")
    effective_from = serializers.DateField(source="version.effective_from")
    effective_to = serializers.DateField(source="version.effective_to", allow_null=True)

    class Meta:
        model = Article
        fields = ["law", "article", "heading", "text", "effective_from", "effective_to"]


class HitSerializer(ArticleSerializer):
    """An article with the passage that was asked for; marks count characters of the excerpt."""

    excerpt = serializers.CharField()
    marks = serializers.ListField(child=serializers.ListField(child=serializers.IntegerField()))

    class Meta:
        model = Article
        fields = [*ArticleSerializer.Meta.fields, "excerpt", "marks"]


class SearchAnswerSerializer(serializers.Serializer):
    results = HitSerializer(many=True)
    has_more = serializers.BooleanField()


class ArticleAnswerSerializer(ArticleSerializer):
    """With the other texts of the article that are loaded."""

    others = ArticleSerializer(many=True)

    class Meta:
        model = Article
        fields = [*ArticleSerializer.Meta.fields, "others"]


def hit(found: Hit) -> dict[str, Any]:
    marks = [list(mark) for mark in found.marks]
    return {**ArticleSerializer(found.article).data, "excerpt": found.excerpt, "marks": marks}
