"""What staff see and do: lanes and workers."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import NotFound
from rest_framework.permissions import IsAdminUser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from tasks_app import services
from tasks_app.api.request import user_of, validated
from tasks_app.api.serializers import LaneSerializer, WorkerSerializer
from tasks_app.lanes import LaneName
from tasks_app.models import LaneChange
from tasks_app.selectors.operations import lane_report, workers_alive
from tasks_app.services.lanes import MOST_REASON

MOST_CHANGES = 50


class LaneReportSerializer(serializers.Serializer):
    """A lane now; its endings are those of the last hour."""

    lane = serializers.CharField()
    queue_name = serializers.CharField()
    paused_at = serializers.DateTimeField(allow_null=True)
    depth = serializers.IntegerField()
    oldest_wait_seconds = serializers.FloatField(allow_null=True)
    running = serializers.IntegerField()
    capacity = serializers.IntegerField()
    throughput_per_hour = serializers.IntegerField()
    failure_rate = serializers.FloatField(allow_null=True)


class LaneChangeSerializer(serializers.ModelSerializer):
    actor = serializers.CharField(source="actor_name")

    class Meta:
        model = LaneChange
        fields = ["lane", "change", "at", "actor", "reason"]


class SwitchFields(serializers.Serializer):
    reason = serializers.CharField(max_length=MOST_REASON, default="", allow_blank=True)


class Lanes(APIView):
    permission_classes = [IsAdminUser]

    @extend_schema(responses=LaneReportSerializer(many=True))
    def get(self, request: Request) -> Response:
        return Response([lane_report(lane) for lane in LaneName.values])


class LaneChanges(APIView):
    """Who paused and resumed lanes, latest first."""

    permission_classes = [IsAdminUser]

    @extend_schema(responses=LaneChangeSerializer(many=True))
    def get(self, request: Request) -> Response:
        return Response(
            LaneChangeSerializer(LaneChange.objects.all()[:MOST_CHANGES], many=True).data
        )


class LaneSwitch(APIView):
    permission_classes = [IsAdminUser]

    @extend_schema(request=SwitchFields, responses=LaneSerializer)
    def post(self, request: Request, lane: str, action: str) -> Response:
        if lane not in LaneName.values:
            raise NotFound
        reason = validated(SwitchFields, request)["reason"]
        actor = user_of(request)
        if action == "pause":
            row = services.lane_pause(lane=lane, actor=actor, reason=reason)
        else:
            row = services.lane_resume(lane=lane, actor=actor)
        return Response(LaneSerializer(row).data)


class Workers(APIView):
    permission_classes = [IsAdminUser]

    @extend_schema(responses=WorkerSerializer(many=True))
    def get(self, request: Request) -> Response:
        return Response(WorkerSerializer(workers_alive(), many=True).data)
