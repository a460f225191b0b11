"""Failures by what went wrong, and trying a whole group again."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import IsAdminUser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from tasks_app.api.request import user_of, validated
from tasks_app.selectors.error_groups import error_groups
from tasks_app.services import Reached, tasks_retry_group


class ErrorGroupSerializer(serializers.Serializer):
    error_code = serializers.CharField()
    task_type = serializers.CharField(source="kind")
    count = serializers.IntegerField()
    first_at = serializers.DateTimeField()
    last_at = serializers.DateTimeField()
    sample_task_id = serializers.UUIDField(source="sample.pk")
    sample_message = serializers.CharField(source="sample.error_message")
    sample_message_en = serializers.CharField(source="sample.error_message_en")


class ReachedSerializer(serializers.Serializer):
    at = serializers.DateTimeField()
    task_id = serializers.UUIDField()


class RetryGroupFields(serializers.Serializer):
    """`failed_until`: the instant of the first call; `after`: `reached` of the call before."""

    error_code = serializers.CharField(max_length=64)
    task_type = serializers.CharField(max_length=64)
    failed_until = serializers.DateTimeField()
    after = ReachedSerializer(required=False, allow_null=True, default=None)


class GroupRetrySerializer(serializers.Serializer):
    retried = serializers.IntegerField()
    refused = serializers.IntegerField()
    left = serializers.IntegerField()
    reached = ReachedSerializer(allow_null=True)


class ErrorGroups(APIView):
    """Tasks that stand as failed, by error code and kind, the largest group first."""

    permission_classes = [IsAdminUser]

    @extend_schema(operation_id="ops_errors", responses=ErrorGroupSerializer(many=True))
    def get(self, request: Request) -> Response:
        return Response(ErrorGroupSerializer(error_groups(), many=True).data)


class ErrorGroupRetry(APIView):
    """Queue up to a hundred of a group again; call on with `reached` while some are left."""

    permission_classes = [IsAdminUser]

    @extend_schema(
        operation_id="ops_errors_retry", request=RetryGroupFields, responses=GroupRetrySerializer
    )
    def post(self, request: Request) -> Response:
        asked = validated(RetryGroupFields, request)
        done = tasks_retry_group(
            error_code=asked["error_code"],
            kind=asked["task_type"],
            failed_until=asked["failed_until"],
            after=Reached(**asked["after"]) if asked["after"] else None,
            actor=user_of(request),
        )
        return Response(GroupRetrySerializer(done).data)
