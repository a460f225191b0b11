"""Running an analysis again, and what the new run says that the old one did not."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import msgspec
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from litigation.api.asking import person
from litigation.api.serializers import StartedSerializer, started
from litigation.choices import MODE_CHOICES, PRIORITIES
from litigation.selectors import analysis_for
from litigation.selectors.differences import difference_between
from litigation.services import analysis_again

STATES = ["added", "removed", "changed"]


class AgainFields(serializers.Serializer):
    """All optional: papers besides those of the case, another day, another way."""

    document_ids = serializers.ListField(
        child=serializers.UUIDField(), default=list, max_length=1000
    )
    as_of = serializers.DateField(required=False, allow_null=True, default=None)
    analysis_mode = serializers.ChoiceField(
        choices=MODE_CHOICES, required=False, allow_null=True, default=None
    )
    priority = serializers.ChoiceField(choices=PRIORITIES, default="normal")
    idempotency_key = serializers.CharField(max_length=200, required=False, allow_null=True)


class ToldSerializer(serializers.Serializer):
    text = serializers.CharField()
    code = serializers.CharField()


class ReasonSerializer(serializers.Serializer):
    """A passage that only one of the two relies on."""

    citation = serializers.DictField()
    name = serializers.CharField()
    is_now = serializers.BooleanField()
    is_new_paper = serializers.BooleanField()


class ChangeSerializer(serializers.Serializer):
    part = serializers.CharField()
    state = serializers.ChoiceField(choices=STATES)
    title = serializers.CharField()
    before = ToldSerializer(allow_null=True)
    after = ToldSerializer(allow_null=True)
    reasons = ReasonSerializer(many=True)
    causes = serializers.ListField(child=serializers.CharField())


class SettingSerializer(serializers.Serializer):
    name = serializers.CharField()
    before = serializers.CharField()
    after = serializers.CharField()


class DifferenceSerializer(serializers.Serializer):
    """From `before` (the other analysis) to `after` (the one asked for)."""

    before = serializers.UUIDField()
    after = serializers.UUIDField()
    settings = SettingSerializer(many=True)
    changes = ChangeSerializer(many=True)
    unchanged = serializers.DictField(child=serializers.IntegerField())
    papers_reused = serializers.IntegerField()


class Again(GenericAPIView):
    """Start the same analysis again, with the papers that came into the case since."""

    serializer_class = AgainFields

    @extend_schema(operation_id="litigation_analysis_again", responses={202: StartedSerializer})
    def post(self, request: Request, analysis_id: UUID) -> Response:
        analysis = analysis_for(person(request), analysis_id)
        body = self.get_serializer(data=request.data)
        body.is_valid(raise_exception=True)
        asked: dict[str, Any] = dict(body.validated_data)
        key = asked.pop("idempotency_key", None) or request.headers.get("Idempotency-Key")
        done = analysis_again(
            owner=person(request), analysis=analysis, idempotency_key=key, **asked
        )
        return Response(started(done.analysis), status=202 if done.is_new else 200)


class Diff(APIView):
    """What one analysis says that another of the same case did not, and on what papers."""

    @extend_schema(operation_id="litigation_analysis_diff", responses=DifferenceSerializer)
    def get(self, request: Request, analysis_id: UUID, other_id: UUID) -> Response:
        after = analysis_for(person(request), analysis_id)
        before = analysis_for(person(request), other_id)
        found = difference_between(before=before, after=after)
        wire: dict[str, Any] = msgspec.to_builtins(found)
        return Response({"before": str(before.pk), "after": str(after.pk), **wire})
