"""People, a folder for files, and a client that speaks as somebody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from rest_framework.test import APIClient

from documents import reader_pool


@pytest.fixture(autouse=True)
def media_root(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture(scope="session", autouse=True)
def _no_reader_outlives_the_tests() -> Iterator[None]:
    yield
    reader_pool.pool.close()


@pytest.fixture
def make_user(db: None, django_user_model: Any) -> Callable[..., Any]:
    def make(name: str, **fields: Any) -> Any:
        return django_user_model.objects.create_user(name, password="x", **fields)

    return make


@pytest.fixture
def owner(make_user: Callable[..., Any]) -> Any:
    return make_user("owner")


@pytest.fixture
def stranger(make_user: Callable[..., Any]) -> Any:
    return make_user("stranger")


@pytest.fixture
def as_user() -> Callable[[Any], APIClient]:
    def client(user: Any) -> APIClient:
        made = APIClient()
        made.force_authenticate(user)
        return made

    return client


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Pictures take seconds each: what is fast fails first."""
    items.sort(key=lambda item: item.get_closest_marker("ocr") is not None)
