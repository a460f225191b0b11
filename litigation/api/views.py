"""The HTTP edge of case analyses: each method makes one call."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from litigation.api import serializers as wire
from litigation.api.asking import person
from litigation.selectors import analysis_for
from litigation.services import analysis_start


class Start(GenericAPIView):
    """Start a case analysis; the work itself is a task to be followed."""

    serializer_class = wire.StartSerializer

    @extend_schema(responses={202: wire.StartedSerializer})
    def post(self, request: Request) -> Response:
        body = self.get_serializer(data=request.data)
        body.is_valid(raise_exception=True)
        asked: dict[str, Any] = dict(body.validated_data)
        key = asked.pop("idempotency_key", None) or request.headers.get("Idempotency-Key")
        done = analysis_start(owner=person(request), idempotency_key=key, **asked)
        return Response(wire.started(done.analysis), status=202 if done.is_new else 200)


class Detail(APIView):
    """Inputs, task and structured result of one analysis."""

    @extend_schema(responses=wire.AnalysisSerializer)
    def get(self, request: Request, analysis_id: UUID) -> Response:
        analysis = analysis_for(person(request), analysis_id)
        return Response(wire.AnalysisSerializer(analysis).data)
