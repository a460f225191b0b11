"""How a task and its parts look on the wire; the same words in the API and on the socket."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import prefetch_related_objects
from django.urls import reverse
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from tasks_app.models import Lane, Task, TaskAttempt, TaskEvent, TaskNode, Worker
from tasks_app.registry import find_kind
from tasks_app.selectors.outlook import Outlook, outlook_of, outlooks
from tasks_app.selectors.work import WorkLists
from tasks_app.titles import titles_of


class NodeSerializer(serializers.ModelSerializer):
    status = serializers.CharField(source="state")
    attempt = serializers.IntegerField(source="attempt_number")
    duration = serializers.SerializerMethodField()
    message_en = serializers.CharField(required=False, read_only=True)

    class Meta:
        model = TaskNode
        fields = [
            "name",
            "label",
            "status",
            "progress",
            "message",
            "message_en",
            "started_at",
            "finished_at",
            "duration",
            "attempt",
        ]

    def get_duration(self, node: TaskNode) -> float | None:
        return _seconds_between(node.started_at, node.finished_at)

    def to_representation(self, node: TaskNode) -> dict[str, Any]:
        """English stands beside a message only where there is some."""
        told: dict[str, Any] = super().to_representation(node)
        if not told["message_en"]:
            del told["message_en"]
        return told


class TaskPageSerializer(serializers.ListSerializer):
    """Asks for the future of all tasks of a page at once."""

    def to_representation(self, data: Any) -> list[dict[str, Any]]:
        tasks = list(data.all() if hasattr(data, "all") else data)
        self.child.outlooks = outlooks(tasks)  # type: ignore[union-attr]
        return super().to_representation(tasks)


class TaskSerializer(serializers.ModelSerializer):
    task_id = serializers.UUIDField(source="id")
    task_type = serializers.CharField(source="kind")
    titles = serializers.SerializerMethodField()
    status = serializers.CharField()
    node_progress = serializers.SerializerMethodField()
    queue_position = serializers.SerializerMethodField()
    waiting_for = serializers.SerializerMethodField()
    estimated_start_at = serializers.SerializerMethodField()
    estimated_time_remaining = serializers.SerializerMethodField()
    estimated_time_range = serializers.SerializerMethodField()
    task_system = serializers.SerializerMethodField()
    celery_task_id = serializers.SerializerMethodField()
    duration = serializers.SerializerMethodField()
    viewed = serializers.SerializerMethodField()
    owner = serializers.CharField(source="owner.username")
    links = serializers.SerializerMethodField()

    class Meta:
        model = Task
        list_serializer_class = TaskPageSerializer
        fields = [
            "task_id",
            "task_type",
            "title",
            "titles",
            "status",
            "lane",
            "queue_name",
            "boost",
            "progress",
            "current_node",
            "node_progress",
            "queue_position",
            "waiting_for",
            "estimated_start_at",
            "estimated_time_remaining",
            "estimated_time_range",
            "retry_count",
            "max_retries",
            "last_retry_at",
            "run_after",
            "task_system",
            "celery_task_id",
            "worker_name",
            "error_code",
            "error_message",
            "error_message_en",
            "created_at",
            "started_at",
            "completed_at",
            "duration",
            "version",
            "last_seq",
            "viewed",
            "owner",
            "links",
            "attempt_number",
            "cancel_requested_at",
            "cancel_reason",
            "question",
            "answer_until",
        ]

    outlooks: dict[UUID, Outlook] = {}  # set for a page; one task asks for itself

    def to_representation(self, task: Task) -> dict[str, Any]:
        self._outlook = self.outlooks.get(task.pk) or outlook_of(task)
        return super().to_representation(task)

    @extend_schema_field(serializers.DictField(child=serializers.CharField()))
    def get_titles(self, task: Task) -> dict[str, str]:
        return titles_of(task)

    @extend_schema_field(NodeSerializer(many=True))
    def get_node_progress(self, task: Task) -> Any:
        nodes = sorted(task.nodes.all(), key=lambda node: node.position)
        return NodeSerializer(nodes or _planned_nodes(task), many=True).data

    def get_queue_position(self, task: Task) -> int | None:
        return self._outlook.position

    def get_waiting_for(self, task: Task) -> str | None:
        return self._outlook.waiting_for

    def get_estimated_start_at(self, task: Task) -> datetime | None:
        return self._outlook.starts_at

    def get_estimated_time_remaining(self, task: Task) -> int | None:
        return round(self._outlook.left.seconds) if self._outlook.left else None

    @extend_schema_field(serializers.ListField(child=serializers.IntegerField(), allow_null=True))
    def get_estimated_time_range(self, task: Task) -> list[int] | None:
        left = self._outlook.left
        return [round(left.low), round(left.high)] if left else None

    def get_task_system(self, task: Task) -> str:
        return self._outlook.task_system

    def get_celery_task_id(self, task: Task) -> str | None:
        return task.celery_task_id or None

    def get_duration(self, task: Task) -> float | None:
        return _seconds_between(task.started_at, task.completed_at)

    def get_viewed(self, task: Task) -> bool:
        return task.viewed_at is not None

    @extend_schema_field(serializers.DictField(child=serializers.CharField()))
    def get_links(self, task: Task) -> dict[str, str]:
        return task_links(task)


class WorkSerializer(serializers.Serializer):
    """The sections of "my work", as `work_lists` gives them."""

    attention = TaskSerializer(many=True)
    running = TaskSerializer(many=True)
    unviewed = TaskSerializer(many=True)
    recent = TaskSerializer(many=True)

    def to_representation(self, lists: WorkLists) -> dict[str, Any]:
        """The future of all of them is asked at once."""
        sections: dict[str, list[Task]] = vars(lists)
        tasks = [task for section in sections.values() for task in section]
        prefetch_related_objects(tasks, "nodes")
        told = iter(TaskSerializer(tasks, many=True).data)
        return {name: [next(told) for _task in section] for name, section in sections.items()}


def task_links(task: Task) -> dict[str, str]:
    """Where to go on from here; paths, without a host."""
    return {
        "status": reverse("task-status", args=[task.pk]),
        "events": reverse("task-events", args=[task.pk]),
        "result": reverse("task-result", args=[task.pk]),
        "websocket": f"/ws/tasks/{task.pk}/",
        "page": f"/tasks/{task.pk}/",
    }


class EventSerializer(serializers.ModelSerializer):
    task_id = serializers.UUIDField()
    actor = serializers.CharField(source="actor_name")

    class Meta:
        model = TaskEvent
        fields = ["type", "task_id", "seq", "version", "at", "actor", "data"]


class EventPageSerializer(serializers.Serializer):
    events = EventSerializer(many=True)
    last_seq = serializers.IntegerField()


class AttemptSerializer(serializers.ModelSerializer):
    duration = serializers.SerializerMethodField()

    class Meta:
        model = TaskAttempt
        fields = [
            "number",
            "executor",
            "worker_name",
            "celery_task_id",
            "started_at",
            "ended_at",
            "duration",
            "outcome",
            "charged",
            "error_code",
            "message",
            "message_en",
        ]

    def get_duration(self, attempt: TaskAttempt) -> float | None:
        return _seconds_between(attempt.started_at, attempt.ended_at)


class WorkerSerializer(serializers.ModelSerializer):
    class Meta:
        model = Worker
        exclude = ["process_started_at"]


class LaneSerializer(serializers.ModelSerializer):
    class Meta:
        model = Lane
        fields = ["name", "paused_at"]


class SubmitSerializer(serializers.Serializer):
    task_type = serializers.CharField(max_length=64)
    params = serializers.DictField(default=dict)
    priority = serializers.ChoiceField(choices=["normal", "vip"], default="normal")
    idempotency_key = serializers.CharField(max_length=200, required=False, allow_null=True)


class CancelSerializer(serializers.Serializer):
    reason = serializers.CharField(max_length=500, default="", allow_blank=True)


class RetrySerializer(serializers.Serializer):
    def get_fields(self) -> dict[str, serializers.Field]:
        choice = serializers.ChoiceField(choices=["failed_node", "start"], default="failed_node")
        return {"from": choice}


class AnswerSerializer(serializers.Serializer):
    answer = serializers.JSONField()


class BoostSerializer(serializers.Serializer):
    boost = serializers.IntegerField(min_value=-1000, max_value=1000)


class BulkSerializer(serializers.Serializer):
    action = serializers.ChoiceField(choices=["cancel", "retry"])
    ids = serializers.ListField(child=serializers.UUIDField(), min_length=1, max_length=500)


def _seconds_between(start: datetime | None, end: datetime | None) -> float | None:
    return (end - start).total_seconds() if start and end else None


def _planned_nodes(task: Task) -> list[TaskNode]:
    """The steps of a task that was not claimed yet, as its kind plans them."""
    kind = find_kind(task.kind)
    nodes = kind.nodes if kind else ()
    return [
        TaskNode(task=task, position=position, name=node.name, label=str(node.label))
        for position, node in enumerate(nodes)
    ]
