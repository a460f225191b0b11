"""The title of a task in the language of whoever looks at it, as far as it was composed."""

from __future__ import annotations

from functools import cache

from django.conf import settings
from django.utils.translation import get_language, override

from tasks_app.models import Task
from tasks_app.registry import TaskKind, find_kind


def title_of(task: Task) -> str:
    """In the language of the present request."""
    language = get_language()
    known = any(language == code for code, _name in settings.LANGUAGES)
    return title_in(task, language if language and known else settings.LANGUAGE_CODE)


def titles_of(task: Task) -> dict[str, str]:
    """In every language of the site, for pages that follow a task in theirs."""
    return {code.partition("-")[0]: title_in(task, code) for code, _name in settings.LANGUAGES}


def title_in(task: Task, language: str) -> str:
    """A title that a person or another program gave is nobody's to translate."""
    kind = find_kind(task.kind)
    if kind is None:
        return task.title
    if kind.retitle:
        return kind.retitle(task.title, language)
    labels = _labels(kind)
    return labels[language] if task.title in labels.values() else task.title


@cache
def _labels(kind: TaskKind) -> dict[str, str]:
    labels = {}
    for code, _name in settings.LANGUAGES:
        with override(code):
            labels[code] = str(kind.label)
    return labels
