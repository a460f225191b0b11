"""Sample cases for an empty database."""

from __future__ import annotations

from django.apps import apps
from django.core.management import call_command


def samples_load(*, username: str) -> bool:
    """Loads the sample cases for a user when there is no case at all; says whether it did."""
    if apps.get_model("documents", "Case").objects.exists():
        return False
    call_command("load_sample_case", user=username)
    return True
