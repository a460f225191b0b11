"""A kind of task made for the tests: its steps do what its params say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.auth import get_user_model

from tasks_app import registry
from tasks_app.context import RunContext
from tasks_app.lanes import LaneName
from tasks_app.models import Task
from tasks_app.registry import NodeSpec, TaskKind
from tasks_app.services import task_submit

Step = Callable[[RunContext], Any]


@pytest.fixture
def owner(db: None) -> Any:
    return get_user_model().objects.create_user("lawyer")


@pytest.fixture
def other(db: None) -> Any:
    return get_user_model().objects.create_user("colleague")


class Recipe:
    """What the handler of kind `recipe` does; tests put their own steps in."""

    def __init__(self) -> None:
        self.steps: dict[str, Step] = {"first": lambda context: {"n": 1}, "second": lambda c: {}}
        self.ran: list[str] = []

    def handler(self, context: RunContext) -> dict[str, Any]:
        for name, step in self.steps.items():
            if context.finished(name) is None:
                context.start(name)
                self.ran.append(name)
                context.finish(name, step(context))
        return {"done": True}


@pytest.fixture
def recipe() -> Iterator[Recipe]:
    recipe = Recipe()
    registry.register(
        TaskKind(
            name="recipe",
            label="菜谱",
            lane=LaneName.MEDIUM,
            handler=recipe.handler,
            nodes=(NodeSpec("first", "第一步"), NodeSpec("second", "第二步")),
        )
    )
    yield recipe
    registry.unregister("recipe")


@pytest.fixture
def submit(recipe: Recipe, owner: Any) -> Callable[..., Task]:
    def submit_one(**fields: Any) -> Task:
        options = {"owner": owner, "kind": "recipe", "params": {}, **fields}
        return task_submit(**options).task

    return submit_one
