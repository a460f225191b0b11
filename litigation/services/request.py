"""Checks a request before anything is looked up or written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from litigation.choices import PRIORITIES, USER_INPUT_LIMIT
from litigation.words import CASE_TYPES, MODES, POSITIONS, SCENARIOS
from pipeline.errors import DomainError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

KNOWN = {
    "case_type": tuple(CASE_TYPES),
    "case_position": tuple(POSITIONS),
    "analysis_scenario": tuple(SCENARIOS),
    "analysis_mode": tuple(MODES),
    "priority": PRIORITIES,
}
OPTIONAL = {"analysis_scenario"}


class InvalidRequest(DomainError):
    """A field holds what it may not hold."""

    code = "invalid"
    status = 400


class NotAllowed(DomainError):
    """The user may not ask for this."""

    code = "permission_denied"
    status = 403


def check_request(asked: dict[str, Any], owner: User) -> None:
    """Raises InvalidRequest naming every field at fault, or NotAllowed."""
    fields = {name: _unknown(known) for name, known in KNOWN.items() if _is_wrong(asked, name)}
    if len(asked["user_input"]) > USER_INPUT_LIMIT:
        fields["user_input"] = [
            _("最多 %(limit)s 个字符；更长的内容请作为文件上传。")
            % {"limit": f"{USER_INPUT_LIMIT:,}"}
        ]
    elif not _is_storable(asked["user_input"]):
        fields["user_input"] = [_("含有不能保存的控制字符，请删除后重新提交。")]
    if fields:
        raise InvalidRequest(_("输入有误，请检查标出的各项。"), fields=fields)
    if asked["priority"] == "vip" and not owner.has_perm("tasks_app.boost_task"):
        raise NotAllowed(_("您没有加急任务的权限。"), fields={"priority": ["vip"]})


def _is_wrong(asked: dict[str, Any], name: str) -> bool:
    value = asked[name]
    return not (value in KNOWN[name] or (value is None and name in OPTIONAL))


def _is_storable(text: str) -> bool:
    """Neither NUL nor half of a surrogate pair, which no database keeps."""
    return not any(char == "\x00" or "\ud800" <= char <= "\udfff" for char in text)


def _unknown(known: tuple[str, ...]) -> list[str]:
    return [_("不是可选值。可选：%(known)s。") % {"known": "、".join(known)}]
