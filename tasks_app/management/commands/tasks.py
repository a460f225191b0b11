"""manage.py tasks list|show|cancel|retry|boost|events"""

from __future__ import annotations

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from rest_framework.utils.encoders import JSONEncoder

from pipeline.errors import DomainError
from tasks_app import services
from tasks_app.api.serializers import AttemptSerializer, EventSerializer, TaskSerializer
from tasks_app.models import Task
from tasks_app.selectors.matching import STATUSES


class Command(BaseCommand):
    help = "Look at tasks, cancel them, retry them, move them forward."

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        listing = verbs.add_parser("list")
        listing.add_argument("--status", choices=sorted(STATUSES))
        listing.add_argument("--limit", type=int, default=50)
        one = {
            name: verbs.add_parser(name) for name in ("show", "cancel", "retry", "boost", "events")
        }
        for verb in one.values():
            verb.add_argument("task_id")
        one["cancel"].add_argument("--reason", default="")
        one["retry"].add_argument(
            "--from", dest="retry_from", choices=list(services.RetryFrom), default="failed_node"
        )
        one["boost"].add_argument("boost", type=int)
        for verb in (listing, *one.values()):
            verb.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            answer = getattr(self, f"_{options['verb']}")(options)
        except DomainError as failure:
            raise CommandError(f"{failure.code}: {failure.message}") from failure
        if options["json"]:
            text = json.dumps(answer, cls=JSONEncoder, ensure_ascii=False, indent=2)
            self.stdout.write(text)
            return
        for row in answer if isinstance(answer, list) else [answer]:
            self.stdout.write(_line(row))

    def _list(self, options: dict[str, Any]) -> Any:
        tasks = Task.objects.select_related("owner").order_by("-created_at")
        if options["status"]:
            tasks = tasks.filter(STATUSES[options["status"]])
        return TaskSerializer(tasks[: options["limit"]], many=True).data

    def _show(self, options: dict[str, Any]) -> Any:
        task = _task(options)
        attempts = AttemptSerializer(task.attempts.order_by("number"), many=True).data
        return {**TaskSerializer(task).data, "attempts": attempts}

    def _cancel(self, options: dict[str, Any]) -> Any:
        task = services.task_cancel(task=_task(options), actor=None, reason=options["reason"])
        return TaskSerializer(task).data

    def _retry(self, options: dict[str, Any]) -> Any:
        retry_from = services.RetryFrom(options["retry_from"])
        task = services.task_retry(task=_task(options), actor=None, retry_from=retry_from)
        return TaskSerializer(task).data

    def _boost(self, options: dict[str, Any]) -> Any:
        task = services.task_boost(task=_task(options), boost=options["boost"], actor=None)
        return TaskSerializer(task).data

    def _events(self, options: dict[str, Any]) -> Any:
        return EventSerializer(_task(options).events.order_by("seq"), many=True).data


def _task(options: dict[str, Any]) -> Task:
    try:
        return Task.objects.select_related("owner").get(pk=options["task_id"])
    except (Task.DoesNotExist, ValueError) as missing:
        raise CommandError(f"task_not_found: {options['task_id']}") from missing


def _line(row: dict[str, Any]) -> str:
    if "seq" in row:
        return f"{row['seq']:>5} {row['at']} {row['type']:<16} {row['data']}"
    words = f"{row['task_id']} {row['status']:<10} {row['progress']:>3}% {row['task_type']}"
    return f"{words} {row['owner']} {row['title']} {row['error_code']}".rstrip()
