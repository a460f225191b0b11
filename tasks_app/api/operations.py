"""What staff see and do: lanes and workers."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.permissions import IsAdminUser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from tasks_app import services
from tasks_app.api.request import user_of
from tasks_app.api.serializers import LaneSerializer, WorkerSerializer
from tasks_app.lanes import LaneName
from tasks_app.selectors.operations import lane_report, workers_alive


class Lanes(APIView):
    permission_classes = [IsAdminUser]

    @extend_schema(responses={200: {"type": "array", "items": {"type": "object"}}})
    def get(self, request: Request) -> Response:
        return Response([lane_report(lane) for lane in LaneName.values])


class LaneSwitch(APIView):
    permission_classes = [IsAdminUser]

    @extend_schema(request=None, responses=LaneSerializer)
    def post(self, request: Request, lane: str, action: str) -> Response:
        if lane not in LaneName.values:
            raise NotFound
        switch = services.lane_pause if action == "pause" else services.lane_resume
        return Response(LaneSerializer(switch(lane=lane, actor=user_of(request))).data)


class Workers(APIView):
    permission_classes = [IsAdminUser]

    @extend_schema(responses=WorkerSerializer(many=True))
    def get(self, request: Request) -> Response:
        return Response(WorkerSerializer(workers_alive(), many=True).data)
