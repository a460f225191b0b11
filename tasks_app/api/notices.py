"""Notices of the signed-in user, and what they want to be told of."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.generics import ListAPIView
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from tasks_app.api.request import user_of, validated
from tasks_app.models import Channel, Notice, Occasion
from tasks_app.notices.inbox import notices_mark_read, notices_of
from tasks_app.notices.wishes import Wish, wishes_of, wishes_set


class NoticeSerializer(serializers.ModelSerializer):
    message = serializers.CharField(source="get_occasion_display")
    task_id = serializers.UUIDField()
    task_type = serializers.CharField(source="task.kind")
    title = serializers.CharField(source="task.title")
    page = serializers.SerializerMethodField()

    class Meta:
        model = Notice
        fields = [
            "id",
            "occasion",
            "message",
            "task_id",
            "task_type",
            "title",
            "page",
            "created_at",
            "read_at",
        ]

    def get_page(self, notice: Notice) -> str:
        return f"/tasks/{notice.task_id}/"


class WishSerializer(serializers.Serializer):
    occasion = serializers.ChoiceField(choices=Occasion.choices)
    channel = serializers.ChoiceField(choices=Channel.choices)
    is_wanted = serializers.BooleanField()


class WishesSerializer(serializers.Serializer):
    preferences = serializers.ListField(
        child=WishSerializer(), max_length=len(Occasion) * len(Channel)
    )


class MarkReadSerializer(serializers.Serializer):
    ids = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=2**63 - 1),
        required=False,
        max_length=500,
    )
    task_id = serializers.UUIDField(required=False)


class NoticePagination(CursorPagination):
    page_size = 25
    ordering = ("-created_at", "-id")


class Notices(ListAPIView):
    """Latest first; `?unread=1` only those not read yet."""

    serializer_class = NoticeSerializer
    pagination_class = NoticePagination
    filter_backends: list = []
    queryset = Notice.objects.none()

    def get_queryset(self) -> Any:
        unread = self.request.query_params.get("unread") in ("1", "true")
        return notices_of(user_of(self.request), unread=unread)

    @extend_schema(parameters=[OpenApiParameter("unread", bool)])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return super().get(request, *args, **kwargs)


class NoticesRead(APIView):
    """Mark those ids as read, or those of a task; with neither, all."""

    @extend_schema(request=MarkReadSerializer, responses={200: dict})
    def post(self, request: Request) -> Response:
        body = validated(MarkReadSerializer, request)
        marked = notices_mark_read(
            user=user_of(request), ids=body.get("ids"), task_id=body.get("task_id")
        )
        return Response({"marked": marked})


class NoticePreferences(APIView):
    @extend_schema(responses=WishesSerializer)
    def get(self, request: Request) -> Response:
        return self._answer(request)

    @extend_schema(request=WishesSerializer, responses=WishesSerializer)
    def put(self, request: Request) -> Response:
        body = validated(WishesSerializer, request)
        wishes = [
            Wish(Occasion(row["occasion"]), Channel(row["channel"]), row["is_wanted"])
            for row in body["preferences"]
        ]
        wishes_set(user=user_of(request), wishes=wishes)
        return self._answer(request)

    def _answer(self, request: Request) -> Response:
        rows = WishSerializer(wishes_of(user_of(request)), many=True).data
        return Response({"preferences": rows})
