"""The history of lanes in numbers."""

from __future__ import annotations

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.permissions import IsAdminUser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from tasks_app.figures.series import Range, series_of
from tasks_app.lanes import LaneName


class PointSerializer(serializers.Serializer):
    """One stretch of time; seconds, null where nothing was counted."""

    start = serializers.DateTimeField()
    started = serializers.IntegerField(source="tally.started")
    completed = serializers.IntegerField(source="tally.completed")
    failed = serializers.IntegerField(source="tally.failed")
    cancelled = serializers.IntegerField(source="tally.cancelled")
    failure_rate = serializers.FloatField(source="tally.failure_rate", allow_null=True)
    wait_p50 = serializers.FloatField(source="wait_half", allow_null=True)
    wait_p95 = serializers.FloatField(source="wait_most", allow_null=True)
    duration_p50 = serializers.FloatField(source="duration_half", allow_null=True)
    duration_p95 = serializers.FloatField(source="duration_most", allow_null=True)


class FiguresSerializer(serializers.Serializer):
    range = serializers.CharField()
    span_seconds = serializers.IntegerField()
    gap_until = serializers.DateTimeField(allow_null=True)
    points = PointSerializer(many=True)


class FiguresQuery(serializers.Serializer):
    range = serializers.ChoiceField(choices=list(Range), default=Range.DAY)
    lane = serializers.ChoiceField(choices=["", *LaneName.values], default="", allow_blank=True)


class Figures(APIView):
    """Throughput, waits, durations and failures over an hour, a day or a week."""

    permission_classes = [IsAdminUser]

    @extend_schema(
        operation_id="ops_figures",
        parameters=[
            OpenApiParameter("range", str, enum=list(Range)),
            OpenApiParameter("lane", str, enum=LaneName.values),
        ],
        responses=FiguresSerializer,
    )
    def get(self, request: Request) -> Response:
        query = FiguresQuery(data=request.query_params)
        query.is_valid(raise_exception=True)
        asked = query.validated_data
        return Response(FiguresSerializer(series_of(Range(asked["range"]), asked["lane"])).data)
