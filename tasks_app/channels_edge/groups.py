"""Names of channel groups; a hint on them says that a task has news, never what."""

from __future__ import annotations

from uuid import UUID


def task_group(task_id: UUID | str) -> str:
    return f"task.{task_id}"


def owner_group(owner_id: int) -> str:
    return f"owner.{owner_id}"


def hint(task_id: UUID | str) -> dict[str, str]:
    return {"type": "task.changed", "task_id": str(task_id)}
