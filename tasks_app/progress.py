"""A task's progress as the weighted share of its nodes; 100 is kept for completed tasks."""

from __future__ import annotations

from tasks_app.models import Task, TaskNode
from tasks_app.registry import TaskKind

HIGHEST_WHILE_RUNNING = 99


def overall_progress(task: Task, kind: TaskKind) -> int:
    """Percent from 0 to 99."""
    weights = {node.name: node.weight for node in kind.nodes}
    total = sum(weights.values()) or 1
    done = sum(
        weights.get(name, 0) * progress
        for name, progress in TaskNode.objects.filter(task=task).values_list("name", "progress")
    )
    return min(HIGHEST_WHILE_RUNNING, int(done / total))
