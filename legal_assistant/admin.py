"""Users and groups in the admin, with fields that a screen reader can name."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group, Permission, User
from django.db.models import ManyToManyField

from legal_assistant.permission_words import permission_words

admin.site.unregister([User, Group])


class Choices(forms.ModelMultipleChoiceField):
    """Groups by name, permissions in the language of the page."""

    def label_from_instance(self, obj: Any) -> str:
        return permission_words(obj) if isinstance(obj, Permission) else str(obj)


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    filter_horizontal = ()
    readonly_fields = ("last_login", "date_joined")
    formfield_overrides = {ManyToManyField: {"form_class": Choices}}


@admin.register(Group)
class GroupAdmin(DjangoGroupAdmin):
    filter_horizontal = ()
    formfield_overrides = {ManyToManyField: {"form_class": Choices}}
