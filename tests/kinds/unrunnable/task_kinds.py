"""Registered all the same, so that the system checks have something to find."""

from __future__ import annotations

from tasks_app.registry import TaskKind, register

register(TaskKind("unrunnable", "不能运行", "nowhere", None, ()))  # type: ignore[arg-type]
