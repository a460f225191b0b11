"""Rows that tell what happened: nobody adds, changes or deletes them by hand."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


class History:
    """Takes adding, changing and deleting away from an admin."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
