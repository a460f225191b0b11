"""The kinds of task that this process can run; apps register theirs in `task_kinds.py`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_noop as _

from pipeline.said import Said
from tasks_app.failures import UnknownTaskKind
from tasks_app.lanes import LaneName

if TYPE_CHECKING:
    from tasks_app.context import RunContext


@dataclass(frozen=True)
class NodeSpec:
    name: str
    label: Any  # str or a lazy translation
    weight: float = 1  # its share of the whole task's progress


@dataclass(frozen=True)
class RetryPolicy:
    """Delays double from `first_delay_seconds` to `longest_delay_seconds`, with jitter."""

    max_retries: int = 3
    first_delay_seconds: float = 60
    longest_delay_seconds: float = 900
    retry_time_limit: bool = False


@dataclass(frozen=True)
class Work:
    """How much work a task is: pages, characters, …, but always of the same thing.

    `nodes` are those whose time follows another measure than the task as a whole.
    """

    units: float
    nodes: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)  # each is registered once, and serves as a key
class TaskKind:
    """What a kind of task is: who runs it, where, in which steps, and how it is retried.

    `handler` gets the run's context and returns the task's result as a JSON object. `params_schema`
    is a JSON schema for `POST /tasks/`. `submit(owner, params, …)`, when given, is called for
    `POST /tasks/` instead of a plain submit, so that an app can create its own rows.
    `retitle(title, language)` tells in a language what the app composed in any. Time limits in
    seconds; None takes the project's. `units(params)` says how much work a task is when
    it is first claimed (None when unknown); estimates of time count by it.
    """

    name: str
    label: Any
    lane: LaneName
    handler: Callable[[RunContext], dict[str, Any]]
    nodes: tuple[NodeSpec, ...]
    params_schema: dict[str, Any] = field(default_factory=lambda: {"type": "object"})
    plan_version: int = 1
    retry: RetryPolicy = field(default_factory=RetryPolicy)
    soft_time_limit: float | None = None
    hard_time_limit: float | None = None
    max_running: int | None = None  # of this kind, everywhere
    max_running_per_owner: int | None = None
    title: Callable[[dict[str, Any]], str] | None = None
    retitle: Callable[[str, str], str] | None = None
    submit: Callable[..., Any] | None = None
    units: Callable[[dict[str, Any]], Work | float | None] | None = None


_kinds: dict[str, TaskKind] = {}


def register(kind: TaskKind) -> TaskKind:
    """Add a kind; the same name twice is a programming error."""
    if kind.name in _kinds:
        raise ValueError(f"task kind {kind.name} is registered twice")
    _kinds[kind.name] = kind
    return kind


def unregister(name: str) -> None:
    _kinds.pop(name, None)


def kind_named(name: str) -> TaskKind:
    try:
        return _kinds[name]
    except KeyError:
        raise UnknownTaskKind(
            Said(_("没有名为“%(name)s”的任务类型。"), name=name),
            fields={"task_type": sorted(_kinds)},
        ) from None


def find_kind(name: str) -> TaskKind | None:
    """That kind, or None where this process does not know it."""
    return _kinds.get(name)


def label_of(name: str) -> str:
    """That kind in words; one that this process does not know is told by its name."""
    kind = find_kind(name)
    return str(kind.label) if kind else name


def all_kinds() -> tuple[TaskKind, ...]:
    return tuple(_kinds[name] for name in sorted(_kinds))


def plan_versions() -> dict[str, int]:
    """What this process can run: kind → plan version."""
    return {kind.name: kind.plan_version for kind in all_kinds()}


def autodiscover() -> None:
    autodiscover_modules("task_kinds")
