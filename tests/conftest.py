"""What every test gets: its own data folder, a database file, and skips that can be forbidden."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.db import connection

from legal_assistant.bootstrap.translations import translations_compile
from tasks_app import frozen

pytest_plugins = ["tests.servers.fixtures", "tests.browser.fixtures"]

DATABASE_FIXTURES = {"db", "transactional_db", "client", "admin_client", "live_server"}


def pytest_configure() -> None:
    translations_compile(locale_dir=django_settings.BASE_DIR / "locale")
    plain = "django.contrib.staticfiles.storage.StaticFilesStorage"  # nothing is collected here
    django_settings.STORAGES["staticfiles"]["BACKEND"] = plain
    django_settings.STATIC_ROOT.mkdir(exist_ok=True)
    frozen.FROZEN_SECONDS = 0  # the transaction around a test may take its time
    # Slow on purpose in production; here it would be most of the run.
    django_settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """ONLY_DATABASE=1 keeps the tests whose outcome can depend on the database or Redis."""
    for item in items:
        _skip_without_server(item)
    if os.environ.get("ONLY_DATABASE"):
        kept = [item for item in items if _uses_database(item)]
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept


def _uses_database(item: pytest.Item) -> bool:
    marked = any(item.get_closest_marker(name) for name in ("django_db", "postgres", "redis"))
    return marked or bool(DATABASE_FIXTURES & set(getattr(item, "fixturenames", ())))


def _skip_without_server(item: pytest.Item) -> None:
    if item.get_closest_marker("postgres") and connection.vendor != "postgresql":
        item.add_marker(pytest.mark.skip(reason="DATABASE_URL names no PostgreSQL: make test"))
    if item.get_closest_marker("redis") and not django_settings.REDIS_URL:
        item.add_marker(pytest.mark.skip(reason="REDIS_URL is not set: make test"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: object) -> Iterator[None]:
    """REQUIRE_ALL=1 (CI) turns a skip into a failure, with its reason."""
    report = yield
    if os.environ.get("REQUIRE_ALL") and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite in a file, as in production: in memory there is no WAL and no second writer."""
    database = django_settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        database["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture(autouse=True)
def _own_files(settings: object, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"  # type: ignore[attr-defined]
