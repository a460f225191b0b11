from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

import jsonschema
import msgspec
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from tasks_app import bell
from tasks_app.bounds import PARAMS_BYTES, check_json, check_key
from tasks_app.events import event_record
from tasks_app.failures import IdempotencyConflict, InvalidParams
from tasks_app.models import Task
from tasks_app.queueing import turn_next
from tasks_app.registry import TaskKind, kind_named
from tasks_app.states import EventType


@dataclass(frozen=True)
class Submission:
    """The task, and whether this call made it (False: the same key was used before)."""

    task: Task
    is_new: bool


def task_submit(
    *,
    owner: User,
    kind: str,
    params: dict[str, Any],
    title: str = "",
    boost: int = 0,
    idempotency_key: str | None = None,
    fingerprint_of: Any = None,
) -> Submission:
    """Write the task and its first event in the caller's transaction; the bell rings on commit.

    The same idempotency key of the same owner with the same body gives the first task again;
    with another body it raises IdempotencyConflict. `fingerprint_of` is the body to compare
    (default: the params).
    """
    found = kind_named(kind)
    _validate(found, params)
    key = idempotency_key or None
    check_key(key)
    fingerprint = _fingerprint(kind, params if fingerprint_of is None else fingerprint_of)
    if key and (earlier := _earlier(owner, key, fingerprint)):
        return Submission(task=earlier, is_new=False)
    try:
        with transaction.atomic():
            task = Task.objects.create(
                owner=owner,
                kind=kind,
                title=(title or _default_title(found, params))[:200],
                params=params,
                plan_version=found.plan_version,
                lane=found.lane,
                boost=boost,
                turn=turn_next(owner_id=owner.pk, lane=found.lane),
                max_retries=found.retry.max_retries,
                idempotency_key=key,
                fingerprint=fingerprint,
            )
            event_record(task=task, type=EventType.QUEUED, data={"lane": task.lane}, actor=owner)
    except IntegrityError:
        if key and (earlier := _earlier(owner, key, fingerprint)):
            return Submission(task=earlier, is_new=False)
        raise
    bell.ring_on_commit(task.lane)
    task.refresh_from_db()
    return Submission(task=task, is_new=True)


def _validate(kind: TaskKind, params: dict[str, Any]) -> None:
    check_json(params, field="params", max_bytes=PARAMS_BYTES)
    validator = jsonschema.Draft202012Validator(kind.params_schema)
    fields: dict[str, list[str]] = {}
    for error in validator.iter_errors(params):
        place = ".".join(str(part) for part in error.absolute_path) or "params"
        fields.setdefault(place, []).append(error.message[:300])
    if fields:
        raise InvalidParams(_("任务参数不符合要求，请按字段提示修改后重新提交。"), fields=fields)


def _earlier(owner: User, key: str, fingerprint: str) -> Task | None:
    task = Task.objects.filter(owner_id=owner.pk, idempotency_key=key).first()
    if task is not None and task.fingerprint != fingerprint:
        raise IdempotencyConflict(
            _("这个幂等键已用于另一项内容不同的提交。没有新建任务；请换一个键再提交。")
        )
    return task


def _fingerprint(kind: str, body: Any) -> str:
    encoded = msgspec.json.encode([kind, body], order="deterministic")
    return hashlib.sha256(encoded).hexdigest()


def _default_title(kind: TaskKind, params: dict[str, Any]) -> str:
    return kind.title(params) if kind.title else str(kind.label)


def task_submit_by_kind(
    *,
    owner: User,
    kind: str,
    params: dict[str, Any],
    boost: int = 0,
    idempotency_key: str | None = None,
) -> Submission:
    """Submit through the kind's own door, so that its app can create its own rows."""
    found = kind_named(kind)
    if found.submit is None:
        return task_submit(
            owner=owner, kind=kind, params=params, boost=boost, idempotency_key=idempotency_key
        )
    _validate(found, params)
    submission: Submission = found.submit(
        owner=owner, params=params, boost=boost, idempotency_key=idempotency_key
    )
    return submission
