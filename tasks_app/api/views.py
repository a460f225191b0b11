"""The HTTP edge of tasks: each method turns a request into objects and makes one call."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from tasks_app import services
from tasks_app.api import serializers as wire
from tasks_app.api.filters import TaskFilter
from tasks_app.api.long_poll import EventWait
from tasks_app.api.pagination import TaskPagination
from tasks_app.api.request import boost_of, idempotency_key_of, require_boost, user_of, validated
from tasks_app.failures import WrongState
from tasks_app.models import Task
from tasks_app.selectors import task_for, tasks_unviewed, tasks_visible_to
from tasks_app.selectors.tasks import task_statistics
from tasks_app.selectors.work import work_lists
from tasks_app.states import State


class TaskListCreate(ListAPIView):
    """Submit a task, or list tasks (own ones; staff see everybody's)."""

    serializer_class = wire.TaskSerializer
    pagination_class = TaskPagination
    filterset_class = TaskFilter
    queryset = Task.objects.none()

    def get_queryset(self) -> Any:
        return (
            tasks_visible_to(user_of(self.request))
            .prefetch_related("nodes")
            .order_by("-created_at")
        )

    @extend_schema(request=wire.SubmitSerializer, responses={202: wire.TaskSerializer})
    def post(self, request: Request) -> Response:
        body = validated(wire.SubmitSerializer, request)
        submission = services.task_submit_by_kind(
            owner=user_of(request),
            kind=body["task_type"],
            params=body["params"],
            boost=boost_of(request, body["priority"]),
            idempotency_key=idempotency_key_of(request, body),
        )
        data = wire.TaskSerializer(submission.task).data
        return Response(data, status=202 if submission.is_new else 200)


class TaskCreate(TaskListCreate):
    """The same as POST /tasks/."""

    http_method_names = ["post", "options"]


class TaskView(APIView):
    """What all views of one task share."""

    def task(self, task_id: UUID) -> Task:
        return task_for(user_of(self.request), task_id)

    def answer(self, task: Task, status: int = 200) -> Response:
        return Response(wire.TaskSerializer(task).data, status=status)


class TaskDetail(TaskView):
    @extend_schema(responses=wire.TaskSerializer)
    def get(self, request: Request, task_id: UUID) -> Response:
        return self.answer(self.task(task_id))


class TaskResult(TaskView):
    @extend_schema(responses={200: dict})
    def get(self, request: Request, task_id: UUID) -> Response:
        task = self.task(task_id)
        if task.state != State.COMPLETED:
            failure = WrongState(_("任务尚未完成，还没有结果。"))
            return Response(
                {**failure.as_wire(), "code": "task_not_completed", "status": task.status},
                status=409,
            )
        result = dict(task.result or {})
        downloads = result.pop("downloads", [])
        return Response(
            {
                "task_id": str(task.pk),
                "status": task.status,
                "result": result,
                "downloads": downloads,
            }
        )


class TaskEvents(TaskView):
    @extend_schema(
        parameters=[OpenApiParameter("after", int), OpenApiParameter("wait", int)],
        responses=wire.EventPageSerializer,
    )
    def get(self, request: Request, task_id: UUID) -> Response:
        wait = EventWait.from_query(request.query_params)
        events, last_seq = wait.events_of(self.task(task_id))
        data = {"events": wire.EventSerializer(events, many=True).data, "last_seq": last_seq}
        return Response(data)


class TaskAttempts(TaskView):
    @extend_schema(responses=wire.AttemptSerializer(many=True))
    def get(self, request: Request, task_id: UUID) -> Response:
        attempts = self.task(task_id).attempts.order_by("number")
        return Response(wire.AttemptSerializer(attempts, many=True).data)


class TaskCancel(TaskView):
    @extend_schema(request=wire.CancelSerializer, responses={202: wire.TaskSerializer})
    def post(self, request: Request, task_id: UUID) -> Response:
        body = validated(wire.CancelSerializer, request)
        task = services.task_cancel(
            task=self.task(task_id), actor=user_of(request), reason=body["reason"]
        )
        return self.answer(task, 202)


class TaskRetry(TaskView):
    @extend_schema(request=wire.RetrySerializer, responses={202: wire.TaskSerializer})
    def post(self, request: Request, task_id: UUID) -> Response:
        body = validated(wire.RetrySerializer, request)
        task = services.task_retry(
            task=self.task(task_id),
            actor=user_of(request),
            retry_from=services.RetryFrom(body["from"]),
        )
        return self.answer(task, 202)


class TaskAnswer(TaskView):
    @extend_schema(request=wire.AnswerSerializer, responses={202: wire.TaskSerializer})
    def post(self, request: Request, task_id: UUID) -> Response:
        body = validated(wire.AnswerSerializer, request)
        task = services.task_answer(
            task=self.task(task_id), answer=body["answer"], actor=user_of(request)
        )
        return self.answer(task, 202)


class TaskBoost(TaskView):
    @extend_schema(request=wire.BoostSerializer, responses=wire.TaskSerializer)
    def post(self, request: Request, task_id: UUID) -> Response:
        task = self.task(task_id)
        require_boost(request)
        body = validated(wire.BoostSerializer, request)
        return self.answer(
            services.task_boost(task=task, boost=body["boost"], actor=user_of(request))
        )


class TaskMarkViewed(TaskView):
    @extend_schema(request=None, responses={200: dict})
    def post(self, request: Request, task_id: UUID) -> Response:
        task = self.task(task_id)
        count = services.task_mark_viewed(task=task, viewer=user_of(request))
        return Response({"view_count": count})


class TaskStats(APIView):
    @extend_schema(responses={200: dict})
    def get(self, request: Request) -> Response:
        return Response(task_statistics(user_of(request)))


class TaskUnviewed(ListAPIView):
    serializer_class = wire.TaskSerializer
    pagination_class = None
    filter_backends: list = []
    queryset = Task.objects.none()

    def get_queryset(self) -> Any:
        return tasks_unviewed(user_of(self.request)).prefetch_related("nodes")[:100]


class TaskWork(APIView):
    """The parts of "my work", of the signed-in user only, also for staff."""

    @extend_schema(responses={200: wire.WorkSerializer})
    def get(self, request: Request) -> Response:
        return Response(wire.WorkSerializer(work_lists(user_of(request))).data)


class TaskBulk(APIView):
    """One outcome per id; what cannot be done for one does not stop the others."""

    @extend_schema(request=wire.BulkSerializer, responses={200: dict})
    def post(self, request: Request) -> Response:
        body = validated(wire.BulkSerializer, request)
        outcomes = services.tasks_bulk(
            user=user_of(request), action=body["action"], task_ids=body["ids"]
        )
        return Response({"outcomes": outcomes})
