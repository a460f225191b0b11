"""/metrics: the state of lanes, tasks and workers for Prometheus, read from the database."""

from __future__ import annotations

import hmac
from typing import Any

from django.conf import settings
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from tasks_app.lanes import LaneName
from tasks_app.models import Task
from tasks_app.selectors.operations import lane_report, workers_alive

LANE_FIGURES = {
    "depth": "tasks that wait for a free slot",
    "oldest_wait_seconds": "how long the oldest of them has waited",
    "running": "tasks that run",
    "capacity": "slots of live workers",
    "throughput_per_hour": "tasks completed within the last hour",
    "failure_rate": "share of the last hour's endings that failed",
}


@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    """Open to a session of staff, or to `Authorization: Bearer <METRICS_TOKEN>`."""
    if not (_has_token(request) or getattr(request.user, "is_staff", False)):
        wire = {"code": "not_authenticated", "message": _("需要管理员登录或采集令牌。")}
        return JsonResponse(wire, status=401, headers={"WWW-Authenticate": "Bearer"})
    return HttpResponse(exposition(), content_type=CONTENT_TYPE_LATEST)


def exposition() -> bytes:
    """All figures as Prometheus text; what is not known has no line."""
    registry = CollectorRegistry()
    _lanes(registry)
    _tasks(registry)
    _workers(registry)
    return generate_latest(registry)


def _lanes(registry: CollectorRegistry) -> None:
    gauges = {
        figure: _gauge(registry, f"lane_{figure}", meaning, "lane")
        for figure, meaning in LANE_FIGURES.items()
    }
    for lane in LaneName.values:
        report: dict[str, Any] = lane_report(lane)
        for figure, gauge in gauges.items():
            if report[figure] is not None:
                gauge.labels(lane).set(report[figure])


def _tasks(registry: CollectorRegistry) -> None:
    gauge = _gauge(registry, "tasks", "tasks by kind and state", "kind", "state")
    counts = Task.objects.order_by().values_list("kind", "state").annotate(Count("pk"))
    for kind, state, count in counts:
        gauge.labels(kind, state).set(count)


def _workers(registry: CollectorRegistry) -> None:
    active = _gauge(registry, "worker_active", "runs of a worker", "worker")
    memory = _gauge(registry, "worker_memory_bytes", "memory with its children", "worker")
    seen = _gauge(registry, "worker_last_seen_timestamp_seconds", "its last sign", "worker")
    for worker in workers_alive():
        active.labels(worker.name).set(worker.active)
        memory.labels(worker.name).set(worker.memory_bytes)
        seen.labels(worker.name).set(worker.last_seen_at.timestamp())


def _gauge(registry: CollectorRegistry, name: str, meaning: str, *labels: str) -> Gauge:
    return Gauge(f"legal_assistant_{name}", meaning, labels, registry=registry)


def _has_token(request: HttpRequest) -> bool:
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    expected = settings.METRICS_TOKEN
    return bool(expected) and hmac.compare_digest(given.encode(), expected.encode())
