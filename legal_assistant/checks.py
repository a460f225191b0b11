"""System checks: every mistake in the settings that one can detect."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register

BROKERS = {"filesystem", "redis", "rediss", "amqp", "amqps"}
HEARTBEATS_PER_LEASE = 2


@register()
def celery_is_consistent(**kwargs: Any) -> list[CheckMessage]:
    return [*_result_backend(), *_broker(), *_time_limits()]


@register()
def leases_outlive_heartbeats(**kwargs: Any) -> list[CheckMessage]:
    lease, heartbeat = settings.TASKS_LEASE_SECONDS, settings.TASKS_HEARTBEAT_SECONDS
    if heartbeat > 0 and lease >= HEARTBEATS_PER_LEASE * heartbeat:
        return []
    return [
        Error(
            "TASKS_LEASE_SECONDS must be at least twice TASKS_HEARTBEAT_SECONDS.",
            hint="One late heartbeat would hand a healthy run to another worker.",
            id="legal_assistant.E004",
        )
    ]


@register()
def models_have_an_endpoint(**kwargs: Any) -> list[CheckMessage]:
    if bool(settings.LLM_BASE_URL) == bool(settings.LLM_MODELS):
        return []
    return [
        Error(
            "LLM_BASE_URL and LLM_MODELS belong together; only one of them is set.",
            id="legal_assistant.E005",
        )
    ]


@register()
def mails_have_links(**kwargs: Any) -> list[CheckMessage]:
    if not settings.EMAIL_URL or settings.SITE_URL:
        return []
    return [
        Error(
            "EMAIL_URL is set, but SITE_URL is not: links in e-mails would lead nowhere.",
            id="legal_assistant.E020",
        )
    ]


@register(Tags.security, deploy=True)
def hosts_share_a_database(**kwargs: Any) -> list[CheckMessage]:
    return list(_sqlite())


def _result_backend() -> Iterator[CheckMessage]:
    backend: str = settings.CELERY_RESULT_BACKEND
    if backend != "django-db":
        yield Error(
            "CELERY_RESULT_BACKEND is not django-db: the results of Celery attempts would be "
            "stored where the admin does not look.",
            hint=f"Delete the line CELERY_RESULT_BACKEND={_scheme(backend)}… "
            "from .env (or the variable from the environment); the default is right.",
            id="legal_assistant.E001",
        )


def _scheme(url: str) -> str:
    """What comes before a name or a password in it."""
    return url.partition("://")[0] + "://" if "://" in url else url


def _broker() -> Iterator[CheckMessage]:
    scheme = urlsplit(settings.CELERY_BROKER_URL).scheme
    if scheme not in BROKERS:
        yield Error(
            f"CELERY_BROKER_URL has the scheme {scheme!r}; known are {', '.join(sorted(BROKERS))}.",
            id="legal_assistant.E002",
        )


def _time_limits() -> Iterator[CheckMessage]:
    if settings.CELERY_TASK_SOFT_TIME_LIMIT >= settings.CELERY_TASK_TIME_LIMIT:
        yield Error(
            "CELERY_TASK_SOFT_TIME_LIMIT must be below CELERY_TASK_TIME_LIMIT.",
            hint="A run needs the time between them to end in order.",
            id="legal_assistant.E003",
        )


def _sqlite() -> Iterator[CheckMessage]:
    is_sqlite = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
    if is_sqlite and urlsplit(settings.CELERY_BROKER_URL).scheme in BROKERS - {"filesystem"}:
        yield Warning(
            "A broker for several hosts is set, but the database is SQLite, which only one "
            "host can use.",
            hint="Set DATABASE_URL to a PostgreSQL, or leave the broker unset.",
            id="legal_assistant.W001",
        )
