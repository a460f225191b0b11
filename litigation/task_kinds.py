"""The kind of task that this app runs."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from litigation.choices import PRIORITIES, USER_INPUT_LIMIT
from litigation.running.handler import run_analysis
from litigation.running.steps import STEPS
from litigation.running.work_units import analysis_units
from litigation.services.by_kind import analysis_submit
from litigation.services.start import KIND
from litigation.services.titles import analysis_retitle
from litigation.words import CASE_TYPES, MODES, POSITIONS, SCENARIOS
from tasks_app.lanes import LaneName
from tasks_app.registry import TaskKind, register

PARAMS_SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["package_id", "case_type", "case_position"],
    "additionalProperties": False,
    "properties": {
        "package_id": {"type": "string"},
        "case_type": {"enum": list(CASE_TYPES)},
        "case_position": {"enum": list(POSITIONS)},
        "user_input": {"type": "string", "maxLength": USER_INPUT_LIMIT},
        "document_ids": {"type": "array", "items": {"type": "string", "format": "uuid"}},
        "analysis_scenario": {"enum": [*SCENARIOS, None]},
        "analysis_mode": {"enum": list(MODES)},
        "case_id": {"type": ["string", "null"], "format": "uuid"},
        "as_of": {"type": ["string", "null"], "format": "date"},
        "priority": {"enum": list(PRIORITIES)},
        "analysis_id": {"type": "string", "format": "uuid", "readOnly": True},
    },
}

register(
    TaskKind(
        name=KIND,
        label=_("案件分析"),
        lane=LaneName.MEDIUM,
        handler=run_analysis,
        nodes=STEPS,
        params_schema=PARAMS_SCHEMA,
        plan_version=1,
        retitle=analysis_retitle,
        submit=analysis_submit,
        units=analysis_units,
    )
)
