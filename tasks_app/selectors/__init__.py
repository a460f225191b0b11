from tasks_app.forecast import TimeLeft
from tasks_app.selectors.estimates import time_left
from tasks_app.selectors.executors import executor_expected
from tasks_app.selectors.position import queue_position
from tasks_app.selectors.tasks import task_for, tasks_of, tasks_unviewed, tasks_visible_to

__all__ = [
    "TimeLeft",
    "executor_expected",
    "queue_position",
    "task_for",
    "tasks_of",
    "tasks_unviewed",
    "tasks_visible_to",
    "time_left",
]
