"""What a permission allows, in the language of the page; the database keeps one language only."""

from __future__ import annotations

from django.apps import apps
from django.contrib.auth.models import Permission
from django.utils.translation import gettext_lazy as _

from legal_assistant.admin_site import APP_NAMES, MODEL_NAMES

ACTIONS = {"add": _("新建"), "change": _("修改"), "delete": _("删除"), "view": _("查看")}


def permission_words(permission: Permission) -> str:
    """App, model and act, as the admin calls them."""
    kind = permission.content_type
    app = apps.app_configs.get(kind.app_label)
    app_name = APP_NAMES.get(kind.app_label) or (app.verbose_name if app else kind.app_label)
    return f"{app_name} | {_model_name(permission)} | {_act(permission)}"


def _model_name(permission: Permission) -> str:
    model = permission.content_type.model_class()
    if model is None:
        return str(permission.content_type.model)
    return str(MODEL_NAMES.get(model.__name__, model._meta.verbose_name))


def _act(permission: Permission) -> str:
    """From the model, whose texts are in every language; the row has the one it was made in."""
    kind = permission.content_type
    act = permission.codename.removesuffix(f"_{kind.model}")
    if act in ACTIONS:
        return str(ACTIONS[act])
    model = kind.model_class()
    own = dict(model._meta.permissions) if model else {}
    return str(own.get(permission.codename, permission.name))
