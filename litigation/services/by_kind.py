"""The door for `POST /tasks/`: the same analysis, asked for as a task with params."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from litigation.services.request import InvalidRequest
from litigation.services.start import analysis_start
from tasks_app.services.submit import Submission

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def analysis_submit(
    *, owner: User, params: dict[str, Any], boost: int, idempotency_key: str | None
) -> Submission:
    """Start an analysis from params in the shape of the kind; raises as analysis_start does."""
    asked = dict(params)
    if asked.pop("analysis_id", None):
        raise InvalidRequest(_("analysis_id 由系统给出，不能提交。"), fields={"analysis_id": ["-"]})
    asked["as_of"] = _day(asked.get("as_of"))
    if boost:
        asked["priority"] = "vip"
    started = analysis_start(owner=owner, idempotency_key=idempotency_key, **asked)
    return Submission(task=started.analysis.task, is_new=started.is_new)


def _day(given: str | None) -> date | None:
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        message = _("请写成 2026-09-30 这样的日期。")
        raise InvalidRequest(message, fields={"as_of": [message]}) from None
