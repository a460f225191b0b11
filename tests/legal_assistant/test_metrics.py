"""/metrics is for scrapers and staff, and tells what the database says."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client, override_settings
from prometheus_client.parser import text_string_to_metric_families

from tasks_app.models import Worker

pytestmark = pytest.mark.django_db


def _samples(client: Client, **headers: str) -> dict[tuple[str, ...], float]:
    answer = client.get("/metrics", headers=headers)
    assert answer.status_code == 200
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(answer.content.decode())
        for sample in family.samples
    }


@pytest.mark.parametrize("given", ["", "Bearer ", "Bearer wrong"])
@pytest.mark.parametrize("expected", ["", "secret"])
def test_strangers_see_nothing(given: str, expected: str) -> None:
    with override_settings(METRICS_TOKEN=expected):
        answer = Client().get("/metrics", headers={"Authorization": given})
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == "Bearer"


def test_users_without_staff_rights_see_nothing(lawyer: User, client: Client) -> None:
    client.force_login(lawyer)
    assert client.get("/metrics").status_code == 401


def test_staff_see_every_lane(lawyer: User, client: Client) -> None:
    User.objects.update(is_staff=True)
    client.force_login(lawyer)
    samples = _samples(client)
    assert {key[1] for key in samples if key[0] == "legal_assistant_lane_depth"} == {
        *("high", "medium", "low")
    }


@override_settings(METRICS_TOKEN="secret")
def test_scraper_sees_what_the_database_says() -> None:
    Worker.objects.create(
        boot_id="1",
        name="medium@here",
        host="here",
        pid=1,
        version="1",
        process_started_at=1.0,
        executor="celery",
        lanes=["medium"],
        concurrency=2,
        active=1,
        memory_bytes=5,
    )
    samples = _samples(Client(), Authorization="Bearer secret")
    assert samples["legal_assistant_lane_capacity", "medium"] == 2
    assert samples["legal_assistant_lane_capacity", "high"] == 0
    assert samples["legal_assistant_worker_active", "medium@here"] == 1
    assert samples["legal_assistant_worker_memory_bytes", "medium@here"] == 5
    assert ("legal_assistant_lane_oldest_wait_seconds", "medium") not in samples
