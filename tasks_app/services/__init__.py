from tasks_app.services.answer import task_answer
from tasks_app.services.boost import task_boost
from tasks_app.services.bulk import tasks_bulk
from tasks_app.services.cancel import task_cancel
from tasks_app.services.lanes import lane_pause, lane_resume
from tasks_app.services.retry import RetryFrom, task_retry
from tasks_app.services.retry_group import GroupRetry, Reached, tasks_retry_group
from tasks_app.services.submit import Submission, task_submit, task_submit_by_kind
from tasks_app.services.view import task_mark_viewed

__all__ = [
    "GroupRetry",
    "Reached",
    "RetryFrom",
    "Submission",
    "lane_pause",
    "lane_resume",
    "task_answer",
    "task_boost",
    "task_cancel",
    "task_mark_viewed",
    "task_retry",
    "task_submit",
    "task_submit_by_kind",
    "tasks_bulk",
    "tasks_retry_group",
]
