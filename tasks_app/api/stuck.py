from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import IsAdminUser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from tasks_app.selectors.stuck import stuck_tasks


class StuckTaskSerializer(serializers.Serializer):
    task_id = serializers.UUIDField(source="task.pk")
    task_type = serializers.CharField(source="task.kind")
    lane = serializers.CharField(source="task.lane")
    owner = serializers.CharField(source="task.owner.username")
    why = serializers.CharField()
    since = serializers.DateTimeField()
    limit_seconds = serializers.IntegerField(allow_null=True)
    until = serializers.DateTimeField(allow_null=True)


class Stuck(APIView):
    """Tasks that somebody should look at."""

    permission_classes = [IsAdminUser]

    @extend_schema(responses=StuckTaskSerializer(many=True))
    def get(self, request: Request) -> Response:
        return Response(StuckTaskSerializer(stuck_tasks(), many=True).data)
