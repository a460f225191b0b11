"""The Celery application: it carries doorbells, nothing else."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "legal_assistant.settings")

from celery import Celery
from django.conf import settings

from tasks_app.celery_edge.file_transport import use_for_filesystem_urls
from tasks_app.celery_edge.worker_step import EngineRoom

use_for_filesystem_urls()
app = Celery("legal_assistant")
app.config_from_object("django.conf:settings", namespace="CELERY")
# The attempt's own deadlines end a task (per kind, with a reason); Celery's is the backstop.
app.conf.task_soft_time_limit = None
app.conf.task_time_limit = settings.CELERY_TASK_TIME_LIMIT + 60
app.autodiscover_tasks(["tasks_app"], related_name="celery_edge.tasks")
app.autodiscover_tasks(["tasks_app"], related_name="celery_edge.departure")
app.autodiscover_tasks(["tasks_app"], related_name="celery_edge.termination")
app.autodiscover_tasks(["tasks_app"], related_name="schedules.celery_task")
app.steps["worker"].add(EngineRoom)
