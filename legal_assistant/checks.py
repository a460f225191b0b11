"""System checks: every mistake in the settings that one can detect."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register

from legal_assistant import env
from llm.prices import read_prices

BROKERS = {"filesystem", "redis", "rediss", "amqp", "amqps"}
REDIS = {"redis://", "rediss://", "unix://"}
LOOPBACK = {"localhost", "127.0.0.1", "::1"}
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
def prices_can_be_read(**kwargs: Any) -> list[CheckMessage]:
    try:
        prices = read_prices(settings.LLM_PRICES)
        limit = Decimal(settings.LLM_MAX_COST or 0)
    except (ValueError, InvalidOperation):
        return [
            Error(
                "LLM_PRICES or LLM_MAX_COST cannot be read.",
                hint="LLM_PRICES=model=2/8,other=1.5/6 and LLM_MAX_COST=5",
                id="legal_assistant.E021",
            )
        ]
    unpriced = [model for model in settings.LLM_MODELS if limit and model not in prices]
    return [
        Warning(
            f"LLM_MAX_COST is set, but {model} has no price in LLM_PRICES; it will not be called.",
            id="legal_assistant.W021",
        )
        for model in unpriced
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


@register()
def every_line_has_a_reader(**kwargs: Any) -> list[CheckMessage]:
    return [
        Warning(
            f"{name} stands in .env, but nothing reads it.",
            hint=f"Delete the line {name}=…, or see .env.example for the name that is meant.",
            id="legal_assistant.W002",
        )
        for name in env.unread_lines(env.ENV_FILE)
    ]


@register()
def hosts_share_a_database(**kwargs: Any) -> list[CheckMessage]:
    """A broker elsewhere tells of several hosts; one on this host only where one deploys."""
    return list(_sqlite(LOOPBACK))


@register(Tags.security, deploy=True)
def deployed_hosts_share_a_database(**kwargs: Any) -> list[CheckMessage]:
    is_told_anyway = bool(list(_sqlite(LOOPBACK)))
    return [] if is_told_anyway else list(_sqlite(set()))


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
    wrong = _wrong_with(settings.CELERY_BROKER_URL)
    if wrong:
        yield Error(
            f"CELERY_BROKER_URL {wrong}",
            hint="For example redis://host:6379/0 or amqp://user:password@host:5672//; characters "
            "like / # @ in a password are written %2F %23 %40. It defaults to REDIS_URL.",
            id="legal_assistant.E002",
        )
    if settings.REDIS_URL and _scheme(settings.REDIS_URL) not in REDIS:
        yield Error(
            f"REDIS_URL must begin with {' or '.join(sorted(REDIS))}.",
            hint="Another broker is set as CELERY_BROKER_URL.",
            id="legal_assistant.E006",
        )


def _wrong_with(url: str) -> str:
    """What keeps Celery from connecting there, without telling the address; "" when nothing."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return "has no valid host and port."
    if parts.scheme not in BROKERS:
        known = ", ".join(sorted(BROKERS))
        return f"has the scheme {parts.scheme!r}; known are {known}."
    if parts.scheme == "filesystem":
        return ""
    if not parts.hostname or port == 0 or any(character.isspace() for character in url):
        return "has no valid host and port."
    database = parts.path.strip("/")
    if parts.scheme.startswith("redis") and database and not database.isdecimal():
        return "ends in what is no number of a Redis database."
    return ""


def _time_limits() -> Iterator[CheckMessage]:
    if settings.CELERY_TASK_SOFT_TIME_LIMIT >= settings.CELERY_TASK_TIME_LIMIT:
        yield Error(
            "CELERY_TASK_SOFT_TIME_LIMIT must be below CELERY_TASK_TIME_LIMIT.",
            hint="A run needs the time between them to end in order.",
            id="legal_assistant.E003",
        )


def _sqlite(alone: set[str]) -> Iterator[CheckMessage]:
    """A message unless the broker is on one of the hosts `alone`."""
    is_sqlite = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
    if _wrong_with(settings.CELERY_BROKER_URL):
        return
    broker = urlsplit(settings.CELERY_BROKER_URL)
    if is_sqlite and broker.scheme in BROKERS - {"filesystem"} and broker.hostname not in alone:
        yield Warning(
            "A broker for several hosts is set, but the database is SQLite, which only one "
            "host can use.",
            hint="Set DATABASE_URL to a PostgreSQL, or leave the broker unset.",
            id="legal_assistant.W001",
        )
