"""How long a transaction may stand still: seconds for who serves, without end for a migration."""

from __future__ import annotations

import pytest
from django.db import connection
from django.db.models.signals import pre_migrate

from tasks_app import frozen

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


def limit() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SHOW idle_in_transaction_session_timeout")
        return cursor.fetchone()[0]


def test_a_new_connection_is_limited_and_a_migration_is_not(monkeypatch):
    monkeypatch.setattr(frozen, "FROZEN_SECONDS", 15.0)
    connection.close()
    assert limit() == "15s"
    pre_migrate.send(sender=None, app_config=None, verbosity=0, interactive=False, using="default")
    assert limit() == "0"
    connection.close()
