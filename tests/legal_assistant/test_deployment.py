"""docker-compose.yml, Procfile and .env.example say the same as the settings."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from django.conf import settings

COMPOSE = (settings.BASE_DIR / "docker-compose.yml").read_text()
PROCFILE = (settings.BASE_DIR / "Procfile").read_text()
LANES = {"high": ("high_priority", 2), "medium": ("medium_priority,default", 2)} | {
    "low": ("low_priority", 1)
}


def _services() -> dict[str, Any]:
    return yaml.safe_load(COMPOSE)["services"]


def _option(command: list[str], name: str) -> str:
    return command[command.index(name) + 1]


@pytest.mark.parametrize(("lane", "expected"), LANES.items())
def test_compose_workers_serve_their_lanes(lane: str, expected: tuple[str, int]) -> None:
    command = _services()[f"celery-worker-{lane}"]["command"]
    assert (_option(command, "-Q"), int(_option(command, "-c"))) == expected
    assert _option(command, "--max-tasks-per-child") == "100"


@pytest.mark.parametrize(("lane", "expected"), LANES.items())
def test_procfile_workers_serve_the_same_lanes(lane: str, expected: tuple[str, int]) -> None:
    line = re.search(rf"^worker-{lane}: (.*)$", PROCFILE, re.MULTILINE)
    assert line
    command = line[1].split()
    assert (_option(command, "-Q"), int(_option(command, "-c"))) == expected
    assert _option(command, "--max-tasks-per-child") == "100"


def test_web_is_the_first_process_because_it_gets_the_port_itself() -> None:
    assert PROCFILE.startswith("web: ")


def test_compose_has_every_part_with_a_health_check() -> None:
    services = _services()
    assert set(services) == {
        *("postgres", "redis", "web", "celery-beat", "celery-flower"),
        *(f"celery-worker-{lane}" for lane in LANES),
    }
    assert all(service["healthcheck"]["test"] for service in services.values())


def test_compose_refuses_to_start_without_secrets() -> None:
    for name in ("SECRET_KEY", "POSTGRES_PASSWORD", "FLOWER_PASSWORD"):
        assert re.search(rf"\$\{{{name}:\?", COMPOSE), name
        assert not re.search(rf"\$\{{{name}(:-|\}})", COMPOSE), name


def test_compose_keeps_time_limits_of_the_settings() -> None:
    environment = _services()["web"]["environment"]
    assert environment["CELERY_TASK_TIME_LIMIT"].endswith(":-3600}")
    assert environment["CELERY_TASK_SOFT_TIME_LIMIT"].endswith(":-3300}")


def test_nothing_is_published_beyond_loopback_by_default() -> None:
    ports = [port for service in _services().values() for port in service.get("ports", ())]
    assert len(ports) == 2
    assert all(port.startswith(("127.0.0.1:", "${WEB_BIND:-127.0.0.1}:")) for port in ports)


def test_every_variable_of_the_settings_is_in_the_example() -> None:
    source = (settings.BASE_DIR / "legal_assistant" / "settings.py").read_text()
    read = set(re.findall(r'(?:env\.\w+|directory|secret)\(\s*"([A-Z_]+)"', source))
    example = (settings.BASE_DIR / ".env.example").read_text()
    assert len(read) > 20
    assert {name for name in read if not re.search(rf"\b{name}\b", example)} == set()
