"""How analyses and packages look on the wire."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from litigation.choices import (
    CASE_TYPE_CHOICES,
    MODE_CHOICES,
    POSITION_CHOICES,
    PRIORITIES,
    SCENARIO_CHOICES,
    USER_INPUT_LIMIT,
)
from litigation.models import AnalysisFile, LitigationAnalysis
from litigation.selectors.files import file_url
from tasks_app.api.serializers import TaskSerializer


class StartSerializer(serializers.Serializer):
    """The request; the first five fields suffice."""

    package_id = serializers.CharField(max_length=64)
    case_type = serializers.ChoiceField(choices=CASE_TYPE_CHOICES)
    case_position = serializers.ChoiceField(choices=POSITION_CHOICES)
    user_input = serializers.CharField(
        default="",
        allow_blank=True,
        max_length=USER_INPUT_LIMIT,
        style={"base_template": "textarea.html"},
    )
    document_ids = serializers.ListField(
        child=serializers.UUIDField(), default=list, max_length=1000
    )
    analysis_scenario = serializers.ChoiceField(
        choices=SCENARIO_CHOICES, required=False, allow_null=True
    )
    analysis_mode = serializers.ChoiceField(choices=MODE_CHOICES, default="single")
    case_id = serializers.UUIDField(required=False, allow_null=True)
    as_of = serializers.DateField(required=False, allow_null=True)
    priority = serializers.ChoiceField(choices=PRIORITIES, default="normal")
    idempotency_key = serializers.CharField(max_length=200, required=False, allow_null=True)


class StartedSerializer(serializers.Serializer):
    """The answer to a start."""

    task_id = serializers.UUIDField()
    analysis_id = serializers.UUIDField()
    celery_task_id = serializers.CharField(allow_null=True)
    status = serializers.CharField()
    task_system = serializers.CharField()
    queue_position = serializers.IntegerField(allow_null=True)
    message = serializers.CharField()
    links = serializers.DictField(child=serializers.CharField())


def started(analysis: LitigationAnalysis) -> dict[str, Any]:
    """The answer to a start, from the analysis."""
    task = TaskSerializer(analysis.task).data
    return {
        "task_id": task["task_id"],
        "analysis_id": str(analysis.pk),
        "celery_task_id": task["celery_task_id"],
        "status": task["status"],
        "task_system": task["task_system"],
        "queue_position": task["queue_position"],
        "message": _("案件分析已启动"),
        "links": {
            **task["links"],
            "analysis": reverse("litigation-analysis-detail", args=[analysis.pk]),
        },
    }


class FileSerializer(serializers.ModelSerializer):
    url = serializers.SerializerMethodField()

    class Meta:
        model = AnalysisFile
        fields = ["name", "media_type", "size", "sha256", "url"]

    def get_url(self, file: AnalysisFile) -> str:
        return file_url(file)


class AnalysisSerializer(serializers.ModelSerializer):
    """Inputs, task, structured result and files."""

    analysis_id = serializers.UUIDField(source="id")
    owner = serializers.CharField(source="owner.username")
    package_version = serializers.CharField(source="package_text.version", default="")
    package_sha256 = serializers.CharField(source="package_text_id", default="")
    document_ids = serializers.SerializerMethodField()
    task = TaskSerializer()
    downloads = serializers.SerializerMethodField()

    class Meta:
        model = LitigationAnalysis
        fields = [
            "analysis_id",
            "owner",
            "package_id",
            "package_version",
            "package_sha256",
            "case_type",
            "case_position",
            "analysis_scenario",
            "analysis_mode",
            "user_input",
            "case_id",
            "document_ids",
            "as_of",
            "created_at",
            "task",
            "result",
            "downloads",
        ]

    @extend_schema_field(FileSerializer(many=True))
    def get_downloads(self, analysis: LitigationAnalysis) -> Any:
        files = analysis.files.exclude(kind=AnalysisFile.Kind.REVIEWED)
        return FileSerializer(files, many=True).data

    def get_document_ids(self, analysis: LitigationAnalysis) -> list[str]:
        return [str(paper.document_id) for paper in analysis.papers.order_by("position")]
