"""Live progress: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

from typing import Any, TextIO

from django.utils.translation import gettext as _
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from tasks_app.models import Task, TaskEvent


class Bar:
    """One bar for the whole task, and a line for every step that ended."""

    def __init__(self, stream: TextIO) -> None:
        self._console = Console(file=stream)
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=30),
            TextColumn("{task.percentage:>3.0f}%"),
            TimeElapsedColumn(),
            console=self._console,
        )
        self._bar: TaskID | None = None

    def __enter__(self) -> Bar:
        self._progress.start()
        self._bar = self._progress.add_task(_("排队中"), total=100)
        return self

    def __exit__(self, *details: Any) -> None:
        self._progress.stop()

    def show(self, task: Task, events: list[TaskEvent]) -> None:
        for event in events:
            line = _line(event)
            if line:
                self._progress.console.print(line, markup=False, highlight=False)
        if self._bar is not None:
            self._progress.update(self._bar, completed=task.progress, description=_doing(task))


class Lines:
    """A line for every step and every message."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._last = ""

    def __enter__(self) -> Lines:
        return self

    def __exit__(self, *details: Any) -> None:
        self._stream.flush()

    def show(self, task: Task, events: list[TaskEvent]) -> None:
        for event in events:
            line = _line(event) or _message(event)
            if line and line != self._last:
                self._stream.write(f"{line}\n")
                self._last = line


def progress_on(stream: TextIO) -> Bar | Lines:
    return Bar(stream) if stream.isatty() else Lines(stream)


def _line(event: TaskEvent) -> str:
    data = event.data
    if event.type == "node" and data["state"] == "finished":
        return f"✓ {data['label']}"
    if event.type == "node" and data["state"] == "skipped":
        return _("↷ %(label)s（已完成，跳过）") % {"label": data["label"]}
    words = {
        "retrying": _("稍后自动重试"),
        "rescued": _("执行进程中断，已重新排队"),
        "released": _("执行进程正在停止，已重新排队"),
        "cancelled": _("已取消"),
        "failed": _("失败"),
    }
    return words.get(event.type, "")


def _message(event: TaskEvent) -> str:
    if event.type == "node" and event.data["state"] == "started":
        return f"… {event.data['label']}"
    if event.type in ("progress", "log"):
        return f"  {event.data['message']}"
    return ""


def _doing(task: Task) -> str:
    node = task.nodes.filter(name=task.current_node).first()
    if node is None:
        return _("完成") if task.status == "completed" else _("排队中")
    return f"{node.label} {node.message}".strip()
