"""A lawyer's decisions about findings: read them all, or make one."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from litigation.analysis.review.values import Decision
from litigation.api.asking import person
from litigation.selectors import analysis_for
from litigation.selectors.reviews import may_review, review_history
from litigation.services import finding_review
from litigation.services.review import MOST_NOTE, MOST_TEXT

DECISIONS = [(each.value, each.value) for each in Decision]


class ReviewSerializer(serializers.Serializer):
    """One decision; `engine_text` is what the engine said, whatever the lawyer made of it."""

    finding = serializers.CharField()
    number = serializers.IntegerField()
    decision = serializers.ChoiceField(choices=DECISIONS)
    engine_text = serializers.CharField()
    text = serializers.CharField()
    note = serializers.CharField()
    by = serializers.CharField()
    at = serializers.DateTimeField()
    carried = serializers.BooleanField()


class ReviewsSerializer(serializers.Serializer):
    """By finding, every decision from the first to the one in force."""

    may_review = serializers.BooleanField()
    findings = serializers.DictField(child=ReviewSerializer(many=True))


class ReviewFields(serializers.Serializer):
    """`expected`: the number of the latest decision one has seen, 0 for none.

    A decision made by somebody else meanwhile is answered with 409 `review_conflict`; its `fields`
    hold that decision, and nothing is stored.
    """

    decision = serializers.ChoiceField(choices=DECISIONS)
    text = serializers.CharField(default="", allow_blank=True, max_length=MOST_TEXT)
    note = serializers.CharField(default="", allow_blank=True, max_length=MOST_NOTE)
    expected = serializers.IntegerField(min_value=0, default=0)


class Reviews(APIView):
    """Every decision about the findings of an analysis, with its history."""

    @extend_schema(operation_id="litigation_analysis_reviews", responses=ReviewsSerializer)
    def get(self, request: Request, analysis_id: UUID) -> Response:
        analysis = analysis_for(person(request), analysis_id)
        wire = {
            "may_review": may_review(person(request), analysis),
            "findings": {
                name: ReviewSerializer(reviews, many=True).data
                for name, reviews in review_history(analysis).items()
            },
        }
        return Response(wire)


class Review(GenericAPIView):
    """Accept, edit or reject a finding, or withdraw what was decided about it."""

    serializer_class = ReviewFields

    @extend_schema(
        operation_id="litigation_analysis_review",
        responses={201: ReviewSerializer},
    )
    def post(self, request: Request, analysis_id: UUID, finding: str) -> Response:
        analysis = analysis_for(person(request), analysis_id)
        body = self.get_serializer(data=request.data)
        body.is_valid(raise_exception=True)
        done = finding_review(
            user=person(request), analysis=analysis, finding=finding, **body.validated_data
        )
        return Response(ReviewSerializer(done).data, status=201)
