from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from rest_framework.test import APIClient

PASSWORD = "correct horse battery staple"


@pytest.fixture
def lawyer(db: None) -> User:
    return User.objects.create_user("lawyer", password=PASSWORD)


@pytest.fixture
def api() -> APIClient:
    return APIClient()


@pytest.fixture(autouse=True)
def _no_guesses_yet() -> None:
    cache.clear()
