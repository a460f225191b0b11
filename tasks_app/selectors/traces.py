from __future__ import annotations

from tasks_app.backtest import Trace
from tasks_app.models import TaskNode
from tasks_app.registry import TaskKind
from tasks_app.selectors.history import completed, runs_of


def traces_of(kind: TaskKind) -> list[Trace]:
    """Completed runs that nothing interrupted, oldest first; only they tell a true finish."""
    first = kind.nodes[0].name
    uninterrupted = completed(kind).filter(attempt_number=1)
    rows = TaskNode.objects.filter(task__in=uninterrupted, name=first).order_by()
    first_ended = dict(rows.values_list("task_id", "finished_at"))
    traces = []
    for task, run in runs_of(kind, uninterrupted):
        ended, finish = first_ended.get(task.pk), task.completed_at
        if ended and finish:
            traces.append(Trace(run, (finish - ended).total_seconds()))
    return traces[::-1]
