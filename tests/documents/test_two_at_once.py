"""What two people do to the same bytes at the same moment."""

from __future__ import annotations

import threading
from io import BytesIO
from typing import Any

import pytest
from django.db import connection

from documents.blobs import blobs_prune
from documents.models import Blob, Document
from documents.services import document_create, document_delete


def run_together(*works: Any) -> list[BaseException]:
    """Start all at one signal; the exceptions that came out."""
    failures: list[BaseException] = []
    barrier = threading.Barrier(len(works))

    def run(work: Any) -> None:
        barrier.wait(10)
        try:
            work()
        except BaseException as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return failures


@pytest.mark.django_db(transaction=True)
def test_bytes_handed_in_while_they_are_being_removed_are_there_afterwards(
    django_user_model: Any,
) -> None:
    owner = django_user_model.objects.create_user("owner")
    for _round in range(15):
        old = document_create(owner=owner, name="old", file=BytesIO(b"same"))
        failures = run_together(
            lambda old=old: document_delete(document=old, actor=owner),
            lambda: document_create(owner=owner, name="new", file=BytesIO(b"same")),
            blobs_prune,
        )
        assert failures == []
        kept = Document.objects.get()
        assert kept.blob.path.read_bytes() == b"same"
        kept.delete()
        blobs_prune()


@pytest.mark.django_db(transaction=True)
def test_the_same_bytes_from_many_hands_are_one_blob(django_user_model: Any) -> None:
    owner = django_user_model.objects.create_user("owner")

    def hand_in() -> None:
        document_create(owner=owner, name="a", file=BytesIO(b"same"))

    assert run_together(*[hand_in] * 6) == []
    assert Blob.objects.count() == 1
    assert Document.objects.count() == 6
