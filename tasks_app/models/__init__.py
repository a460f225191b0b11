from tasks_app.models.attempt import TaskAttempt
from tasks_app.models.event import TaskEvent
from tasks_app.models.figures import FiguresMark, LaneFigures
from tasks_app.models.lane import Lane
from tasks_app.models.lane_change import LaneChange
from tasks_app.models.node import TaskNode, TaskNodeItem
from tasks_app.models.notice import Channel, Notice, NoticeMail, NoticePreference, Occasion
from tasks_app.models.prune_run import PruneRun
from tasks_app.models.task import Task
from tasks_app.models.worker import Worker

__all__ = [
    "Channel",
    "FiguresMark",
    "Lane",
    "LaneChange",
    "LaneFigures",
    "Notice",
    "NoticeMail",
    "NoticePreference",
    "Occasion",
    "PruneRun",
    "Task",
    "TaskAttempt",
    "TaskEvent",
    "TaskNode",
    "TaskNodeItem",
    "Worker",
]
