"""What the tests of this app share."""

from __future__ import annotations

import pytest

from tests.litigation.people import person


@pytest.fixture
def lawyer(db):
    return person("lawyer")


@pytest.fixture
def stranger(db):
    return person("stranger")
