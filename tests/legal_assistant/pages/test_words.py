"""Every state, mark and flag that can reach a page has a word there."""

from __future__ import annotations

import re
from pathlib import Path

from django.conf import settings

from legal_assistant.pages.status_words import STATUSES
from litigation.analysis.evidence.weighing import FLAG_REASONS
from litigation.analysis.values.result import ElementStatus
from litigation.words import EVIDENCE_FLAGS
from tasks_app.api.filters import STATUSES as TASK_STATUSES
from tasks_app.states import EventType, NodeState


def test_every_status_has_an_icon_and_a_word() -> None:
    wanted = {*TASK_STATUSES, *NodeState.values, *(each.value for each in ElementStatus)}
    assert wanted <= set(STATUSES)


def test_every_icon_is_in_the_sprite() -> None:
    sprite = Path(settings.BASE_DIR, "static", "images", "icons.svg").read_text()
    drawn = set(re.findall(r'<symbol id="([\w-]+)"', sprite))
    templates = Path(settings.BASE_DIR, "templates").rglob("*.html")
    used = {
        name for path in templates for name in re.findall(r'{% icon "([\w-]+)"', path.read_text())
    }
    scripts = Path(settings.BASE_DIR, "static", "js", "ui", "status-chip.js").read_text()
    used |= set(re.findall(r': \["([\w-]+)"', scripts))
    used |= {icon for icon, _ in STATUSES.values()}
    assert used <= drawn


def test_the_browser_knows_every_event_of_the_wire() -> None:
    told = Path(settings.BASE_DIR, "static", "js", "tasks", "task-text.js").read_text()
    assert [each for each in EventType.values if f"    {each}: " not in told] == []


def test_every_flag_of_the_evidence_has_a_word() -> None:
    assert set(FLAG_REASONS) <= set(EVIDENCE_FLAGS)
